import type { CivilDay, Race, Stage } from '@strongstride/core'
import type { CalendarWarning, LeftOutReason, WeekReading, ZoneSource } from '@strongstride/formats'

/** What was read, and what was left out of it or read into it. The words are in `text/en/notes.ts`. */
export type ReadNote =
  | {
      readonly code: 'calendar'
      readonly path: string
      readonly runs: number
      readonly past: number
      readonly first: CivilDay
      readonly last: CivilDay
    }
  | { readonly code: 'calendar-zone'; readonly zone: string; readonly from: ZoneSource }
  | { readonly code: 'calendar-ends'; readonly last: CivilDay; readonly race: CivilDay }
  | { readonly code: 'not-understood'; readonly titles: readonly string[] }
  | { readonly code: 'likely'; readonly titles: readonly string[] }
  | { readonly code: 'left-out'; readonly reason: LeftOutReason; readonly count: number }
  | { readonly code: 'calendar-warning'; readonly warning: CalendarWarning }
  | { readonly code: 'week'; readonly runs: number; readonly races: boolean }
  | { readonly code: 'week-reading'; readonly reading: WeekReading }
  | { readonly code: 'races-found'; readonly races: readonly Race[] }
  | { readonly code: 'race-run'; readonly day: CivilDay; readonly title: string }

/** What stands in where the runner did not say, each with the option that changes it. */
export type AssumedNote =
  | { readonly code: 'today'; readonly today: CivilDay; readonly zone: string }
  | { readonly code: 'stage'; readonly stage: Stage }
  | { readonly code: 'sessions'; readonly sessions: number }
  | { readonly code: 'minutes'; readonly minutes: number }
  | { readonly code: 'days' }
  | { readonly code: 'kit' }
  | { readonly code: 'race-kind'; readonly race: Race; readonly from: 'calendar' | 'usual' | 'distance' }
  | { readonly code: 'race-priority'; readonly goal: Race }
  | { readonly code: 'weeks-running'; readonly weeks: number }
  | { readonly code: 'longest-run'; readonly km: number; readonly from: 'calendar' | 'week' }
  | { readonly code: 'no-race' }

/** A request and all that has to be said about how it came about. */
export interface Notes {
  readonly read: readonly ReadNote[]
  readonly assumed: readonly AssumedNote[]
}
