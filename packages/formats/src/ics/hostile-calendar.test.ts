import { parseDay } from '@strongstride/core'
import { describe, expect, it } from 'vitest'
import { CALENDAR_LIMITS } from './calendar-limits.ts'
import type { CalendarReading, CalendarRefusal } from './calendar-reading.ts'
import { readCalendar } from './read-calendar.ts'

const from = parseDay('2027-03-01')
if (from === null) throw new Error('no day')
const options = { from, zone: null, machineZone: 'UTC' }

const reading = (text: string): CalendarReading => {
  const read = readCalendar(text, options)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
}

const refusal = (text: string): CalendarRefusal | null => {
  const read = readCalendar(text, options)
  return read.ok ? null : read.error
}

const event = (...lines: readonly string[]): string => ['BEGIN:VEVENT', ...lines, 'END:VEVENT', ''].join('\n')
const rule = (text: string): string => event('UID:1', 'DTSTART:19700101T000000Z', `RRULE:${text}`, 'SUMMARY:Easy run')
/** A length just within the limit of the file. */
const NEARLY_ALL = CALENDAR_LIMITS.bytes - 1000

describe('a hostile calendar', () => {
  it.each([
    ['FREQ=SECONDLY'],
    ['FREQ=MINUTELY;COUNT=1000000000'],
    ['FREQ=HOURLY;INTERVAL=1'],
    ['FREQ=YEARLY;COUNT=1;BYMONTH=2;BYMONTHDAY=30;BYHOUR=1,2,3;BYMINUTE=1,2,3;BYSECOND=1,2,3'],
    [`FREQ=YEARLY;BYYEARDAY=${Array.from({ length: 366 }, (_, at) => at + 1).join(',')}`],
  ])('gets the first date of %.60s', (text) => {
    const { runs, warnings } = reading(rule(text))
    expect(runs.map(({ day }) => day)).toEqual(['1970-01-01'])
    expect(warnings).toEqual([{ code: 'rule-not-expanded', line: 1, reason: 'unsupported' }])
  })

  it('gets no more steps for a rule than are allowed', () => {
    const { runs, warnings } = reading(rule('FREQ=DAILY;COUNT=1000000000'))
    expect(runs).toEqual([])
    expect(warnings).toEqual([{ code: 'rule-cut', line: 1 }])
  })

  it('gets no more steps for all rules together than are allowed', () => {
    const rules = CALENDAR_LIMITS.stepsPerFile / CALENDAR_LIMITS.stepsPerRule
    const { warnings } = reading(rule('FREQ=DAILY;COUNT=1000000000').repeat(rules * 3))
    expect(warnings.filter(({ code }) => code === 'rule-cut')).toHaveLength(rules * 3)
  })

  it('gets no more occurrences than are allowed', () => {
    const daily = Array.from({ length: 200 }, (_, at) =>
      event(`UID:${at}`, 'DTSTART:20270301', 'RRULE:FREQ=DAILY', 'SUMMARY:Easy run'),
    )
    const { runs, warnings } = reading(daily.join(''))
    expect(runs.length).toBeLessThanOrEqual(CALENDAR_LIMITS.occurrences)
    expect(warnings.map(({ code }) => code)).toEqual(['occurrences-cut'])
  })

  it('gets no more events than are allowed', () => {
    const text = event('DTSTART:20270301').repeat(CALENDAR_LIMITS.events + 1)
    expect(refusal(text)).toEqual({ type: 'too-many-events', limit: CALENDAR_LIMITS.events })
  })

  it('is refused beyond the size allowed, counted in bytes', () => {
    const refused = { type: 'too-large', limit: CALENDAR_LIMITS.bytes }
    expect(refusal('x'.repeat(CALENDAR_LIMITS.bytes + 1))).toEqual(refused)
    expect(refusal('ü'.repeat(CALENDAR_LIMITS.bytes - 1))).toEqual(refused)
  })

  it.each([
    ['one line of five megabytes', 'x'.repeat(NEARLY_ALL), 'text'],
    ['five megabytes of folds', 'x\n '.repeat(NEARLY_ALL / 3), 'text'],
    ['five megabytes of line breaks', '\r'.repeat(NEARLY_ALL), 'empty'],
    ['five megabytes of less-than signs', '<'.repeat(NEARLY_ALL), 'html'],
  ])('is no calendar as %s', (_, text, looksLike) => {
    expect(refusal(text)).toEqual({ type: 'not-a-calendar', looksLike })
  })

  it.each([
    ['a title of five megabytes', `SUMMARY:${'x'.repeat(NEARLY_ALL)}`],
    ['a title folded a million times', `SUMMARY:${'\n x'.repeat(NEARLY_ALL / 3)}`],
    ['a line of parameters only', `DTEND${';'.repeat(NEARLY_ALL)}:1`],
  ])('loses %s and no more', (_, line) => {
    const { warnings, notUnderstood } = reading(event('DTSTART:20270301', line))
    expect(warnings).toEqual([{ code: 'long-lines', line: 3, count: 1 }])
    expect(notUnderstood.map(({ reason }) => reason)).toEqual(['no-title'])
  })

  it.each([
    ['digits', '1'.repeat(90_000)],
    ['ranges', '1-'.repeat(45_000)],
    ['repetitions', '2x'.repeat(45_000)],
    ['clocks', '1:00'.repeat(22_000)],
    ['brackets', '('.repeat(90_000)],
    ['placeholders', '{1:'.repeat(30_000)],
    ['quotes', '"'.repeat(90_000)],
    ['backslashes', '\\'.repeat(90_000)],
  ])('gets a title of %s cut before anyone thinks about it', (_, title) => {
    const { notUnderstood, runs } = reading(event('DTSTART:20270301', `SUMMARY:${title}`))
    expect([...notUnderstood, ...runs].map((listed) => listed.title.length <= CALENDAR_LIMITS.titleCharacters)).toEqual(
      [true],
    )
  })

  it('counts its bad lines instead of listing them', () => {
    const { warnings } = reading(`${'bad\n'.repeat(1_000_000)}${event('DTSTART:20270301', 'SUMMARY:Easy run')}`)
    expect(warnings).toEqual([{ code: 'bad-lines', line: 1, count: 1_000_000 }])
  })

  it('may nest components as deep as it likes', () => {
    const nested = event('DTSTART:20270301', 'SUMMARY:Easy run', 'BEGIN:VALARM\n'.repeat(100_000), 'SUMMARY:Tempo')
    expect(reading(nested).runs.map(({ kind }) => kind)).toEqual(['easy'])
  })
})
