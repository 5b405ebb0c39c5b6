import { YIELDS } from '../session-yields.ts'
import { enumeratePlacements, possibleSpots } from '../placement.ts'
import type { Placed, PlacementOption, Surroundings } from '../placement.ts'
import { rememberDayCosts, weekCostOf } from '../week-cost.ts'
import type { CostView } from '../week-cost.ts'
import type { WeekDay } from '../week-days.ts'

/** Most ways to do one session that are tried; those that give way least come first. */
const MOST_WAYS = 12

/** A way to do a session, and whether it is one that the week was accepted with. */
type FitOption = PlacementOption & { readonly stays: boolean }

/** A way to do one session and every spot it may stand on by itself; none: the session is dropped. */
interface Choice<Option extends FitOption> {
  readonly spots: readonly Placed<Option>[] | null
  readonly yields: number
}

interface Combination<Option extends FitOption> {
  readonly spots: readonly (readonly Placed<Option>[])[]
  readonly yields: number
}

const choicesOf = <Option extends FitOption>(
  options: readonly Option[],
  days: readonly WeekDay[],
  { tables }: CostView,
): readonly Choice<Option>[] => [
  ...options
    .map((option) => ({ spots: possibleSpots(option, days, tables), yields: option.yields }))
    .filter(({ spots }) => spots.length > 0)
    .sort((a, b) => a.yields - b.yields)
    .slice(0, MOST_WAYS),
  // One that stood there is moved too when it goes: another one does not take its place.
  { spots: null, yields: YIELDS.dropped + (options.some(({ stays }) => stays) ? YIELDS.moved : 0) },
]

const combine = <Option extends FitOption>(
  choices: readonly (readonly Choice<Option>[])[],
): readonly Combination<Option>[] =>
  choices
    .reduce<readonly Combination<Option>[]>(
      (found, ways) =>
        found.flatMap((it) =>
          ways.map(({ spots, yields }) => ({
            spots: spots === null ? it.spots : [...it.spots, spots],
            yields: it.yields + yields,
          })),
        ),
      [{ spots: [], yields: 0 }],
    )
    .toSorted((a, b) => a.yields - b.yields)

/** What a single week is fitted into: its days, the weeks round it as they stand, and what its days cost. */
export interface WeekGap extends Surroundings {
  readonly days: readonly WeekDay[]
  readonly costs: CostView
}

/**
 * Fits one week between weeks that stand: of the ways that break no rule those that give way least, of those the one
 * that costs least, by plain enumeration. `options` are the ways to do each session.
 */
export const fitWeek = <Option extends FitOption>(
  options: readonly (readonly Option[])[],
  gap: WeekGap,
): readonly Placed<Option>[] => {
  const { days, costs, edge } = gap
  const combinations = combine(options.map((ways) => choicesOf(ways, days, costs)))
  const dayCosts = rememberDayCosts(costs)
  let best: readonly Placed<Option>[] = []
  let least = Infinity
  let yields = Infinity
  for (const combination of combinations) {
    if (combination.yields > yields) break
    for (const placed of enumeratePlacements(combination.spots, gap)) {
      const cost = weekCostOf(placed, edge, dayCosts, costs.tables)
      if (cost >= least) continue
      best = placed
      least = cost
      yields = combination.yields
    }
  }
  return best
}
