import { byMuscle, MUSCLES } from '../../anatomy/index.ts'
import type { ByMuscle } from '../../anatomy/index.ts'
import { brokenLimits, compareScores, scoreMenu, sumMenu } from '../../menu/index.ts'
import type { MenuProblem, MenuSets } from '../../menu/index.ts'
import type { ExerciseId } from '../../exercise/index.ts'
import type { Thousandths } from '../../units/index.ts'

/** Sets of an exercise in a session, by the session's letter. */
export type SetsOf = (letter: string, exercise: ExerciseId) => number

/** A menu written in a problem's own order: what the problem does not know is left out, sets stay within its bounds. */
export const menuIn = (problem: MenuProblem, setsOf: SetsOf): MenuSets =>
  problem.candidates.map((list, room) =>
    list.map(({ id, least, most }) => {
      const sets = setsOf(problem.rooms[room]?.letter ?? '', id)
      return sets === 0 ? 0 : Math.max(least, Math.min(most, sets))
    }),
  )

/** Sets of a menu looked up by letter and exercise. */
export const setsIn = (problem: MenuProblem, sets: MenuSets): SetsOf => {
  const found = new Map<string, number>()
  problem.candidates.forEach((list, room) =>
    list.forEach(({ id }, index) => found.set(`${problem.rooms[room]?.letter ?? ''} ${id}`, sets[room]?.[index] ?? 0)),
  )
  return (letter, exercise) => found.get(`${letter} ${exercise}`) ?? 0
}

/** A menu with other sets of one exercise. */
export const withSetsAt = (
  menu: MenuSets,
  { room, index }: { readonly room: number; readonly index: number },
  sets: number,
): MenuSets =>
  menu.map((list, at) => (at === room ? list.map((it, position) => (position === index ? sets : it)) : list))

/** Effective sets a week by muscle; `weeks` are the weeks of a round. */
export const weeklySets = (problem: MenuProblem, sets: MenuSets, weeks: number): ByMuscle<Thousandths> => {
  const { round } = sumMenu(problem, sets)
  return byMuscle((muscle) => Math.round((round[MUSCLES.indexOf(muscle)] ?? 0) / weeks))
}

/** Every exercise that is in a menu, by its place in the problem. */
export const spotsInside = (menu: MenuSets): readonly { readonly room: number; readonly index: number }[] =>
  menu.flatMap((list, room) => list.flatMap((sets, index) => (sets > 0 ? [{ room, index }] : [])))

/** One set less of an exercise, or none where that would be too few. */
const lessAt = (
  problem: MenuProblem,
  menu: MenuSets,
  spot: { readonly room: number; readonly index: number },
): MenuSets => {
  const least = problem.candidates[spot.room]?.[spot.index]?.least ?? 1
  const now = menu[spot.room]?.[spot.index] ?? 0
  return withSetsAt(menu, spot, now > least ? now - 1 : 0)
}

/** A menu made to fit a problem: the set whose loss costs least goes first, until no limit is broken. */
export const trimMenu = (problem: MenuProblem, menu: MenuSets): MenuSets => {
  let now = menu
  for (let broken = brokenLimits(problem, now); broken.length > 0; broken = brokenLimits(problem, now)) {
    const here = broken[0]?.session ?? null
    const fewer = spotsInside(now)
      .filter(({ room }) => here === null || room === here)
      .map((spot) => lessAt(problem, now, spot))
    const [first, ...rest] = fewer
    if (first === undefined) return now
    now = rest.reduce(
      (best, it) => (compareScores(scoreMenu(problem, it), scoreMenu(problem, best)) < 0 ? it : best),
      first,
    )
  }
  return now
}
