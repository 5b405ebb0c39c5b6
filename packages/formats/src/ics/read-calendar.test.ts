import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseDay } from '@strongstride/core'
import { describe, expect, it } from 'vitest'
import type { CalendarOptions, CalendarReading } from './calendar-reading.ts'
import { readCalendar } from './read-calendar.ts'

const optionsOf = (from: string, zone: string | null = null): CalendarOptions => {
  const day = parseDay(from)
  if (day === null) throw new Error(`no day: ${from}`)
  return { from: day, zone, machineZone: 'America/Los_Angeles' }
}

const read = (text: Uint8Array | string, options = optionsOf('2027-03-01')): CalendarReading => {
  const reading = readCalendar(text, options)
  if (!reading.ok) throw new Error(JSON.stringify(reading.error))
  return reading.value
}

const fixture = (name: string): Uint8Array => readFileSync(join(import.meta.dirname, 'fixtures', `${name}.ics`))

const runsOf = ({ runs }: CalendarReading): readonly string[] =>
  runs.map(({ day, slot, kind, km, minutes, confidence }) =>
    [day.slice(5), slot, kind, km, minutes === null ? null : `${minutes}min`, confidence === 'sure' ? null : '?']
      .filter((part) => part !== null)
      .join(' '),
  )

const listed = (list: CalendarReading['leftOut'] | CalendarReading['notUnderstood']): readonly string[] =>
  list.map(({ line, day, reason }) => `${line} ${day?.slice(5) ?? '-'} ${reason}`)

const calendarOf = (...events: readonly string[]): string =>
  ['BEGIN:VCALENDAR', ...events.map((event) => `BEGIN:VEVENT\n${event}\nEND:VEVENT`), 'END:VCALENDAR'].join('\n')

describe('readCalendar on feeds', () => {
  it('reads Runna: bare dates, kinds in UIDs, ranges of minutes, strength left out', () => {
    const reading = read(fixture('runna-bare-dates'))
    expect(reading.name).toBe('Runna')
    expect(runsOf(reading)).toEqual([
      '03-02 easy 6 38min',
      '03-04 intervals 8 48min',
      '03-07 long 10.461 117min',
      '03-28 race 21.1',
    ])
    expect(reading.races).toEqual([{ day: '2027-03-28', kind: 'half', title: '🏁 Half Marathon • 21.1km' }])
    expect(listed(reading.leftOut)).toEqual(['36 03-08 strength', '43 03-09 strength'])
    expect(reading.notUnderstood).toEqual([])
    expect(reading.zone).toEqual({ used: 'Europe/London', from: 'x-user-timezone' })
  })

  it('reads TrainingPeaks: prefixes, fields, folds inside escapes, done workouts, untyped races', () => {
    const reading = read(fixture('trainingpeaks-fields'))
    expect(runsOf(reading)).toEqual([
      '03-02 recovery 40min',
      '03-03 easy 2.5 ?',
      '03-04 tempo 12.5 65min',
      '03-05 rest',
      '03-06 pm easy 40min',
      '04-25 race 42.195',
    ])
    expect(listed(reading.leftOut)).toEqual(['39 03-07 other-sport', '50 05-15 other-sport'])
    expect(reading.zone).toEqual({ used: null, from: 'not-needed' })
    expect(reading.span).toEqual({ first: '2027-03-02', last: '2027-05-15' })
  })

  it('reads a home-made calendar: practice in a calendar of runs, the longest of the week, the rest said', () => {
    const reading = read(fixture('home-made-mixed'))
    expect(runsOf(reading)).toEqual([
      '03-01 rest',
      '03-02 easy ?',
      '03-03 easy 5 ?',
      '03-04 easy 4.828 ?',
      '03-04 pm tempo 5.633',
      '03-07 long 10 ?',
      '03-08 rest',
      '04-18 race 42.195',
    ])
    expect(listed(reading.leftOut)).toEqual(['28 03-04 duplicate', '33 03-05 cancelled'])
    expect(listed(reading.notUnderstood)).toEqual([
      '49 03-09 no-run-word',
      '54 03-09 no-run-word',
      '59 - bad-date',
      '64 03-10 no-title',
    ])
  })

  it('leaves practice alone in a calendar of other things', () => {
    const others = ['Dentist', 'Lunch', 'Taxes'].map((title) => `DTSTART:20270302\nSUMMARY:${title}`)
    const reading = read(calendarOf('DTSTART:20270301\nSUMMARY:Piano practice', ...others))
    expect(reading.runs).toEqual([])
    expect(reading.notUnderstood[0]?.reason).toBe('unclear')
  })

  it('reads German and French', () => {
    const reading = read(fixture('german-and-french'))
    expect(runsOf(reading)).toEqual([
      '03-01 rest',
      '03-02 long 24',
      '03-03 intervals',
      '03-04 recovery 40min',
      '03-05 hills',
      '03-07 race 21.098 ?',
    ])
  })
})

describe('readCalendar on recurrence', () => {
  it('repeats by the wall clock over a change of clocks, with exceptions, moves, cancellations and additions', () => {
    const reading = read(fixture('recurring-over-dst'))
    expect(reading.name).toBe('Mine, mostly')
    const track = runsOf(reading).filter((run) => run.includes('intervals'))
    expect(track).toEqual(
      ['03-02', '03-09', '03-17', '03-23', '04-13', '04-20', '04-27'].map((d) => `${d} pm intervals`),
    )
    const long = reading.runs.filter(({ kind }) => kind === 'long').map(({ day }) => day)
    expect(long).toEqual(['2027-03-07', '2027-03-14', '2027-03-21', '2027-04-03'])
    expect(listed(reading.leftOut)).toEqual(['30 04-06 cancelled'])
  })

  it('takes the first date of a rule it leaves alone, and says so', () => {
    const reading = read(fixture('recurring-over-dst'))
    expect(reading.runs.filter(({ uid }) => uid === 'odd').map(({ day }) => day)).toEqual(['2027-03-08'])
    expect(reading.warnings).toEqual([{ code: 'rule-not-expanded', line: 44, reason: 'unsupported' }])
  })

  it('lays out 400 days from the day it is given, and no day before', () => {
    const weekly = calendarOf('UID:1\nDTSTART:20200106\nRRULE:FREQ=WEEKLY\nSUMMARY:Easy run')
    const days = read(weekly, optionsOf('2027-03-01')).runs.map(({ day }) => day)
    expect(days[0]).toBe('2027-03-01')
    expect(days).toHaveLength(58)
    expect(days.at(-1)).toBe('2028-04-03')
  })

  it('repeats a start in UTC on the UTC clock and shows it on the wall', () => {
    const event = 'UID:1\nDTSTART:20270308T060000Z\nRRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=2\nSUMMARY:Easy run'
    const reading = read(calendarOf(event), optionsOf('2027-03-01', 'America/Los_Angeles'))
    expect(runsOf(reading)).toEqual(['03-07 pm easy', '03-14 pm easy'])
  })
})

describe('readCalendar on days', () => {
  it('keeps the wall date of dates, floating times and times in any zone, known or not', () => {
    const reading = read(fixture('outlook-windows-zone'))
    expect(runsOf(reading)).toEqual(['03-01 pm easy 5', '03-02 am easy 6', '03-03 am tempo 7', '03-04 pm easy 8'])
    expect(reading.zone).toEqual({ used: 'Europe/Berlin', from: 'x-wr-timezone' })
  })

  const UTC_RUN = 'DTSTART:20270301T233000Z\nSUMMARY:Easy run'
  const withZone = (line: string): string => calendarOf(UTC_RUN).replace('\n', `\n${line}\n`)

  it.each([
    ['the calendar', withZone('X-WR-TIMEZONE:Asia/Tokyo'), { used: 'Asia/Tokyo', from: 'x-wr-timezone' }],
    [
      'the user of the calendar',
      withZone('X-USER-TIMEZONE:Asia/Tokyo'),
      { used: 'Asia/Tokyo', from: 'x-user-timezone' },
    ],
    [
      'the event',
      calendarOf(`${UTC_RUN}\nX-USER-TIMEZONE:Asia/Tokyo`),
      { used: 'Asia/Tokyo', from: 'x-user-timezone' },
    ],
    ['the option', calendarOf(UTC_RUN), { used: 'Europe/Berlin', from: 'option' }],
  ])('converts a start in UTC to the zone of %s', (_, text, zone) => {
    const reading = read(text, optionsOf('2027-03-01', 'Europe/Berlin'))
    expect(reading.zone).toEqual(zone)
    expect(runsOf(reading)).toEqual(['03-02 am easy'])
  })

  it("converts a start in UTC to the machine's zone when nobody names another", () => {
    const reading = read(calendarOf(UTC_RUN))
    expect(reading.zone).toEqual({ used: 'America/Los_Angeles', from: 'machine' })
    expect(runsOf(reading)).toEqual(['03-01 pm easy'])
  })

  it('passes over a zone that is none, and says so', () => {
    const reading = read(withZone('X-WR-TIMEZONE:Middle/Earth'), optionsOf('2027-03-01', 'Europe/Berlin'))
    expect(reading.zone).toEqual({ used: 'Europe/Berlin', from: 'option' })
    expect(reading.warnings).toEqual([{ code: 'unknown-zone', zone: 'Middle/Earth', from: 'x-wr-timezone' }])
  })

  it('keeps a year that looks wrong: moving it is for the caller to offer', () => {
    const reading = read(calendarOf('DTSTART:20190101\nSUMMARY:Easy run', 'DTSTART:20270302\nSUMMARY:Easy run'))
    expect(reading.runs.map(({ day }) => day)).toEqual(['2019-01-01', '2027-03-02'])
    expect(reading.span).toEqual({ first: '2019-01-01', last: '2027-03-02' })
  })
})

describe('readCalendar on what is said twice', () => {
  const run = (uid: string, rest: string): string => `UID:${uid}\nDTSTART:20270302\nSUMMARY:Easy run 5 km\n${rest}`

  it('keeps the higher sequence of the same UID and day', () => {
    const reading = read(calendarOf(run('1', 'SEQUENCE:1'), run('1', 'SEQUENCE:2\nX-A:b'), run('1', 'SEQUENCE:0')))
    expect(reading.runs.map(({ line }) => line)).toEqual([8])
    expect(listed(reading.leftOut)).toEqual(['2 03-02 duplicate', '15 03-02 duplicate'])
  })

  it('lets a later cancellation win', () => {
    const reading = read(calendarOf(run('1', 'SEQUENCE:1'), run('1', 'SEQUENCE:2\nSTATUS:CANCELLED')))
    expect(reading.runs).toEqual([])
    expect(reading.leftOut.map(({ reason }) => reason)).toEqual(['duplicate', 'cancelled'])
  })

  it('keeps two runs of different UIDs on one day, in order', () => {
    const reading = read(calendarOf(run('2', 'X-A:b'), run('1', 'X-A:b')))
    expect(reading.runs.map(({ uid }) => uid)).toEqual(['2', '1'])
  })
})

describe('readCalendar on broken files', () => {
  it('loses one bad line, not the file', () => {
    const reading = read(fixture('bad-line'))
    expect(runsOf(reading)).toEqual(['03-01 easy 8', '03-02 tempo 10'])
    expect(reading.warnings).toEqual([{ code: 'bad-lines', line: 8, count: 1 }])
  })

  it('keeps what was whole in a truncated file', () => {
    const reading = read(fixture('truncated'))
    expect(runsOf(reading)).toEqual(['03-01 easy 8'])
    expect(reading.warnings).toEqual([{ code: 'cut-off', line: 8 }])
  })

  it('closes an event that the next one finds open', () => {
    const text =
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20270301\nSUMMARY:Easy run\nBEGIN:VEVENT\nDTSTART:20270302\nSUMMARY:Tempo\nEND:VEVENT'
    expect(runsOf(read(text))).toEqual(['03-01 easy', '03-02 tempo'])
  })

  it('reads events without a calendar round them, as people paste them', () => {
    expect(runsOf(read('BEGIN:VEVENT\nDTSTART:20270301\nSUMMARY:Easy run\nEND:VEVENT'))).toEqual(['03-01 easy'])
  })

  it.each([
    ['a login page', fixture('login-page'), { type: 'not-a-calendar', looksLike: 'html' }],
    ['an empty file', '', { type: 'not-a-calendar', looksLike: 'empty' }],
    ['blanks', ' \r\n\t\uFEFF', { type: 'not-a-calendar', looksLike: 'empty' }],
    ['prose', 'Monday: easy run', { type: 'not-a-calendar', looksLike: 'text' }],
    ['a calendar without events', 'BEGIN:VCALENDAR\nEND:VCALENDAR', { type: 'no-events', cutOff: false }],
    [
      'a calendar cut off in its first event',
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUM',
      { type: 'no-events', cutOff: true },
    ],
  ])('refuses %s', (_, text, error) => {
    expect(readCalendar(text, optionsOf('2027-03-01'))).toEqual({ ok: false, error })
  })
})
