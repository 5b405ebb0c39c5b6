import type { MuscleId } from '@strongstride/core'
import type { SourceView } from './source.ts'

/** Sub-paths of a part of the package, by their place in its list. */
export type Pieces = Readonly<Record<string, readonly number[]>>

/** Which sub-paths of the package show which muscle. What it lacks is in `drawn.ts`. */
export const RECUT: Readonly<Record<SourceView, Readonly<Partial<Record<MuscleId, Pieces>>>>> = {
  front: {
    'foot-intrinsics': { feet: [0, 1] },
    peroneals: { calves: [0] },
    'tibialis-anterior': { tibialis: [0] },
    quadriceps: { quadriceps: [0, 1, 2] },
    adductors: { adductors: [2] },
    'hip-flexors': { adductors: [0, 1] },
    'rectus-abdominis': { abs: [0, 1, 2, 3] },
    obliques: { obliques: [0, 1, 2, 3, 4, 5, 6, 7] },
    shoulders: { deltoids: [0] },
    chest: { chest: [0] },
    biceps: { biceps: [0] },
    triceps: { triceps: [0] },
  },
  back: {
    gastrocnemius: { calves: [0, 2] },
    // The outer strip is the edge of the outer thigh, which belongs to the front.
    quadriceps: { hamstring: [0] },
    hamstrings: { hamstring: [1, 2, 3] },
    'gluteus-maximus': { gluteal: [1] },
    'gluteus-medius': { gluteal: [0] },
    adductors: { adductors: [0] },
    'erector-spinae': { 'lower-back': [1] },
    obliques: { 'lower-back': [0] },
    shoulders: { deltoids: [0] },
    lats: { 'upper-back': [1, 2] },
    'mid-back': { trapezius: [0], 'upper-back': [0] },
    triceps: { triceps: [0, 1, 2] },
  },
}

/** What is no muscle of ours, and stays neutral. */
export const NEUTRAL: Readonly<Record<SourceView, Pieces>> = {
  front: {
    neck: [0, 1],
    trapezius: [0],
    forearm: [0, 1, 2],
    hands: [0, 1, 2, 3, 4, 5],
    knees: [0, 1],
    ankles: [0, 1],
  },
  back: { neck: [0], forearm: [0, 1, 2, 3], hands: [0, 1, 2, 3, 4, 5] },
}
