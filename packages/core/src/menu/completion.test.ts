import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { menuProblems } from '../testing/index.ts'
import { Completion } from './completion.ts'
import { brokenLimits } from './menu-limits.ts'
import type { MenuProblem, MenuSets } from './menu-problem.ts'
import { scoreMenu } from './menu-score.ts'
import { MenuState } from './menu-state.ts'
import { polishRoom } from './polishing.ts'
import { layOut } from './spot-table.ts'

/** A room of which nothing is asked but value. */
const valued = menuProblems(1, 5).map((problem): MenuProblem => ({
  ...problem,
  linesNeeded: problem.linesNeeded.map(() => 0),
  patternsNeeded: problem.patternsNeeded.map(() => 0),
  emphasisTargets: null,
  pins: [],
}))

/** Every menu of a problem's first room that may stand, without some of its candidates. */
const everyMenu = (problem: MenuProblem, without: ReadonlySet<number> = new Set()): readonly MenuSets[] => {
  const choices = (problem.candidates[0] ?? []).map(({ least, most }, at) =>
    without.has(at) ? [0] : [0, ...Array.from({ length: most - least + 1 }, (_, more) => least + more)],
  )
  const rows = choices.reduce<readonly (readonly number[])[]>(
    (menus, sets) => menus.flatMap((menu) => sets.map((it) => [...menu, it])),
    [[]],
  )
  return rows.map((row) => [row]).filter((sets) => brokenLimits(problem, sets).length === 0)
}

const bestValue = (problem: MenuProblem, without?: ReadonlySet<number>): number =>
  Math.max(...everyMenu(problem, without).map((sets) => scoreMenu(problem, sets).value))

const NODES = 100_000

describe('a room filled in the best way', () => {
  test('is worth as much as the best of every menu', () => {
    fc.assert(
      fc.property(valued, (problem) => {
        const state = new MenuState(problem)
        new Completion(state, 0).complete({ missed: 0, value: state.value - 1 }, NODES)
        expect(state.value).toBe(bestValue(problem))
        expect(brokenLimits(problem, state.menuSets())).toEqual([])
      }),
    )
  })

  test('stays as it is where nothing is better than the floor', () => {
    fc.assert(
      fc.property(valued, (problem) => {
        const state = new MenuState(problem)
        const floor = { missed: 0, value: bestValue(problem) }
        expect(new Completion(state, 0).complete(floor, NODES)).toBe(false)
        expect(state.insideCount).toBe(0)
      }),
    )
  })

  test('is never worse for being looked at again without one or two of its exercises', () => {
    fc.assert(
      fc.property(menuProblems(2, 8), fc.array(fc.nat(100)), (problem, walk) => {
        const state = new MenuState(problem)
        for (const at of walk) {
          const spot = at % Math.max(1, state.size)
          const to = state.size === 0 ? 0 : state.stepUp(spot)
          if (to > 0 && state.fits(spot, to)) state.change(spot, to)
        }
        const { missed, value } = state
        polishRoom(0, state, { mayTake: () => true, nodes: 40 })
        expect(state.missed < missed || (state.missed === missed && state.value >= value)).toBe(true)
        expect(brokenLimits(problem, state.menuSets())).toEqual([])
      }),
    )
  })
})

describe('an exercise that another stands in for', () => {
  test('is in no menu that is better than all without it', () => {
    fc.assert(
      fc.property(valued, fc.nat(4), fc.nat(4), (problem, from, to) => {
        const list = problem.candidates[0] ?? []
        const twin = list[from % Math.max(1, list.length)]
        const twins = list.map((it, at) =>
          twin !== undefined && at === to ? { ...twin, id: it.id, perSet: Math.min(it.perSet, twin.perSet) } : it,
        )
        const changed = { ...problem, candidates: [twins] }
        expect(bestValue(changed, layOut(changed).shaded)).toBe(bestValue(changed))
      }),
    )
  })

  test('is looked at all the same where the runner asks for it', () => {
    const [first] = fc.sample(
      valued.filter((problem) => (problem.candidates[0]?.length ?? 0) > 0),
      1,
    )
    const one = first?.candidates[0]?.[0]
    if (first === undefined || one === undefined) throw new Error('no problem was drawn')
    const twins = { ...first, candidates: [[one, { ...one, id: 'twin' }]] }
    expect([...layOut(twins).shaded]).toEqual([1])
    expect([...layOut({ ...twins, pins: ['twin'] }).shaded]).toEqual([])
  })
})
