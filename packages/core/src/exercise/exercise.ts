import type { MuscleId, TissueId } from '../anatomy/index.ts'
import type { FigureDrawing } from './figure.ts'
import type { KitId, LoadKitId } from './kit.ts'

/** The identity of an exercise: the name of its file in `content/exercises`. Never changed once released. */
export type ExerciseId = string

/** What a movement is for; the rules reason about these. */
export const PATTERNS = [
  'foot',
  'ankle',
  'shin',
  'calf-straight',
  'calf-bent',
  'knee',
  'hip',
  'knee-flexion',
  'hip-side',
  'inner-thigh',
  'hip-flexion',
  'trunk',
  'back',
  'push',
  'pull',
  'arms',
  'plyo',
  'mobility',
] as const
/** One of {@link PATTERNS}. `knee`: knee-dominant; `hip`: hip-dominant (hinges and hip extension). */
export type Pattern = (typeof PATTERNS)[number]

/** The part an exercise plays in a session. `prep`: warm-up and mobility. `plyo`: hops and jumps. */
export const ROLES = ['prep', 'plyo', 'main', 'accessory'] as const
/** One of {@link ROLES}. */
export type Role = (typeof ROLES)[number]

/** How a dose is counted. */
export const DOSE_FORMS = ['reps', 'seconds', 'contacts', 'metres'] as const
/** One of {@link DOSE_FORMS}. */
export type DoseForm = (typeof DOSE_FORMS)[number]

/** Which row of the dose tables an exercise follows (specification, section 7). */
export const DOSE_ROWS = ['main', 'accessory', 'hold', 'calf', 'calf-loaded', 'shin', 'drill', 'plyo', 'carry'] as const
/** One of {@link DOSE_ROWS}. */
export type DoseRow = (typeof DOSE_ROWS)[number]

/** How the muscle works. */
export const CONTRACTIONS = ['concentric', 'eccentric', 'isometric', 'plyometric'] as const
/** One of {@link CONTRACTIONS}. */
export type Contraction = (typeof CONTRACTIONS)[number]

/** How a foot meets the ground. `low`: two-leg and low; `one-leg`: one foot at a time; `drop`: from a height. */
export const IMPACTS = ['none', 'low', 'one-leg', 'drop'] as const
/** One of {@link IMPACTS}. */
export type Impact = (typeof IMPACTS)[number]

/** Conditions under which an exercise is left out (SF-2). */
export const EXCLUSIONS = [
  'osteoporosis',
  'pregnancy',
  'loss-of-feeling',
  'joint-replacement',
  'under-16',
  'over-60',
] as const
/** One of {@link EXCLUSIONS}. */
export type Exclusion = (typeof EXCLUSIONS)[number]

/** A self-test result that opens a ladder step: the weaker side must reach `atLeast` (evidence 5). */
export interface Gate {
  readonly test: string
  readonly atLeast: number
  /** Where an age-sex norm exists, this share of it also opens the step when lower than `atLeast`. */
  readonly orNormShare: number | null
}

/** One muscle's part in a set: 1 when trained directly, 0.5 when it helps (evidence C6.4). */
export interface MuscleShare {
  readonly muscle: MuscleId
  readonly share: number
}

/** How the weight of an exercise is chosen. */
export interface LoadRule {
  /** The kit that carries the weight, first owned wins. */
  readonly kit: readonly LoadKitId[]
  /** Weight for the first time, as a share of body mass, in all (both hands together). */
  readonly startShare: number
  readonly region: 'upper' | 'lower'
  /** How many implements are held: the printed load is for each. */
  readonly implements: 1 | 2
}

/** What the planner knows of an exercise. Texts for people stand in {@link ExerciseTexts}. */
export interface Exercise {
  readonly id: ExerciseId
  readonly name: string
  readonly ladder: string
  /** Position on the ladder, from 1, easiest first. Two exercises may share a step. */
  readonly step: number
  readonly pattern: Pattern
  readonly role: Role
  readonly muscles: readonly MuscleShare[]
  readonly contraction: Contraction
  readonly sides: 1 | 2
  readonly doseForm: DoseForm
  readonly doseRow: DoseRow
  /** Any one of these lists is enough; the empty list needs nothing. */
  readonly kit: readonly (readonly KitId[])[]
  readonly position: 'standing' | 'floor'
  readonly setupSeconds: number
  /** Seconds a repetition, hold or contact takes; a hold counts its seconds one by one. */
  readonly secondsPerRep: number
  readonly tempo: string | null
  readonly restSeconds: number
  /** Leg load of a set at RIR 2 (of ten contacts, for plyometrics): specification, section 6. */
  readonly legLoad: number
  readonly impact: Impact
  /** A drill: half quality, outside the exercise count, allowed in the micro-dose (section 5, MD-1). */
  readonly drill: boolean
  /** A squat or a hinge (DS-3). */
  readonly squatOrHinge: boolean
  readonly tissues: readonly TissueId[]
  /** Tissues taken to the end of their range (MN-3). */
  readonly endRange: readonly TissueId[]
  readonly load: LoadRule | null
  /** Share of body mass moved, where the body is the load (evidence 6.1). */
  readonly bodyMassShare: number | null
  /** The stage from which the step is open without a test. */
  readonly opensAt: 'first' | 'raced' | 'experienced'
  readonly gate: Gate | null
  readonly exclusions: readonly Exclusion[]
  /** Others who must not, in words. */
  readonly mustNot: readonly string[]
  readonly texts: ExerciseTexts
  /** How it is drawn; null where nobody has drawn it yet. */
  readonly figure: FigureDrawing | null
  readonly fit: FitPair
  /** Evidence ids, or `judgement`. */
  readonly evidence: readonly string[]
}

/** What a person reads about an exercise. */
export interface ExerciseTexts {
  readonly alsoKnownAs: readonly string[]
  /** At most five short lines. */
  readonly steps: readonly string[]
  readonly mistakes: readonly string[]
  readonly feel: string
  readonly safety: string | null
}

/** The nearest exercise in the FIT profile, and whether it is the same. */
export interface FitPair {
  readonly category: number
  readonly name: number | null
  readonly exact: boolean
}
