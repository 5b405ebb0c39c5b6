import fc from 'fast-check'
import { expect, test } from 'vitest'
import { menuProblems } from '../testing/menu-problems.ts'
import { findLikelySpots } from './likely-spots.ts'
import { layOut } from './spot-table.ts'
import { runsOf } from '../testing/index.ts'

test('likely spots are some of those that are looked at, each once, and the same for the same problem', () => {
  fc.assert(
    fc.property(menuProblems(3, 12), (problem) => {
      const table = layOut(problem)
      const likely = findLikelySpots(problem, table)
      const open = table.spots.flatMap((_, at) => (table.shaded.has(at) ? [] : [at]))
      expect(likely.every((at) => open.includes(at))).toBe(true)
      expect(new Set(likely).size).toBe(likely.length)
      expect(likely.length).toBeLessThanOrEqual(Math.ceil(open.length / 4))
      expect(findLikelySpots(structuredClone(problem), layOut(structuredClone(problem)))).toEqual(likely)
    }),
    { numRuns: runsOf(60) },
  )
})

test('of two exercises that cost the same, the one that brings more is the likely one', () => {
  fc.assert(
    fc.property(menuProblems(2, 8), (problem) => {
      const better = problem.candidates.map((list) =>
        list.flatMap((it) => [
          { ...it, perSet: it.perSet - 900_000, ladder: `${it.ladder}-worse` },
          { ...it, id: `${it.id}-better` },
        ]),
      )
      const doubled = { ...problem, candidates: better }
      const table = layOut(doubled)
      const likely = findLikelySpots(doubled, table)
      const isWorse = (at: number): boolean => table.spots[at]?.candidate.ladder.endsWith('-worse') === true
      const twins = likely.filter(isWorse).map((at) => at + 1)
      expect(twins.filter((at) => !table.shaded.has(at)).every((at) => likely.includes(at))).toBe(true)
    }),
    { numRuns: runsOf(60) },
  )
})
