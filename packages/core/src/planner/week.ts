import type { Thousandths } from '../units/index.ts'
import type { Placed, PlacementOption, WeekEdge, WeekLimits } from './placement.ts'
import { rememberDayCosts } from './week-cost.ts'
import type { CostView } from './week-cost.ts'
import type { WeekDay } from './week-days.ts'
import { edgeAfterWay, edgeCost, makeWays, mayFollow, mostEdgeCost } from './week-ways.ts'
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

/** Most paths kept from week to week; up to three sessions a week never reach it (docs/decisions). */
const MOST_PATHS = 240

/** Drops the paths that one of the cheapest dominates; what is left holds an optimum. */
const prune = <O extends PlacementOption>(paths: readonly Path<O>[], crossCost: Thousandths): readonly Path<O>[] => {
  const sorted = [...paths].sort((a, b) => a.yields - b.yields || a.cost - b.cost)
  const leaders = sorted.slice(0, 40)
  return sorted.filter((path) => !leaders.some((leader) => dominates(leader, path, crossCost))).slice(0, MOST_PATHS)
}

/** The best path to each way of a week and each past, found so far. */
type Reached<Option extends PlacementOption> = Map<WeekWay<Option>, Map<string, Path<Option>>>

/** Extends one path by the ways that give way least among those that may follow it. */
const extendPath = <Option extends PlacementOption>(
  path: Path<Option>,
  waysIn: (group: number) => readonly WeekWay<Option>[] | null,
  reached: Reached<Option>,
  { facts, tables }: CostView,
): void => {
  for (let group = 0, found = false; !found; group += 1) {
    const ways = waysIn(group)
    if (ways === null) return
    for (const way of ways) {
      if (!mayFollow(way, path.edge, facts)) continue
      found = true
      reach(path, way, path.cost + way.cost + edgeCost(way, path.edge, tables), reached)
    }
  }
}

const reach = <Option extends PlacementOption>(
  path: Path<Option>,
  way: WeekWay<Option>,
  cost: Thousandths,
  reached: Reached<Option>,
): void => {
  const yields = path.yields + way.yields
  const pasts = reached.get(way) ?? new Map<string, Path<Option>>()
  const past = nameOf(path.done)
  const known = pasts.get(past)
  if (known !== undefined && !isBetter({ yields, cost }, known)) return
  pasts.set(past, {
    way,
    done: afterWeek(path.done, way.placed),
    edge: edgeAfterWay(way, path.edge),
    yields,
    cost,
    before: path,
  })
  reached.set(way, pasts)
}

const nextPaths = <Option extends PlacementOption>(
  paths: readonly Path<Option>[],
  problem: WeekProblem<Option>,
  view: CostView,
): readonly Path<Option>[] => {
  const room = { days: problem.days, limits: problem.limits, ...view, costs: rememberDayCosts(view) }
  const byPast = new Map<string, (group: number) => readonly WeekWay<Option>[] | null>()
  const reached: Reached<Option> = new Map()
  for (const path of paths) {
    const past = nameOf(path.done)
    const ways = byPast.get(past) ?? makeWays(problem.optionsFor(path.done), room)
    byPast.set(past, ways)
    extendPath(path, ways, reached, view)
  }
  const all = [...reached.values()].flatMap((pasts) => [...pasts.values()])
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
