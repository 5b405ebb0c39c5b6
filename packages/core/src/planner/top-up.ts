import { byMuscle } from '../anatomy/index.ts'
import type { MuscleId } from '../anatomy/index.ts'
import { dayNumber } from '../calendar/index.ts'
import type { SessionKind } from '../plan/index.ts'
import { ceilToHalf, toThousandths } from '../units/index.ts'
import type { Thousandths } from '../units/index.ts'
import { keepsEmphasis } from './block-menu.ts'
import type { BlockMenu } from './block-menu.ts'
import { weekSets } from './finished-session.ts'
import type { FinishedSession } from './finished-session.ts'
import { deloadLegSets } from './deload.ts'
import { isFreshAt, isNewAt } from './history.ts'
import { highestSets } from './ledger.ts'
import type { Ledger, LedgerWeek } from './ledger.ts'
import { leastSets, mostSets } from './pose-menu.ts'
import { enumeratePlacements, forbids, heavyGap } from './placement.ts'
import type { SeasonView } from './planner-view.ts'
import { limitsOf } from './season-view.ts'
import type { SeasonWeek } from './season.ts'
import { isLegItem, legSetsOf, loadOf, secondsOf, usesBarbell } from './session-items.ts'
import { secondsIn } from './session-time.ts'
import type { DosedItem } from './session-items.ts'
import { weeklyCap } from './weekly-cap.ts'

/** A week being topped up. */
export interface ToppedWeek {
  readonly week: SeasonWeek
  readonly menu: BlockMenu
  readonly ledger: Ledger
  readonly view: SeasonView
}

/** Half a set short is short. */
export const SHORT: Thousandths = 500

/** Whether a week's minutes are filled: a whole one of the rows in which more is better. */
export const isFilled = (week: SeasonWeek, { catalogue }: SeasonView): boolean =>
  !week.deload && !week.partial && catalogue.tables.objective.beyondRows.includes(week.row)

type Sets = Readonly<Record<MuscleId, Thousandths>>

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
    const most = weeklyCap(muscle, view.catalogue) ?? Infinity
    return inSession <= caps.setsSession && sets[muscle] + toThousandths(share) <= most
  })
}

/**
 * The leg load a session has with its items of now, and the kind of session that makes it. An exercise is as new as when
 * the week began: sessions before this one in the week can only make it less so.
 */
const reload = (session: FinishedSession, around: ToppedWeek): FinishedSession => {
  const { ledger, view } = around
  const { facts, catalogue } = view
  const { placed, kind, items } = session
  const { legLoad, heavy } = loadOf(items, isNewAt(placed.day.number, ledger.history, catalogue), facts, catalogue)
  const isLight = legLoad <= toThousandths(catalogue.tables.legLoad.light)
  const isFresh = isFreshAt(placed.day.number, ledger.history, catalogue)
  const freshlyNew = items.some((item) => isFresh(item.open))
  const outgrown = heavy ? 'full' : kind === 'light' && !isLight ? 'moderate' : kind
  return { ...session, kind: outgrown, placed: { ...placed, option: { ...placed.option, legLoad, heavy, freshlyNew } } }
}

/** A session that gave way holds a repetition more in reserve: it is none of the full ones, whatever comes in. */
const GAVE_WAY: readonly SessionKind[] = ['moderate', 'light']

/**
 * Whether the week's sessions may stand where they do with the leg load they have now. A session that has become heavy
 * keeps its distance from whatever next week begins with (PL-3), and one that is full again its least sets (MN-7).
 */
const mayStand = (
  sessions: readonly FinishedSession[],
  fuller: FinishedSession,
  before: FinishedSession,
  { week, ledger, view }: ToppedWeek,
): boolean => {
  const { facts, catalogue } = view
  const { option, day } = fuller.placed
  const nextWeek = dayNumber(week.start) + 7
  if (option.heavy && !before.placed.option.heavy && nextWeek - day.number < heavyGap(facts)) return false
  if (fuller.kind === 'full' && GAVE_WAY.includes(before.kind)) return false
  if (fuller.kind === 'full' && fuller.items.some((it) => it.sets < leastSets(it.open, catalogue))) return false
  const spots = sessions.map(({ placed }) =>
    forbids(placed.option, placed.day, placed.slot, catalogue.tables) === null ? [placed] : [],
  )
  return enumeratePlacements(spots, { limits: limitsOf(week, view), edge: ledger.edge, facts }, 1).length > 0
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

/**
 * MN-5 for so many weeks, a part each: shins as full as calves, quadriceps as often as hamstrings, nothing behind them beyond
 * its aim.
 */
const balanceOf = (sets: Sets, weeks: number, { menu }: ToppedWeek): readonly boolean[] => {
  const aim = (muscle: MuscleId): Thousandths => weeks * ceilToHalf(menu.demand.targets[muscle])
  const shareOf = (muscle: MuscleId): number => (aim(muscle) === 0 ? 1 : Math.min(1, sets[muscle] / aim(muscle)))
  const isBeyond = BALANCED.some((muscle) => sets[muscle] > aim(muscle) + EXCESS)
  const mayExceed = shareOf('quadriceps') === 1 && shareOf('tibialis-anterior') === 1
  return [
    shareOf('gastrocnemius') + shareOf('soleus') <= 2 * shareOf('tibialis-anterior'),
    sets.hamstrings <= sets.quadriceps,
    mayExceed || !isBeyond,
  ]
}

const isBalanced = (sets: Sets, weeks: number, around: ToppedWeek): boolean =>
  balanceOf(sets, weeks, around).every((it) => it)

/** A block's weeks by their sets, one of them being topped up; null for a week that is not judged. */
const weeksOfBlock = (sets: Sets, { week, ledger }: ToppedWeek): readonly (Sets | null)[] => {
  const ofBlock = (weeks: readonly LedgerWeek[]): readonly LedgerWeek[] =>
    weeks.filter(({ block }) => block === week.block)
  const setsOf = (it: LedgerWeek): Sets | null => (it.counts ? it.effectiveSets : null)
  const planned = ofBlock(ledger.weeks.slice(ledger.past)).length
  return [...ofBlock(ledger.weeks).map(setsOf), sets, ...ledger.draft.slice(planned + 1).map(setsOf)]
}

/** MN-5 where A and B take turns: a week alone, or together with the one before or after, whichever is kindest. */
const isKindlyBalanced = (weeks: readonly (Sets | null)[], at: number, around: ToppedWeek): boolean => {
  const here = weeks[at] ?? null
  if (here === null || isBalanced(here, 1, around)) return true
  return [weeks[at - 1], weeks[at + 1]].some(
    (beside) =>
      beside !== undefined &&
      beside !== null &&
      isBalanced(
        byMuscle((it) => here[it] + beside[it]),
        2,
        around,
      ),
  )
}

/** MN-5 with the set in it: no week of the block that was balanced before loses it, nor a week alone any part of it. */
const keepsBalance = (next: readonly FinishedSession[], before: Sets, item: DosedItem, around: ToppedWeek): boolean => {
  const { week, menu, view, ledger } = around
  if (!keepsEmphasis(view) || !item.open.exercise.muscles.some((it) => BALANCED.includes(it.muscle))) return true
  const sets = weekSets(next, week, view)
  if (!menu.alternating) {
    const was = balanceOf(before, 1, around)
    return balanceOf(sets, 1, around).every((is, part) => is || was[part] === false)
  }
  const [then, now] = [weeksOfBlock(sets, around), weeksOfBlock(before, around)]
  const at = ledger.weeks.filter(({ block }) => block === week.block).length
  return [at - 1, at, at + 1].every((it) => isKindlyBalanced(then, it, around) || !isKindlyBalanced(now, it, around))
}

/** Muscles that the emphasis keeps behind others, and the set by which they may always exceed their target. */
const BALANCED: readonly MuscleId[] = ['gastrocnemius', 'soleus', 'hamstrings']
const EXCESS: Thousandths = 1000

const hasTime = (session: FinishedSession, { ledger, view }: ToppedWeek): boolean => {
  const { day, slot } = session.placed
  const firstBarbell = !ledger.history.barbell && usesBarbell(session.items)
  return (
    secondsOf(session.items, { minutes: day.minutes, slot, firstBarbell }, view.catalogue) <=
    secondsIn(day.minutes, view.facts)
  )
}

const hasRoom = (item: DosedItem, { view }: ToppedWeek): boolean =>
  !item.open.exercise.drill &&
  (item.part === 'main' || item.part === 'circuit') &&
  item.sets < mostSets(item.open, view.catalogue)

const weekLegs = (sessions: readonly FinishedSession[]): number =>
  sessions.reduce((sum, it) => sum + legSetsOf(it.items), 0)

/**
 * Most leg sets of a topped-up week: as many as leave what its sessions keep of the menu in a deload half of the block's
 * fullest week (DS-5).
 */
const mostLegSets = (sessions: readonly FinishedSession[], { menu, view }: ToppedWeek): number => {
  const { tables } = view.catalogue
  const inMenu = menu.menu.sessions
  const legSets = inMenu.map(({ items }) => items.filter(isLegItem).reduce((sum, item) => sum + item.sets, 0))
  const kept = deloadLegSets(legSets, tables)
  const deload = inMenu.reduce(
    (sum, { letter }, index) => (sessions.some((it) => it.letter === letter) ? sum + (kept[index] ?? 0) : sum),
    0,
  )
  return Math.ceil((deload + 1) / tables.caps.deloadSets[0]) - 1
}

/** The week with one more useful set in it; null when there is none. */
const addSet = (
  sessions: readonly FinishedSession[],
  mostLegs: number,
  around: ToppedWeek,
): readonly FinishedSession[] | null => {
  const sets = weekSets(sessions, around.week, around.view)
  const candidates = sessions
    .filter(({ placed }) => !placed.option.stays)
    .flatMap((session) => session.items.map((item) => ({ session, item, short: shortOf(item, sets, around) })))
    .filter((it) => it.short > 0 && hasRoom(it.item, around))
    .filter((it) => !isLegItem(it.item) || weekLegs(sessions) < mostLegs)
    .sort((a, b) => b.short - a.short)
  for (const { session, item } of candidates) {
    const fuller = item.open.exercise.legLoad === 0 ? more(session, item) : reload(more(session, item), around)
    const next = sessions.map((it) => (it === session ? fuller : it))
    const fits = keepsCaps(fuller, sets, item, around) && hasTime(fuller, around)
    const stands = item.open.exercise.legLoad === 0 || mayStand(next, fuller, session, around)
    if (fits && stands && keepsRise(next, item, around) && keepsBalance(next, sets, item, around)) return next
  }
  return null
}

/**
 * Fills the minutes that placed sessions still have with sets of what they hold already, where the week's targets ask
 * for more and no rule speaks against it: a session may stand on a longer day, or after a run that warmed it up.
 */
export const topUpWeek = (sessions: readonly FinishedSession[], around: ToppedWeek): readonly FinishedSession[] => {
  const { week, view } = around
  const isReturning = week.index === 0 && (view.facts.gap?.setsFewer ?? 0) > 0
  if (isReturning || !isFilled(week, view)) return sessions
  const mostLegs = mostLegSets(sessions, around)
  let now = sessions
  for (let next = addSet(now, mostLegs, around); next !== null; next = addSet(now, mostLegs, around)) now = next
  return now
}
