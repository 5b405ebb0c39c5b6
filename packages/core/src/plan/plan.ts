import type { MuscleId } from '../anatomy/index.ts'
import type { CivilDay, Weekday } from '../calendar/index.ts'
import type { Complaint, HealthGate, Place, Sex, Stage, TestResult } from '../athlete/index.ts'
import type { ExerciseId } from '../exercise/index.ts'
import type { PlannedRun, Race, RunKind, RunSlot } from '../run/index.ts'
import type { EmphasisId, Phase, TableRow } from '../strength/index.ts'
import type { DayReport, LoggedSession, LoggedSet } from '../progress/index.ts'

/** When on its day a session happens: the day has no run; directly after the run; six hours after it. */
export const SESSION_SLOTS = ['only', 'after-run', 'second'] as const
/** One of {@link SESSION_SLOTS}. */
export type SessionSlot = (typeof SESSION_SLOTS)[number]

/** The parts of a session, in the order they are done. */
export const SESSION_PARTS = ['prep', 'plyo', 'main', 'circuit'] as const
/** One of {@link SESSION_PARTS}. */
export type SessionPart = (typeof SESSION_PARTS)[number]

/** A session the runner has put on a day of its own week, or taken out of that week. */
export interface OwnMove {
  /** Block number and letter, as `2-A`; a plan made anew may number its blocks otherwise, so the letter decides. */
  readonly session: string
  /** First day of the week whose session it is. */
  readonly week: CivilDay
  /** A day of that week; null: not this week. */
  readonly day: CivilDay | null
  /** Null: whichever slot suits. */
  readonly slot: SessionSlot | null
}

/** A value a reason mentions. */
export type ReasonValue = number | string | boolean

/**
 * Why something is as it is: a code and its data, never a sentence. Codes are rule ids, or names such as
 * `fills-target`; the reader's language file makes the words.
 */
export interface Reason {
  readonly code: string
  readonly values: Readonly<Record<string, ReasonValue>>
  readonly evidence: readonly string[]
}

/** A run as the plan saw it: distance and time are always there, `estimated` says that one was worked out. */
export interface PlanRun {
  readonly day: CivilDay
  readonly slot: RunSlot | null
  readonly kind: RunKind
  readonly km: number
  readonly minutes: number
  readonly key: boolean
  readonly assumed: boolean
  readonly estimated: boolean
  readonly title: string | null
}

/** One exercise of a session with its dose. Exactly one of reps, seconds, contacts, metres is not null. */
export interface PlanItem {
  readonly exercise: ExerciseId
  readonly part: SessionPart
  /** Items that share a number are done in turn, a set each. */
  readonly circuit: number | null
  readonly sets: number
  readonly reps: readonly [number, number] | null
  readonly seconds: readonly [number, number] | null
  readonly contacts: number | null
  readonly metres: number | null
  readonly sides: 1 | 2
  readonly rir: number | null
  readonly load: { readonly kg: number } | null
  readonly tempo: string | null
  readonly restSeconds: number
  readonly setupSeconds: number
  readonly secondsPerRep: number
  readonly reasons: readonly Reason[]
}

/** How full a session is, after what yields has yielded. */
export const SESSION_KINDS = ['full', 'moderate', 'light', 'short'] as const
/** One of {@link SESSION_KINDS}. */
export type SessionKind = (typeof SESSION_KINDS)[number]

/** A session on its day. */
export interface PlanSession {
  /** Block number and letter, as `2-A`. */
  readonly id: string
  readonly day: CivilDay
  readonly slot: SessionSlot
  readonly kind: SessionKind
  /** True minutes (section 7), rounded up. */
  readonly minutes: number
  readonly minutesAllowed: number
  readonly warmUpSeconds: number
  readonly coolDownSeconds: number
  readonly legLoad: number
  readonly heavyLegs: boolean
  readonly place: string
  readonly items: readonly PlanItem[]
  readonly reasons: readonly Reason[]
}

/** A week from its first day. */
export interface PlanWeek {
  readonly start: CivilDay
  readonly phase: Phase
  /** The row of the target and dose tables this week follows. */
  readonly row: TableRow
  readonly block: number
  readonly deload: boolean
  readonly runs: readonly PlanRun[]
  /** Effective sets aimed at, muscle by muscle; muscles at zero are left out. */
  readonly targets: Readonly<Partial<Record<MuscleId, number>>>
  readonly effectiveSets: Readonly<Partial<Record<MuscleId, number>>>
  readonly contacts: number
  readonly microDose: readonly CivilDay[]
  readonly sessions: readonly PlanSession[]
  readonly reasons: readonly Reason[]
}

/** A demand that the hard rules and the minutes did not leave room for, and what binds. */
export interface Unmet {
  readonly rule: 'MN-4' | 'MN-5' | 'MN-6' | 'target' | 'pin' | 'sessions' | 'move'
  /** First day of the week it concerns. */
  readonly week: CivilDay
  readonly block: number
  /** Muscle group, pattern, muscle, exercise or comparison; the session of a move that was refused. */
  readonly subject: string
  /** Sets short. */
  readonly short: number
  /** Rule ids, or `minutes`, `kit`, `gate`, `deload`, `move` (the runner's own), `no-session`. */
  readonly blockedBy: readonly string[]
}

/**
 * All that a plan depends on (specification, section 2). The plan carries it whole, so that anyone can check it.
 * `null` means not known, and the plan says what it assumed.
 */
export interface PlanRequest {
  readonly version: 1
  readonly today: CivilDay
  /** IANA name; used to print and export, never to decide. */
  readonly timeZone: string
  readonly weekStart: Weekday
  readonly races: readonly Race[]
  readonly runs: readonly PlannedRun[]
  /** Longest run of the last 30 days, kilometres. */
  readonly longestRunKm: number | null
  readonly stage: Stage
  /** Years. */
  readonly age: number | null
  /** Weeks of steady running up to today: two runs a week or more, no gap over ten days. */
  readonly weeksRunning: number | null
  /** Months of strength work up to today. */
  readonly monthsStrength: number | null
  readonly sex: Sex | null
  readonly bodyMassKg: number | null
  /** Sessions a week wanted, 1 to 4. */
  readonly sessions: 1 | 2 | 3 | 4
  /** Minutes a session may take on each possible weekday; a weekday that is absent is not possible. */
  readonly minutes: Readonly<Partial<Record<Weekday, number>>>
  readonly blackout: readonly CivilDay[]
  /** True when strength may come six hours after a run on the same day. */
  readonly secondSlot: boolean
  readonly places: readonly Place[]
  /** The place used on a weekday, when not the first. */
  readonly placeByWeekday: Readonly<Partial<Record<Weekday, string>>>
  readonly emphasis: EmphasisId
  /** The runner's own factor on a muscle's target, 0 to 2; absent means 1. */
  readonly adjustments: Readonly<Partial<Record<MuscleId, number>>>
  readonly complaints: readonly Complaint[]
  readonly tests: readonly TestResult[]
  readonly health: readonly HealthGate[]
  readonly pins: readonly ExerciseId[]
  readonly bans: readonly ExerciseId[]
  readonly microDose: boolean
  /** Sessions put on days by the runner: they stay there while no hard rule forbids it and nothing else must give way. */
  readonly moves: readonly OwnMove[]
  readonly reports: readonly DayReport[]
  readonly log: readonly LoggedSet[]
  /** Minutes of the sessions done, for the runner's own factor (section 7); absent where none were timed. */
  readonly sessionsDone?: readonly LoggedSession[]
  /** The plan the runner follows now, when there is one. */
  readonly accepted: Plan | null
}

/** A plan as data (specification, section 9). */
export interface Plan {
  readonly version: 1
  readonly catalogue: { readonly version: string; readonly planningHash: string }
  readonly request: PlanRequest
  readonly stage: Stage
  readonly emphasis: EmphasisId
  readonly races: readonly Race[]
  readonly weeks: readonly PlanWeek[]
  /** Drills of the micro-dose (MD-1), the same all through the plan. */
  readonly microDoseItems: readonly PlanItem[]
  readonly unmet: readonly Unmet[]
  readonly warnings: readonly Reason[]
  /** What was assumed where the request did not say. */
  readonly assumptions: readonly Reason[]
}

/** Why there is no plan, and the nearest change that leads to one. */
export interface Refusal {
  readonly type: 'stopped' | 'impossible' | 'contradiction'
  /** The rule that blocks, as `SF-1`, or the request field that contradicts. */
  readonly rule: string
  readonly values: Readonly<Record<string, ReasonValue>>
  /** The nearest change that would help: a code and its data. */
  readonly wouldHelp: Reason
}
