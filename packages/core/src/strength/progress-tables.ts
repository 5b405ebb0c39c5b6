import type { Range } from './range.ts'

/** What the planner learns from the log, in numbers (specification, section 7; evidence 2.4, 6 and 8.7). */
export interface ProgressTables {
  readonly strengthEstimate: {
    /**
     * Share of a maximum that can be lifted once, twice, three times and so on: the median of three formulas up to
     * `mostReps`, above that the look-up of evidence 6.2, which serves to choose a weight and never to estimate.
     */
    readonly shareByReps: readonly number[]
    /** Repetitions, those in reserve counted, beyond which a set says nothing of a maximum. */
    readonly mostReps: number
    /** Repetitions, those in reserve counted, that say most. */
    readonly bestReps: Range
    /** How far off an estimate may be, as a share of it. */
    readonly error: { readonly upper: number; readonly lower: number; readonly oneLeg: number }
    /** Newest sessions an estimate rests on. */
    readonly sessions: number
    /** Days after which a session says nothing any more. */
    readonly days: number
    /** What beginners leave unsaid: so many weeks, so many repetitions more in reserve than they say (R6.3). */
    readonly novice: { readonly weeks: number; readonly rir: number }
  }
  readonly progression: {
    /** Sessions at the top of the range after which a load goes up. */
    readonly topSessions: number
    /** Repetitions in reserve above the target with which one such session is enough. */
    readonly easyRir: number
    /** Repetitions in reserve below the target that are no miss yet. */
    readonly missRir: number
    /** Sessions in a row that miss before a load goes down. */
    readonly missSessions: number
    /** Share of the load that is then left. */
    readonly backOff: number
    /** Weeks, and sessions in them, without progress that are a stall. */
    readonly stall: { readonly weeks: number; readonly sessions: number }
    /** Kilograms to which a load is rounded where the runner has not said what there is. */
    readonly roundKg: number
  }
  /** Finding a first weight: so many repetitions, then "how many more?". */
  readonly firstLoad: {
    readonly reps: number
    readonly trials: number
    readonly leastRir: number
    /** More than so many left: far too light. Factor on the load. */
    readonly light: { readonly overRir: number; readonly upper: number; readonly lower: number }
    /** From so many left: too light. Factor on the load. */
    readonly fair: { readonly fromRir: number; readonly factor: number }
    /** Fewer left than wanted. Factor on the load. */
    readonly heavy: number
    /** Kilograms of an empty bar, which every gym has. */
    readonly emptyBarKg: number
  }
  /** The runner's own minutes against the planned ones. */
  readonly minutesFactor: {
    /** Sessions before anything is said. */
    readonly fewest: number
    /** Newest sessions looked at. */
    readonly newest: number
    readonly least: number
    readonly most: number
  }
  readonly painLights: {
    /** Up to this pain of 10 it is green; up to the next amber; above red. */
    readonly green: number
    readonly amber: number
    /** Days for which a report holds where no other follows. */
    readonly holdsDays: number
    /** So many set-backs in so many days, or amber for so many weeks: time for a clinician (R2.5). */
    readonly advice: { readonly setBacks: number; readonly days: number; readonly amberWeeks: number }
  }
}
