import type { Layer } from './layer.ts'
import { pictureOf, type FigureSubject, type Picture } from './picture.ts'
import { figure } from './shape.ts'
import { pathElement, stillBody, svgDocument, type PictureOptions } from './still.ts'

/** Frames drawn on the way from one key to the next. */
const FRAMES = 8
const PAUSE = 0.35

/** Seconds of the ways of a round: down, held, up for two keys; the same for each way of more. */
interface Timing {
  readonly ways: readonly number[]
  readonly held: number
}

const timingOf = (tempo: string | null, keys: number): Timing => {
  const [down = 1.2, held = 0, up = 1.2] = (tempo ?? '')
    .split('-')
    .filter((text) => text !== '')
    .map(Number)
  if (keys > 2) return { ways: Array.from({ length: keys }, () => 0.7), held: 0 }
  return { ways: [Math.max(0.3, down), Math.max(0.3, up)], held: Math.min(held, 5) }
}

interface Frame {
  /** Seconds from the start of the round. */
  readonly at: number
  readonly layers: readonly Layer[]
}

const smooth = (share: number): number => share * share * (3 - 2 * share)

const framesOf = (
  picture: Picture,
  tempo: string | null,
): { readonly frames: readonly Frame[]; readonly seconds: number } => {
  const { ways, held } = timingOf(tempo, picture.keys)
  const frames: Frame[] = [{ at: 0, layers: picture.layersAt(0, 0) }]
  let at = PAUSE
  ways.forEach((seconds, way) => {
    const isBack = way === ways.length - 1
    for (let step = 0; step <= FRAMES; step += 1) {
      const share = smooth(step / FRAMES)
      const layers = isBack ? picture.layersBack(share) : picture.layersAt(way, share)
      frames.push({ at: at + (seconds * step) / FRAMES, layers })
    }
    at += seconds + (isBack ? 0 : Math.max(PAUSE, way === 0 ? held : 0))
  })
  const seconds = at + PAUSE
  return { frames: [...frames, { at: seconds, layers: picture.layersAt(0, 0) }], seconds }
}

const movingBody = (frames: readonly Frame[], seconds: number, colours: 'variables' | 'literal'): string => {
  const times = frames.map(({ at }) => figure(at / seconds)).join(';')
  const [first] = frames
  return (first?.layers ?? [])
    .map((layer, index) => {
      const paths = frames.map(({ layers }) => layers[index]?.path ?? layer.path)
      const isStill = paths.every((path) => path === layer.path)
      const motion = `<animate attributeName="d" dur="${figure(seconds)}s" repeatCount="indefinite" keyTimes="${times}" values="${paths.join(';')}"/>`
      return pathElement(layer, colours, isStill ? '' : motion)
    })
    .join('')
}

/**
 * A moving picture as SVG, in the tempo of the exercise. Who has asked their device for reduced motion sees the still
 * instead, both positions side by side. A hold is a still.
 */
export const drawMoving = (subject: FigureSubject, options: PictureOptions = {}): string => {
  const picture = pictureOf(subject)
  const still = stillBody(picture, 'variables')
  if (picture.keys === 1) return svgDocument(subject, still.box, still.body, options)
  const { frames, seconds } = framesOf(picture, subject.tempo)
  const view = [still.box.left, still.box.top, still.box.width, still.box.height].map(figure).join(' ')
  const { left, top, width, height } = picture.box
  const place = `x="${figure(left)}" y="${figure(top)}" width="${figure(width)}" height="${figure(height)}"`
  const css =
    '.figure-still{display:none}@media (prefers-reduced-motion:reduce){.figure-still{display:inline}.figure-moving{display:none}}'
  const body = `<g class="figure-moving">${movingBody(frames, seconds, 'variables')}</g><svg class="figure-still" ${place} viewBox="${view}">${still.body}</svg>`
  return svgDocument(subject, picture.box, body, { ...options, colours: 'variables', css })
}
