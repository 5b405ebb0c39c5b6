import { readBlock } from './block-weeks.ts'
import { heavyGap } from './placement.ts'
import type { PlacementOption, WeekEdge } from './placement.ts'
import { makeChoose } from './week-choice.ts'
import type { CostView } from './week-cost.ts'
import { lookAhead, startOf } from './week-outlook.ts'
import type { Outlook } from './week-outlook.ts'
import type { PlacedWeek, WeekProblem } from './week-problem.ts'
import { pricingOf, trailAfter, trailOf } from './week-trail.ts'
import { placedBy } from './week-ways.ts'

/**
 * Stage 5 of the pipeline: which session on which day and slot, for all weeks of a block together, by dynamic
 * programming over its weeks (specification, section 6). Exact: fewest yields first, then least cost; ties by order of
 * days, week by week.
 */
export const placeWeeks = <Option extends PlacementOption>(
  problems: readonly WeekProblem<Option>[],
  start: WeekEdge,
  view: CostView,
): readonly PlacedWeek<Option>[] => {
  const block = readBlock(problems, view)
  const choose = makeChoose(block, pricingOf(view.tables))
  let outlook: Outlook | null = lookAhead(block)(startOf(start, block, heavyGap(view.facts)))
  let trail = trailOf(start, block.letters)
  return problems.map(() => {
    const choice = outlook === null ? null : choose(outlook, trail)
    if (choice === null) return []
    trail = trailAfter(trail, choice.way)
    outlook = choice.next
    return placedBy(choice.way)
  })
}
