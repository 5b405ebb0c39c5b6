import { describe, expect, it } from 'vitest'
import { MUSCLES } from '../anatomy/index.ts'
import { addDays } from '../calendar/index.ts'
import { EMPTY_STATE, sessionKey, type JournalSession, type JournalSet } from '../journal/index.ts'
import { exampleCatalogue, examplePlan } from '../testing/index.ts'
import { liftStories } from './lift-story.ts'
import { sideStories } from './side-story.ts'
import { trendOf, weeksFollowed, weekStories } from './week-story.ts'

const [first, second] = examplePlan.weeks
if (first === undefined || second === undefined) throw new Error('the example has weeks')
const TODAY = addDays(second.start, 6)

const session = (week: typeof first, letter: string, more: Partial<JournalSession> = {}): JournalSession => ({
  week: week.start,
  letter,
  day: week.start,
  state: 'finished',
  plannedMinutes: 20,
  minutes: 25,
  effort: 6,
  note: null,
  swaps: [],
  ...more,
})

const set = (daysAgo: number, done: number, more: Partial<JournalSet> = {}): JournalSet => ({
  event: 'e',
  session: null,
  day: addDays(TODAY, -daysAgo),
  exercise: 'split-squat',
  done,
  kg: 10,
  rir: 2,
  side: null,
  ...more,
})

const setting = {
  today: TODAY,
  weekStart: 'mon',
  count: 2,
  weeks: weeksFollowed([examplePlan]),
  exercises: exampleCatalogue.exercises,
} as const

describe('a week as it was trained', () => {
  it('has what was planned, done, left out, and the minutes of both', () => {
    const sessions = [session(first, 'A'), session(first, 'B', { state: 'skipped', minutes: null, effort: null })]
    const state = { ...EMPTY_STATE, sessions: new Map(sessions.map((one) => [sessionKey(one), one])) }
    expect(weekStories(state, setting)[0]).toMatchObject({
      start: first.start,
      planned: first.sessions.length,
      done: 1,
      skipped: 1,
      plannedMinutes: 20,
      minutes: 25,
      strengthLoad: 150,
    })
  })

  it('counts a side of a one-leg exercise as half a set, and a helping muscle as half', () => {
    const unplanned = { ...setting, weeks: new Map() }
    const whole = weekStories({ ...EMPTY_STATE, sets: [set(0, 8)] }, unplanned)[1]
    const sides = [set(0, 8, { side: 'left' }), set(0, 8, { side: 'right' })]
    const halves = weekStories({ ...EMPTY_STATE, sets: sides }, unplanned)[1]
    expect(whole?.sets.quadriceps).toBe(1)
    expect(halves?.sets).toEqual(whole?.sets)
    expect(halves?.tissueSets).toEqual(whole?.tissueSets)
    expect(whole?.sets.chest).toBe(0)
  })

  it('counts a set as the plan counts it: a week done as planned has the sets of the plan', () => {
    const sets = second.sessions.flatMap(({ items }) =>
      items.flatMap(({ exercise, sets: count }) =>
        Array.from({ length: count }, () => set(0, 8, { exercise, day: second.start })),
      ),
    )
    const told = weekStories({ ...EMPTY_STATE, sets }, setting)[1]
    const own = MUSCLES.filter((muscle) => (told?.sets[muscle] ?? 0) > 0)
    expect(own.length).toBeGreaterThan(3)
    for (const muscle of own) expect(told?.sets[muscle]).toBeCloseTo(second.effectiveSets[muscle] ?? 0)
  })

  it('takes the kilometres of files before those of the calendar, day by day', () => {
    const run = {
      kind: 'easy',
      minutes: null,
      slot: null,
      key: false,
      title: null,
      feed: null,
      cancelled: false,
    } as const
    const state = {
      ...EMPTY_STATE,
      runs: new Map([
        ['a', { ...run, run: 'a', day: TODAY, km: 10 }],
        ['b', { ...run, run: 'b', day: addDays(TODAY, -1), km: 5 }],
        ['c', { ...run, run: 'c', day: addDays(TODAY, 1), km: 30 }],
      ]),
      imported: new Map([
        ['f', { event: 'e', file: 'f', format: 'fit', day: TODAY, km: 11, minutes: 60, title: null } as const],
      ]),
    }
    expect(weekStories(state, setting)[1]?.runKm).toBe(16)
  })
})

it('of two plans the later one says what its weeks were, and leaves the weeks before alone', () => {
  const later = { ...examplePlan, request: { ...examplePlan.request, today: second.start } }
  const weeks = examplePlan.weeks.map((week) => ({ ...week, sessions: [] }))
  const followed = weeksFollowed([examplePlan, { ...later, weeks }])
  expect(followed.get(first.start)?.sessions).toEqual(first.sessions)
  expect(followed.get(second.start)?.sessions).toEqual([])
})

it('left is held against right where both had the same weight, and uneven is said when two days agree', () => {
  const day = (ago: number, left: number, right: number) => [
    set(ago, left, { side: 'left' }),
    set(ago, right, { side: 'right' }),
  ]
  const other = [set(9, 20, { side: 'left' }), set(9, 8, { side: 'right', kg: 12 })]
  expect(sideStories([...day(2, 8, 10), ...day(5, 8, 10), ...other], TODAY)).toMatchObject([
    { exercise: 'split-squat', left: 8, right: 10, days: 2, symmetry: 0.8, isUneven: true },
  ])
  expect(sideStories(day(2, 8, 10), TODAY)[0]?.isUneven).toBe(false)
})

it('a lift is told with how far it may be off, and more is said only beyond that', () => {
  const ask = { ...examplePlan.request, today: TODAY, stage: 'raced', bodyMassKg: null } as const
  const lift = (kgs: readonly number[]) => {
    const log = kgs.map((kg, index) => set((kgs.length - index) * 45, 6, { exercise: 'back-squat', kg }))
    const exercises = exampleCatalogue.exercises.map((it) => ({ ...it, bodyMassShare: null }))
    return liftStories({ ...ask, log }, exercises, exampleCatalogue.tables.strengthEstimate)[0]
  }
  expect(lift([60])).toMatchObject({ exercise: 'back-squat', change: null })
  expect(lift([60, 62])?.change).toBe('unsure')
  expect(lift([60, 80])?.change).toBe('more')
  expect(lift([60, 45])?.change).toBe('less')
})

it('a trend is told from a tenth on', () => {
  expect([trendOf([10, 10, 11, 10]), trendOf([10, 10, 12, 12]), trendOf([12, 12, 10, 10]), trendOf([1, 9])]).toEqual([
    'level',
    'up',
    'down',
    null,
  ])
})
