import { FOOT_AND_SHIN_MUSCLES, LEG_MUSCLES } from '../anatomy/index.ts'
import type { MuscleId } from '../anatomy/index.ts'
import type { DayNumber } from '../calendar/index.ts'
import { ceilToHalf, toThousandths } from '../units/index.ts'
import type { Thousandths } from '../units/index.ts'
import { keepsEmphasis } from './block-menu.ts'
import type { BlockMenu } from './block-menu.ts'
import { effectiveSets } from './effective-sets.ts'
import type { FinishedSession } from './finished-session.ts'
import { exposuresBefore } from './history.ts'
import { highestSets } from './ledger.ts'
import type { Ledger } from './ledger.ts'
import type { OpenExercise } from './open-exercises.ts'
import type { SeasonView } from './planner-view.ts'
import type { SeasonWeek } from './season.ts'
import { isLegItem, legSetsOf, loadOf, secondsOf, usesBarbell } from './session-items.ts'
import type { DosedItem } from './session-items.ts'

/** A week being topped up. */
export interface ToppedWeek {
  readonly week: SeasonWeek
  readonly menu: BlockMenu
  readonly ledger: Ledger
  readonly view: SeasonView
}

/** Half a set short is short. */
const SHORT: Thousandths = 500

type Sets = Readonly<Record<MuscleId, Thousandths>>

const setsOf = (sessions: readonly FinishedSession[], { week, view }: ToppedWeek): Sets =>
  effectiveSets(
    sessions.map((it) => ({ items: it.items, place: it.placed.day.place })),
    week,
    0,
    view,
  )

const more = (session: FinishedSession, item: DosedItem): FinishedSession => ({
  ...session,
  items: session.items.map((it) => (it === item ? { ...it, sets: it.sets + 1 } : it)),
})

/** Sets short of the muscle an exercise serves that lacks most; 0 where none lacks half a set. */
const shortOf = (
  item: DosedItem,
  sets: Sets,
  {
    menu: {
      demand: { targets },
    },
  }: ToppedWeek,
): Thousandths => {
  const lacks = item.open.exercise.muscles
    .filter((it) => it.share >= 0.5)
    .map(({ muscle }) => targets[muscle] - sets[muscle])
  const most = Math.max(0, ...lacks)
  return most >= SHORT ? most : 0
}

/** DS-1 for the week and the session, each set at its share and full quality. */
const keepsCaps = (session: FinishedSession, sets: Sets, item: DosedItem, { view }: ToppedWeek): boolean => {
  const { caps } = view.catalogue.tables
  return item.open.exercise.muscles.every(({ muscle, share }) => {
    const inSession = session.items
      .flatMap((it) =>
        it.open.exercise.muscles.filter((one) => one.muscle === muscle).map((one) => it.sets * one.share),
      )
      .reduce((sum, one) => sum + one, 0)
    const isSmall = FOOT_AND_SHIN_MUSCLES.includes(muscle)
    const isCapped = isSmall || LEG_MUSCLES.includes(muscle)
    // The micro-dose may have brought a set already.
    const most = toThousandths(isSmall ? caps.footShinSetsWeek - 1 : caps.legSetsWeek)
    return inSession <= caps.setsSession && (!isCapped || sets[muscle] + toThousandths(share) <= most)
  })
}

/** Newness as the week began: sessions before this one in the week can only make an exercise less new. */
const isNewOnDay =
  (day: DayNumber, { history }: Ledger, view: SeasonView) =>
  ({ exercise }: OpenExercise): boolean => {
    const { newAfterDays, newExposures } = view.catalogue.tables.legLoad
    const before = exposuresBefore(exercise, day, history, newAfterDays)
    return before !== null && before < newExposures
  }

/** Leg load stays what the day was chosen for, on the careful side; a gentler session gets no more leg work at all. */
const keepsLoad = (session: FinishedSession, item: DosedItem, { ledger, view }: ToppedWeek): boolean => {
  if (item.open.exercise.legLoad === 0) return true
  const { option, day } = session.placed
  if (session.kind !== 'full' || day.lightOnly !== null) return false
  if (option.heavy) return true
  const { legLoad, heavy } = loadOf(session.items, isNewOnDay(day.number, ledger, view), view.facts, view.catalogue)
  const light = toThousandths(view.catalogue.tables.legLoad.light)
  return !heavy && (option.legLoad > light || legLoad <= light)
}

/** DS-4: no more than the block's last full weeks allow. */
const keepsRise = (
  sessions: readonly FinishedSession[],
  item: DosedItem,
  { week, ledger, view }: ToppedWeek,
): boolean => {
  const { riseWeeks } = view.catalogue.tables.caps
  const before = highestSets(item.open.exercise.id, week.block, ledger, riseWeeks)
  const now = sessions
    .flatMap((it) => it.items)
    .filter((it) => it.open.exercise.id === item.open.exercise.id)
    .reduce((sum, it) => sum + it.sets, 0)
  return before === null || now <= before + 1
}

/** MN-5: calves and hamstrings gain nothing here that shins and quadriceps do not have. */
const keepsBalance = (
  sets: Sets,
  item: DosedItem,
  {
    menu: {
      demand: { targets },
    },
    view,
  }: ToppedWeek,
): boolean => {
  if (!keepsEmphasis(view)) return true
  const served = (muscle: MuscleId): Thousandths =>
    toThousandths(item.open.exercise.muscles.find((it) => it.muscle === muscle)?.share ?? 0)
  const isFull = (muscle: MuscleId): boolean => sets[muscle] >= ceilToHalf(targets[muscle])
  const calves = served('gastrocnemius') + served('soleus') === 0 || isFull('tibialis-anterior')
  return calves && sets.hamstrings + served('hamstrings') <= sets.quadriceps + served('quadriceps')
}

const hasTime = (session: FinishedSession, { ledger, view }: ToppedWeek): boolean => {
  const { day, slot } = session.placed
  const firstBarbell = !ledger.history.barbell && usesBarbell(session.items)
  return secondsOf(session.items, { minutes: day.minutes, slot, firstBarbell }, view.catalogue) <= day.minutes * 60
}

const hasRoom = (item: DosedItem, { view }: ToppedWeek): boolean => {
  const { main, accessory } = view.catalogue.tables.sets
  if (item.open.amber || item.open.exercise.drill || (item.part !== 'main' && item.part !== 'circuit')) return false
  return item.sets < (item.part === 'main' ? main[1] : accessory[1])
}

const weekLegs = (sessions: readonly FinishedSession[]): number =>
  sessions.reduce((sum, it) => sum + legSetsOf(it.items), 0)

/** Leg sets of these sessions in the block's menu. */
const menuLegs = (sessions: readonly FinishedSession[], { menu }: ToppedWeek): number =>
  menu.menu.sessions
    .filter(({ letter }) => sessions.some((it) => it.letter === letter))
    .flatMap(({ items }) => items)
    .filter(isLegItem)
    .reduce((sum, item) => sum + item.sets, 0)

/** A fifth more leg sets than the menu's at most, so that the block's deload, measured before, is still half of its fullest week (DS-5). */
const MOST_LEG_SHARE = 1200

/** The week with one more useful set in it; null when there is none. */
const addSet = (
  sessions: readonly FinishedSession[],
  mostLegs: number,
  around: ToppedWeek,
): readonly FinishedSession[] | null => {
  const sets = setsOf(sessions, around)
  const candidates = sessions
    .flatMap((session) => session.items.map((item) => ({ session, item, short: shortOf(item, sets, around) })))
    .filter((it) => it.short > 0 && hasRoom(it.item, around))
    .filter((it) => !isLegItem(it.item) || weekLegs(sessions) < mostLegs)
    .sort((a, b) => b.short - a.short)
  for (const { session, item } of candidates) {
    const fuller = more(session, item)
    const next = sessions.map((it) => (it === session ? fuller : it))
    const fits = keepsLoad(fuller, item, around) && keepsCaps(fuller, sets, item, around) && hasTime(fuller, around)
    if (fits && keepsRise(next, item, around) && keepsBalance(sets, item, around)) return next
  }
  return null
}

/**
 * Fills the minutes that placed sessions still have with sets of what they hold already, where the week's targets ask
 * for more and no rule speaks against it: a session may stand on a longer day, or after a run that warmed it up.
 */
export const topUpWeek = (sessions: readonly FinishedSession[], around: ToppedWeek): readonly FinishedSession[] => {
  const { week, view } = around
  if (week.deload || week.partial || !view.catalogue.tables.objective.beyondRows.includes(week.row)) return sessions
  const mostLegs = Math.floor((menuLegs(sessions, around) * MOST_LEG_SHARE) / 1000)
  let now = sessions
  for (let next = addSet(now, mostLegs, around); next !== null; next = addSet(now, mostLegs, around)) now = next
  return now
}
