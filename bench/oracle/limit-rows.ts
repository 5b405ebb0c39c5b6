// The hard limits of a menu (specification, section 5: time, leg load, DS-1, MN-7) as rows, and a column a muscle.
import type { MenuProblem, MenuRoom } from '@strongstride/core/menu'
import { just, minus, plus, times } from './linear-program.ts'
import type { ProgramSheet, Sum } from './linear-program.ts'
import { countWhere, effectiveOf, effectiveSets, setsWhere } from './place.ts'
import type { Place } from './place.ts'

/** From here on a limit is none: the problem writes "no end" as the greatest whole number, or thereabouts. */
const NO_LIMIT = 1e12

const addLimit = (sum: Sum, most: number, sheet: ProgramSheet): void => {
  if (most < NO_LIMIT) sheet.keepBelow(sum, most)
}

const secondsOf = ({ candidate, isIn, sets }: Place): Sum =>
  plus(times(candidate.fixedSeconds, isIn), times(candidate.secondsPerSet, sets))

const addRoom = (room: MenuRoom, inside: readonly Place[], sheet: ProgramSheet): void => {
  addLimit(plus(...inside.map(secondsOf)), room.seconds, sheet)
  addLimit(
    countWhere(inside, ({ counted }) => counted),
    room.exercises,
    sheet,
  )
  addLimit(plus(...inside.map(({ candidate, sets }) => times(candidate.legLoad, sets))), room.legLoad, sheet)
  if (!room.mayBeHeavy)
    addLimit(
      setsWhere(inside, ({ heavySet }) => heavySet),
      1,
      sheet,
    )
  for (const ladder of new Set(inside.map(({ candidate }) => candidate.ladder)))
    addLimit(
      countWhere(inside, (candidate) => candidate.ladder === ladder),
      1,
      sheet,
    )
}

/** What each session may hold, and the leg sets of the round. */
export const addLimits = (problem: MenuProblem, places: readonly Place[], sheet: ProgramSheet): void => {
  problem.rooms.forEach((room, session) => {
    const inside = places.filter((place) => place.session === session)
    addRoom(room, inside, sheet)
    problem.sessionCaps.forEach((cap, muscle) => addLimit(effectiveSets(inside, muscle), cap / 1000, sheet))
  })
  addLimit(
    setsWhere(places, ({ legs }) => legs),
    problem.legSets,
    sheet,
  )
}

/** Most effective sets, in sets, that the sessions could bring a muscle if nothing else had to fit. */
const reachOf = (muscle: number, problem: MenuProblem): number =>
  problem.candidates.reduce((sum, list) => {
    const all = list.reduce((total, candidate) => total + candidate.most * effectiveOf(candidate, muscle), 0)
    return sum + Math.min(all, problem.sessionCaps[muscle] ?? 0) / 1000
  }, 0)

/** The effective sets of a muscle in the round, and the most they can be. */
export interface MuscleColumn {
  readonly sets: Sum
  readonly most: number
}

/** A column a muscle: its effective sets in the round, in sets, what the micro-dose gives included, below its cap (DS-1). */
export const addMuscles = (
  problem: MenuProblem,
  places: readonly Place[],
  sheet: ProgramSheet,
): readonly MuscleColumn[] =>
  problem.given.map((given, muscle) => {
    const most = Math.min((problem.roundCaps[muscle] ?? 0) / 1000, given / 1000 + reachOf(muscle, problem))
    const sets = just(sheet.addColumn(most, 'real'))
    sheet.keepAt(minus(sets, effectiveSets(places, muscle)), given / 1000)
    return { sets, most }
  })
