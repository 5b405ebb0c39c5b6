import type { DayNumber } from '../calendar/index.ts'
import { heavyGap } from './placement.ts'
import type { PlacementOption } from './placement.ts'
import { rememberDayCosts } from './week-cost.ts'
import type { CostView } from './week-cost.ts'
import { readSpots } from './week-spots.ts'
import type { Spot, SpotView } from './week-spots.ts'
import { makeStage } from './week-ways.ts'
import type { WeekStage } from './week-ways.ts'
import type { Done, WeekProblem } from './week-problem.ts'

/** How often each session was done so far, in the order of the block's letters. */
export type Counts = readonly number[]

/** A week of the block, read once. */
export interface BlockWeek<Option extends PlacementOption> {
  readonly first: DayNumber
  /** The day after its last. */
  readonly end: DayNumber
  /** Its sessions, as places among the block's letters. */
  readonly sessions: readonly number[]
  /** The stage for what was done before. */
  readonly stageFor: (counts: Counts) => WeekStage<Option>
  /** How high each letter's count matters from this week on. */
  readonly most: Counts
  /** The stage with the options of every count there may be; worked out when it is asked for. */
  readonly anyStage: () => WeekStage<Option>
}

/** A block as its weeks are placed. */
export interface Block<Option extends PlacementOption> {
  readonly letters: readonly string[]
  readonly weeks: readonly BlockWeek<Option>[]
}

/** No count above matters: an exercise is past being new by then. */
const MOST_COUNT = 3

/** All counts up to given ones. */
const countsUpTo = (most: Counts): readonly Counts[] =>
  most.reduce<readonly Counts[]>(
    (found, top) => found.flatMap((counts) => Array.from({ length: top + 1 }, (_, count) => [...counts, count])),
    [[]],
  )

/** What reading a week depends on. */
interface ReadView {
  readonly letters: readonly string[]
  readonly cost: CostView
  readonly spots: SpotView
}

/** Reads each list of options once, however often it is given. */
const rememberSpots = <Option extends PlacementOption>(
  { days }: WeekProblem<Option>,
  view: SpotView,
): ((options: readonly Option[], session: number, isCounted: boolean) => readonly (readonly Spot<Option>[])[]) => {
  const known = new Map<readonly Option[], Map<string, readonly (readonly Spot<Option>[])[]>>()
  return (options, session, isCounted) => {
    const key = `${String(session)} ${String(isCounted)}`
    const before = known.get(options)
    const spots = before?.get(key) ?? readSpots({ options, session, isCounted }, days, view)
    if (before === undefined) known.set(options, new Map([[key, spots]]))
    else before.set(key, spots)
    return spots
  }
}

/** The options of each session in every past there may be, the same list once. */
const optionsOfAll = <Option extends PlacementOption>(
  problem: WeekProblem<Option>,
  pasts: readonly Done[],
): readonly (readonly Option[])[] => {
  const lists = pasts.map((done) => problem.optionsFor(done))
  return problem.letters.map((_, session) => {
    const own = [...new Set(lists.map((options) => options[session] ?? []))]
    return own.length === 1 ? (own[0] ?? []) : own.flat()
  })
}

const doneOf = (counts: Counts, letters: readonly string[]): Done =>
  Object.fromEntries(letters.map((letter, index) => [letter, counts[index] ?? 0]))

const readWeek = <Option extends PlacementOption>(
  problem: WeekProblem<Option>,
  [most, later]: readonly [Counts, Counts],
  at: number,
  { letters, cost, spots: spotView }: ReadView,
): BlockWeek<Option> => {
  const { days, limits } = problem
  const spotsOf = rememberSpots(problem, spotView)
  const gap = heavyGap(cost.facts)
  const sessions = problem.letters.map((letter) => letters.indexOf(letter))
  const isCounted = (session: number): boolean => (later[sessions[session] ?? 0] ?? 0) > 0
  const stages = new Map<string, WeekStage<Option>>()
  let any: WeekStage<Option> | null = null
  const readAny = (): WeekStage<Option> => {
    const pasts = countsUpTo(most.map((top) => Math.min(top, at))).map((counts) => doneOf(counts, letters))
    const spots = optionsOfAll(problem, pasts).map((options, session) => spotsOf(options, session, false))
    return makeStage(days, spots, limits, gap)
  }
  return {
    first: days[0]?.number ?? 0,
    end: (days.at(-1)?.number ?? -1) + 1,
    sessions,
    most,
    anyStage: () => (any ??= readAny()),
    stageFor: (counts) => {
      const key = counts.join(' ')
      const before = stages.get(key)
      if (before !== undefined) return before
      const options = problem.optionsFor(doneOf(counts, letters))
      const spots = options.map((it, session) => spotsOf(it, session, isCounted(session)))
      const stage = makeStage(days, spots, limits, gap)
      stages.set(key, stage)
      return stage
    },
  }
}

/** Reads the weeks of a block, the last first: what matters of a past is known by what comes after it. */
export const readBlock = <Option extends PlacementOption>(
  problems: readonly WeekProblem<Option>[],
  cost: CostView,
): Block<Option> => {
  const letters = [...new Set(problems.flatMap((problem) => problem.letters))].toSorted()
  const view = { letters, cost, spots: { tables: cost.tables, costs: rememberDayCosts(cost) } }
  const weeks: BlockWeek<Option>[] = []
  let later: Counts = letters.map(() => 0)
  for (const [at, problem] of [...problems.entries()].reverse()) {
    const most = letters.map((letter, index) =>
      Math.min(MOST_COUNT, Math.max(later[index] ?? 0, problem.newUntil[letter] ?? 0)),
    )
    weeks.unshift(readWeek(problem, [most, later], at, view))
    later = most
  }
  return { letters, weeks }
}
