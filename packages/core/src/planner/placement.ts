import type { TissueId } from '../anatomy/index.ts'
import type { DayNumber } from '../calendar/index.ts'
import type { SessionKind, SessionSlot } from '../plan/index.ts'
import type { PlanningTables } from '../strength/index.ts'
import { toThousandths } from '../units/index.ts'
import type { Thousandths } from '../units/index.ts'
import type { RunnerFacts } from './runner-facts.ts'
import type { WeekDay } from './week-days.ts'

/** A session as the week problem sees it: one way to do it, with what it needs of a day. */
export interface PlacementOption {
  readonly letter: string
  readonly kind: SessionKind
  /** Every exercise of the full session is in it, so that it counts as one time more that each was done. */
  readonly whole: boolean
  /** How far it has given way: moderate, contacts left out, light, shorter (specification, section 4). */
  readonly yields: number
  readonly legLoad: Thousandths
  readonly heavy: boolean
  /** Holds a leg exercise that is in its first two weeks. */
  readonly freshlyNew: boolean
  readonly contacts: number
  readonly lowContacts: boolean
  readonly trunkOnly: boolean
  readonly amberTissues: readonly TissueId[]
  readonly fits: (day: WeekDay, slot: SessionSlot) => boolean
}

/** An option on a day. */
export interface Placed<Option extends PlacementOption> {
  readonly option: Option
  readonly day: WeekDay
  readonly slot: SessionSlot
}

/** What a week leaves behind for the next: where its last heavy, plyometric and amber sessions stood. */
export interface WeekEdge {
  readonly lastHeavy: DayNumber | null
  readonly lastPlyo: DayNumber | null
  readonly lastAmber: ReadonlyMap<TissueId, DayNumber>
  readonly lastSession: DayNumber | null
  /** Index of the weekday each session stood on, by letter. */
  readonly weekdays: ReadonlyMap<string, number>
}

/** The edge before any week. */
export const NO_EDGE: WeekEdge = {
  lastHeavy: null,
  lastPlyo: null,
  lastAmber: new Map(),
  lastSession: null,
  weekdays: new Map(),
}

/** What holds for the week as a whole. */
export interface WeekLimits {
  /** PL-9: at most so many heavy sessions. */
  readonly mostHeavy: number
  /** PL-11: days without a run, of which one stays free; none binds nothing. */
  readonly freeDays: readonly DayNumber[]
}

/** Days two heavy sessions must lie apart (PL-3). */
export const heavyGap = (facts: RunnerFacts): number => (facts.careful ? 3 : 2)

/** The rule that keeps an option off a day and slot by itself; null where it may stand (PL-1, 2, 4, 5, 6, 7, SF). */
export const forbids = (
  option: PlacementOption,
  day: WeekDay,
  slot: SessionSlot,
  tables: PlanningTables,
): string | null => {
  if (day.closed !== null) return day.closed.rule
  if (day.trunkOnly !== null && !option.trunkOnly) return day.trunkOnly.rule
  if (option.heavy && day.noHeavy !== null) return day.noHeavy.rule
  if (option.heavy && option.freshlyNew && day.noHeavyNew !== null) return day.noHeavyNew.rule
  if (day.lightOnly !== null && option.legLoad > toThousandths(tables.legLoad.light)) return day.lightOnly.rule
  return forbidsContacts(option, day, tables) ?? (option.fits(day, slot) ? null : 'PL-7')
}

/** PL-6 for one day: no hops, or only a few low ones. */
const forbidsContacts = (option: PlacementOption, day: WeekDay, tables: PlanningTables): string | null => {
  if (option.contacts === 0) return null
  if (day.noPlyo !== null) return day.noPlyo.rule
  const few = option.contacts <= tables.caps.contactsWarmUp && option.lowContacts
  return day.fewContacts === null || few ? null : day.fewContacts.rule
}

const apart = (a: DayNumber, b: DayNumber | null, gap: number): boolean => b === null || Math.abs(a - b) >= gap

const agreesWithEdge = (placed: Placed<PlacementOption>, edge: WeekEdge, facts: RunnerFacts): boolean => {
  const { option, day } = placed
  if (option.heavy && !apart(day.number, edge.lastHeavy, heavyGap(facts))) return false
  if (option.contacts > 0 && !apart(day.number, edge.lastPlyo, 2)) return false
  return option.amberTissues.every((tissue) => apart(day.number, edge.lastAmber.get(tissue) ?? null, 2))
}

const agree = (a: Placed<PlacementOption>, b: Placed<PlacementOption>, facts: RunnerFacts): boolean => {
  if (a.day.number === b.day.number) return false
  if (a.option.heavy && b.option.heavy && !apart(a.day.number, b.day.number, heavyGap(facts))) return false
  if (a.option.contacts > 0 && b.option.contacts > 0 && !apart(a.day.number, b.day.number, 2)) return false
  const shared = a.option.amberTissues.some((tissue) => b.option.amberTissues.includes(tissue))
  return !shared || apart(a.day.number, b.day.number, 2)
}

/** Whether the week as a whole may look so (PL-9, PL-11). */
const keepsLimits = (placed: readonly Placed<PlacementOption>[], limits: WeekLimits): boolean => {
  if (placed.filter((it) => it.option.heavy).length > limits.mostHeavy) return false
  return limits.freeDays.length === 0 || limits.freeDays.some((day) => !placed.some((it) => it.day.number === day))
}

/** The days and slots an option may stand on by itself. */
export const possibleSpots = <Option extends PlacementOption>(
  option: Option,
  days: readonly WeekDay[],
  tables: PlanningTables,
): readonly Placed<Option>[] =>
  days.flatMap((day) =>
    day.slots.filter((slot) => forbids(option, day, slot, tables) === null).map((slot) => ({ option, day, slot })),
  )

/** What a week's placements must agree with. */
export interface Surroundings {
  readonly limits: WeekLimits
  readonly edge: WeekEdge
  readonly facts: RunnerFacts
}

/**
 * Every way to stand the options of one combination on the week's days that breaks no rule, given what the week before
 * left behind; the first `most` of them. Plain enumeration: at most seven days and four sessions.
 */
export const enumeratePlacements = <Option extends PlacementOption>(
  spots: readonly (readonly Placed<Option>[])[],
  { limits, edge, facts }: Surroundings,
  most: number = Infinity,
): readonly (readonly Placed<Option>[])[] => {
  const found: (readonly Placed<Option>[])[] = []
  const extend = (placed: readonly Placed<Option>[], next: number): void => {
    const list = spots[next]
    if (list === undefined) {
      if (keepsLimits(placed, limits)) found.push(placed)
      return
    }
    for (const spot of list)
      if (found.length < most && agreesWithEdge(spot, edge, facts) && placed.every((it) => agree(it, spot, facts)))
        extend([...placed, spot], next + 1)
  }
  extend([], 0)
  return found
}

/** What a placed week leaves behind. */
export const edgeAfter = (placed: readonly Placed<PlacementOption>[], before: WeekEdge): WeekEdge => {
  const sorted = [...placed].sort((a, b) => a.day.number - b.day.number)
  const last = (test: (it: PlacementOption) => boolean): DayNumber | null =>
    sorted.filter((it) => test(it.option)).at(-1)?.day.number ?? null
  const lastAmber = new Map(before.lastAmber)
  const weekdays = new Map(before.weekdays)
  for (const it of sorted) {
    for (const tissue of it.option.amberTissues) lastAmber.set(tissue, it.day.number)
    weekdays.set(it.option.letter, it.day.index)
  }
  return {
    lastHeavy: last((it) => it.heavy) ?? before.lastHeavy,
    lastPlyo: last((it) => it.contacts > 0) ?? before.lastPlyo,
    lastAmber,
    lastSession: sorted.at(-1)?.day.number ?? before.lastSession,
    weekdays,
  }
}
