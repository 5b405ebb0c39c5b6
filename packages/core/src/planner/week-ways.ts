import type { DayNumber } from '../calendar/index.ts'
import type { Thousandths } from '../units/index.ts'
import type { Placed, PlacementOption, WeekLimits } from './placement.ts'
import { YIELDS } from './session-yields.ts'
import type { Spot } from './week-spots.ts'
import type { WeekDay } from './week-days.ts'

/** A week with the spots its sessions may take, given how often each was done before. */
export interface WeekStage<Option extends PlacementOption> {
  readonly days: readonly StageDay<Option>[]
  readonly sessions: number
  /** PL-9: at most so many heavy sessions; null: as many as there are sessions. */
  readonly mostHeavy: number | null
  /** PL-11: one of the free days must stay free. */
  readonly needsFreeDay: boolean
  readonly heavyGap: number
}

interface StageDay<Option extends PlacementOption> {
  readonly number: DayNumber
  readonly isFree: boolean
  /** Days to the next day of the week; from the last day on, one. */
  readonly step: number
  readonly spots: readonly Spot<Option>[]
}

/** From which day on heavy legs, and things that need a day between, may come again. */
export interface Entry {
  readonly heavyFrom: DayNumber
  readonly spacedFrom: readonly { readonly things: number; readonly day: DayNumber }[]
}

/** The stage of a week, from the spots of each session on each day. */
export const makeStage = <Option extends PlacementOption>(
  days: readonly WeekDay[],
  spots: readonly (readonly (readonly Spot<Option>[])[])[],
  { mostHeavy, freeDays }: WeekLimits,
  heavyGap: number,
): WeekStage<Option> => ({
  days: days.map((day, index) => ({
    number: day.number,
    isFree: freeDays.includes(day.number),
    step: (days[index + 1]?.number ?? day.number + 1) - day.number,
    spots: spots.flatMap((session) => session[index] ?? []),
  })),
  sessions: spots.length,
  mostHeavy: mostHeavy < spots.length ? mostHeavy : null,
  needsFreeDay: freeDays.length > 0 && freeDays.every((free) => days.some((day) => day.number === free)),
  heavyGap,
})

/*
 * What is known of a week part way through, as one whole number: four bits for the sessions that stand, four for those
 * that count as whole, three for the heavy ones, two for the days until the next heavy one, one for a free day that
 * stayed free, and above them what was loaded the day before.
 */
const WHOLE = 4
const HEAVY = 8
const REST = 11
const FREE = 1 << 13
const SPACED = 1 << 14

const heavyIn = (state: number): number => (state >> HEAVY) & 7
const restIn = (state: number): number => (state >> REST) & 3
const spacedIn = (state: number): number => Math.floor(state / SPACED)

/** What a week leaves behind: which sessions count as whole, days until the next heavy one, what was loaded last. */
export interface WeekEnd {
  readonly whole: number
  readonly rest: number
  readonly spaced: number
}

const STANDING = 15
/** What later weeks see of a state: not which sessions stand, how many were heavy, nor what stayed free. */
const endOf = (state: number): number =>
  spacedIn(state) * SPACED + (restIn(state) << REST) + (((state >> WHOLE) & STANDING) << WHOLE)

/** Reads an end back. */
export const readEnd = (end: number): WeekEnd => ({
  whole: (end >> WHOLE) & STANDING,
  rest: restIn(end),
  spaced: spacedIn(end),
})

const bansOn = (number: DayNumber, { spacedFrom }: Entry): number =>
  spacedFrom.reduce((bits, { things, day }) => (number < day ? bits | things : bits), 0)

/** Whether a spot may follow a state: PL-3, PL-6, PL-9, MN-3 within the week. */
const mayStand = (spot: Spot<PlacementOption>, state: number, mostHeavy: number | null): boolean =>
  (state & (1 << spot.session)) === 0 &&
  (spot.spaced & spacedIn(state)) === 0 &&
  (!spot.heavy || (restIn(state) === 0 && (mostHeavy === null || heavyIn(state) < mostHeavy)))

const afterRest = (state: number, day: StageDay<PlacementOption>): number =>
  (state & 0x7ff) + (Math.max(0, restIn(state) - day.step) << REST) + ((state & FREE) | (day.isFree ? FREE : 0))

const afterSpot = (
  state: number,
  spot: Spot<PlacementOption>,
  { step }: StageDay<PlacementOption>,
  { mostHeavy, heavyGap }: WeekStage<PlacementOption>,
): number => {
  const heavy = spot.heavy && mostHeavy !== null ? 1 << HEAVY : 0
  const rest = Math.max(0, (spot.heavy ? heavyGap : restIn(state)) - step)
  const standing = (1 << spot.session) | (spot.whole ? 1 << (spot.session + WHOLE) : 0)
  const spaced = step === 1 ? spot.spaced * SPACED : 0
  return ((state & 0x7ff) | standing) + heavy + (rest << REST) + (state & FREE) + spaced
}

const missingFrom = (state: number, sessions: number): number => {
  let missing = 0
  for (let session = 0; session < sessions; session += 1) if ((state & (1 << session)) === 0) missing += 1
  return missing
}

/** The state before the first day. */
const beginOf = ({ needsFreeDay }: WeekStage<PlacementOption>): number => (needsFreeDay ? 0 : FREE)

/** The spots of each day that what came before the week leaves open. */
const spotsAfter = <Option extends PlacementOption>(
  { days }: WeekStage<Option>,
  entry: Entry,
): readonly (readonly Spot<Option>[])[] =>
  days.map(({ number, spots }) => {
    const banned = bansOn(number, entry)
    const noHeavy = number < entry.heavyFrom
    if (banned === 0 && !noHeavy) return spots
    return spots.filter((it) => (it.spaced & banned) === 0 && !(noHeavy && it.heavy))
  })

/** A week as it is walked: its stage, and the spots what came before leaves open. */
interface Walk<Option extends PlacementOption> {
  readonly stage: WeekStage<Option>
  readonly spots: readonly (readonly Spot<Option>[])[]
}

/** Calls back with each state that may follow one, and the spot that leads there; none: the day stays without. */
const eachNext = <Option extends PlacementOption>(
  { stage, spots }: Walk<Option>,
  index: number,
  state: number,
  visit: (next: number, spot: Spot<Option> | null) => void,
): void => {
  const day = stage.days[index]
  if (day === undefined) return
  for (const spot of spots[index] ?? [])
    if (mayStand(spot, state, stage.mostHeavy)) visit(afterSpot(state, spot, day, stage), spot)
  visit(afterRest(state, day), null)
}

/** How a week may end, and how little it must give way for each, fewest yields first. */
export const endsOf = (
  stage: WeekStage<PlacementOption>,
  entry: Entry,
): readonly { readonly end: number; readonly yields: number }[] => {
  const walk = { stage, spots: spotsAfter(stage, entry) }
  let reached = new Map([[beginOf(stage), 0]])
  stage.days.forEach((_day, index) => {
    const next = new Map<number, number>()
    for (const [state, yields] of reached)
      eachNext(walk, index, state, (to, spot) => {
        const total = yields + (spot?.yields ?? 0)
        const known = next.get(to)
        if (known === undefined || total < known) next.set(to, total)
      })
    reached = next
  })
  const ends = new Map<number, number>()
  for (const [state, yields] of reached) {
    if ((state & FREE) === 0) continue
    const end = endOf(state)
    const total = yields + missingFrom(state, stage.sessions) * YIELDS.dropped
    if (total < (ends.get(end) ?? Infinity)) ends.set(end, total)
  }
  return [...ends].map(([end, yields]) => ({ end, yields })).sort((a, b) => a.yields - b.yields || a.end - b.end)
}

/** One way to stand a week's sessions. */
export interface WeekWay<Option extends PlacementOption> {
  /** By session; null: left out. */
  readonly spots: readonly (Spot<Option> | null)[]
  /** What it costs by itself, whatever the weeks round it. */
  readonly cost: Thousandths
  readonly first: DayNumber | null
  readonly last: DayNumber | null
  readonly end: number
}

/** What days in a row and sessions out of their order cost. */
export interface OrderCosts {
  readonly twoDaysInARow: Thousandths
  readonly orderChanged: Thousandths
}

/** The least a week gives way from a day and state on, later weeks included, for the ends that lead to the least. */
const leastFrom = <Option extends PlacementOption>(
  walk: Walk<Option>,
  goals: ReadonlyMap<number, number>,
): ((index: number, state: number) => number) => {
  const known = walk.stage.days.map(() => new Map<number, number>())
  const least = (index: number, state: number): number => {
    const states = known[index]
    if (states === undefined)
      return (state & FREE) === 0
        ? Infinity
        : missingFrom(state, walk.stage.sessions) * YIELDS.dropped + (goals.get(endOf(state)) ?? Infinity)
    const before = states.get(state)
    if (before !== undefined) return before
    let best = Infinity
    eachNext(walk, index, state, (next, spot) => {
      best = Math.min(best, least(index + 1, next) + (spot?.yields ?? 0))
    })
    states.set(state, best)
    return best
  }
  return least
}

const costAfter = (
  way: readonly Spot<PlacementOption>[],
  spot: Spot<PlacementOption>,
  costs: OrderCosts,
): Thousandths => {
  const before = way.at(-1)?.placed
  const { day, option } = spot.placed
  if (before === undefined) return spot.cost
  const row = day.number - before.day.number === 1 ? costs.twoDaysInARow : 0
  return spot.cost + row + (option.letter < before.option.letter ? costs.orderChanged : 0)
}

/** Every way to stand a week that gives way as little as it must over this and all later weeks (`goals`: by end). */
export const waysTo = <Option extends PlacementOption>(
  goals: ReadonlyMap<number, number>,
  stage: WeekStage<Option>,
  entry: Entry,
  costs: OrderCosts,
): readonly WeekWay<Option>[] => {
  const walk = { stage, spots: spotsAfter(stage, entry) }
  const least = leastFrom(walk, goals)
  const ways: WeekWay<Option>[] = []
  const chosen: Spot<Option>[] = []
  const follow = (index: number, state: number, cost: Thousandths): void => {
    if (index === stage.days.length) {
      ways.push(wayOf(chosen, stage.sessions, cost, endOf(state)))
      return
    }
    const best = least(index, state)
    eachNext(walk, index, state, (next, spot) => {
      if (least(index + 1, next) + (spot?.yields ?? 0) > best) return
      if (spot === null) {
        follow(index + 1, next, cost)
        return
      }
      const more = costAfter(chosen, spot, costs)
      chosen.push(spot)
      follow(index + 1, next, cost + more)
      chosen.pop()
    })
  }
  follow(0, beginOf(stage), 0)
  return ways
}

const wayOf = <Option extends PlacementOption>(
  chosen: readonly Spot<Option>[],
  sessions: number,
  cost: Thousandths,
  end: number,
): WeekWay<Option> => {
  const spots: (Spot<Option> | null)[] = Array.from({ length: sessions }, () => null)
  for (const spot of chosen) spots[spot.session] = spot
  return {
    spots,
    cost,
    first: chosen[0]?.placed.day.number ?? null,
    last: chosen.at(-1)?.placed.day.number ?? null,
    end,
  }
}

/** The order of ways that cost the same: session by session the earlier spot, left out last. */
export const comesBefore = (a: WeekWay<PlacementOption>, b: WeekWay<PlacementOption>): boolean => {
  for (const [session, spot] of a.spots.entries()) {
    const mine = spot?.order ?? Infinity
    const other = b.spots[session]?.order ?? Infinity
    if (mine !== other) return mine < other
  }
  return false
}

/** The sessions of a way, in their usual order. */
export const placedBy = <Option extends PlacementOption>(way: WeekWay<Option>): readonly Placed<Option>[] =>
  way.spots.flatMap((spot) => spot?.placed ?? [])
