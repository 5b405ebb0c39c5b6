import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, parseDay } from '../calendar/index.ts'
import type { CivilDay, Weekday } from '../calendar/index.ts'
import { STAGES } from '../athlete/index.ts'
import { RACE_KINDS } from './race.ts'
import type { Race } from './race.ts'
import type { PlannedRun, RunKind } from './run.ts'
import { runsFromTypicalWeek } from './typical-week.ts'
import type { TypicalWeek, WeeklyRun } from './typical-week.ts'

const day = (text: string): CivilDay => {
  const parsed = parseDay(text)
  if (parsed === null) throw new Error(text)
  return parsed
}

const run = (weekday: Weekday, kind: RunKind, km: number | null, minutes: number | null = null): WeeklyRun => ({
  weekday,
  kind,
  km,
  minutes,
  slot: null,
  key: false,
  title: null,
})

const WEEK = [run('mon', 'easy', 8), run('wed', 'intervals', 10), run('fri', 'easy', 6), run('sun', 'long', 18)]
const TODAY = day('2026-12-28')
const MARATHON: Race = { day: day('2027-04-18'), kind: 'marathon', priority: 'A' }

const typical = (changes: Partial<TypicalWeek>): TypicalWeek => ({
  runs: WEEK,
  today: TODAY,
  weekStart: 'mon',
  races: [MARATHON],
  stage: 'raced',
  longestRunKm: null,
  ...changes,
})

const longRuns = (runs: readonly PlannedRun[]): readonly PlannedRun[] => runs.filter((each) => each.kind === 'long')

const weekOf = (runs: readonly PlannedRun[], start: CivilDay): readonly PlannedRun[] =>
  runs.filter((each) => each.day >= start && each.day < addDays(start, 7))

const kmOf = (runs: readonly PlannedRun[]): number => runs.reduce((sum, each) => sum + (each.km ?? 0), 0)

describe('runsFromTypicalWeek', () => {
  it('keeps the first week as typed and marks the rest as assumed', () => {
    const runs = runsFromTypicalWeek(typical({}))
    expect(weekOf(runs, TODAY).map((each) => [each.day, each.kind, each.km, each.assumed])).toEqual([
      ['2026-12-28', 'easy', 8, false],
      ['2026-12-30', 'intervals', 10, false],
      ['2027-01-01', 'easy', 6, false],
      ['2027-01-03', 'long', 18, false],
    ])
    expect(weekOf(runs, addDays(TODAY, 7)).every((each) => each.assumed)).toBe(true)
  })

  it('grows the long run to a peak three weeks before a marathon', () => {
    const long = longRuns(runsFromTypicalWeek(typical({})))
    const peak = Math.max(...long.map((each) => each.km ?? 0))
    const first = long.find((each) => each.km === peak)
    expect(peak).toBe(32)
    expect(daysBetween(first?.day ?? TODAY, MARATHON.day)).toBe(21)
  })

  it('has a lighter week every fourth, well below the three before', () => {
    const runs = runsFromTypicalWeek(typical({}))
    const volumes = Array.from({ length: 13 }, (_, index) => kmOf(weekOf(runs, addDays(TODAY, index * 7))))
    const down = volumes.flatMap((km, index) => {
      const before = volumes.slice(Math.max(0, index - 3), index)
      const mean = before.reduce((sum, each) => sum + each, 0) / before.length
      return before.length === 3 && km <= 0.85 * mean ? [index] : []
    })
    expect(down).toEqual([5, 9])
  })

  const cases = STAGES.flatMap((stage) =>
    RACE_KINDS.flatMap((kind) =>
      [3, 5, 7.5, 12, 18, 26, 40].flatMap((km) => [3, 9, 16, 27].map((weeks) => ({ stage, kind, km, weeks }))),
    ),
  )

  it('R2.2 never lets the long run grow by more than a tenth over the longest of the last 30 days', () => {
    for (const { stage, kind, km, weeks } of cases) {
      const races: readonly Race[] = [{ day: addDays(TODAY, weeks * 7 + 6), kind, priority: 'A' }]
      const runs = runsFromTypicalWeek(typical({ stage, races, runs: [run('sun', 'long', km)] }))
      for (const grown of longRuns(runs).filter((each) => each.assumed)) {
        const before = runs.filter((each) => each.day < grown.day && daysBetween(each.day, grown.day) <= 30)
        const known = daysBetween(TODAY, grown.day) <= 30 ? km : 0
        const longest = Math.max(known, ...before.map((each) => each.km ?? 0))
        expect(grown.km ?? 0).toBeLessThanOrEqual(longest * 1.1 + 1e-9)
      }
    }
  })

  it('R2.2 measures the growth against the longest run the runner names', () => {
    const long = longRuns(runsFromTypicalWeek(typical({ longestRunKm: 24 })))
    expect(long[1]?.km).toBeGreaterThan(18)
    expect(long[1]?.km).toBeLessThanOrEqual(24 * 1.1)
  })

  it('writes the race on its day, nothing the day before, nothing fast in the three days before', () => {
    const runs = runsFromTypicalWeek(typical({ runs: [...WEEK, run('sat', 'easy', 5), run('thu', 'tempo', 8)] }))
    const raceWeek = weekOf(runs, day('2027-04-12'))
    expect(raceWeek.find((each) => each.day === MARATHON.day)).toMatchObject({
      kind: 'race',
      km: 42.195,
      assumed: false,
    })
    expect(raceWeek.some((each) => each.day === '2027-04-17')).toBe(false)
    expect(raceWeek.find((each) => each.day === '2027-04-15')?.kind).toBe('easy')
    expect(raceWeek.some((each) => each.kind === 'long')).toBe(false)
  })

  it('rests after a marathon, then comes back with easy runs', () => {
    const runs = runsFromTypicalWeek(typical({}))
    expect(weekOf(runs, day('2027-04-19'))).toEqual([])
    expect(weekOf(runs, day('2027-04-26')).map((each) => each.kind)).toEqual(['easy', 'easy', 'easy'])
    expect(runs.at(-1)?.day).toBe('2027-05-07')
  })

  it('lets a B race replace the runs of its day and the long run of its week', () => {
    const half: Race = { day: day('2027-03-06'), kind: 'half', priority: 'B' }
    const runs = weekOf(runsFromTypicalWeek(typical({ races: [half, MARATHON] })), day('2027-03-01'))
    expect(runs.map((each) => each.kind)).toEqual(['easy', 'intervals', 'easy', 'race'])
  })

  it('carries a week without a race on for twelve weeks, the long run unchanged', () => {
    const runs = runsFromTypicalWeek(typical({ races: [] }))
    expect(daysBetween(TODAY, runs.at(-1)?.day ?? TODAY)).toBe(83)
    expect(new Set(longRuns(runs).map((each) => each.km))).toEqual(new Set([18, 12.5]))
  })

  it('counts a long run in minutes when no distance is known', () => {
    const long = longRuns(runsFromTypicalWeek(typical({ runs: [run('sun', 'long', null, 90)], stage: 'first' })))
    expect(Math.max(...long.map((each) => each.minutes ?? 0))).toBe(180)
    expect(long.every((each) => each.km === null)).toBe(true)
  })

  it('starts today, not before, when the week has begun', () => {
    const runs = runsFromTypicalWeek(typical({ today: day('2026-12-31') }))
    expect(runs[0]?.day).toBe('2027-01-01')
  })

  it('leaves runs alone that are no long run', () => {
    const runs = runsFromTypicalWeek(typical({}))
    const easy = runs.filter((each) => each.kind === 'easy' && each.day < '2027-01-25').map((each) => each.km)
    expect(new Set(easy)).toEqual(new Set([8, 6]))
  })
})
