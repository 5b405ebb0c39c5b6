import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar/index.ts'
import type { PlanRequest } from '../plan/index.ts'
import { RACE_KINDS, type Race, type RaceKind } from '../run/index.ts'
import { EXAMPLE_START, exampleCatalogue, exampleRequest, runsOf } from '../testing/index.ts'
import { readRunner } from './runner-facts.ts'
import { countWeeks, layPhases } from './season-phases.ts'

/** A race on the Sunday of the week so many weeks from the start, that week included. */
const raceIn = (weeks: number, kind: RaceKind = 'marathon', priority: Race['priority'] = 'A'): Race => ({
  day: addDays(EXAMPLE_START, weeks * 7 - 1),
  kind,
  priority,
})

const lay = (races: readonly Race[], change: Partial<PlanRequest> = {}) => {
  const request = { ...exampleRequest, races, ...change }
  return layPhases({ request, facts: readRunner(request, exampleCatalogue), catalogue: exampleCatalogue })
}

/** The phases in their order with their weeks, as `learn 4`. */
const outline = (races: readonly Race[], change: Partial<PlanRequest> = {}): string => {
  const runs: { name: string; weeks: number }[] = []
  for (const { phase, row } of lay(races, change)) {
    const name = phase === 'base' ? `base-${row}` : phase
    const last = runs.at(-1)
    if (last?.name === name) last.weeks += 1
    else runs.push({ name, weeks: 1 })
  }
  return runs.map(({ name, weeks }) => `${name} ${String(weeks)}`).join(', ')
}

const FIRST = { stage: 'first', age: 35, monthsStrength: 0 } as const
const SIXTY = { stage: 'raced', age: 64, monthsStrength: 12 } as const
const AFTER = 'taper 2, race 1, recover 2'

describe('the rows that section 3 names', () => {
  test.each([
    [20, `learn 4, build 4, strength 5, power 2, maintain 2, ${AFTER}`],
    [16, `learn 3, build 4, strength 4, maintain 2, ${AFTER}`],
    [12, `learn 2, build 3, strength 4, ${AFTER}`],
  ])('a first marathon in %i weeks', (weeks, expected) => {
    expect(outline([raceIn(weeks)], FIRST)).toBe(expected)
  })

  test('a half marathon in eight weeks has no strength phase', () => {
    expect(outline([raceIn(8, 'half')], FIRST)).toBe('learn 2, build 4, taper 1, race 1, recover 1')
  })

  test('at 60 and over a marathon in twenty weeks learns and builds longer and has no power', () => {
    expect(outline([raceIn(20)], SIXTY)).toBe(`learn 5, build 5, strength 5, maintain 2, ${AFTER}`)
  })
})

describe('a season shorter than its row', () => {
  test.each([
    [19, `learn 4, build 4, strength 5, power 1, maintain 2, ${AFTER}`],
    [18, `learn 4, build 4, strength 5, maintain 2, ${AFTER}`],
    [17, `learn 4, build 4, strength 4, maintain 2, ${AFTER}`],
    [15, `learn 3, build 4, strength 3, maintain 2, ${AFTER}`],
    [14, `learn 3, build 3, strength 3, maintain 2, ${AFTER}`],
    [11, `learn 2, build 3, strength 3, ${AFTER}`],
    [10, `learn 2, build 2, strength 3, ${AFTER}`],
  ])('of %i weeks loses power first, then strength to three, then build', (weeks, expected) => {
    expect(outline([raceIn(weeks)], FIRST)).toBe(expected)
  })

  test('keeps two weeks of learning for a first marathon, from nine weeks on', () => {
    for (let weeks = 9; weeks <= 30; weeks += 1)
      expect(lay([raceIn(weeks)], FIRST).filter(({ phase }) => phase === 'learn').length).toBeGreaterThanOrEqual(2)
  })

  test('keeps three weeks of learning at 60 and over without strength behind them', () => {
    for (const weeks of [9, 10, 11, 13, 14, 15, 17, 18, 19])
      expect(
        lay([raceIn(weeks)], { ...SIXTY, monthsStrength: 0 }).filter(({ phase }) => phase === 'learn').length,
      ).toBeGreaterThanOrEqual(3)
  })
})

describe('a season longer than its row', () => {
  test.each([
    [22, `learn 4, build 6, strength 5, power 2, maintain 2, ${AFTER}`],
    [23, `learn 5, build 6, strength 5, power 2, maintain 2, ${AFTER}`],
    [24, `learn 4, base-build 4, build 4, strength 5, power 2, maintain 2, ${AFTER}`],
    [29, `learn 4, base-build 4, base-strength 4, build 5, strength 5, power 2, maintain 2, ${AFTER}`],
  ])('of %i weeks builds longer, and takes whole blocks of base from four weeks on', (weeks, expected) => {
    expect(outline([raceIn(weeks)], FIRST)).toBe(expected)
  })
})

describe('races', () => {
  test('none: twelve weeks of base, build and strength in turn', () => {
    expect(outline([])).toBe('base-build 4, base-strength 4, base-build 4')
  })

  test('two A races: recovery between them, and no learning for the second', () => {
    const names = outline([raceIn(12), raceIn(26, 'half')])
    expect(names).toMatch(/^learn 2, build 3, strength 4, taper 2, race 1, recover 2, (?!learn)/)
    expect(names).toMatch(/taper 1, race 1, recover 1$/)
    expect(
      lay([raceIn(12), raceIn(26, 'half')])
        .slice(14)
        .map(({ phase }) => phase),
    ).not.toContain('learn')
  })

  test('two A races a week apart: the second race week follows the first', () => {
    expect(
      lay([raceIn(12, '10k'), raceIn(13, '10k')])
        .map(({ phase }) => phase)
        .slice(11, 13),
    ).toEqual(['race', 'race'])
  })

  test('B and C races alone shape no season', () => {
    expect(outline([raceIn(6, '10k', 'B'), raceIn(9, 'half', 'C')])).toBe('base-build 4, base-strength 4, base-build 4')
  })

  test('a race behind today shapes nothing', () => {
    expect(outline([{ ...raceIn(1), day: addDays(EXAMPLE_START, -1) }])).toBe(
      'base-build 4, base-strength 4, base-build 4',
    )
  })
})

const season = fc.record({
  weeks: fc.integer({ min: 1, max: 40 }),
  kind: fc.constantFrom(...RACE_KINDS),
  stage: fc.constantFrom('first', 'raced', 'experienced'),
  age: fc.constantFrom(null, 30, 61),
  monthsStrength: fc.constantFrom(null, 0, 2, 12),
})

describe('always', () => {
  test('the week of the race is a race week, and every week has a phase', () => {
    fc.assert(
      fc.property(season, ({ weeks, kind, ...runner }) => {
        const races = [raceIn(weeks, kind)]
        const laid = lay(races, runner)
        const { recoverWeeks } = exampleCatalogue.tables.season
        expect(laid).toHaveLength(weeks + recoverWeeks[kind])
        expect(laid[weeks - 1]?.phase).toBe('race')
        expect(laid.filter(({ phase }) => phase === 'race')).toHaveLength(1)
        expect(countWeeks({ ...exampleRequest, races }, exampleCatalogue)).toBe(laid.length)
      }),
    )
  })

  test('phases come in their order and no phase of training is longer than six weeks', () => {
    const ORDER = ['learn', 'base', 'build', 'strength', 'power', 'maintain', 'taper', 'race', 'recover']
    fc.assert(
      fc.property(season, ({ weeks, kind, ...runner }) => {
        const laid = lay([raceIn(weeks, kind)], runner).map(({ phase }) => phase)
        expect(laid).toEqual([...laid].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)))
        for (const phase of ['learn', 'build', 'strength', 'power', 'maintain'])
          expect(laid.filter((it) => it === phase).length).toBeLessThanOrEqual(6)
      }),
    )
  })

  test('two A races both fall into race weeks', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }), (first, then) => {
        const laid = lay([raceIn(first), raceIn(first + then, 'half')])
        expect(laid[first - 1]?.phase).toBe('race')
        expect(laid[first + then - 1]?.phase).toBe('race')
        expect(laid).toHaveLength(first + then + 1)
      }),
      { numRuns: runsOf(60) },
    )
  })
})

describe('after a gap in strength work (R3.14)', () => {
  const since = (days: number) => [
    { day: addDays(EXAMPLE_START, -days), exercise: 'goblet-squat', done: 10, kg: 12, rir: 3 },
  ]
  const KNOWN = { stage: 'experienced', monthsStrength: 24 } as const

  test('of more than eight weeks a season too short for it still begins with learning', () => {
    const races = [raceIn(7)]
    expect(outline(races, KNOWN)).not.toMatch(/^learn 2/)
    expect(outline(races, { ...KNOWN, log: since(80) })).toMatch(/^learn 2/)
    expect(outline(races, { ...KNOWN, log: since(56) })).toBe(outline(races, KNOWN))
  })
})
