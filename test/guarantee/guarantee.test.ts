import { testCatalogue } from '@strongstride/cli/testing'
import { FAULTS } from '@strongstride/core/testing'
import { describe, expect, it } from 'vitest'
import type { Figure } from '../../bench/figure.ts'
import { guaranteeTasks, isChosen } from '../../bench/guarantee-figures.ts'
import { formatProgress, showProgress } from '../../bench/progress.ts'
import { reportRunner } from '../../bench/runner-report.ts'
import type { RunnerReport } from '../../bench/runner-report.ts'
import { addReport, EMPTY_TALLY } from '../../bench/runner-tally.ts'
import { seedOf } from '../../bench/seeds.ts'
import { faultFigures, lawFigures, planFigures, ruleFigures } from '../../bench/tally-figures.ts'

const seedsOf = (series: number, runners: number): readonly number[] =>
  Array.from({ length: runners }, (_, index) => seedOf(series, index))

describe('the seeds of a series', () => {
  it('are whole numbers of 32 bits, none of them twice', () => {
    const seeds = seedsOf(1, 20_000)
    expect(seeds.every((seed) => Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32)).toBe(true)
    expect(new Set(seeds).size).toBe(20_000)
  })

  it('are others for another series, however close or large', () => {
    const serieses = [0, 1, 2, 2 ** 32, 2 ** 32 + 1, Number.MAX_SAFE_INTEGER]
    const all = serieses.flatMap((series) => seedsOf(series, 1000))
    expect(new Set(all).size).toBeGreaterThan(serieses.length * 1000 - 10)
    expect(seedsOf(5, 10)).toEqual(seedsOf(5, 10))
  })
})

describe('runners chosen for what takes long', () => {
  it('are as many as asked, spread over all', () => {
    const chosen = (all: number): readonly number[] =>
      Array.from({ length: all }, (_, index) => index).filter((index) => isChosen(index, { least: 40, every: 20 }, all))
    expect(chosen(10)).toHaveLength(10)
    expect(chosen(100)).toHaveLength(40)
    expect(chosen(2000)).toHaveLength(100)
    expect(chosen(2000).filter((index) => index < 1000)).toHaveLength(50)
  })

  it('come one at a time, so that any number of runners fits into memory', () => {
    const tasks = guaranteeTasks({ runners: 10_000_000, series: 3, cores: 1, onDone: () => undefined })
    expect(tasks.next().value).toMatchObject({ seed: seedOf(3, 0), measuresMinutes: false })
  })
})

describe('progress', () => {
  it('says how many are done and how long the rest takes', () => {
    expect(formatProgress(0, 20, 3)).toBe('0 of 20 runners')
    expect(formatProgress(10, 20, 30)).toBe('10 of 20 runners, 30 s left')
    expect(formatProgress(10, 40, 50)).toBe('10 of 40 runners, 3 min left')
    expect(formatProgress(10, 20_000, 2)).toBe('10 of 20000 runners, 1 h 07 min left')
    expect(formatProgress(20, 20, 90)).toBe('20 of 20 runners, 2 min')
  })

  const shown = (isTTY: boolean): readonly string[] => {
    const texts: string[] = []
    let now = 0
    const onDone = showProgress(100, { isTTY, write: (text) => texts.push(text) }, () => now)
    for (let done = 1; done <= 100; done += 1) {
      now += 50
      onDone(done)
    }
    return texts
  }

  it('is one line written over on a terminal, and twenty lines elsewhere', () => {
    expect(shown(true).every((text) => text.startsWith('\r'))).toBe(true)
    expect(shown(true).filter((text) => text.endsWith('\n'))).toHaveLength(1)
    expect(shown(false)).toHaveLength(20)
    expect(shown(false).at(-1)).toBe('100 of 100 runners, 5 s\n')
  })
})

describe('the guarantee', () => {
  const report = reportRunner(
    { seed: 14, plantsFaults: false, holdsLaws: false, measuresMinutes: false },
    testCatalogue(),
  )
  const laws = Object.fromEntries(Object.keys(EMPTY_TALLY.laws).map((name) => [name, []])) as unknown as NonNullable<
    RunnerReport['laws']
  >
  const planted = Object.fromEntries(
    Object.keys(EMPTY_TALLY.planted).map((rule) => [rule, { planted: 1, caught: 1, missed: [] }]),
  ) as unknown as NonNullable<RunnerReport['planted']>
  const good: RunnerReport = { ...report, laws, planted }

  const figuresOf = (reports: readonly RunnerReport[]): readonly Figure[] => {
    const tally = reports.reduce(addReport, EMPTY_TALLY)
    return [...planFigures(tally), ...ruleFigures(tally), ...lawFigures(tally), ...faultFigures(tally)]
  }
  const missedBy = (bad: Partial<RunnerReport>): readonly string[] =>
    figuresOf([good, { ...good, ...bad }])
      .filter(({ ok }) => !ok)
      .map(({ id }) => id)

  it('is kept by a runner whose plan keeps all', () => {
    expect(missedBy({})).toEqual([])
    expect(report).toMatchObject({ outcome: 'planned', faults: [], deadEnds: [], laws: null, planted: null })
  })

  it('is missed by a broken rule, a long session, a refusal, a dead end, a broken law, a fault nobody caught', () => {
    expect(missedBy({ faults: ['seed 1: PL-1'] })).toEqual(['runners-rules-broken'])
    expect(missedBy({ minutesOver: 1 })).toEqual(['runners-minutes-over'])
    const refusal = { rule: 'PL-7', change: 'add-weekday' }
    expect(missedBy({ outcome: 'refused', refusal })).toEqual(['runners-refused'])
    const stop = { rule: 'SF-1', change: 'clearance' }
    expect(missedBy({ outcome: 'stopped', refusal: stop })).toEqual([])
    const deadEnds = ['seed 1: SF-1 and still no plan', 'seed 1: and another line']
    expect(missedBy({ outcome: 'stopped', refusal: stop, deadEnds })).toEqual(['refusals-change-gives-plan'])
    expect(missedBy({ laws: { ...laws, 'time-zone': ['seed 1: another plan'] } })).toEqual(['law-time-zone'])
    const slipped = { ...planted, 'PL-3': { planted: 2, caught: 1, missed: ['two heavy days'] } }
    expect(missedBy({ planted: slipped })).toEqual(['faults-missed'])
  })

  it('wants a fault of every rule caught at least once', () => {
    const bare = { ...planted, 'PL-3': { planted: 0, caught: 0, missed: [] } }
    const figures = figuresOf([{ ...good, planted: bare }])
    expect(figures.filter(({ ok }) => !ok).map(({ id }) => id)).toEqual(['faults-rules-never-caught'])
    expect(new Set(FAULTS.map(({ rule }) => rule)).size).toBe(Object.keys(planted).length)
  })

  it('counts all that is wrong, and keeps the first lines of it', () => {
    const many = Array.from({ length: 200 }, (_, seed) => ({ ...good, faults: [`seed ${seed}: PL-1`] }))
    const tally = many.reduce(addReport, EMPTY_TALLY)
    expect(tally.faults.count).toBe(200)
    expect(tally.faults.kept).toHaveLength(50)
    expect(
      planFigures(tally)
        .find(({ id }) => id === 'runners-rules-broken')
        ?.notes.at(-1),
    ).toBe('and 150 more')
  })
})
