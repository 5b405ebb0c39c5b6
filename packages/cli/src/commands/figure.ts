import { err, ok } from '@strongstride/core'
import type { Result } from '@strongstride/core'
import { drawMoving, drawStill } from '@strongstride/figures'
import { EXIT } from '../input-problem.ts'
import type { InputProblem } from '../input-problem.ts'
import { idOf, numberBetween } from '../options/option-values.ts'
import { rasterise } from '../rasterise.ts'
import type { OutputFile } from '../world.ts'
import type { Command } from './command.ts'

const USUAL_SIZE = '600'

/** `strongstride figure`. */
export const figureCommand: Command = {
  spec: {
    name: 'figure',
    summary: 'how an exercise looks, as a picture in a file',
    positionals: [{ name: 'ID', optional: false }],
    options: [
      { name: 'out', value: 'FILE', help: 'the file: .svg or .png' },
      { name: 'size', value: 'N', help: `pixels of the longer side, 32 to 4000; ${USUAL_SIZE} where nothing is said` },
      { name: 'moving', value: null, help: 'a moving picture (.svg only); still where reduced motion is asked for' },
    ],
    notes: [
      'strongstride figure split-squat --out split-squat.png',
      'strongstride figure clam --moving --out clam.svg',
    ],
  },
  run: (given, world) => {
    const { exercises } = world.catalogue()
    const ids = exercises.filter(({ figure }) => figure !== null).map(({ id }) => id)
    const known = idOf(ids, 'exercises')(given.positionals[0] ?? '', 'ID')
    if (!known.ok) return known
    const size = numberBetween(32, 4000, { whole: true })(given.values.get('size')?.[0] ?? USUAL_SIZE, '--size')
    if (!size.ok) return size
    const exercise = exercises.find(({ id }) => id === known.value)
    const drawing = exercise?.figure ?? null
    if (exercise === undefined || drawing === null) return ok(EXIT.no)
    const out = given.values.get('out')?.[0] ?? `${exercise.id}.svg`
    const isMoving = given.flags.has('moving')
    const subject = { ...exercise, drawing }
    const file = pictureFile(out, isMoving, {
      svg: () => (isMoving ? drawMoving : drawStill)(subject, { size: size.value }),
      png: () => rasterise(drawStill(subject, { size: size.value, colours: 'literal' })),
    })
    if (!file.ok) return file
    const written = world.writeFiles([file.value])
    if (!written.ok) return written
    world.writeError(`Written: ${out}\n`)
    return ok(EXIT.done)
  },
}

interface Drawn {
  readonly svg: () => string
  readonly png: () => Uint8Array
}

const pictureFile = (path: string, isMoving: boolean, drawn: Drawn): Result<OutputFile, InputProblem> => {
  if (path.endsWith('.svg')) return ok({ path, text: drawn.svg() })
  if (path.endsWith('.png') && !isMoving) return ok({ path, bytes: drawn.png() })
  const shape = isMoving ? 'a file name that ends in .svg' : 'a file name that ends in .svg or .png'
  return err({ type: 'bad-shape', option: '--out', given: path, shape })
}
