import type { Placed, PlacementOption, WeekLimits } from './placement.ts'
import type { WeekDay } from './week-days.ts'

/** One week's problem: its days, and for a given past of the block the ways each session may be done. */
export interface WeekProblem<Option extends PlacementOption> {
  readonly days: readonly WeekDay[]
  readonly limits: WeekLimits
  /** Letters of the sessions this week, in their usual order. */
  readonly letters: readonly string[]
  /** How often a letter must have been done for one time more to change no option; not named: it never changes any. */
  readonly newUntil: Done
  /** Ways to do each session, by how often each letter was done before in the block. */
  readonly optionsFor: (done: Done) => readonly (readonly Option[])[]
}

/** How often each session was done so far in the block, by letter; three stands for three and more. */
export type Done = Readonly<Record<string, number>>

/** A week with its sessions placed. */
export type PlacedWeek<Option extends PlacementOption> = readonly Placed<Option>[]
