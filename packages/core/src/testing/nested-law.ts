import { WEEKDAYS } from '../calendar/index.ts'
import { KIT } from '../exercise/index.ts'
import type { PlanRequest } from '../plan/index.ts'
import type { Law } from './law.ts'

/** How good the menu of a block is, compared field by field in this order. */
export interface MenuScore {
  /** What is missed of MN-4, MN-6 and MN-5: less is better. */
  readonly groups: number
  readonly patterns: number
  readonly emphasis: number
  /** Millionths of a set: more is better. */
  readonly value: number
}

/** The scores of a request's menus, block by block; null when there is no plan. */
export type ScoresOf = (request: PlanRequest) => readonly MenuScore[] | null

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

/** Whether a score is worse: the first field that differs decides. */
const isWorse = (score: MenuScore, than: MenuScore): boolean => {
  for (const missed of ['groups', 'patterns', 'emphasis'] as const)
    if (score[missed] !== than[missed]) return score[missed] > than[missed]
  return score.value < than.value
}

const textOf = ({ groups, patterns, emphasis, value }: MenuScore): string =>
  [groups, patterns, emphasis, value].join(' ')

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
        return now === undefined || !isWorse(now, score)
          ? []
          : [`${offer}, block ${String(block + 1)}: ${textOf(score)} becomes ${textOf(now)}`]
      })
    })
  }
