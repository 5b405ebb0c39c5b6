import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar/index.ts'
import type { PlanRequest } from '../plan/index.ts'
import type { DayReport } from '../progress/index.ts'
import type { Phase } from '../strength/index.ts'
import { EXAMPLE_START, exampleCatalogue, exampleRequest } from '../testing/index.ts'
import { placeDeloads } from './deloads.ts'
import { readRunner } from './runner-facts.ts'

const phases = (count: number, phase: Phase = 'build'): readonly Phase[] => Array.from({ length: count }, () => phase)

/** Indices of the deload weeks of a season written as phases and kilometres. */
const deloadsOf = (
  weeks: readonly Phase[],
  kmAt: Readonly<Record<number, number>> = {},
  change: Partial<PlanRequest> = {},
): readonly number[] => {
  const request = { ...exampleRequest, ...change }
  const view = { request, facts: readRunner(request, exampleCatalogue), catalogue: exampleCatalogue }
  const season = weeks.map((phase, index) => ({ phase, row: phase, km: kmAt[index] ?? 40, accepted: null }))
  return placeDeloads(season, view).flatMap((deload, index) => (deload ? [index] : []))
}

const FIRST = { stage: 'first' } as const

describe('without a down week of the runner', () => {
  test('the sixth week is lighter for those who have raced, the fourth for first-timers and at 60 and over', () => {
    expect(deloadsOf(phases(14))).toEqual([5, 11])
    expect(deloadsOf(phases(14), {}, { stage: 'experienced' })).toEqual([5, 11])
    expect(deloadsOf(phases(14), {}, FIRST)).toEqual([3, 7, 11])
    expect(deloadsOf(phases(14), {}, { age: 60 })).toEqual([3, 7, 11])
  })

  test('the last week of a phase is lighter where the window allows it', () => {
    expect(deloadsOf([...phases(5), ...phases(9, 'strength')])).toEqual([4, 10])
  })
})

describe('a down week of the runner', () => {
  test('becomes the deload when it falls into the window', () => {
    expect(deloadsOf(phases(12), { 3: 34 })).toEqual([3, 9])
    expect(deloadsOf(phases(12), { 4: 34 })).toEqual([4, 10])
    expect(deloadsOf(phases(11), { 6: 30 }, FIRST)).toEqual([3, 6, 10])
  })

  test('is one from 0.85 of the mean of the three weeks before, and no sooner', () => {
    expect(deloadsOf(phases(10), { 4: 34 })[0]).toBe(4)
    expect(deloadsOf(phases(10), { 4: 34.5 })[0]).toBe(5)
  })

  test('outside the window changes nothing', () => {
    expect(deloadsOf(phases(12), { 1: 10 })).toEqual(deloadsOf(phases(12)))
    expect(deloadsOf(phases(12), { 2: 30 })).toEqual([5, 11])
  })
})

describe('a taper', () => {
  test('replaces a deload that it follows within two weeks', () => {
    expect(deloadsOf([...phases(6), 'taper', 'taper', 'race'])).toEqual([])
    expect(deloadsOf([...phases(7), 'taper', 'taper', 'race'])).toEqual([])
    expect(deloadsOf([...phases(8), 'taper', 'taper', 'race'])).toEqual([5])
  })

  test('is no deload, nor are race and recovery', () => {
    expect(deloadsOf(['taper', 'taper', 'race', 'recover', 'recover'])).toEqual([])
  })
})

describe('a tired runner', () => {
  const report = (daysAgo: number, sleep: number): DayReport => ({
    kind: 'readiness',
    day: addDays(EXAMPLE_START, -daysAgo),
    sleep,
    fatigue: 4,
    soreness: 4,
  })

  test('SF-5 two mornings of 11 or more in seven days make the first week a deload', () => {
    expect(deloadsOf(phases(8), {}, { reports: [report(1, 3), report(7, 3)] })[0]).toBe(0)
    expect(deloadsOf(phases(8), {}, { reports: [report(1, 3), report(1, 3)] })[0]).toBe(5)
    expect(deloadsOf(phases(8), {}, { reports: [report(1, 3), report(8, 3)] })[0]).toBe(5)
    expect(deloadsOf(phases(8), {}, { reports: [report(1, 3), report(2, 2)] })[0]).toBe(5)
  })

  test('SF-5 the next deload is counted from that week', () => {
    expect(deloadsOf(phases(10), {}, { reports: [report(1, 3), report(2, 3)] })).toEqual([0, 6])
  })
})

test('two deloads are always 3 to 5 weeks apart for first-timers, 4 to 6 for others, in one long phase', () => {
  const calendar = fc.array(fc.integer({ min: 0, max: 80 }), { minLength: 8, maxLength: 30 })
  fc.assert(
    fc.property(calendar, fc.constantFrom('first', 'raced', 'experienced'), (km, stage) => {
      const found = deloadsOf(phases(km.length), Object.fromEntries(km.entries()), { stage })
      const [least, most] = stage === 'first' ? [3, 5] : [4, 6]
      const gaps = found.map((index, at) => index - (found[at - 1] ?? -1))
      expect(gaps.every((gap) => gap >= least && gap <= most)).toBe(true)
      expect(km.length - 1 - (found.at(-1) ?? -1)).toBeLessThan(most)
    }),
  )
})

describe('weeks of an accepted plan', () => {
  const view = {
    request: exampleRequest,
    facts: readRunner(exampleRequest, exampleCatalogue),
    catalogue: exampleCatalogue,
  }
  const weeks = (accepted: readonly (boolean | null)[]): Parameters<typeof placeDeloads>[0] =>
    accepted.map((deload) => ({ phase: 'base', row: 'base', km: 40, accepted: deload }))

  test('keep their deloads, and the next new one is counted from the last of them', () => {
    const standing = [false, true, false, false, false, false]
    const after = [null, null, null, null]
    expect(placeDeloads(weeks([...standing, ...after]), view).flatMap((it, at) => (it ? [at] : []))).toEqual([1, 7])
  })

  test('weeks behind them count too', () => {
    expect(
      placeDeloads(weeks([false, null, null, null]), view, { behind: 3, isFirstDone: false }).flatMap((it, at) =>
        it ? [at] : [],
      ),
    ).toEqual([2])
  })
})
