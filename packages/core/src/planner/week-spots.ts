import { TISSUES } from '../anatomy/index.ts'
import type { TissueId } from '../anatomy/index.ts'
import type { PlanningTables } from '../strength/index.ts'
import type { Thousandths } from '../units/index.ts'
import { forbids } from './placement.ts'
import type { Placed, PlacementOption } from './placement.ts'
import type { WeekDay } from './week-days.ts'

/** A way to do one of a week's sessions on one of its days, with what binds and weighs worked out once. */
export interface Spot<Option extends PlacementOption> {
  readonly placed: Placed<Option>
  /** Which of the week's sessions. */
  readonly session: number
  readonly yields: number
  readonly cost: Thousandths
  readonly heavy: boolean
  /** What needs a day between (hops and jumps, each amber tissue), a bit each. */
  readonly spaced: number
  readonly whole: boolean
  /** Its place among the session's spots: by day, slot and option. */
  readonly order: number
}

/** What reading spots depends on. */
export interface SpotView {
  readonly tables: PlanningTables
  readonly costs: (placed: Placed<PlacementOption>) => Thousandths
}

/** The bit of hops and jumps, or of an amber tissue, among what needs a day between. */
export const spacedBit = (thing: TissueId | 'plyo'): number => (thing === 'plyo' ? 1 : 2 << TISSUES.indexOf(thing))

const spacedOf = ({ contacts, amberTissues }: PlacementOption): number =>
  amberTissues.reduce((bits, tissue) => bits | spacedBit(tissue), contacts > 0 ? spacedBit('plyo') : 0)

type Bound = Pick<Spot<PlacementOption>, 'heavy' | 'spaced' | 'whole'>

/** Whether a spot binds no more than another of the same session and day, and counts the same. */
const bindsNoMore = (a: Bound, b: Bound): boolean =>
  a.whole === b.whole && (b.heavy || !a.heavy) && (a.spaced & ~b.spaced) === 0

const isBefore = (a: Spot<PlacementOption>, b: Spot<PlacementOption>): boolean =>
  a.yields < b.yields || (a.yields === b.yields && (a.cost < b.cost || (a.cost === b.cost && a.order < b.order)))

/** An option with what of it binds. */
interface Candidate<Option extends PlacementOption> extends Bound {
  readonly option: Option
  readonly at: number
}

/** Adds a day's spots of one option to those that are worth keeping there. */
const addSpots = <Option extends PlacementOption>(
  kept: Spot<Option>[],
  candidate: Candidate<Option>,
  {
    day,
    session,
    size,
    index,
  }: { readonly day: WeekDay; readonly session: number; readonly size: number; readonly index: number },
  { tables, costs }: SpotView,
): void => {
  const { option, heavy, spaced, whole } = candidate
  if (kept.some((it) => it.yields < option.yields && bindsNoMore(it, candidate))) return
  day.slots.forEach((slot, at) => {
    if (forbids(option, day, slot, tables) !== null) return
    const placed = { option, day, slot }
    const order = (index * SLOTS + at) * size + candidate.at
    const spot = { placed, session, yields: option.yields, cost: costs(placed), heavy, spaced, whole, order }
    if (kept.some((it) => bindsNoMore(it, spot) && isBefore(it, spot))) return
    const left = kept.filter((it) => !(bindsNoMore(spot, it) && isBefore(spot, it)))
    kept.splice(0, kept.length, ...left, spot)
  })
}

/** Slots a day may have. */
const SLOTS = 2

/** A session with the ways it may be done. */
export interface SessionWays<Option extends PlacementOption> {
  readonly options: readonly Option[]
  /** Which of the week's sessions. */
  readonly session: number
  /** It matters later whether the session was done whole. */
  readonly isCounted: boolean
}

/**
 * The spots of a session on each of a week's days. A spot is left out where another on its day gives way less, or no
 * more for less, and binds no more: it can stand for it in every placement.
 */
export const readSpots = <Option extends PlacementOption>(
  { options, session, isCounted }: SessionWays<Option>,
  days: readonly WeekDay[],
  view: SpotView,
): readonly (readonly Spot<Option>[])[] => {
  const candidates = options
    .map((option, at): Candidate<Option> => ({
      option,
      at,
      heavy: option.heavy,
      spaced: spacedOf(option),
      whole: isCounted && option.whole,
    }))
    .sort((a, b) => a.option.yields - b.option.yields)
  return days.map((day, index) => {
    const kept: Spot<Option>[] = []
    if (day.closed === null)
      for (const it of candidates) addSpots(kept, it, { day, session, index, size: options.length }, view)
    return kept
  })
}
