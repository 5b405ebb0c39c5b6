import { describe, expect, it } from 'vitest'
import { day } from '../testing/index.ts'
import { bandOf, normFor, testBarrier, testsDue, testStory } from './test-story.ts'

const RAISE = { id: 'heel-raise', low: 15, high: 30 }
const result = (on: string, left: number, right = left) => ({ test: 'heel-raise', day: day(on), left, right })

describe('what a test says', () => {
  it('scores the worse side in its band, high from the bound on', () => {
    expect(testStory([result('2027-01-01', 20, 14)], RAISE, 6)).toMatchObject({ score: 14, band: 'low', change: null })
    expect([15, 29, 30].map((score) => bandOf(score, RAISE))).toEqual(['ok', 'ok', 'high'])
    const faults = { low: 4, high: 1 }
    expect([5, 4, 3, 1, 0].map((score) => bandOf(score, faults))).toEqual(['low', 'low', 'ok', 'high', 'high'])
  })

  it('calls a change less than the noise no change (R5.6)', () => {
    const change = (after: number) =>
      testStory([result('2027-01-01', 20), result('2027-02-20', after)], RAISE, 6)?.change
    expect([change(25), change(26), change(14)]).toEqual(['noise', 'better', 'worse'])
  })

  it('where fewer is better, fewer is better', () => {
    const down = { id: 'heel-raise', low: 4, high: 1 }
    expect(testStory([result('2027-01-01', 4), result('2027-02-20', 1)], down, 2)?.change).toBe('better')
  })

  it('says uneven only where two results agree (R5.4)', () => {
    const first = result('2027-01-01', 20, 17)
    expect(testStory([first], RAISE, 6)?.isUneven).toBe(false)
    expect(testStory([first, result('2027-02-20', 20, 17)], RAISE, 6)?.isUneven).toBe(true)
    expect(testStory([first, result('2027-02-20', 20, 19)], RAISE, 6)?.isUneven).toBe(false)
  })

  it('counts the later result of a day', () => {
    expect(testStory([result('2027-01-01', 10), result('2027-01-01', 22)], RAISE, 6)).toMatchObject({
      score: 22,
      results: [{ left: 22 }],
    })
  })
})

describe('what speaks against a test', () => {
  const hop = { tissues: ['calf', 'tibia'], isImpact: true } as const
  const sore = { tissue: 'calf', light: 'amber', since: null, past: false } as const

  it('is a part that is not green, unless it is over (R5.2)', () => {
    expect(testBarrier(hop, [sore], [])).toEqual({ type: 'tissue', tissue: 'calf' })
    expect(testBarrier(hop, [{ ...sore, light: 'green' }], [])).toBeNull()
    expect(testBarrier(hop, [{ ...sore, past: true }], [])).toBeNull()
  })

  it('is a stress fracture for hops alone, until a clinician has agreed', () => {
    const gate = { gate: 'stress-fracture', cleared: false, tissue: null } as const
    expect(testBarrier(hop, [], [gate])).toEqual({ type: 'health', gate: 'stress-fracture' })
    expect(testBarrier({ ...hop, isImpact: false }, [], [gate])).toBeNull()
    expect(testBarrier(hop, [], [{ ...gate, cleared: true }])).toBeNull()
  })

  it('is a red flag of the part or of the whole runner', () => {
    const flag = { gate: 'red-flag', cleared: false, tissue: null } as const
    expect(testBarrier({ tissues: [], isImpact: false }, [], [flag])).toEqual({ type: 'health', gate: 'red-flag' })
    expect(testBarrier(hop, [], [{ ...flag, tissue: 'knee' }])).toBeNull()
  })
})

it('a test is due six weeks after it was last taken', () => {
  const results = [result('2027-01-01', 20), result('2027-02-01', 22)]
  expect(testsDue(results, day('2027-03-14'))).toEqual([])
  expect(testsDue(results, day('2027-03-15'))).toEqual(['heel-raise'])
})

it('norms are those of the age, and none without an age', () => {
  const rows = [
    { from: 20, to: 29, men: 37, women: 30 },
    { from: 30, to: null, men: 32, women: 27 },
  ]
  expect([normFor(rows, 29), normFor(rows, 71), normFor(rows, 12), normFor(rows, null)]).toEqual([
    { men: 37, women: 30 },
    { men: 32, women: 27 },
    null,
    null,
  ])
})
