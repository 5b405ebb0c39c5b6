import * as fc from 'fast-check'
import { MUSCLES } from '../anatomy/index.ts'
import { DEMAND_LINES, WEEKLY_PATTERNS } from '../menu/index.ts'
import type { MenuCandidate, MenuProblem } from '../menu/index.ts'

const listOf = <T>(value: fc.Arbitrary<T>, length: number): fc.Arbitrary<T[]> =>
  fc.array(value, { minLength: length, maxLength: length })

const candidate = (id: number): fc.Arbitrary<MenuCandidate> =>
  fc
    .record({
      least: fc.integer({ min: 1, max: 2 }),
      more: fc.integer({ min: 0, max: 2 }),
      fixedSeconds: fc.integer({ min: 10, max: 60 }),
      secondsPerSet: fc.integer({ min: 20, max: 120 }),
      legLoad: fc.constantFrom(0, 200, 500, 800),
      heavySet: fc.boolean(),
      counted: fc.boolean(),
      main: fc.boolean(),
      ladder: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      pattern: fc.integer({ min: -1, max: WEEKLY_PATTERNS.length - 1 }),
      muscles: fc.uniqueArray(fc.nat(MUSCLES.length - 1), { minLength: 1, maxLength: 4 }),
      sets: listOf(fc.constantFrom(250, 500, 1000), 4),
      lines: fc.uniqueArray(fc.nat(DEMAND_LINES.length - 1), { maxLength: 3 }),
      perSet: fc.integer({ min: -60_000, max: 0 }),
      perExercise: fc.integer({ min: -400_000, max: 300_000 }),
    })
    .map(({ more, sets, ...rest }) => ({
      ...rest,
      id: `exercise-${String(id)}`,
      most: rest.least + more,
      legs: rest.legLoad > 0,
      sets: rest.muscles.map((_, at) => sets[at] ?? 500),
    }))

const worthTo = (target: number): MenuProblem['worth'][number] =>
  target === 0
    ? []
    : [
        { upTo: Math.floor(target * 0.6), slope: 1000 },
        { upTo: target, slope: 600 },
        { upTo: Math.floor(target * 1.25), slope: 0 },
        { upTo: Number.MAX_SAFE_INTEGER, slope: -100 },
      ]

const room = fc.record({
  letter: fc.constant('A'),
  seconds: fc.integer({ min: 60, max: 900 }),
  legLoad: fc.constantFrom(1200, 2500, Number.MAX_SAFE_INTEGER),
  mayBeHeavy: fc.boolean(),
  exercises: fc.integer({ min: 1, max: 6 }),
})

/** Menu problems of so many sessions and candidates a session, drawn from nothing but their own definition. */
export const menuProblems = (sessions: number, candidates: number): fc.Arbitrary<MenuProblem> =>
  fc
    .record({
      rooms: fc.array(room, { minLength: 1, maxLength: sessions }),
      pool: fc
        .integer({ min: 0, max: candidates })
        .chain((count) => fc.tuple(...Array.from({ length: count }, (_, id) => candidate(id)))),
      targets: listOf(fc.constantFrom(0, 1500, 2500, 4500), MUSCLES.length),
      given: listOf(fc.constantFrom(0, 0, 0, 1000, 4500), MUSCLES.length),
      roundCaps: listOf(fc.constantFrom(5000, 12_000, Number.MAX_SAFE_INTEGER), MUSCLES.length),
      linesNeeded: listOf(fc.nat(2), DEMAND_LINES.length),
      linesGiven: listOf(fc.nat(1), DEMAND_LINES.length),
      patternsNeeded: listOf(fc.nat(2), WEEKLY_PATTERNS.length),
      asksEmphasis: fc.boolean(),
      legSets: fc.constantFrom(3, 8, Number.MAX_SAFE_INTEGER),
      noMainCost: fc.constantFrom(0, 500_000),
      thirdMainCost: fc.constantFrom(0, 400_000),
      pins: fc.constantFrom([], ['exercise-0'], ['exercise-1', 'exercise-2']),
    })
    .map(({ pool, targets, asksEmphasis, ...rest }) => ({
      ...rest,
      candidates: rest.rooms.map(() => pool),
      worth: targets.map(worthTo),
      sessionCaps: MUSCLES.map(() => 6000),
      emphasisTargets: asksEmphasis ? targets : null,
    }))
