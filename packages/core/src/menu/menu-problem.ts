import { MUSCLE_GROUPS } from '../anatomy/index.ts'
import type { Thousandths } from '../units/index.ts'

/** The lines of MN-4: seven groups, then trunk, hip, push and pull. */
export const DEMAND_LINES = [...MUSCLE_GROUPS, 'trunk', 'hip', 'push', 'pull'] as const

/** The patterns of MN-6. */
export const WEEKLY_PATTERNS = ['knee', 'hip', 'calf-straight', 'calf-bent'] as const

/** What one session of the round may hold. */
export interface MenuRoom {
  readonly letter: string
  /** Seconds for exercises, a whole number. */
  readonly seconds: number
  /** Most leg load, thousandths. */
  readonly legLoad: Thousandths
  /** Whether it may be a heavy-legs session: without it, at most one heavy set. */
  readonly mayBeHeavy: boolean
  /** Most exercises that count (MN-7). */
  readonly exercises: number
}

/** One exercise as one session sees it, in whole numbers. */
export interface MenuCandidate {
  readonly id: string
  /** Fewest and most sets, once it is in. */
  readonly least: number
  readonly most: number
  readonly fixedSeconds: number
  readonly secondsPerSet: number
  /** Leg load of a set, thousandths. */
  readonly legLoad: Thousandths
  readonly heavySet: boolean
  /** Counts toward MN-7; drills do not. */
  readonly counted: boolean
  readonly main: boolean
  /** Its sets count as leg sets. */
  readonly legs: boolean
  /** One exercise of a ladder a session. */
  readonly ladder: string
  /** Index in {@link WEEKLY_PATTERNS} of the pattern its sets count for; -1 for none. */
  readonly pattern: number
  /** Muscle indices, and thousandths of an effective set that one set brings each of them. */
  readonly muscles: readonly number[]
  readonly sets: readonly Thousandths[]
  /** Indices in {@link DEMAND_LINES} of the lines a set counts for. */
  readonly lines: readonly number[]
  /** Millionths a set and an exercise bring or cost beside what they fill. */
  readonly perSet: number
  readonly perExercise: number
}

/** A stretch of a muscle's worth: up to so many sets, each thousandth of a set brings `slope` millionths. */
export interface WorthStretch {
  readonly upTo: Thousandths
  readonly slope: number
}

/**
 * The menu of a block as a problem in whole numbers (specification, section 5): how many sets of which candidate in
 * which session. Sums run over one round of the sessions: a week, or as many weeks as there are sessions that take
 * turns. It is plain data: an oracle can read it as it stands.
 */
export interface MenuProblem {
  readonly rooms: readonly MenuRoom[]
  /** Candidates by room. */
  readonly candidates: readonly (readonly MenuCandidate[])[]
  /** What sets are worth by muscle, falling slopes; empty for a muscle without a target. */
  readonly worth: readonly (readonly WorthStretch[])[]
  /** Effective sets the micro-dose brings in a round before any exercise, by muscle. */
  readonly given: readonly Thousandths[]
  /** Most effective sets in a round, the given ones included, and in a session, by muscle (DS-1). */
  readonly roundCaps: readonly Thousandths[]
  readonly sessionCaps: readonly Thousandths[]
  /** Sets a line of MN-4 and a pattern of MN-6 needs in a round, and what the micro-dose gives the lines. */
  readonly linesNeeded: readonly number[]
  readonly linesGiven: readonly number[]
  readonly patternsNeeded: readonly number[]
  /** Targets of a round by muscle as MN-5 rounds them; null where MN-5 is not asked. */
  readonly emphasisTargets: readonly Thousandths[] | null
  /** Most leg sets in a round (tapers). */
  readonly legSets: number
  /** Millionths a session without a main lift costs, and a main lift beyond the second. */
  readonly noMainCost: number
  readonly thirdMainCost: number
  /** Exercises the runner wants in the block. */
  readonly pins: readonly string[]
}

/** Sets of each candidate by room, in the order of the problem's candidates. */
export type MenuSets = readonly (readonly number[])[]
