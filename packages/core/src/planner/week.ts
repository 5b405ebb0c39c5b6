import type { PlanningTables } from '../strength/index.ts'
import { toThousandths } from '../units/index.ts'
import type { Thousandths } from '../units/index.ts'
import { edgeAfter, enumeratePlacements, possibleSpots } from './placement.ts'
import type { Placed, PlacementOption, WeekEdge, WeekLimits } from './placement.ts'
import type { RunnerFacts } from './runner-facts.ts'
import { YIELDS } from './session-yields.ts'
import { rememberDayCosts, weekCostOf } from './week-cost.ts'
import type { CostView } from './week-cost.ts'
import type { WeekDay } from './week-days.ts'

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
  readonly placed: PlacedWeek<Option>
  readonly done: Done
  readonly edge: WeekEdge
  readonly yields: number
  readonly cost: Thousandths
  readonly before: Path<Option> | null
}

const better = <O extends PlacementOption>(a: Path<O>, b: Path<O>): boolean =>
  a.yields < b.yields || (a.yields === b.yields && a.cost < b.cost)

interface Combination<Option extends PlacementOption> {
  readonly spots: readonly (readonly Placed<Option>[])[]
  readonly yields: number
}

/** Every choice of one way a session, dropped included, fewest yields first. */
const combine = <Option extends PlacementOption>(
  options: readonly (readonly Option[])[],
  days: readonly WeekDay[],
  tables: PlanningTables,
): readonly Combination<Option>[] => {
  const choices = options.map((ways) => [
    ...ways
      .map((option) => ({ spots: possibleSpots(option, days, tables), yields: option.yields }))
      .filter((it) => it.spots.length > 0),
    { spots: null, yields: YIELDS.dropped },
  ])
  const all = choices.reduce<readonly Combination<Option>[]>(
    (found, ways) =>
      found.flatMap((it) =>
        ways.map((way) => ({
          spots: way.spots === null ? it.spots : [...it.spots, way.spots],
          yields: it.yields + way.yields,
        })),
      ),
    [{ spots: [], yields: 0 }],
  )
  return [...all].sort((a, b) => a.yields - b.yields)
}

const afterWeek = (done: Done, placed: readonly Placed<PlacementOption>[]): Done => {
  const next: Record<string, number> = { ...done }
  for (const { option } of placed)
    if (option.kind !== 'light') next[option.letter] = Math.min(3, (next[option.letter] ?? 0) + 1)
  return next
}

const keyOf = (placed: readonly Placed<PlacementOption>[], done: Done): string =>
  `${placed.map((it) => `${it.option.letter}${it.day.index}${it.slot}${it.option.kind}${it.option.yields}`).join(' ')}|${Object.values(done).join(',')}`

/** How placements are priced. */
interface Costing {
  readonly costs: (placed: Placed<PlacementOption>) => Thousandths
  readonly facts: RunnerFacts
  readonly tables: PlanningTables
}

/** The ways to place one week after one path: all with the fewest yields that fit. */
const extendPath = <Option extends PlacementOption>(
  path: Path<Option>,
  problem: WeekProblem<Option>,
  combinations: readonly Combination<Option>[],
  { costs, facts, tables }: Costing,
): readonly Path<Option>[] => {
  let found: Path<Option>[] = []
  let fewest = Infinity
  for (const { spots, yields } of combinations) {
    if (yields > fewest) break
    const ways = enumeratePlacements(spots, { days: problem.days, limits: problem.limits, edge: path.edge, facts })
    if (ways.length === 0) continue
    fewest = yields
    found = found.concat(
      ways.map((placed) => ({
        placed,
        done: afterWeek(path.done, placed),
        edge: edgeAfter(placed, path.edge),
        yields: path.yields + yields,
        cost: path.cost + weekCostOf(placed, path.edge, costs, tables),
        before: path,
      })),
    )
  }
  return found
}

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

/** The most that the days of one week can change the cost of the next. */
const mostCrossCost = (letters: number, tables: PlanningTables): Thousandths =>
  toThousandths(tables.weekCost.twoDaysInARow + letters * tables.weekCost.shiftMost)

/** Drops the paths that one of the cheapest dominates; what is left holds an optimum. */
const prune = <O extends PlacementOption>(paths: readonly Path<O>[], crossCost: Thousandths): readonly Path<O>[] => {
  const leaders = [...paths].sort((a, b) => a.yields - b.yields || a.cost - b.cost).slice(0, 40)
  return paths.filter((path) => !leaders.some((leader) => dominates(leader, path, crossCost)))
}

const keepBest = <Option extends PlacementOption>(paths: readonly Path<Option>[]): readonly Path<Option>[] => {
  const best = new Map<string, Path<Option>>()
  for (const path of paths) {
    const key = keyOf(path.placed, path.done)
    const before = best.get(key)
    if (before === undefined || better(path, before)) best.set(key, path)
  }
  return [...best.values()]
}

/**
 * Stage 5 of the pipeline: which session on which day and slot, for all weeks of a block together, by dynamic
 * programming over its weeks (specification, section 6). Fewest yields first, then least cost; ties by order of days.
 */
export const placeWeeks = <Option extends PlacementOption>(
  problems: readonly WeekProblem<Option>[],
  start: WeekEdge,
  done: Done,
  view: CostView,
): readonly PlacedWeek<Option>[] => {
  const { facts, tables } = view
  let paths: readonly Path<Option>[] = [{ placed: [], done, edge: start, yields: 0, cost: 0, before: null }]
  for (const problem of problems) {
    const costs = rememberDayCosts(view)
    const combinations = new Map<string, readonly Combination<Option>[]>()
    const extended = keepBest(
      paths.flatMap((path) => {
        const key = JSON.stringify(path.done)
        const known = combinations.get(key) ?? combine(problem.optionsFor(path.done), problem.days, tables)
        combinations.set(key, known)
        return extendPath(path, problem, known, { costs, facts, tables })
      }),
    )
    paths = prune(extended, mostCrossCost(problem.letters.length, tables))
  }
  const first = paths[0]
  if (first === undefined) return problems.map(() => [])
  const best = paths.reduce((a, b) => (better(b, a) ? b : a), first)
  const weeks: PlacedWeek<Option>[] = []
  for (let path = best; path.before !== null; path = path.before) weeks.unshift(path.placed)
  return weeks
}
