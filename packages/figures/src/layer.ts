import type { Ink } from './palette.ts'

/** One filled or stroked path of a picture. Frames of a movement have the same layers in the same order. */
export interface Layer {
  readonly path: string
  readonly fill: Ink | 'none'
  readonly stroke: Ink | 'none'
  /** Width of the stroke in percent of body height. */
  readonly width: number
  /** How many of the layers after this one it goes round; its path is theirs together. */
  readonly rounds?: number
}

/** An inked group: one outline round all of its parts, then the parts. */
export const inked = (parts: readonly (readonly [string, Ink])[]): readonly Layer[] => [
  { path: parts.map(([path]) => path).join(''), fill: 'line', stroke: 'line', width: 0.9, rounds: parts.length },
  ...parts.map(([path, fill]) => ({ path, fill, stroke: 'none' as const, width: 0 })),
]

/** A tint or garment without an outline. */
export const plain = (path: string, fill: Ink): Layer => ({ path, fill, stroke: 'none', width: 0 })

/** A line. */
export const stroked = (path: string, stroke: Ink, width: number): Layer => ({ path, fill: 'none', stroke, width })
