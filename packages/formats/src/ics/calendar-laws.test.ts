import fc from 'fast-check'
import { addDays, parseDay } from '@strongstride/core'
import { describe, expect, it } from 'vitest'
import { CALENDAR_LIMITS } from './calendar-limits.ts'
import type { CalendarReading } from './calendar-reading.ts'
import { readCalendar } from './read-calendar.ts'
import { utf8FromText } from './utf8-text.ts'

const from = parseDay('2027-03-01')
if (from === null) throw new Error('no day')
const options = { from, zone: null, machineZone: 'Europe/Berlin' }

/** Pieces of calendars in any order: what a broken writer or a broken line leaves of one. */
const anyPiece = fc.oneof(
  fc.constantFrom(
    'BEGIN:VCALENDAR',
    'END:VCALENDAR',
    'BEGIN:VEVENT',
    'END:VEVENT',
    'BEGIN:VALARM',
    'END:VALARM',
    'DTSTART:20270302',
    'DTSTART;VALUE=DATE:20270303',
    'DTSTART:20270304T233000Z',
    'DTSTART;TZID=Europe/Paris:20270305T180000',
    'RRULE:FREQ=WEEKLY;BYDAY=TU',
    'RRULE:FREQ=DAILY;COUNT=9',
    'RRULE:FREQ=MONTHLY;BYDAY=-1SU',
    'RRULE:FREQ=SECONDLY',
    'EXDATE:20270309',
    'RDATE:20270401',
    'RECURRENCE-ID:20270309',
    'UID:1',
    'UID:2',
    'STATUS:CANCELLED',
    'SUMMARY:Easy run 8 km',
    'SUMMARY:5k',
    'SUMMARY:Dentist',
    'SUMMARY:Gym',
    'X-WR-TIMEZONE:Asia/Tokyo',
    '',
    ' folded',
  ),
  fc.string({ maxLength: 40 }).map((text) => `SUMMARY:${text}`),
  fc.string({ maxLength: 20 }),
)
const anyFile = fc.array(anyPiece, { maxLength: 60 }).map((pieces) => pieces.join('\r\n'))
const anyEvent = fc
  .array(
    anyPiece.filter((piece) => !/^(?:BEGIN|END|\s)/.test(piece) && piece !== ''),
    { maxLength: 8 },
  )
  .map((pieces) => ['BEGIN:VEVENT', ...pieces, 'END:VEVENT'].join('\r\n'))
const anyCalendar = fc
  .array(anyEvent, { minLength: 1, maxLength: 12 })
  .map((events) => ['BEGIN:VCALENDAR', ...events, 'END:VCALENDAR'].join('\r\n'))

const readingOf = (text: string): CalendarReading => {
  const read = readCalendar(text, options)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
}

describe('reading any calendar', () => {
  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 2000 }), anyFile.map(utf8FromText)), (bytes) => {
        expect(readCalendar(bytes, options)).toHaveProperty('ok')
      }),
      { numRuns: 500 },
    )
  })

  it('reads text and its bytes alike, and the same twice', () => {
    fc.assert(
      fc.property(anyFile, (text) => {
        expect(readCalendar(utf8FromText(text), options)).toEqual(readCalendar(text, options))
      }),
    )
  })

  it('accounts for every event: it is a run, left out, not understood, or beyond the window', () => {
    fc.assert(
      fc.property(anyCalendar, (text) => {
        const { runs, leftOut, notUnderstood } = readingOf(text)
        const lines = new Set([...runs, ...leftOut, ...notUnderstood].map(({ line }) => line))
        const events = text.split('\r\n').flatMap((line, at) => (line === 'BEGIN:VEVENT' ? [at + 1] : []))
        const isSeries = (line: number): boolean =>
          /^(?:EXDATE|RRULE)/m.test(text.split('\r\n').slice(line).join('\n').split('END:')[0] ?? '')
        const missing = events.filter((line) => !lines.has(line) && !isSeries(line) && !text.includes('RECURRENCE-ID'))
        expect(missing).toEqual([])
      }),
    )
  })

  it('keeps runs in order of day, repeats within the window, and a race in both lists', () => {
    fc.assert(
      fc.property(anyCalendar, (text) => {
        const { runs, races } = readingOf(text)
        const days = runs.map(({ day }) => day)
        expect(days).toEqual(days.toSorted())
        expect(days.every((day) => day <= addDays(from, CALENDAR_LIMITS.windowDays))).toBe(true)
        expect(races.map(({ day }) => day)).toEqual(runs.filter(({ kind }) => kind === 'race').map(({ day }) => day))
      }),
    )
  })
})
