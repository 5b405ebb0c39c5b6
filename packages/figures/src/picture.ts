import type { FigureDrawing, MuscleShare } from '@strongstride/core'
import type { Side } from './body.ts'
import { footKeys, footLayers, mixFootPoses } from './foot-view.ts'
import { solveBetween, solveKeys } from './key-poses.ts'
import { stroked, type Layer } from './layer.ts'
import { FURNITURE_SIZE } from './prop-layers.ts'
import { orderOf, sceneLayers } from './scene-layers.ts'
import { figure } from './shape.ts'
import { sine } from './vector.ts'

/** What a picture needs to know of an exercise. */
export interface FigureSubject {
  readonly name: string
  readonly muscles: readonly MuscleShare[]
  readonly sides: 1 | 2
  readonly tempo: string | null
  readonly drawing: FigureDrawing
}

/** A rectangle of the picture, y down, in percent of body height. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

type LayersAt = (key: number, share: number) => readonly Layer[]

/** The moving part of a picture: its layers at any moment between two keys, and the box that holds them all. */
export interface Picture {
  readonly keys: number
  readonly box: Box
  readonly layersAt: LayersAt
  /** One key alone with the box that holds it. */
  readonly keyAlone: (key: number) => { readonly box: Box; readonly layers: readonly Layer[] }
  /** The layers on the way from the last key back to the first. */
  readonly layersBack: (share: number) => readonly Layer[]
  /** The two keys that a still shows. */
  readonly shown: readonly [number, number]
}

const MARGIN = 3

type Extent = readonly [left: number, top: number, right: number, bottom: number]

/** What the commands of a limb's path cover: its points, and the whole disc of every arc. */
const extentsOf = (path: string): readonly Extent[] => {
  let at: readonly [number, number] = [0, 0]
  return (path.match(/[MLA][^MLAZ]*/g) ?? []).flatMap((command): readonly Extent[] => {
    const numbers = command.slice(1).split(' ').map(Number)
    const [x = 0, y = 0] = numbers.slice(-2)
    const [startX, startY] = at
    at = [x, y]
    if (!command.startsWith('A')) return [[x, y, x, y]]
    const [r = 0, , , large] = numbers
    const half = Math.sqrt((x - startX) * (x - startX) + (y - startY) * (y - startY)) / 2
    const off = ((large === 1 ? -1 : 1) * Math.sqrt(Math.max(0, r * r - half * half))) / Math.max(1e-6, 2 * half)
    const centreX = (x + startX) / 2 + off * (startY - y)
    const centreY = (y + startY) / 2 - off * (startX - x)
    return [[centreX - r, centreY - r, centreX + r, centreY + r]]
  })
}

const boxOf = (layers: readonly Layer[], drawing: FigureDrawing): Box => {
  const drawn = layers.filter(({ path }) => !/[HVa]/.test(path)).flatMap(({ path }) => extentsOf(path))
  const standing = (drawing.props ?? []).flatMap((prop): readonly Extent[] => {
    if (!('x' in prop)) return []
    const [width, height] = FURNITURE_SIZE[prop.kind]
    const half = (prop.width ?? width) / 2
    return [[prop.x - half, -(prop.height ?? height), prop.x + half, 0]]
  })
  const all: readonly Extent[] = [...drawn, ...standing, [0, 0, 0, 30 * sine(drawing.tilt ?? 0)]]
  const left = Math.min(...all.map((extent) => extent[0])) - MARGIN
  const top = Math.min(...all.map((extent) => extent[1])) - MARGIN
  const right = Math.max(...all.map((extent) => extent[2])) + MARGIN
  const bottom = Math.max(...all.map((extent) => extent[3])) + MARGIN
  return { left, top, width: right - left, height: bottom - top }
}

const worksOf = ({ drawing, sides }: FigureSubject): Side | 'both' => drawing.works ?? (sides === 2 ? 'near' : 'both')

/** The floor: a line, or from above a mat, as long as the body that lies on it towards the viewer. */
const floorLayer = (box: Box, { tilt = 0, from }: FigureDrawing): Layer => {
  if (tilt > 0) {
    const isAlong = from === 'prone' || from === 'supine'
    const back = figure(Math.max(box.top, (isAlong ? -90 : -16) * sine(tilt)))
    const front = figure(Math.min(box.top + box.height, (isAlong ? 70 : 30) * sine(tilt)))
    const right = box.left + box.width
    return {
      path: `M${figure(box.left + 4)} ${back}L${figure(right - 4)} ${back}L${figure(right)} ${front}L${figure(box.left)} ${front}Z`,
      fill: 'prop',
      stroke: 'none',
      width: 0,
    }
  }
  return stroked(`M${figure(box.left)} 0L${figure(box.left + box.width)} 0`, 'floor', 0.7)
}

/** Stands for the way from the last key back to the first. */
const BACK = -1

/** From one of the keys to the next, or from the last to the first. */
const wayOf = <Key>(keys: readonly Key[], key: number, first: Key): readonly [Key, Key] => {
  if (key === BACK) return [keys.at(-1) ?? first, first]
  const from = keys[key] ?? first
  return [from, keys[key + 1] ?? from]
}

/** The picture of a subject, solved and ready to be drawn at any moment. */
export const pictureOf = (subject: FigureSubject): Picture => {
  const { drawing } = subject
  const raw = drawing.view === 'side' || drawing.view === 'front' ? bodyLayers(subject) : closeUpLayers(subject)
  const last = drawing.keys.length - 1
  const moments = drawing.keys.flatMap((_, key) =>
    key === 0
      ? [[0, 0]]
      : [
          [key - 1, 0.5],
          [key, 0],
        ],
  ) as readonly (readonly [number, number])[]
  const box = boxOf(
    moments.flatMap(([key, share]) => raw(key, share)),
    drawing,
  )
  return {
    keys: drawing.keys.length,
    box,
    layersAt: (key, share) => [floorLayer(box, drawing), ...raw(key, share)],
    keyAlone: (key) => {
      const layers = raw(key, 0)
      const own = boxOf(layers, drawing)
      return { box: own, layers: [floorLayer(own, drawing), ...layers] }
    },
    layersBack: (share) => [floorLayer(box, drawing), ...raw(BACK, share)],
    shown: drawing.shows ?? [0, last <= 1 ? last : Math.ceil(last / 2)],
  }
}

const bodyLayers = (subject: FigureSubject): LayersAt => {
  const { drawing, muscles } = subject
  const camera = { view: drawing.view, tilt: drawing.tilt ?? 0 }
  const keys = solveKeys(drawing)
  const [first] = keys
  if (first === undefined) return () => []
  const order = orderOf(camera, (keys.at(-1) ?? first).skeleton)
  return (key, share) => {
    const [from, to] = wayOf(keys, key, first)
    const { skeleton } = solveBetween(from, to, share)
    return sceneLayers(skeleton, { camera, muscles, works: worksOf(subject), props: drawing.props ?? [], order })
  }
}

const closeUpLayers = ({ drawing, muscles }: FigureSubject): LayersAt => {
  const keys = footKeys(drawing)
  const [first] = keys
  if (first === undefined) return () => []
  return (key, share) => {
    const [from, to] = wayOf(keys, key, first)
    return footLayers(mixFootPoses(from, to, share), {
      view: drawing.view,
      muscles,
      props: drawing.props ?? [],
      isPair: drawing.works === 'both',
    })
  }
}
