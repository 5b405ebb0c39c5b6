import type { DayNumber } from '../calendar/index.ts'
import type { Thousandths } from '../units/index.ts'
import type { Placed, PlacementOption, WeekEdge, WeekLimits } from './placement.ts'
import type { RunnerFacts } from './runner-facts.ts'
import { rememberDayCosts } from './week-cost.ts'
import type { CostView } from './week-cost.ts'
import type { WeekDay } from './week-days.ts'
import { edgeAfterWay, edgeCost, leavesFree, makeWays, mayFollow, mostEdgeCost } from './week-ways.ts'
import type { WeekWay } from './week-ways.ts'

/** One week's problem: its days, and for a given past of the block the ways each session may be done. */
export interface WeekProblem<Option extends PlacementOption> {
  readonly days: readonly WeekDay[]
  readonly limits: WeekLimits
  /** Letters of the sessions this week, in their usual order. */
  readonly letters: readonly string[]
  /** Ways to do each session, by how often each letter was done before in the block. */
  readonly optionsFor: (done: Done) => readonly (readonly Option[])[]
}

/** How often each session was done so far in the block, by letter; three stands for three and more. */
export type Done = Readonly<Record<string, number>>

/** A week with its sessions placed. */
export type PlacedWeek<Option extends PlacementOption> = readonly Placed<Option>[]

interface Path<Option extends PlacementOption> {
  readonly way: WeekWay<Option> | null
  readonly done: Done
  readonly edge: WeekEdge
  readonly yields: number
  readonly cost: Thousandths
  readonly before: Path<Option> | null
}

const isBetter = (
  a: { readonly yields: number; readonly cost: number },
  b: { readonly yields: number; readonly cost: number },
): boolean => a.yields < b.yields || (a.yields === b.yields && a.cost < b.cost)

const afterWeek = (done: Done, placed: readonly Placed<PlacementOption>[]): Done => {
  const next: Record<string, number> = { ...done }
  for (const { option } of placed) if (option.whole) next[option.letter] = Math.min(3, (next[option.letter] ?? 0) + 1)
  return next
}

/** A past as text: letters in order with their counts. */
const nameOf = (done: Done): string =>
  Object.entries(done)
    .map(([letter, count]) => `${letter}${String(count)}`)
    .toSorted()
    .join('')

const asEarly = (a: number | null, b: number | null): boolean => a === null || (b !== null && a <= b)

/** Whether whatever can follow `b` can follow `a` for no more: then `b` need not be kept. */
const dominates = <O extends PlacementOption>(a: Path<O>, b: Path<O>, crossCost: Thousandths): boolean =>
  a !== b &&
  a.yields <= b.yields &&
  a.cost + crossCost <= b.cost &&
  asEarly(a.edge.lastHeavy, b.edge.lastHeavy) &&
  asEarly(a.edge.lastPlyo, b.edge.lastPlyo) &&
  [...a.edge.lastAmber].every(([tissue, day]) => asEarly(day, b.edge.lastAmber.get(tissue) ?? null)) &&
  Object.entries(b.done).every(([letter, count]) => (a.done[letter] ?? 0) >= count)

/** Most paths kept from week to week, those that give way least and cost least. */
const MOST_PATHS = 240

/** Drops the paths that one of the cheapest dominates; what is left holds an optimum. */
const prune = <O extends PlacementOption>(paths: readonly Path<O>[], crossCost: Thousandths): readonly Path<O>[] => {
  const sorted = [...paths].sort((a, b) => a.yields - b.yields || a.cost - b.cost)
  const leaders = sorted.slice(0, 40)
  return sorted.filter((path) => !leaders.some((leader) => dominates(leader, path, crossCost))).slice(0, MOST_PATHS)
}

/** The ways of a week, group by group. */
type Ways<Option extends PlacementOption> = (group: number) => readonly WeekWay<Option>[] | null

/** Groups tried beyond the first that may follow a path. */
const MORE_GROUPS = 3
/** Most ways of a week that are tried beyond those. */
const MOST_WAYS = 1500

/**
 * The groups of ways worth trying after a path, as a count: those that give way least, and a few more until one may
 * follow that leaves the next week free. What gives way more than that is never needed.
 */
const groupsAfter = <Option extends PlacementOption>(
  path: Path<Option>,
  ways: Ways<Option>,
  nextWeek: DayNumber,
  facts: RunnerFacts,
): number => {
  let first: number | null = null
  let tried = 0
  for (let group = 0; ; group += 1) {
    const found = ways(group)
    if (found === null) return group
    const following = found.filter((way) => mayFollow(way, path.edge, facts))
    if (following.length > 0) first ??= group
    tried += found.length
    const isEnough = first !== null && (group - first >= MORE_GROUPS || tried > MOST_WAYS)
    if (isEnough || following.some((way) => leavesFree(way, nextWeek, facts))) return group + 1
  }
}

const waysOf = <Option extends PlacementOption>(ways: Ways<Option>, groups: number): readonly WeekWay<Option>[] =>
  Array.from({ length: groups }, (_, group) => ways(group) ?? []).flat()

/** The best path to a way: fewest yields, then least cost. */
const bestPathTo = <Option extends PlacementOption>(
  way: WeekWay<Option>,
  paths: readonly Path<Option>[],
  { facts, tables }: CostView,
): Path<Option> | null => {
  let best: Path<Option> | null = null
  let cost = Infinity
  for (const path of paths) {
    if (!mayFollow(way, path.edge, facts)) continue
    const total = path.cost + edgeCost(way, path.edge, tables)
    if (best !== null && (path.yields > best.yields || (path.yields === best.yields && total >= cost))) continue
    best = path
    cost = total
  }
  return best === null ? null : followBy(best, way, cost + way.cost)
}

const followBy = <Option extends PlacementOption>(
  path: Path<Option>,
  way: WeekWay<Option>,
  cost: Thousandths,
): Path<Option> => ({
  way,
  done: afterWeek(path.done, way.placed),
  edge: edgeAfterWay(way, path.edge),
  yields: path.yields + way.yields,
  cost,
  before: path,
})

/** Puts items with the same key together, in the order they come. */
const groupBy = <Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): ReadonlyMap<Key, readonly Item[]> => {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}

const nextPaths = <Option extends PlacementOption>(
  paths: readonly Path<Option>[],
  problem: WeekProblem<Option>,
  view: CostView,
): readonly Path<Option>[] => {
  const room = { days: problem.days, limits: problem.limits, ...view, costs: rememberDayCosts(view) }
  const nextWeek = Math.max(...problem.days.map((day) => day.number)) + 1
  const pasts = [...groupBy(paths, (path) => nameOf(path.done)).values()]
  const all = pasts.flatMap((past) => {
    const ways = makeWays(problem.optionsFor(past[0]?.done ?? {}), room)
    const followers = groupBy(past, (path) => groupsAfter(path, ways, nextWeek, view.facts))
    return [...followers].flatMap(([groups, leaders]) =>
      waysOf(ways, groups).flatMap((way) => bestPathTo(way, leaders, view) ?? []),
    )
  })
  return prune(all, mostEdgeCost(problem.letters.length, view.tables))
}

/**
 * Stage 5 of the pipeline: which session on which day and slot, for all weeks of a block together, by dynamic
 * programming over its weeks (specification, section 6). Fewest yields first, then least cost; ties by order of days.
 */
export const placeWeeks = <Option extends PlacementOption>(
  problems: readonly WeekProblem<Option>[],
  start: WeekEdge,
  view: CostView,
): readonly PlacedWeek<Option>[] => {
  const begin: Path<Option> = { way: null, done: {}, edge: start, yields: 0, cost: 0, before: null }
  const paths = problems.reduce<readonly Path<Option>[]>((found, problem) => nextPaths(found, problem, view), [begin])
  const first = paths[0]
  if (first === undefined) return problems.map(() => [])
  const best = paths.reduce((a, b) => (isBetter(b, a) ? b : a), first)
  const weeks: PlacedWeek<Option>[] = []
  for (let path = best; path.before !== null; path = path.before) weeks.unshift(path.way?.placed ?? [])
  return weeks
}
