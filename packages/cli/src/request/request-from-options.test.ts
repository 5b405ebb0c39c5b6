import { addDays, parseDay } from '@strongstride/core'
import type { CivilDay, PlanRequest, RunKind } from '@strongstride/core'
import { parseWeekText } from '@strongstride/formats'
import type { CalendarReading, CalendarRun, WeekText } from '@strongstride/formats'
import { describe, expect, it } from 'vitest'
import type { PlanOptions } from '../options/plan-options.ts'
import { longestRecentRun, steadyWeeks } from './history.ts'
import { requestFromOptions } from './request-from-options.ts'
import type { MadeRequest } from './request-from-options.ts'
import type { RequestSource } from './request-source.ts'

const day = (text: string): CivilDay => {
  const parsed = parseDay(text)
  if (parsed === null) throw new Error(text)
  return parsed
}

const TODAY = day('2026-12-28')

const SAID_NOTHING: PlanOptions = {
  runs: null,
  week: null,
  request: null,
  races: [],
  stage: null,
  sessions: null,
  minutes: null,
  days: null,
  blackout: [],
  secondSlot: false,
  kit: null,
  age: null,
  sex: null,
  bodyMassKg: null,
  weeksRunning: null,
  monthsStrength: null,
  longestRunKm: null,
  today: null,
  zone: null,
  weekStart: null,
  emphasis: null,
  pins: [],
  bans: [],
  complaints: [],
  tests: [],
  health: [],
  microDose: true,
}

const run = (on: CivilDay, kind: RunKind, km: number | null): CalendarRun => ({
  day: on,
  kind,
  km,
  minutes: null,
  slot: null,
  key: false,
  assumed: false,
  title: `${kind} run`,
  uid: null,
  occurrence: null,
  confidence: 'sure',
  line: 1,
})

const calendarOf = (runs: readonly CalendarRun[], more: Partial<CalendarReading> = {}): RequestSource['calendar'] => ({
  path: 'folder/plan.ics',
  reading: {
    name: null,
    runs,
    races: [],
    notUnderstood: [],
    leftOut: [],
    warnings: [],
    zone: { used: null, from: 'not-needed' },
    span: null,
    ...more,
  },
})

const weekOf = (text: string): WeekText => {
  const week = parseWeekText(text)
  if (!week.ok) throw new Error(week.error.type)
  return week.value
}

const make = (options: Partial<PlanOptions>, source: Partial<RequestSource> = {}): MadeRequest => {
  const made = requestFromOptions({
    options: { ...SAID_NOTHING, ...options },
    base: null,
    today: TODAY,
    zone: 'UTC',
    calendar: null,
    week: weekOf('mon easy 8km, wed intervals 10km, sun long 18km'),
    ...source,
  })
  if (!made.ok) throw new Error(made.error.type)
  return made.value
}

const codesOf = ({ notes }: MadeRequest): readonly string[] => notes.assumed.map(({ code }) => code)

describe('requestFromOptions', () => {
  it('fills in what a coach would start with and says so', () => {
    const made = make({})
    expect(made.request).toMatchObject({ stage: 'first', sessions: 2, emphasis: 'article', microDose: true })
    expect(made.request.minutes).toEqual({ mon: 20, tue: 20, wed: 20, thu: 20, fri: 20, sat: 20, sun: 20 })
    expect(codesOf(made)).toEqual(['no-race', 'longest-run', 'stage', 'sessions', 'minutes', 'days', 'kit'])
  })

  it('assumes nothing that was said', () => {
    const made = make({
      stage: 'raced',
      sessions: 3,
      minutes: { usual: 30, byWeekday: { sat: 45 } },
      days: ['mon', 'sat'],
      kit: { kit: ['band'], loads: {} },
      longestRunKm: 20,
      races: [{ day: day('2027-04-18'), kind: 'marathon', priority: null }],
    })
    expect(codesOf(made)).toEqual([])
    expect(made.request.minutes).toEqual({ mon: 30, sat: 45 })
    expect(made.request.races).toEqual([{ day: '2027-04-18', kind: 'marathon', priority: 'A' }])
  })

  it('refuses a request without runs', () => {
    const made = requestFromOptions({
      options: SAID_NOTHING,
      base: null,
      today: TODAY,
      zone: 'UTC',
      calendar: null,
      week: null,
    })
    expect(made).toEqual({ ok: false, error: { type: 'no-runs' } })
  })

  it('refuses minutes for a weekday that is not possible', () => {
    const options = { ...SAID_NOTHING, days: ['mon' as const], minutes: { usual: null, byWeekday: { sat: 45 } } }
    const made = requestFromOptions({
      options,
      base: null,
      today: TODAY,
      zone: 'UTC',
      calendar: null,
      week: weekOf('mon easy 8km'),
    })
    expect(made).toMatchObject({ ok: false, error: { type: 'not-together' } })
  })

  it('takes the last of the longest races of the calendar as the goal, the others on the way', () => {
    const races = [
      { day: day('2026-11-01'), kind: 'half' as const, title: 'gone' },
      { day: day('2027-03-14'), kind: 'half' as const, title: 'half' },
      { day: day('2027-04-18'), kind: 'marathon' as const, title: 'goal' },
      { day: day('2027-05-09'), kind: '10k' as const, title: 'after' },
    ]
    const made = make({}, { week: null, calendar: calendarOf([run(TODAY, 'easy', 8)], { races }) })
    expect(made.request.races.map(({ kind, priority }) => `${kind} ${priority}`)).toEqual([
      'half B',
      'marathon A',
      '10k B',
    ])
    expect(made.notes.read.map(({ code }) => code)).toContain('races-found')
  })

  it('lets --race win over the calendar, and learns the kind of a race from it', () => {
    const races = [
      { day: day('2027-03-14'), kind: 'half' as const, title: 'half' },
      { day: day('2027-04-18'), kind: 'marathon' as const, title: 'goal' },
    ]
    const calendar = calendarOf([run(TODAY, 'easy', 8)], { races })
    const made = make({ races: [{ day: day('2027-03-14'), kind: null, priority: null }] }, { week: null, calendar })
    expect(made.request.races).toEqual([{ day: '2027-03-14', kind: 'half', priority: 'A' }])
    expect(codesOf(made)).toContain('race-kind')
  })

  it('takes an unknown race for the nearest to its distance, else for a marathon, and says so', () => {
    const onDay = day('2027-03-14')
    const calendar = calendarOf([run(onDay, 'race', 16.1)], { races: [{ day: onDay, kind: null, title: 'Ten miles' }] })
    const made = make({}, { week: null, calendar })
    expect(made.request.races[0]?.kind).toBe('half')
    expect(make({ races: [{ day: onDay, kind: null, priority: null }] }).request.races[0]?.kind).toBe('marathon')
  })

  it('refuses a race in the past', () => {
    const options = { ...SAID_NOTHING, races: [{ day: day('2026-04-18'), kind: null, priority: null }] }
    const made = requestFromOptions({
      options,
      base: null,
      today: TODAY,
      zone: 'UTC',
      calendar: null,
      week: weekOf('mon easy 8km'),
    })
    expect(made).toMatchObject({ ok: false, error: { type: 'race-in-past', day: '2026-04-18' } })
  })

  it('reads a long run on race day as the race, and says when the calendar ends early', () => {
    const races = [{ day: day('2027-02-14'), kind: 'marathon' as const, priority: null }]
    const calendar = calendarOf([run(TODAY, 'easy', 8), run(day('2027-01-14'), 'long', 42.2)])
    const early = make({ races }, { week: null, calendar })
    expect(early.notes.read.map(({ code }) => code)).toEqual(['calendar', 'calendar-ends'])
    const onDay = make(
      { races },
      { week: null, calendar: calendarOf([run(TODAY, 'easy', 8), run(day('2027-02-14'), 'long', 42.2)]) },
    )
    expect(onDay.request.runs.at(-1)?.kind).toBe('race')
    expect(onDay.notes.read.map(({ code }) => code)).toContain('race-run')
  })

  it('starts from a request and changes only what is said', () => {
    const base: PlanRequest = make({ stage: 'raced', sessions: 3, kit: { kit: ['band'], loads: {} } }).request
    const made = make({ sessions: 1, bans: ['plank'] }, { base, week: null })
    expect(made.request).toEqual({ ...base, sessions: 1, bans: ['plank'] })
    expect(made.notes.assumed).toEqual([])
  })
})

describe('history', () => {
  const weeks = (count: number, aWeek = 3): readonly CalendarRun[] =>
    Array.from({ length: count * 7 }, (_, index) => addDays(TODAY, -index - 1))
      .filter((_, index) => index % 7 < aWeek)
      .map((on, index) => run(on, 'easy', 5 + index))

  it('finds the longest run of the last 30 days only', () => {
    expect(longestRecentRun([run(day('2026-11-20'), 'long', 30), run(day('2026-12-20'), 'long', 19)], TODAY)).toBe(19)
    expect(longestRecentRun([run(TODAY, 'long', 19)], TODAY)).toBeNull()
  })

  it('counts weeks of steady running back from today', () => {
    expect(steadyWeeks(weeks(12), TODAY)).toBeGreaterThanOrEqual(11)
    expect(steadyWeeks(weeks(12, 1), TODAY)).toBe(0)
    expect(steadyWeeks([], TODAY)).toBeNull()
  })

  it('does not know what was before a calendar that begins too late', () => {
    expect(steadyWeeks(weeks(3), TODAY)).toBeNull()
  })

  it('stops at a gap of more than ten days', () => {
    const runs = [...weeks(4), ...weeks(4).map((each) => ({ ...each, day: addDays(each.day, -45) }))]
    expect(steadyWeeks(runs, TODAY)).toBeLessThanOrEqual(4)
    expect(steadyWeeks(runs, TODAY)).toBeGreaterThanOrEqual(3)
  })
})
