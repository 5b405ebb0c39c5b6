import type { CivilDay, PlannedRun, RaceKind } from '@strongstride/core'

/** What a reader of calendars must be told, because it may ask neither the clock nor the machine. */
export interface CalendarOptions {
  /** Recurring events are expanded for 400 days from this day; single events keep any day. */
  readonly from: CivilDay
  /** The zone the runner asked for (IANA), or `null`. */
  readonly zone: string | null
  /** The zone the machine is set to (IANA): the last resort. */
  readonly machineZone: string
}

/** `sure`: the feed or the title says it. `likely`: it was concluded, and the runner should be shown that. */
export type Confidence = 'sure' | 'likely'

/** A run, cross-training day or rest day that a calendar plans. `day` is the day on the runner's own wall calendar. */
export interface CalendarRun extends PlannedRun {
  readonly uid: string | null
  /** Of a recurring event: the day it stands for, wherever it was moved to; null for one that happens once. */
  readonly occurrence: CivilDay | null
  readonly title: string
  readonly confidence: Confidence
  /** Line of the file on which its event begins, from 1. */
  readonly line: number
}

/** A race seen in the calendar; it is among the runs as well. `kind` is `null` for a distance the season does not know. */
export interface CalendarRace {
  readonly day: CivilDay
  readonly kind: RaceKind | null
  readonly title: string
}

/**
 * Why an event was not understood. `no-title` and `bad-date`: it has none that can be read; `no-run-word`: nothing in it
 * speaks of running; `unclear`: something does, and other words in it leave doubt.
 */
export type NotUnderstoodReason = 'no-title' | 'bad-date' | 'no-run-word' | 'unclear'

/** An event nothing was made of. Recurring events are listed once, on their first day. */
export interface NotUnderstood {
  readonly line: number
  readonly day: CivilDay | null
  readonly title: string
  readonly reason: NotUnderstoodReason
}

/** Why an event that was understood is not among the runs. */
export type LeftOutReason = 'strength' | 'other-sport' | 'cancelled' | 'duplicate'

/** An event that was understood and is not a planned run. Recurring events are listed once, on their first day. */
export interface LeftOut {
  readonly line: number
  readonly day: CivilDay
  readonly title: string
  readonly reason: LeftOutReason
}

/** Something the reader had to do without, as a code and its data. */
export type CalendarWarning =
  /** Lines that are no properties were skipped; `line` is the first. */
  | { readonly code: 'bad-lines'; readonly line: number; readonly count: number }
  /** Lines beyond the limit were skipped; `line` is the first. */
  | { readonly code: 'long-lines'; readonly line: number; readonly count: number }
  /** The file ends inside the event that begins on `line`; that event was left. */
  | { readonly code: 'cut-off'; readonly line: number }
  /** A zone was named that is none; the next source of a zone was asked. */
  | { readonly code: 'unknown-zone'; readonly zone: string; readonly from: ZoneSource }
  /** A recurrence rule is outside the supported ones, or is none: only the first date was taken. */
  | { readonly code: 'rule-not-expanded'; readonly line: number; readonly reason: 'unsupported' | 'malformed' }
  /** A recurrence rule needed more steps than allowed: the dates found until then were taken. */
  | { readonly code: 'rule-cut'; readonly line: number }
  /** The file has more occurrences than allowed: those after the event on `line` were left. */
  | { readonly code: 'occurrences-cut'; readonly line: number; readonly limit: number }

/** Where the zone for events in UTC came from. */
export type ZoneSource = 'x-wr-timezone' | 'x-user-timezone' | 'option' | 'machine'

/** The zone used to find the day of events in UTC; `not-needed` when the file has none. */
export type ZoneChoice =
  | { readonly used: null; readonly from: 'not-needed' }
  | { readonly used: string; readonly from: ZoneSource }

/**
 * What a calendar says about running. Each event is in one of the lists, a race in two, but for recurring runs without a
 * day in the window.
 */
export interface CalendarReading {
  readonly name: string | null
  /** In order of day, then of the file. */
  readonly runs: readonly CalendarRun[]
  readonly races: readonly CalendarRace[]
  readonly notUnderstood: readonly NotUnderstood[]
  readonly leftOut: readonly LeftOut[]
  readonly warnings: readonly CalendarWarning[]
  readonly zone: ZoneChoice
  /** First and last day on which any event of the file was seen; `null` when no event has a date. */
  readonly span: { readonly first: CivilDay; readonly last: CivilDay } | null
}

/** Why a file was refused as a whole. */
export type CalendarRefusal =
  | { readonly type: 'not-a-calendar'; readonly looksLike: 'html' | 'empty' | 'text' }
  | { readonly type: 'too-large'; readonly limit: number }
  | { readonly type: 'too-many-events'; readonly limit: number }
  /** A calendar without a single whole event; `cutOff` when one had begun. */
  | { readonly type: 'no-events'; readonly cutOff: boolean }
