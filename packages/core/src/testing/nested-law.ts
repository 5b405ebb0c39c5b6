import { WEEKDAYS } from '../calendar/index.ts'
import { KIT } from '../exercise/index.ts'
import { compareScores, searchMenu, type MenuScore } from '../menu/index.ts'
import type { PlanRequest } from '../plan/index.ts'
import { menuProblemsOf } from '../planner/index.ts'
import type { Catalogue } from '../strength/index.ts'
import type { Law } from './law.ts'

/** The scores of a request's menus, block by block; null when there is no plan. */
export type ScoresOf = (request: PlanRequest) => readonly MenuScore[] | null

/** The scores of the menus that the planner's own search finds. */
export const scoresOfMenus =
  (catalogue: Catalogue): ScoresOf =>
  (request) => {
    const problems = menuProblemsOf(request, catalogue)
    return problems.length === 0 ? null : problems.map((problem) => searchMenu(problem).score)
  }

/** Minutes given to every possible weekday. */
const MORE = 10

const usualMinutes = ({ minutes }: PlanRequest): number => Math.max(0, ...Object.values(minutes))

/** What a runner may offer more of. */
const OFFERS: Readonly<Record<string, (request: PlanRequest) => PlanRequest>> = {
  'more minutes': (request) => ({
    ...request,
    minutes: Object.fromEntries(Object.entries(request.minutes).map(([weekday, minutes]) => [weekday, minutes + MORE])),
  }),
  'more kit': (request) => ({ ...request, places: request.places.map((place) => ({ ...place, kit: KIT })) }),
  'more days': (request) => ({
    ...request,
    minutes: Object.fromEntries(
      WEEKDAYS.map((weekday) => [weekday, request.minutes[weekday] ?? usualMinutes(request)]),
    ),
  }),
}

const textOf = ({ pins, groups, patterns, emphasis, value }: MenuScore): string =>
  [pins, groups, patterns, emphasis, value].join(' ')

/** More minutes, more kit or more days never make a menu worse: nothing more is missed, and its value never falls. */
export const findFallenScores =
  (scoresOf: ScoresOf): Law =>
  (_planner, request) => {
    const before = scoresOf(request)
    if (before === null) return []
    return Object.entries(OFFERS).flatMap(([offer, give]) => {
      const after = scoresOf(give(request))
      if (after === null) return [`${offer}: no plan any more`]
      return before.flatMap((score, block) => {
        const now = after[block]
        return now === undefined || compareScores(now, score) <= 0
          ? []
          : [`${offer}, block ${String(block + 1)}: ${textOf(score)} becomes ${textOf(now)}`]
      })
    })
  }
