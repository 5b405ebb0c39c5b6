import { insideMenu } from './menu-contents.ts'
import type { Inside } from './menu-contents.ts'
import type { MenuProblem, MenuRoom, MenuSets } from './menu-problem.ts'
import { sumMenu } from './menu-score.ts'

/** A hard limit that a menu breaks, in the words of the problem; `session` is null for those of a whole round. */
export interface BrokenLimit {
  readonly limit:
    | 'sets'
    | 'seconds'
    | 'exercises'
    | 'ladder'
    | 'leg-load'
    | 'heavy-sets'
    | 'session-cap'
    | 'round-cap'
    | 'leg-sets'
  readonly session: number | null
}

const sumOf = (inside: readonly Inside[], of: (it: Inside) => number): number =>
  inside.reduce((total, it) => total + of(it), 0)

const brokenInSession = (
  room: MenuRoom,
  inside: readonly Inside[],
  caps: readonly number[],
): readonly BrokenLimit['limit'][] => {
  const ladders = new Set(inside.map(({ candidate }) => candidate.ladder))
  const seconds = sumOf(inside, (it) => it.candidate.fixedSeconds + it.sets * it.candidate.secondsPerSet)
  const overCap = caps.some(
    (cap, muscle) =>
      sumOf(inside, (it) => it.sets * (it.candidate.sets[it.candidate.muscles.indexOf(muscle)] ?? 0)) > cap,
  )
  const checks: readonly (readonly [BrokenLimit['limit'], boolean])[] = [
    ['sets', inside.some((it) => it.sets < it.candidate.least || it.sets > it.candidate.most)],
    ['seconds', seconds > room.seconds],
    ['exercises', sumOf(inside, (it) => (it.candidate.counted ? 1 : 0)) > room.exercises],
    ['ladder', ladders.size < inside.length],
    ['leg-load', sumOf(inside, (it) => it.sets * it.candidate.legLoad) > room.legLoad],
    ['heavy-sets', !room.mayBeHeavy && sumOf(inside, (it) => (it.candidate.heavySet ? it.sets : 0)) > 1],
    ['session-cap', overCap],
  ]
  return checks.flatMap(([limit, isBroken]) => (isBroken ? [limit] : []))
}

/** The hard limits that a menu breaks; none for a menu that may stand. */
export const brokenLimits = (problem: MenuProblem, sets: MenuSets): readonly BrokenLimit[] => {
  const inside = insideMenu(problem, sets)
  const { round } = sumMenu(problem, sets)
  const legSets = sumOf(inside, (it) => (it.candidate.legs ? it.sets : 0))
  return [
    ...problem.rooms.flatMap((room, session) =>
      brokenInSession(
        room,
        inside.filter((it) => it.session === session),
        problem.sessionCaps,
      ).map((limit) => ({ limit, session })),
    ),
    ...(problem.roundCaps.some((cap, muscle) => (round[muscle] ?? 0) > cap)
      ? [{ limit: 'round-cap' as const, session: null }]
      : []),
    ...(legSets > problem.legSets ? [{ limit: 'leg-sets' as const, session: null }] : []),
  ]
}
