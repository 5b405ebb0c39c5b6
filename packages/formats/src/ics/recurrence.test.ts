import { parseDay } from '@strongstride/core'
import type { CivilDay } from '@strongstride/core'
import { describe, expect, it } from 'vitest'
import { CALENDAR_LIMITS } from './calendar-limits.ts'
import { parseRecurrenceRule } from './recurrence-rule.ts'
import { recurrences, type Recurrences } from './recurrence.ts'
import { parseStamp } from './stamp.ts'

const day = (text: string): CivilDay => {
  const parsed = parseDay(text)
  if (parsed === null) throw new Error(`no day: ${text}`)
  return parsed
}

const YEAR = { first: day('2027-01-01'), last: day('2027-12-31') }

const expand = (rule: string, start: string, window = YEAR): Recurrences => {
  const parsed = parseRecurrenceRule(rule)
  const stamp = parseStamp(start, null)
  if (!parsed.ok || stamp === null) throw new Error(`${rule} ${start}`)
  return recurrences(parsed.value, stamp, window, CALENDAR_LIMITS.stepsPerRule)
}

describe('recurrences', () => {
  it.each([
    ['FREQ=DAILY;COUNT=3', '20270101', '01-01 01-02 01-03'],
    ['FREQ=DAILY;INTERVAL=10;UNTIL=20270125', '20270101', '01-01 01-11 01-21'],
    ['FREQ=DAILY;BYDAY=SA,SU;COUNT=3', '20270102', '01-02 01-03 01-09'],
    ['FREQ=WEEKLY;COUNT=3', '20270105', '01-05 01-12 01-19'],
    ['FREQ=WEEKLY;BYDAY=TU,TH;COUNT=4', '20270105', '01-05 01-07 01-12 01-14'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=MO;COUNT=4', '20270105', '01-05 01-10 01-19 01-24'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU;COUNT=4', '20270105', '01-05 01-17 01-19 01-31'],
    ['FREQ=MONTHLY;COUNT=3', '20270131', '01-31 03-31 05-31'],
    ['FREQ=MONTHLY;BYMONTHDAY=1,-1;COUNT=4', '20270101', '01-01 01-31 02-01 02-28'],
    ['FREQ=MONTHLY;BYDAY=1SU;COUNT=3', '20270103', '01-03 02-07 03-07'],
    ['FREQ=MONTHLY;BYDAY=-1FR;COUNT=2', '20270129', '01-29 02-26'],
    ['FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13', '20270113', '01-13 08-13'],
    ['FREQ=YEARLY', '20200418', '04-18'],
  ])('%s from %s falls on %s', (rule, start, expected) => {
    expect(
      expand(rule, start)
        .days.map((found) => found.slice(5))
        .join(' '),
    ).toBe(expected)
  })

  it('takes the start for the first occurrence even where the rule would not', () => {
    expect(expand('FREQ=WEEKLY;BYDAY=TH;COUNT=2', '20270105').days).toEqual(['2027-01-05', '2027-01-07'])
  })

  it('keeps 29 February for leap years', () => {
    const window = { first: day('2027-01-01'), last: day('2032-12-31') }
    expect(expand('FREQ=YEARLY', '20240229', window).days).toEqual(['2028-02-29', '2032-02-29'])
  })

  it('counts from the start, not from the window', () => {
    expect(expand('FREQ=WEEKLY;COUNT=4', '20261222').days).toEqual(['2027-01-05', '2027-01-12'])
  })

  it('lets an end with a time bound a start with one, and an end without bound the whole day', () => {
    expect(expand('FREQ=DAILY;UNTIL=20270103T120000', '20270101T183000').days).toHaveLength(2)
    expect(expand('FREQ=DAILY;UNTIL=20270103T183000', '20270101T183000').days).toHaveLength(3)
    expect(expand('FREQ=DAILY;UNTIL=20270103', '20270101T183000').days).toHaveLength(3)
    expect(expand('FREQ=DAILY;UNTIL=20270103T000000Z', '20270101').days).toHaveLength(3)
  })

  it.each([
    ['FREQ=DAILY', '19700101'],
    ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU', '10000101'],
    ['FREQ=MONTHLY;BYMONTHDAY=31', '10000101'],
    ['FREQ=YEARLY', '10000101'],
    ['FREQ=DAILY;INTERVAL=999999999', '20270101'],
    ['FREQ=YEARLY;INTERVAL=999999999', '20270101'],
  ])('enters %s from %s just before the window', (rule, start) => {
    const found = expand(rule, start)
    expect(found.cut).toBe(false)
    expect(found.steps).toBeLessThanOrEqual(370)
  })

  it('stops after the steps allowed, and says so', () => {
    const found = expand('FREQ=DAILY;COUNT=1000000000', '19700101')
    expect(found).toEqual({ days: [], steps: CALENDAR_LIMITS.stepsPerRule, cut: true })
  })
})

describe('parseRecurrenceRule', () => {
  it.each([
    ['FREQ=SECONDLY', 'unsupported'],
    ['FREQ=MINUTELY;COUNT=1000000000', 'unsupported'],
    ['FREQ=YEARLY;COUNT=1;BYMONTH=2;BYMONTHDAY=30', 'unsupported'],
    ['FREQ=WEEKLY;BYSETPOS=1;BYDAY=MO', 'unsupported'],
    ['FREQ=YEARLY;BYDAY=20MO', 'unsupported'],
    ['FREQ=WEEKLY;BYDAY=1MO', 'unsupported'],
    ['FREQ=WEEKLY;BYMONTHDAY=1', 'unsupported'],
    [`FREQ=MONTHLY;BYMONTHDAY=${'1,'.repeat(10_000)}1`, 'unsupported'],
    ['FREQ=MONTHLY;BYMONTHDAY=0', 'malformed'],
    ['FREQ=MONTHLY;BYDAY=XX', 'malformed'],
    ['FREQ=WEEKLY;INTERVAL=0', 'malformed'],
    ['FREQ=WEEKLY;COUNT=many', 'malformed'],
    ['FREQ=WEEKLY;UNTIL=someday', 'malformed'],
    ['COUNT=3', 'malformed'],
    ['nonsense', 'malformed'],
  ])('finds %.60s %s', (rule, error) => {
    expect(parseRecurrenceRule(rule)).toEqual({ ok: false, error })
  })
})
