import type { Layer } from './layer.ts'
import { fewerMoments, SHORT_UNIT, shortPath, withoutTwins, type PathMoment } from './motion.ts'
import { pictureOf, type FigureSubject, type Picture } from './picture.ts'
import { figure } from './shape.ts'
import { drawStill, paintOf, stillBody, svgDocument, type PictureOptions } from './still.ts'

/** Steps drawn of the way from one key to the next; of more than two keys each way is shorter. */
const stepsOf = (keys: number): number => (keys > 2 ? 3 : 4)
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

/** When a share of a way is reached, in shares of its time: slow at both ends. */
const reachedAt = (share: number): number => 0.5 - Math.sin(Math.asin(1 - 2 * share) / 3)

const framesOf = (
  picture: Picture,
  tempo: string | null,
): { readonly frames: readonly Frame[]; readonly seconds: number } => {
  const { ways, held } = timingOf(tempo, picture.keys)
  const steps = stepsOf(picture.keys)
  const frames: Frame[] = []
  let at = 0
  ways.forEach((seconds, way) => {
    const isBack = way === ways.length - 1
    // What a still does not show is passed without a rest, and then the last moment of the way before is its first.
    const isRested = way === 0 || picture.shown.includes(way)
    for (let step = isRested ? 0 : 1; step <= steps; step += 1) {
      const share = step / steps
      const layers = isBack ? picture.layersBack(share) : picture.layersAt(way, share)
      frames.push({ at: at + seconds * reachedAt(share), layers })
    }
    at += seconds + (!isBack && picture.shown.includes(way + 1) ? Math.max(PAUSE, way === 0 ? held : 0) : 0)
  })
  // The whole rest between two rounds is at the end, so that it takes two moments and not three.
  const seconds = at + 2 * PAUSE
  return { frames: [...frames, { at: seconds, layers: picture.layersAt(0, 0) }], seconds }
}

/** A path that moves, without its paint, or as it is when it stands still. */
const movingPath = (moments: readonly PathMoment[], seconds: number, attributes: string): string => {
  const [start, ...rest] = moments.map(({ at, path }) => ({ at, path: shortPath(path) }))
  if (start === undefined) return ''
  const path = `<path${attributes} d="${start.path}"`
  if (rest.every((moment) => moment.path === start.path)) return `${path}/>`
  const kept = fewerMoments(moments)
  const times = kept.map(({ at }) => figure(at / seconds)).join(';')
  const values = kept.map((moment) => shortPath(moment.path)).join(';')
  return `${path}><animate attributeName="d" dur="${figure(seconds)}s" repeatCount="indefinite" keyTimes="${times}" values="${values}"/></path>`
}

/**
 * Every path is written once: the outline round some layers, the layers themselves, and a limb behind its twin all use it
 * by its id.
 */
const shortLayers = (layers: readonly Layer[], id: string, pathOf: PathOf): string => {
  const names = new Map<string, string>()
  const used = new Map<number, string>()
  const nameOf = (index: number): string => {
    const content = pathOf(index, '')
    const name = names.get(content) ?? `${id}-${names.size}`
    names.set(content, name)
    used.set(index, name)
    return name
  }
  const use = (name: string, paint = ''): string => `<use${paint} href="#${name}"/>`
  const drawn = layers.map((layer, index) => {
    const paint = paintOf({ ...layer, width: layer.width / SHORT_UNIT }, 'variables')
    if (layer.rounds !== undefined) {
      const rounded = Array.from({ length: layer.rounds }, (_, part) => nameOf(index + 1 + part))
      return `<g${paint}>${[...new Set(rounded)].map((name) => use(name)).join('')}</g>`
    }
    const name = used.get(index)
    return name === undefined ? pathOf(index, paint) : use(name, paint)
  })
  const paths = [...names].map(([content, name]) => content.replace('<path', `<path id="${name}"`))
  return `<g transform="scale(${SHORT_UNIT})"><defs>${paths.join('')}</defs>${drawn.join('')}</g>`
}

/** Writes the path of a layer with some attributes. */
type PathOf = (index: number, attributes: string) => string

const movingBody = (frames: readonly Frame[], seconds: number, id: string): string =>
  shortLayers(frames[0]?.layers ?? [], id, (index, attributes) =>
    movingPath(momentsOf(frames, index), seconds, attributes),
  )

const stillLayers = (layers: readonly Layer[], id: string): string =>
  shortLayers(layers, id, (index, attributes) => {
    const [path = ''] = withoutTwins([layers[index]?.path ?? ''])
    return `<path${attributes} d="${shortPath(path)}"/>`
  })

const momentsOf = (frames: readonly Frame[], index: number): readonly PathMoment[] => {
  const paths = withoutTwins(frames.map(({ layers }) => layers[index]?.path ?? ''))
  return frames.map(({ at }, frame) => ({ at, path: paths[frame] ?? '' }))
}

/** The id of a figure's paths, its own on a page with several; short, for it is written often. */
const idOf = ({ name }: FigureSubject): string => `f-${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`

/**
 * A moving picture as SVG, in the tempo of the exercise. Who has asked their device for reduced motion sees the still
 * instead, both positions side by side. A hold is a still.
 */
export const drawMoving = (subject: FigureSubject, options: PictureOptions = {}): string => {
  const picture = pictureOf(subject)
  if (picture.keys === 1) return drawStill(subject, options)
  const id = idOf(subject)
  const still = stillBody(picture, 'variables', (layers, key) =>
    stillLayers(layers, `${id}-${key === 'start' ? 'a' : 'b'}`),
  )
  const { frames, seconds } = framesOf(picture, subject.tempo)
  const view = [still.box.left, still.box.top, still.box.width, still.box.height].map(figure).join(' ')
  const { left, top, width, height } = picture.box
  const place = `x="${figure(left)}" y="${figure(top)}" width="${figure(width)}" height="${figure(height)}"`
  const css =
    '.figure-still{display:none}@media (prefers-reduced-motion:reduce){.figure-still{display:inline}.figure-moving{display:none}}'
  const body = `<g class="figure-moving">${movingBody(frames, seconds, id)}</g><svg class="figure-still" ${place} viewBox="${view}">${still.body}</svg>`
  return svgDocument(subject, picture.box, body, { ...options, colours: 'variables', css })
}
