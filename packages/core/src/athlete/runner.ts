import type { CivilDay } from '../calendar/index.ts'
import type { PainLight, TissueId } from '../anatomy/index.ts'
import type { KitId, LoadKitId } from '../exercise/index.ts'

/** How far along the runner is. `first`: first marathon or first structured strength. */
export const STAGES = ['first', 'raced', 'experienced'] as const
/** One of {@link STAGES}. */
export type Stage = (typeof STAGES)[number]
/** A value for each stage. */
export type ByStage<Value> = Readonly<Record<Stage, Value>>

/** Reported sex, used only where a norm differs by it. */
export const SEXES = ['female', 'male'] as const
/** One of {@link SEXES}. */
export type Sex = (typeof SEXES)[number]

/** Where the runner trains, and with what. The first place is the usual one. */
export interface Place {
  readonly id: string
  readonly kit: readonly KitId[]
  /** Weights owned, kilograms for one implement, ascending; absent when not known. */
  readonly loads: Readonly<Partial<Record<LoadKitId, readonly number[]>>>
}

/** A complaint, present or of the last twelve months. */
export interface Complaint {
  readonly tissue: TissueId
  readonly light: PainLight
  /** The day the light was given; the request's today when not known. */
  readonly since: CivilDay | null
  /** True when it is over and only remembered. */
  readonly past: boolean
}

/** A self-test result. Sides are equal where the test has none. */
export interface TestResult {
  readonly test: string
  readonly day: CivilDay
  readonly left: number
  readonly right: number
}

/**
 * Health questions that must be answered before planning (SF-1) or that change it (SF-2).
 * The first group stops planning until cleared; `stress-fracture` halves impact; the last group excludes exercises.
 */
export const HEALTH_GATES = [
  'heart-metabolic-kidney',
  'blood-pressure-180-110',
  'surgery-under-12-months',
  'over-45-inactive',
  'postnatal-under-12-weeks',
  'missed-periods',
  'red-flag',
  'stress-fracture',
  'pregnancy',
  'osteoporosis',
  'loss-of-feeling',
  'joint-replacement',
] as const
/** One of {@link HEALTH_GATES}. */
export type HealthGateId = (typeof HEALTH_GATES)[number]

/** Gates that stop planning at all until they are cleared (SF-1); the others stop or change a part of it. */
export const STOPPING_GATES: readonly HealthGateId[] = [
  'heart-metabolic-kidney',
  'blood-pressure-180-110',
  'surgery-under-12-months',
  'over-45-inactive',
  'postnatal-under-12-weeks',
  'pregnancy',
]

/** An answered health question. `cleared`: the runner confirmed a clinician's clearance. */
export interface HealthGate {
  readonly gate: HealthGateId
  readonly cleared: boolean
  /** The region a red flag concerns; the whole runner when null. */
  readonly tissue: TissueId | null
}
