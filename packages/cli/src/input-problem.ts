import type { CivilDay } from '@strongstride/core'
import type { CalendarRefusal, WeekTextError } from '@strongstride/formats'
import type { JournalProblem } from './journal/journal-problem.ts'

/** Why an input could not be used: a code and its data. The words are in `text/en/input-problems.ts`. */
export type InputProblem =
  | JournalProblem
  | { readonly type: 'unknown-command'; readonly given: string; readonly nearest: string | null }
  | {
      readonly type: 'unknown-option'
      readonly option: string
      readonly command: string
      readonly nearest: string | null
    }
  | { readonly type: 'missing-value'; readonly option: string; readonly value: string }
  | { readonly type: 'needless-value'; readonly option: string }
  | { readonly type: 'repeated'; readonly option: string }
  | { readonly type: 'missing-argument'; readonly command: string; readonly argument: string }
  | { readonly type: 'needless-argument'; readonly given: string; readonly command: string }
  | {
      readonly type: 'not-one-of'
      readonly option: string
      readonly given: string
      readonly allowed: readonly string[]
    }
  | {
      readonly type: 'unknown-id'
      readonly option: string
      readonly given: string
      readonly nearest: string | null
      readonly list: string
    }
  | {
      readonly type: 'not-a-number'
      readonly option: string
      readonly given: string
      readonly least: number
      readonly most: number
      readonly whole: boolean
    }
  | { readonly type: 'not-a-day'; readonly option: string; readonly given: string }
  | { readonly type: 'bad-shape'; readonly option: string; readonly given: string; readonly shape: string }
  | { readonly type: 'not-together'; readonly option: string; readonly other: string }
  | { readonly type: 'needs'; readonly option: string; readonly other: string }
  | { readonly type: 'unknown-zone'; readonly given: string }
  | { readonly type: 'race-in-past'; readonly day: CivilDay; readonly today: CivilDay }
  | { readonly type: 'unreadable'; readonly path: string; readonly why: string }
  | { readonly type: 'unwritable'; readonly path: string; readonly why: string }
  | { readonly type: 'too-large'; readonly path: string; readonly limit: number }
  | { readonly type: 'not-json'; readonly path: string; readonly why: string }
  | {
      readonly type: 'not-a-form'
      readonly path: string
      readonly form: 'plan' | 'request'
      readonly field: string
      readonly why: string
    }
  | { readonly type: 'calendar'; readonly path: string; readonly refusal: CalendarRefusal }
  | {
      readonly type: 'calendar-past'
      readonly path: string
      readonly runs: number
      readonly first: CivilDay
      readonly last: CivilDay
      readonly today: CivilDay
    }
  | { readonly type: 'calendar-no-runs'; readonly path: string; readonly events: number }
  | { readonly type: 'week-text'; readonly error: WeekTextError }
  | { readonly type: 'day-not-in-plan'; readonly day: CivilDay; readonly first: CivilDay; readonly last: CivilDay }
  | {
      readonly type: 'exercise-not-that-day'
      readonly given: string
      readonly day: CivilDay
      /** Ids of the exercises of that day. */
      readonly exercises: readonly string[]
    }
  | { readonly type: 'day-past'; readonly option: string; readonly day: CivilDay; readonly today: CivilDay }
  | { readonly type: 'no-run'; readonly option: string; readonly day: CivilDay }
  | {
      readonly type: 'no-such-session'
      readonly option: string
      readonly given: string
      readonly week: CivilDay
      readonly sessions: readonly string[]
    }
  | { readonly type: 'no-runs' }

/** How the process ends. */
export const EXIT = {
  done: 0,
  /** The answer is no: no plan can be made, or a plan breaks a rule. */
  no: 1,
  /** The input cannot be used; nothing was written. */
  badInput: 2,
  /** Rules that could not be checked. */
  notChecked: 3,
} as const
