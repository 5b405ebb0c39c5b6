// A menu problem as a mixed-integer program. It shares no code with the product's score: what they agree on, two
// readings of the specification (section 5) agree on.
import type { MenuProblem, MenuSets } from '@strongstride/core/menu'
import { addEmphasis } from './emphasis-rows.ts'
import { addLimits, addMuscles } from './limit-rows.ts'
import { just, minus, openSheet, plus, sumOf, times } from './linear-program.ts'
import type { LinearProgram, ProgramSheet, Sum } from './linear-program.ts'
import { addPlaces, countWhere, setsWhere } from './place.ts'
import type { Place } from './place.ts'
import { addWorth } from './worth-rows.ts'

/** A menu problem's program, and the sums its objectives are made of. */
export interface MenuProgram {
  readonly program: LinearProgram
  readonly places: readonly Place[]
  /** Missed; an objective that makes them small pushes each to what is truly missed. */
  readonly pins: Sum
  readonly groups: Sum
  readonly patterns: Sum
  /** Thousandths. */
  readonly emphasis: Sum
  /** In sets: a millionth of the product's value. */
  readonly value: Sum
}

const MILLION = 1_000_000

/** What is missing to a need, as a column that an objective makes small. */
const addMissing = (need: number, have: Sum, sheet: ProgramSheet): Sum => {
  if (need <= 0) return sumOf([])
  const missing = just(sheet.addColumn(need, 'real'))
  sheet.keepAbove(plus(have, missing), need)
  return missing
}

/** Main lifts of a session: none cost, and so does each beyond the second. */
const addMainCost = (problem: MenuProblem, inside: readonly Place[], sheet: ProgramSheet): Sum => {
  const mains = countWhere(inside, ({ main }) => main)
  const beyond = just(sheet.addColumn(inside.length, 'real'))
  sheet.keepBelow(minus(mains, beyond), 2)
  return plus(
    times(problem.noMainCost / MILLION, addMissing(1, mains, sheet)),
    times(problem.thirdMainCost / MILLION, beyond),
  )
}

const ownWorth = ({ candidate, isIn, sets }: Place): Sum =>
  plus(times(candidate.perExercise / MILLION, isIn), times(candidate.perSet / MILLION, sets))

/** Writes a menu problem as a mixed-integer program. */
export const writeMenuProgram = (problem: MenuProblem): MenuProgram => {
  const sheet = openSheet()
  const places = addPlaces(problem, sheet)
  const muscles = addMuscles(problem, places, sheet)
  addLimits(problem, places, sheet)
  const mainCosts = problem.rooms.map((_, session) =>
    addMainCost(
      problem,
      places.filter((place) => place.session === session),
      sheet,
    ),
  )
  const pins = problem.pins.map((pin) =>
    addMissing(
      1,
      countWhere(places, ({ id }) => id === pin),
      sheet,
    ),
  )
  const groups = problem.linesNeeded.map((needed, line) =>
    addMissing(
      needed - (problem.linesGiven[line] ?? 0),
      setsWhere(places, ({ lines }) => lines.includes(line)),
      sheet,
    ),
  )
  const patterns = problem.patternsNeeded.map((needed, at) =>
    addMissing(
      needed,
      setsWhere(places, ({ pattern }) => pattern === at),
      sheet,
    ),
  )
  return {
    program: sheet,
    places,
    pins: plus(...pins),
    groups: plus(...groups),
    patterns: plus(...patterns),
    emphasis: addEmphasis(problem, muscles, sheet),
    value: minus(plus(addWorth(problem, muscles, sheet), ...places.map(ownWorth)), plus(...mainCosts)),
  }
}

/** Reads the menu out of a program's answer, in whole sets. */
export const readSets = (places: readonly Place[], problem: MenuProblem, values: ArrayLike<number>): MenuSets => {
  const rows = problem.candidates.map((list) => list.map(() => 0))
  for (const { session, index, sets } of places) {
    const row = rows[session]
    if (row === undefined) continue
    row[index] = sets.terms.reduce((total, [column, factor]) => total + factor * Math.round(values[column] ?? 0), 0)
  }
  return rows
}
