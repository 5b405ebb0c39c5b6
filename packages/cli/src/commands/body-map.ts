import { byMuscle, EMPHASES, MUSCLES, ok } from '@strongstride/core'
import type { Emphasis, MuscleId, Result } from '@strongstride/core'
import { drawBodyMap } from '@strongstride/figures'
import type { Arguments } from '../arguments.ts'
import { EXIT } from '../input-problem.ts'
import type { InputProblem } from '../input-problem.ts'
import { idOf, oneOf } from '../options/option-values.ts'
import {
  EMPHASIS_MAP_WORDS,
  emphasisLabel,
  emphasisMapTitle,
  PLACE_MAP_WORDS,
  placeMapTitle,
  shapeLabel,
} from '../text/en/body-map.ts'
import type { World } from '../world.ts'
import type { Command } from './command.ts'

const THEMES = ['light', 'dark'] as const
type Theme = (typeof THEMES)[number]
/** Wide enough for a screen. */
const WIDTH = 1200

/** `strongstride body-map`. */
export const bodyMapCommand: Command = {
  spec: {
    name: 'body-map',
    summary: 'draws the muscles on front, back and soles, as an SVG picture',
    positionals: [],
    options: [
      { name: 'emphasis', value: 'ID', help: 'what it trains more: article (when left out) or load-and-evidence' },
      { name: 'muscle', value: 'ID', help: 'where this muscle is, instead' },
      { name: 'theme', value: 'NAME', help: 'light (when left out) or dark' },
      { name: 'out', value: 'FILE', help: 'write the picture here; without it, to the terminal' },
    ],
    notes: ['strongstride body-map --out map.svg', 'strongstride body-map --muscle soleus --out soleus.svg'],
  },
  run: (given, world) => {
    const svg = draw(given, world)
    if (!svg.ok) return svg
    const [path] = given.values.get('out') ?? []
    if (path === undefined) {
      world.write(`${svg.value}\n`)
      return ok(EXIT.done)
    }
    const written = world.writeFiles([{ path, text: `${svg.value}\n` }])
    if (!written.ok) return written
    world.writeError(`Written: ${path}\n`)
    return ok(EXIT.done)
  },
}

const draw = (given: Arguments, world: World): Result<string, InputProblem> => {
  const valueOf = (name: string): string | undefined => given.values.get(name)?.[0]
  const theme = oneOf(THEMES)(valueOf('theme') ?? 'light', '--theme')
  if (!theme.ok) return theme
  const asked = valueOf('muscle')
  if (asked !== undefined) {
    if (given.values.has('emphasis'))
      return { ok: false, error: { type: 'not-together', option: '--muscle', other: '--emphasis' } }
    const known = idOf(MUSCLES, 'muscles')(asked, '--muscle')
    return known.ok ? ok(drawPlace(known.value as MuscleId, theme.value)) : known
  }
  const id = oneOf(EMPHASES)(valueOf('emphasis') ?? 'article', '--emphasis')
  if (!id.ok) return id
  const emphasis = world.catalogue().tables.emphases.find((each) => each.id === id.value)
  return ok(emphasis === undefined ? '' : drawEmphasis(emphasis, theme.value))
}

/** The whole ramp from the least factor to the most. */
const drawEmphasis = ({ id, factors }: Emphasis, theme: Theme): string => {
  const every = Object.values(factors)
  const least = Math.min(...every)
  const span = Math.max(...every) - least
  return drawBodyMap(
    byMuscle((muscle) => (span === 0 ? 0.5 : (factors[muscle] - least) / span)),
    {
      title: emphasisMapTitle(id),
      labels: (shape) => emphasisLabel(shape, factors[shape.muscle]),
      words: EMPHASIS_MAP_WORDS,
      theme,
      width: WIDTH,
    },
  )
}

const drawPlace = (muscle: MuscleId, theme: Theme): string =>
  drawBodyMap(
    { [muscle]: 1 },
    { title: placeMapTitle(muscle), labels: shapeLabel, words: PLACE_MAP_WORDS, theme, width: WIDTH },
  )
