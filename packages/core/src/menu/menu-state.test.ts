import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { menuProblems } from '../testing/index.ts'
import { brokenLimits } from './menu-limits.ts'
import type { MenuSets } from './menu-problem.ts'
import { scoreMenu } from './menu-score.ts'
import { FORBIDDEN, MenuState, missedAsOne } from './menu-state.ts'

const steps = fc.array(fc.record({ at: fc.nat(200), sets: fc.nat(4) }), { maxLength: 40 })

/** A menu with other sets in one place. */
const withSets = (
  menu: MenuSets,
  spot: { readonly session: number; readonly index: number } | undefined,
  sets: number,
): MenuSets =>
  menu.map((row, session) => row.map((now, index) => (session === spot?.session && index === spot.index ? sets : now)))

describe('a menu being built', () => {
  test('weighs each step as the score of the whole menu would', () => {
    fc.assert(
      fc.property(menuProblems(3, 12), steps, (problem, walk) => {
        const state = new MenuState(problem)
        for (const { at, sets } of walk) {
          const spot = at % Math.max(1, state.table.spots.length)
          const before = scoreMenu(problem, state.menuSets())
          const weighed = [state.missedBy(spot, sets), state.gainOf(spot, sets)]
          state.change(spot, sets)
          const after = scoreMenu(problem, state.menuSets())
          expect(weighed).toEqual([missedAsOne(after) - missedAsOne(before), after.value - before.value])
          expect([state.missed, state.value]).toEqual([missedAsOne(after), after.value])
        }
      }),
    )
  })

  test('lets a step through when the menu after it breaks no limit, and no other', () => {
    fc.assert(
      fc.property(menuProblems(3, 12), steps, (problem, walk) => {
        const state = new MenuState(problem)
        for (const { at, sets } of walk) {
          const spot = at % Math.max(1, state.table.spots.length)
          const candidate = state.table.spots[spot]?.candidate
          if (candidate === undefined || sets <= (state.sets[spot] ?? 0)) continue
          if (sets < candidate.least || sets > candidate.most) continue
          const then = withSets(state.menuSets(), state.table.spots[spot], sets)
          expect(state.fits(spot, sets)).toBe(brokenLimits(problem, then).length === 0)
          if (state.fits(spot, sets)) state.change(spot, sets)
        }
      }),
    )
  })

  test('weighs a step up and asks whether it may be in one, where seconds, a place and a ladder are known to be there', () => {
    fc.assert(
      fc.property(menuProblems(3, 12), steps, (problem, walk) => {
        const roomy = {
          ...problem,
          rooms: problem.rooms.map((room) => ({ ...room, seconds: 10_000, exercises: 100 })),
          candidates: problem.candidates.map((list) => list.map((it) => ({ ...it, ladder: it.id }))),
        }
        const state = new MenuState(roomy)
        for (const { at } of walk) {
          const spot = at % Math.max(1, state.size)
          const to = state.size === 0 ? 0 : state.stepUp(spot)
          if (to === 0) continue
          const fits = state.fits(spot, to)
          expect(state.stepGain(spot, to)).toBe(fits ? state.gainOf(spot, to) : FORBIDDEN)
          if (fits) state.change(spot, to)
        }
      }),
    )
  })
})
