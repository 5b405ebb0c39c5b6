import type { SessionSlot } from '../plan/index.ts'
import type { Place } from '../athlete/index.ts'
import { toThousandths } from '../units/index.ts'
import type { Thousandths } from '../units/index.ts'
import { enumeratePlacements, NO_EDGE, possibleSpots } from './placement.ts'
import type { Placed, PlacementOption, WeekLimits } from './placement.ts'
import type { SeasonView } from './planner-view.ts'
import { rememberDayCosts, weekCostOf } from './week-cost.ts'
import type { CostView } from './week-cost.ts'
import type { WeekDay } from './week-days.ts'

/** How hard a session may be on the legs, hardest first. */
const CLASSES = ['heavy', 'moderate', 'light'] as const
export type LoadClass = (typeof CLASSES)[number]

/** What the weeks of a block allow one of its sessions. */
export interface SessionSlotPlan {
  readonly letter: string
  readonly load: LoadClass
  readonly plyo: boolean
  readonly minutes: number
  readonly slot: SessionSlot
  readonly place: Place
}

/** One week as stage 3 sees it. */
export interface SlotWeek {
  readonly days: readonly WeekDay[]
  readonly limits: WeekLimits
}

interface Shape {
  readonly loads: readonly LoadClass[]
  readonly plyo: readonly boolean[]
}

const nominalLoad = (load: LoadClass, { facts, catalogue }: SeasonView): Thousandths => {
  const light = toThousandths(catalogue.tables.legLoad.light)
  if (load === 'light') return light
  return load === 'moderate' ? Math.max(light + 1, facts.heavyFrom - 1) : facts.heavyFrom
}

const nominal = (letter: string, load: LoadClass, contacts: number, view: SeasonView): PlacementOption => ({
  letter,
  kind: 'full',
  whole: true,
  yields: 0,
  legLoad: nominalLoad(load, view),
  heavy: load === 'heavy',
  freshlyNew: false,
  contacts,
  lowContacts: true,
  trunkOnly: false,
  amberTissues: [],
  fits: () => true,
})

/** All multisets of load classes for so many sessions, hardest first. */
const loadShapes = (sessions: number): readonly (readonly LoadClass[])[] => {
  if (sessions === 0) return [[]]
  return loadShapes(sessions - 1)
    .flatMap((rest) =>
      CLASSES.filter((load) => CLASSES.indexOf(load) >= CLASSES.indexOf(rest.at(-1) ?? 'heavy')).map((load) => [
        ...rest,
        load,
      ]),
    )
    .sort((a, b) => weightOf(b) - weightOf(a))
}

const weightOf = (loads: readonly LoadClass[]): number =>
  loads.reduce((sum, load) => sum + (load === 'heavy' ? 100 : load === 'moderate' ? 10 : 1), 0)

/** Which sessions are plyometric, most of them first. */
const plyoShapes = (sessions: number, wanted: number): readonly (readonly boolean[])[] => {
  const build = (left: number): readonly (readonly boolean[])[] =>
    left === 0
      ? [[]]
      : build(left - 1).flatMap((rest) => [
          [...rest, true],
          [...rest, false],
        ])
  const count = (shape: readonly boolean[]): number => shape.filter((it) => it).length
  return build(sessions)
    .filter((shape) => count(shape) <= wanted)
    .sort((a, b) => count(b) - count(a))
}

/** Every shape a week may have, the fullest first: heavy sessions count more than plyometric ones. */
const shapesFor = (sessions: number, plyoSessions: number): readonly Shape[] =>
  loadShapes(sessions).flatMap((loads) => plyoShapes(sessions, plyoSessions).map((plyo) => ({ loads, plyo })))

const spotsOf = (
  shape: Shape,
  week: SlotWeek,
  contacts: number,
  view: SeasonView,
): readonly (readonly Placed<PlacementOption>[])[] =>
  shape.loads.map((load, index) => {
    const option = nominal(lettersFor(shape.loads.length)[index] ?? '', load, shape.plyo[index] ? contacts : 0, view)
    return possibleSpots(option, week.days, view.catalogue.tables)
  })

/** What a minute costs that a session would have on the week's longest day but not on its own, thousandths. */
const MINUTE_LOST = 100

const shortDays = (way: readonly Placed<PlacementOption>[], days: readonly WeekDay[]): Thousandths => {
  const longest = Math.max(0, ...days.filter((day) => day.closed === null).map((day) => day.minutes))
  return way.reduce((sum, it) => sum + MINUTE_LOST * (longest - it.day.minutes), 0)
}

const cheapest = (
  ways: readonly (readonly Placed<PlacementOption>[])[],
  days: readonly WeekDay[],
  view: CostView,
): readonly Placed<PlacementOption>[] | null => {
  const costs = rememberDayCosts(view)
  let best: readonly Placed<PlacementOption>[] | null = null
  let least = Infinity
  for (const way of ways) {
    const cost = weekCostOf(way, NO_EDGE, costs, view.tables) + shortDays(way, days)
    if (cost < least) {
      best = way
      least = cost
    }
  }
  return best
}

/** How many sessions and plyometric sessions a block would like. */
export interface SlotWish {
  readonly sessions: number
  readonly plyo: { readonly sessions: number; readonly contacts: number }
}

/** The cheapest placements of a shape, week by week; null when fewer than half of the weeks can hold it. */
const placeShape = (
  shape: Shape,
  weeks: readonly SlotWeek[],
  contacts: number,
  view: SeasonView,
): readonly Placed<PlacementOption>[] | null => {
  const { facts, catalogue } = view
  const spots = weeks.map((week) => spotsOf(shape, week, contacts, view))
  const ways = (most: number): readonly (readonly (readonly Placed<PlacementOption>[])[])[] =>
    weeks.map((week, at) => enumeratePlacements(spots[at] ?? [], { ...week, edge: NO_EDGE, facts }, most))
  const possible = ways(1).filter((it) => it.length > 0).length
  if (possible === 0 || possible * 2 < weeks.length) return null
  const cost: CostView = { runsOn: view.runsOn, races: view.request.races, facts, tables: catalogue.tables }
  return ways(Infinity).flatMap((it, at) => cheapest(it, weeks[at]?.days ?? [], cost) ?? [])
}

/**
 * Stage 3 of the pipeline: how many sessions, heavy and plyometric ones the block's weeks allow, and the minutes, slot
 * and place their days usually have. A shape counts as allowed when at least half of the full weeks can hold it.
 */
export const findSlots = (weeks: readonly SlotWeek[], wish: SlotWish, view: SeasonView): readonly SessionSlotPlan[] => {
  for (let count = wish.sessions; count > 0; count -= 1)
    for (const shape of shapesFor(count, wish.plyo.sessions)) {
      const chosen = placeShape(shape, weeks, wish.plyo.contacts, view)
      if (chosen !== null) return inWeekOrder(lettersFor(count).map((letter) => describeSlot(letter, shape, chosen)))
    }
  return []
}

const LETTERS = ['A', 'B', 'C', 'D']

const lettersFor = (count: number): readonly string[] => LETTERS.slice(0, count)

interface DescribedSlot extends SessionSlotPlan {
  readonly weekday: number
}

/** Names the sessions in the order of their usual days, so that A comes before B in the week. */
const inWeekOrder = (slots: readonly DescribedSlot[]): readonly SessionSlotPlan[] =>
  [...slots]
    .sort((a, b) => a.weekday - b.weekday || (a.letter < b.letter ? -1 : 1))
    .map(({ weekday: _weekday, ...slot }, index) => ({ ...slot, letter: 'ABCD'.charAt(index) }))

const describeSlot = (letter: string, shape: Shape, placed: readonly Placed<PlacementOption>[]): DescribedSlot => {
  const index = 'ABCD'.indexOf(letter)
  const spots = placed.filter((it) => it.option.letter === letter)
  const minutes = spots.map((it) => it.day.minutes).sort((a, b) => b - a)
  const usual = minutes[Math.floor((minutes.length - 1) / 2)] ?? 0
  const atUsual = spots.find((it) => it.day.minutes === usual) ?? spots[0]
  const weekdays = spots.map((it) => it.day.index).sort((a, b) => a - b)
  const afterRun = spots.every((it) => it.slot === 'after-run')
  return {
    letter,
    load: shape.loads[index] ?? 'light',
    plyo: shape.plyo[index] ?? false,
    minutes: usual,
    slot: afterRun ? 'after-run' : 'only',
    weekday: weekdays[Math.floor(weekdays.length / 2)] ?? 0,
    place: atUsual?.day.place ?? { id: 'home', kit: [], loads: {} },
  }
}
