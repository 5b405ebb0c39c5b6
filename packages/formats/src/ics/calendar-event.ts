import type { CivilDay } from '@strongstride/core'
import { CALENDAR_LIMITS } from './calendar-limits.ts'
import type { RawEvent } from './raw-calendar.ts'
import { type MinuteOfDay, type Stamp, stampsOf } from './stamp.ts'
import { unescapeText } from './text-value.ts'
import type { TimeZone } from './time-zone.ts'
import type { ChosenZone } from './zone-choice.ts'

/** What a calendar event says in words, before anyone asks when it is. */
export interface EventText {
  readonly line: number
  readonly uid: string | null
  readonly title: string
  readonly description: string
  /** `X-WORKOUT-ESTIMATED-DURATION`, which Runna writes. */
  readonly estimatedSeconds: number | null
}

/** A day, with the time of day if there is one, as the runner's wall calendar and clock show them. */
export interface WallStamp {
  readonly day: CivilDay
  readonly minute: MinuteOfDay | null
}

/** A calendar event with its dates understood. */
export interface CalendarEvent extends EventText {
  /** As written: the clock on which its recurrence rule counts. */
  readonly start: Stamp
  /** The zone its start was converted in; `null` when it keeps its own wall date. */
  readonly conversion: ChosenZone | null
  /** Any stamp of this event as the wall shows it. */
  readonly toWall: (stamp: Stamp) => WallStamp
  readonly rule: string | null
  /** Wall days taken out of the recurrence. */
  readonly excluded: ReadonlySet<CivilDay>
  /** Stamps added to the recurrence. */
  readonly added: readonly Stamp[]
  /** For a changed occurrence of a recurring event: the wall day it replaces. */
  readonly replaces: CivilDay | null
  readonly sequence: number
  readonly isCancelled: boolean
}

const valueOf = (raw: RawEvent, name: string): string | null => raw.properties.get(name)?.value.trim() ?? null

const numberOf = (text: string | null): number | null =>
  text !== null && /^\d{1,9}(?:\.\d{1,9})?$/.test(text) ? Number(text) : null

/** Cut without leaving half a surrogate pair. */
const shortened = (text: string, limit: number): string =>
  text.length <= limit ? text : text.slice(0, limit).replace(/[\uD800-\uDBFF]$/, '')

/**
 * The words of an event.
 */
export const eventText = (raw: RawEvent): EventText => {
  const title = unescapeText(valueOf(raw, 'SUMMARY') ?? '')
    .replace(/\s+/g, ' ')
    .trim()
  const description = shortened(valueOf(raw, 'DESCRIPTION') ?? '', CALENDAR_LIMITS.descriptionCharacters)
  const uid = valueOf(raw, 'UID')
  return {
    line: raw.line,
    uid: uid === '' ? null : uid,
    title: shortened(title, CALENDAR_LIMITS.titleCharacters),
    description: unescapeText(description),
    estimatedSeconds: numberOf(valueOf(raw, 'X-WORKOUT-ESTIMATED-DURATION')),
  }
}

/**
 * How the stamps of one event become days on the wall. A start in UTC is converted in the chosen zone. Any other start
 * keeps its own wall date, and a UTC stamp beside it (an end of recurrence, an exception) is converted in the zone the
 * start names, or read as written when that is none we know.
 */
const wallOf = (conversion: ChosenZone | null, own: TimeZone | null) => {
  const zone = conversion?.zone ?? own
  return (stamp: Stamp): WallStamp => {
    const wall = stamp.frame === 'utc' && stamp.minute !== null ? zone?.wallOfUtc(stamp.day, stamp.minute) : null
    return wall ?? { day: stamp.day, minute: stamp.minute }
  }
}

const firstStampOf = (raw: RawEvent, name: string): Stamp | null => {
  const property = raw.properties.get(name)
  return property === undefined ? null : (stampsOf(property)[0] ?? null)
}

/**
 * Reads the dates of an event; `null` when it has no start that is a day.
 */
export const calendarEvent = (
  raw: RawEvent,
  zoneFor: (eventUserZone: string | null) => ChosenZone,
  zoneOf: (name: string) => TimeZone | null,
): CalendarEvent | null => {
  const start = firstStampOf(raw, 'DTSTART')
  if (start === null) return null
  const conversion = start.frame === 'utc' ? zoneFor(valueOf(raw, 'X-USER-TIMEZONE')) : null
  const toWall = wallOf(conversion, start.zone === null ? null : zoneOf(start.zone))
  const replaced = firstStampOf(raw, 'RECURRENCE-ID')
  return {
    ...eventText(raw),
    start,
    conversion,
    toWall,
    rule: valueOf(raw, 'RRULE'),
    excluded: new Set(raw.excluded.flatMap(stampsOf).map((stamp) => toWall(stamp).day)),
    added: raw.added.flatMap(stampsOf),
    replaces: replaced === null ? null : toWall(replaced).day,
    sequence: numberOf(valueOf(raw, 'SEQUENCE')) ?? 0,
    isCancelled: valueOf(raw, 'STATUS')?.toUpperCase() === 'CANCELLED',
  }
}
