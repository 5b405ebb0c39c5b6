import type { MenuCandidate, MenuProblem } from '@strongstride/core/menu'
import { just, minus, plus, times } from './linear-program.ts'
import type { ProgramSheet, Sum } from './linear-program.ts'

/** A candidate in a session: whether it is in, and its sets. */
export interface Place {
  readonly candidate: MenuCandidate
  readonly session: number
  readonly index: number
  readonly isIn: Sum
  readonly sets: Sum
}

/** Sets are the fewest when a candidate is in, and more up to its most: two columns, so that in between cannot be. */
const addPlace = (candidate: MenuCandidate, session: number, index: number, sheet: ProgramSheet): Place => {
  const { least, most } = candidate
  const isIn = just(sheet.addColumn(most < least ? 0 : 1, 'whole'))
  if (most <= least) return { candidate, session, index, isIn, sets: times(least, isIn) }
  const more = just(sheet.addColumn(most - least, 'whole'))
  sheet.keepBelow(minus(more, times(most - least, isIn)), 0)
  return { candidate, session, index, isIn, sets: plus(times(least, isIn), more) }
}

/** Adds the columns of every candidate of every session. */
export const addPlaces = (problem: MenuProblem, sheet: ProgramSheet): readonly Place[] =>
  problem.candidates.flatMap((list, session) =>
    list.map((candidate, index) => addPlace(candidate, session, index, sheet)),
  )

/** Thousandths of an effective set that a set of a candidate brings a muscle. */
export const effectiveOf = ({ muscles, sets }: MenuCandidate, muscle: number): number => {
  const at = muscles.indexOf(muscle)
  return at < 0 ? 0 : (sets[at] ?? 0)
}

/** Effective sets, in sets, that places bring a muscle. */
export const effectiveSets = (places: readonly Place[], muscle: number): Sum =>
  plus(...places.map(({ candidate, sets }) => times(effectiveOf(candidate, muscle) / 1000, sets)))

/** Sets of the places that a question picks. */
export const setsWhere = (places: readonly Place[], isMeant: (candidate: MenuCandidate) => boolean): Sum =>
  plus(...places.filter(({ candidate }) => isMeant(candidate)).map(({ sets }) => sets))

/** How many of the places that a question picks are in. */
export const countWhere = (places: readonly Place[], isMeant: (candidate: MenuCandidate) => boolean): Sum =>
  plus(...places.filter(({ candidate }) => isMeant(candidate)).map(({ isIn }) => isIn))
