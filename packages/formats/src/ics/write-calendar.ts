import { addDays, type CivilDay, compareDays, dayFromNumber } from '@strongstride/core'
import { escapeText } from './text-value.ts'
import { utf8FromText } from './utf8-text.ts'

/** An all-day event to be written, such as a strength session. */
export interface EventToWrite {
  /** Stays the same for the same session for ever: by it a calendar knows what to update. */
  readonly uid: string
  readonly day: CivilDay
  readonly title: string
  readonly description: string
  /** Grows by one or more with each change, from 0: a calendar takes the higher one. */
  readonly sequence: number
  /** Second of its last change since 1970, UTC; absent: a stamp that grows with the sequence. */
  readonly changedAt?: number
}

/** What stands at the head of a calendar. */
export interface CalendarHead {
  readonly name: string
  /** IANA zone the calendar is shown in; the events themselves are days and have none. */
  readonly zone?: string
}

/** RFC 5545 folds lines at 75 bytes, the line break aside. */
const LINE_BYTES = 75
/** 2000-01-01. */
const FIRST_STAMP = 10_957

/** Folds between characters, never inside one, so that readers that decode before unfolding see whole text. */
const folded = (line: string): string => {
  let text = ''
  let bytes = 0
  for (const character of line) {
    const size = utf8FromText(character).length
    if (bytes + size > LINE_BYTES) {
      text += '\r\n '
      bytes = 1
    }
    text += character
    bytes += size
  }
  return text
}

const compactDay = (day: CivilDay): string => day.replaceAll('-', '')

/**
 * The stamp of an event's last change. It comes from the sequence and not from a clock, so that the same plan is the
 * same bytes; a later change has a later stamp, for the calendars that look at it.
 */
const stampOf = (sequence: number): string => `${compactDay(dayFromNumber(FIRST_STAMP + sequence))}T000000Z`

const SECONDS = { day: 86_400, hour: 3600, minute: 60 } as const

const twoDigits = (value: number): string => String(Math.floor(value)).padStart(2, '0')

const instantStamp = (second: number): string => {
  const rest = second % SECONDS.day
  const clock = [rest / SECONDS.hour, (rest % SECONDS.hour) / SECONDS.minute, rest % SECONDS.minute]
  return `${compactDay(dayFromNumber(Math.floor(second / SECONDS.day)))}T${clock.map(twoDigits).join('')}Z`
}

const eventLines = ({ uid, day, title, description, sequence, changedAt }: EventToWrite): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${escapeText(uid)}`,
  `DTSTAMP:${changedAt === undefined ? stampOf(sequence) : instantStamp(changedAt)}`,
  `SEQUENCE:${sequence}`,
  `DTSTART;VALUE=DATE:${compactDay(day)}`,
  `DTEND;VALUE=DATE:${compactDay(addDays(day, 1))}`,
  `SUMMARY:${escapeText(title)}`,
  ...(description === '' ? [] : [`DESCRIPTION:${escapeText(description)}`]),
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
]

const compareEvents = (a: EventToWrite, b: EventToWrite): number =>
  compareDays(a.day, b.day) || (a.uid < b.uid ? -1 : a.uid > b.uid ? 1 : 0)

/**
 * Writes a calendar file (ICS) of all-day events. The same events give the same bytes, in whatever order they come and
 * whenever they are written. Importing a later version updates events by their `uid` and `sequence` instead of adding
 * them again.
 *
 * @example
 * ```ts
 * const session = { uid: '2-A@strongstride', day: parseDay('2026-12-29'), title: 'Strength A', description: '', sequence: 0 }
 * writeCalendar([session], { name: 'Strength' }).includes('DTSTART;VALUE=DATE:20261229') // true
 * ```
 */
export const writeCalendar = (events: readonly EventToWrite[], head: CalendarHead): string => {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Strongstride//Strongstride//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(head.name)}`,
    ...(head.zone === undefined ? [] : [`X-WR-TIMEZONE:${escapeText(head.zone)}`]),
    ...events.toSorted(compareEvents).flatMap(eventLines),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}
