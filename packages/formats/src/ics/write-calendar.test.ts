import fc from 'fast-check'
import { dayFromNumber, dayNumber, parseDay } from '@strongstride/core'
import { describe, expect, it } from 'vitest'
import { parseProperty } from './property.ts'
import { readRawCalendar } from './raw-calendar.ts'
import { stampsOf } from './stamp.ts'
import { unescapeText } from './text-value.ts'
import { textFromUtf8, utf8FromText } from './utf8-text.ts'
import { type EventToWrite, writeCalendar } from './write-calendar.ts'

const first = parseDay('2026-12-29')
if (first === null) throw new Error('no day')
const session: EventToWrite = { uid: '2-A@strongstride', day: first, title: 'Strength A', description: '', sequence: 0 }

const anyDay = fc.integer({ min: 0, max: 40_000 }).map(dayFromNumber)
/** Text as a calendar can carry it: no control characters but the line feed, no half characters. */
const anyText = fc.string({ unit: 'binary', maxLength: 200 }).map((text) => text.replace(/[^\P{Cc}\n]/gu, ''))
const anyEvent: fc.Arbitrary<EventToWrite> = fc.record({
  uid: fc.uuid(),
  day: anyDay,
  title: anyText,
  description: anyText,
  sequence: fc.nat({ max: 1000 }),
})
const anyEvents = fc.uniqueArray(anyEvent, { selector: ({ uid }) => uid, maxLength: 8 })

/** What a reader finds in a written calendar. */
const readBack = (text: string): readonly EventToWrite[] => {
  const raw = readRawCalendar(text)
  if (!raw.ok) throw new Error(JSON.stringify(raw.error))
  expect(raw.value.warnings).toEqual([])
  return raw.value.events.map(({ properties }) => {
    const value = (name: string): string => unescapeText(properties.get(name)?.value ?? '')
    const start = properties.get('DTSTART') ?? parseProperty('DTSTART:')
    const day = start === null ? undefined : stampsOf(start)[0]?.day
    if (day === undefined) throw new Error('no start')
    const [title, description] = [value('SUMMARY'), value('DESCRIPTION')]
    return { uid: value('UID'), day, title, description, sequence: Number(value('SEQUENCE')) }
  })
}

describe('writeCalendar', () => {
  it('writes an all-day event that ends the day after, in lines that end as they should', () => {
    expect(writeCalendar([session], { name: 'Strength', zone: 'Europe/Berlin' }).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Strongstride//Strongstride//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:Strength',
      'X-WR-TIMEZONE:Europe/Berlin',
      'BEGIN:VEVENT',
      'UID:2-A@strongstride',
      'DTSTAMP:20000101T000000Z',
      'SEQUENCE:0',
      'DTSTART;VALUE=DATE:20261229',
      'DTEND;VALUE=DATE:20261230',
      'SUMMARY:Strength A',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ])
  })

  it('gives a later stamp to a later version', () => {
    expect(writeCalendar([{ ...session, sequence: 3 }], { name: '' })).toContain('DTSTAMP:20000104T000000Z')
  })

  it('writes what its own reader reads back', () => {
    fc.assert(
      fc.property(
        anyEvents.filter(({ length }) => length > 0),
        anyText,
        (events, name) => {
          const byDay = events.toSorted((a, b) => dayNumber(a.day) - dayNumber(b.day) || (a.uid < b.uid ? -1 : 1))
          expect(readBack(writeCalendar(events, { name }))).toEqual(byDay)
        },
      ),
    )
  })

  it('writes the same bytes whatever the order of the events', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        expect(writeCalendar(events.toReversed(), { name: 'x' })).toBe(writeCalendar(events, { name: 'x' }))
      }),
    )
  })

  it('folds lines at 75 bytes and never inside a character', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const lines = writeCalendar(events, { name: 'x' }).split('\r\n')
        for (const line of lines) {
          expect(utf8FromText(line).length).toBeLessThanOrEqual(75)
          expect(textFromUtf8(utf8FromText(line))).toBe(line)
        }
      }),
    )
  })
})
