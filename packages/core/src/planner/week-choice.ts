import type { Thousandths } from '../units/index.ts'
import type { Block } from './block-weeks.ts'
import type { PlacementOption } from './placement.ts'
import { gridOf } from './week-grid.ts'
import type { WeekdayGrid } from './week-grid.ts'
import type { Outlook } from './week-outlook.ts'
import { costAfter, nameTrail, trailAfter } from './week-trail.ts'
import type { Pricing, Trail, TrailedWay } from './week-trail.ts'
import { comesBefore, waysTo } from './week-ways.ts'

/** A way of a week, with what it and the best that follows it cost. */
export interface Choice<Option extends PlacementOption> {
  readonly way: TrailedWay<Option>
  readonly cost: Thousandths
  /** Where the weeks after it stand; null after the last. */
  readonly next: Outlook | null
}

/** Chooses the way of a week, given where the sessions stood before it; null: there is no week. */
export type Choose<Option extends PlacementOption> = (outlook: Outlook, trail: Trail) => Choice<Option> | null

/** The ways of a week that give way as little as all weeks together must, cheapest first by `cost`. */
type Ways<Option extends PlacementOption> = readonly Choice<Option>[]

const findWays = <Option extends PlacementOption>(
  outlook: Outlook,
  { weeks, letters }: Block<Option>,
  pricing: Pricing,
): readonly TrailedWay<Option>[] => {
  const week = weeks[outlook.week]
  if (week === undefined) return []
  const goals = new Map([...outlook.ends].map(([end, next]) => [end, next?.yields ?? 0]))
  const at = letters.map((_, letter) => week.sessions.indexOf(letter))
  return waysTo(goals, week.stageFor(outlook.counts), outlook.entry, pricing).map((way) => ({
    ...way,
    weekdays: at.map((session) => way.spots[session]?.placed.day.index ?? null),
  }))
}

/** Ways with the least they and the weeks after them can cost: what the weeks do to each other only adds to it. */
const rememberWays = <Option extends PlacementOption>(
  block: Block<Option>,
  pricing: Pricing,
): ((outlook: Outlook) => Ways<Option>) => {
  const known = new Map<Outlook, Ways<Option>>()
  const read = (outlook: Outlook): Ways<Option> =>
    findWays(outlook, block, pricing)
      .map((way) => {
        const next = outlook.ends.get(way.end) ?? null
        return { way, next, cost: way.cost + (next === null ? 0 : (waysFrom(next)[0]?.cost ?? 0)) }
      })
      .sort((a, b) => a.cost - b.cost)
  const waysFrom = (outlook: Outlook): Ways<Option> => {
    const ways = known.get(outlook) ?? read(outlook)
    known.set(outlook, ways)
    return ways
  }
  return waysFrom
}

/** From so many ways on, a week is worked out for all combinations of weekdays at once. */
const MANY_WAYS = 200

/** What a week and all after it cost after a trail, worked out for all trails at once. */
const rememberGrids = <Option extends PlacementOption>(
  { weeks, letters }: Block<Option>,
  pricing: Pricing,
  costAfterWay: (choice: Choice<Option>, after: Trail) => Thousandths,
): ((outlook: Outlook, ways: Ways<Option>, trail: Trail) => Thousandths) => {
  const known = [new Map<Outlook, WeekdayGrid>(), new Map<Outlook, WeekdayGrid>()] as const
  return (outlook, ways, { weekdays, lastSession }) => {
    const first = weeks[outlook.week]?.first ?? 0
    const isInRow = lastSession !== null && first - lastSession === 1
    const read = (): WeekdayGrid =>
      gridOf(
        ways.map((choice) => {
          const { way } = choice
          const row = isInRow && way.first === first ? pricing.twoDaysInARow : 0
          const costTo = (after: number): Thousandths =>
            way.cost + row + costAfterWay(choice, { weekdays: after, lastSession: way.last })
          return { weekdays: way.weekdays, costTo }
        }),
        letters.length,
        pricing.shifts,
      )
    const grids = known[isInRow ? 1 : 0]
    const grid = grids.get(outlook) ?? read()
    grids.set(outlook, grid)
    return grid[weekdays] ?? 0
  }
}

/**
 * Chooses the way that costs least with all that follows it, of equals the first in the order of days; each week once
 * for every trail it is met with. Ways are tried from the one that could cost least, until none left can cost less than
 * what is found.
 */
export const makeChoose = <Option extends PlacementOption>(
  block: Block<Option>,
  pricing: Pricing,
  manyWays: number = MANY_WAYS,
): Choose<Option> => {
  const waysFrom = rememberWays(block, pricing)
  const known = new Map<Outlook, Map<number, Choice<Option> | null>>()
  /** What the weeks after a way cost. */
  const costLater = ({ next }: Choice<Option>, after: Trail): Thousandths => {
    if (next === null) return 0
    const ways = waysFrom(next)
    return ways.length < manyWays ? (choose(next, after)?.cost ?? 0) : costByGrid(next, ways, after)
  }
  const costByGrid = rememberGrids(block, pricing, costLater)
  const search: Choose<Option> = (outlook, trail) => {
    let best: Choice<Option> | null = null
    for (const it of waysFrom(outlook)) {
      const { way, next } = it
      if (best !== null && it.cost > best.cost) break
      const more = costAfter(trail, way, pricing)
      if (best !== null && it.cost + more > best.cost) continue
      const cost = way.cost + more + costLater(it, trailAfter(trail, way))
      if (best === null || cost < best.cost || (cost === best.cost && comesBefore(way, best.way)))
        best = { way, cost, next }
    }
    return best
  }
  const choose: Choose<Option> = (outlook, trail) => {
    const choices = known.get(outlook) ?? new Map<number, Choice<Option> | null>()
    known.set(outlook, choices)
    const name = nameTrail(trail, block.weeks[outlook.week]?.first ?? 0, block.letters.length)
    const choice = choices.get(name) ?? search(outlook, trail)
    choices.set(name, choice)
    return choice
  }
  return choose
}
