import { addDays, dayNumber, daysBetween } from '../calendar/index.ts'
import type { CivilDay } from '../calendar/index.ts'
import type { ExerciseId } from '../exercise/index.ts'
import { isRestRow, isTaperRow } from '../strength/index.ts'
import { capWeekSets } from './capped-sets.ts'
import { capLegSets, weekLegSets } from './deload.ts'
import { doseSet } from './dosing.ts'
import { afterSession, highestStep, isNewAt, isNewOn } from './history.ts'
import type { History } from './history.ts'
import { weekSets } from './finished-session.ts'
import type { FinishedSession } from './finished-session.ts'
import { easiestRir, fullestWeek, highestSets, lastStandardWeek, lettersBefore, measureOfDeload } from './ledger.ts'
import type { Ledger, LedgerWeek } from './ledger.ts'
import { leastSets } from './pose-menu.ts'
import type { PlannedWeek, SessionOption } from './place-block.ts'
import { mostContacts, openImpacts, splitContacts } from './plyometrics.ts'
import type { SeasonView } from './planner-view.ts'
import type { SeasonWeek } from './season.ts'
import { contactsOf, doneBy, isLegItem, withSets } from './session-items.ts'
import type { DosedItem, DosedSession } from './session-items.ts'
import { easeTo } from './session-yields.ts'
import { topUpWeek } from './top-up.ts'
import type { PlacedWeek } from './week-problem.ts'

/** A week whose every set is settled, and the ledger after it. */
export interface FinishedWeek {
  readonly sessions: readonly FinishedSession[]
  readonly ledger: Ledger
}

/** MN-3: a tissue that has been green for less than a week bears no step up its ladders. */
const dropStepsUp = (
  items: readonly DosedItem[],
  day: CivilDay,
  history: History,
  view: SeasonView,
): readonly DosedItem[] => {
  const { amber, legLoad } = view.catalogue.tables
  const fresh = view.facts.complaints.flatMap((it) => {
    const green = it.light === 'green' && !it.past
    return green && daysBetween(it.since ?? view.request.today, day) < amber.greenDaysBeforeStepUp ? [it.tissue] : []
  })
  return items.filter(({ open: { exercise } }) => {
    if (!exercise.tissues.some((tissue) => fresh.includes(tissue))) return true
    const highest = highestStep(exercise.ladder, dayNumber(day), history, legLoad.newAfterDays)
    return highest === null || exercise.step <= highest
  })
}

/** MN-8: nothing new in the last two weeks before an A race, no new eccentric work in the last three. */
const dropNew = (
  items: readonly DosedItem[],
  day: CivilDay,
  history: History,
  view: SeasonView,
): readonly DosedItem[] => {
  const { raceRules, legLoad } = view.catalogue.tables
  const before = Math.min(
    ...view.request.races
      .filter((race) => race.priority === 'A' && race.day > day)
      .map((race) => daysBetween(day, race.day)),
  )
  return items.filter(({ open: { exercise } }) => {
    const window = exercise.contraction === 'eccentric' ? raceRules.newEccentricBeforeA : raceRules.newBeforeA
    return (
      before > window || exercise.role === 'prep' || !isNewOn(exercise, dayNumber(day), history, legLoad.newAfterDays)
    )
  })
}

/**
 * A session is placed with the leg load it has when those before it are as they were thought to be; where one is not, what
 * has become new again weighs more, and sets go.
 */
const keepLoad = (
  items: readonly DosedItem[],
  { option, day }: PlacedWeek<SessionOption>[number],
  history: History,
  { facts, catalogue }: SeasonView,
): readonly DosedItem[] => easeTo(items, option, { isNew: isNewAt(day.number, history, catalogue), facts, catalogue })

/** Sets of each exercise over a week's sessions. */
const countSets = (
  sessions: readonly DosedSession[],
  keep: (item: DosedItem) => boolean,
): ReadonlyMap<ExerciseId, number> => {
  const counts = new Map<ExerciseId, number>()
  for (const item of sessions.flatMap((it) => it.items).filter(keep))
    counts.set(item.open.exercise.id, (counts.get(item.open.exercise.id) ?? 0) + item.sets)
  return counts
}

const mapItems = <S extends DosedSession>(
  sessions: readonly S[],
  change: (items: readonly DosedItem[], session: S) => readonly DosedItem[],
): readonly S[] => sessions.map((session) => ({ ...session, items: change(session.items, session) }))

/** DS-4: at most a fifth more sets, or one, than the block's last full weeks had; the last session gives way first. */
const limitRise = (
  sessions: readonly FinishedSession[],
  week: SeasonWeek,
  ledger: Ledger,
  view: SeasonView,
): readonly FinishedSession[] => {
  if (week.deload || isRestRow(week.row)) return sessions
  const { riseWeeks, setsRise } = view.catalogue.tables.caps
  const opened = lettersBefore(week.block, ledger, riseWeeks)
  const known = sessions.filter((session) => opened.includes(session.letter))
  const limits = [...countSets(known, isLegItem)].flatMap(([exercise, sets]) => {
    const before = highestSets(exercise, week.block, ledger, riseWeeks)
    const most = before === null ? sets : Math.max(before + 1, Math.floor(Math.round(before * setsRise * 1000) / 1000))
    return sets > most ? [{ exercise, over: sets - most }] : []
  })
  return limits.reduce((now, { exercise, over }) => takeSets(now, { exercise, over, opened }, view), sessions)
}

/** Takes sets of an exercise away, from the last opened session on; a main lift that would fall below its least goes. */
const takeSets = (
  sessions: readonly FinishedSession[],
  { exercise, over, opened }: { readonly exercise: ExerciseId; readonly over: number; readonly opened: string },
  view: SeasonView,
): readonly FinishedSession[] => {
  let left = over
  return sessions
    .toReversed()
    .map((session) => ({
      ...session,
      items: withSets(session.items, (item) => {
        if (item.open.exercise.id !== exercise || left <= 0 || !opened.includes(session.letter)) return item.sets
        const least = item.part === 'main' && session.kind === 'full' ? view.catalogue.tables.sets.main[0] : 1
        const rest = Math.max(0, item.sets - left)
        const kept = rest < least ? 0 : rest
        left -= item.sets - kept
        return kept
      }),
    }))
    .toReversed()
}

/** SF-5: after two ambers on a tissue in seven days its sets are cut and its contacts left out, in the first week. */
const limitSore = (items: readonly DosedItem[], week: SeasonWeek, view: SeasonView): readonly DosedItem[] => {
  if (week.index > 0) return items
  const { request, catalogue } = view
  const ambers = request.reports.flatMap((it) =>
    it.kind === 'pain' && it.light === 'amber' && it.day < request.today && addDays(it.day, 7) >= request.today
      ? [it.tissue]
      : [],
  )
  const twice = ambers.filter((tissue, index) => ambers.indexOf(tissue) !== index)
  return withSets(items, (item) => {
    const loads = item.open.exercise.tissues.some((tissue) => twice.includes(tissue))
    if (!loads) return item.sets
    if (item.part === 'plyo') return 0
    const [, most] = item.part === 'main' ? catalogue.tables.sets.main : catalogue.tables.sets.accessory
    return Math.min(item.sets, Math.max(1, Math.floor(Math.round(most * 0.7 * 1000) / 1000)))
  })
}

/** R3.14: after three weeks and more without strength a set fewer of each exercise, in the first week. */
const easeAfterGap = (session: FinishedSession, week: SeasonWeek, view: SeasonView): FinishedSession => {
  const fewer = view.facts.gap?.setsFewer ?? 0
  if (fewer === 0 || week.index > 0 || week.deload || isRestRow(week.row)) return session
  const least = (item: DosedItem): number =>
    session.kind === 'full' ? leastSets(item.open, view.catalogue) : view.catalogue.tables.sets.accessory[0]
  const items = withSets(session.items, (item) =>
    item.part === 'plyo' ? item.sets : Math.min(item.sets, Math.max(least(item), item.sets - fewer)),
  )
  return { ...session, items }
}

/** DS-5 and DS-6: leg sets of deload and taper weeks against the weeks they follow. */
const limitLegSets = (
  sessions: readonly FinishedSession[],
  week: SeasonWeek,
  ledger: Ledger,
  view: SeasonView,
): readonly FinishedSession[] => {
  const most = mostLegSets(week, ledger, view)
  if (weekLegSets(sessions) <= most) return sessions
  const capped = capLegSets(sessions, most)
  return sessions.map((session, index) => ({ ...session, items: capped[index]?.items ?? [] }))
}

const lettersIn = (sessions: readonly FinishedSession[]): string =>
  sessions
    .map((it) => it.letter)
    .toSorted()
    .join('')

/** A share of a number of sets, rounded up. */
const shareOfSets = (sets: number, share: number): number => Math.ceil(Math.round(sets * share * 1000) / 1000)

const mostLegSets = (week: SeasonWeek, ledger: Ledger, view: SeasonView): number => {
  const { caps } = view.catalogue.tables
  if (week.deload) {
    const full = measureOfDeload(week.block, ledger.draft, ledger)
    return full === null ? Infinity : shareOfSets(full.legSets, caps.deloadSets[1])
  }
  if (!isTaperRow(week.row)) return Infinity
  const last = lastStandardWeek(ledger)
  return last === null ? Infinity : shareOfSets(last.legSets, view.catalogue.tables.taper[week.row].sets)
}

/** RIR a deload may be above its block (DS-5); what the block has yet to hold takes it all. Nothing comes after its last week. */
const MOST_EXTRA_RIR = 2

/** RIR of a deload is one above what the block's full weeks had, two at most (DS-5). */
const easeDeload = (
  items: readonly DosedItem[],
  week: SeasonWeek,
  ledger: Ledger,
  view: SeasonView,
): readonly DosedItem[] => {
  if (!week.deload) return items
  const setting = { row: week.row, extraRir: MOST_EXTRA_RIR, rirFloor: 0 }
  const easiest = (item: DosedItem): number | null => doseSet(item.open, setting, view).rir
  return items.map((item) => {
    const before = easiestRir(item.open.exercise.id, week.block, ledger)
    if (item.dose.rir === null) return item
    if (before === null) return week.lastOfBlock ? item : { ...item, dose: { ...item.dose, rir: easiest(item) } }
    return {
      ...item,
      dose: { ...item.dose, rir: Math.min(before + MOST_EXTRA_RIR, Math.max(before + 1, item.dose.rir)) },
    }
  })
}

const weekContacts = (week: SeasonWeek, sessions: number, ledger: Ledger, view: SeasonView): number => {
  const { caps, taper } = view.catalogue.tables
  const most = mostContacts(week, sessions, ledger.weeks, view)
  if (week.deload) {
    const done = ledger.weeks.slice(ledger.past)
    const full = measureOfDeload(week.block, done, ledger) ?? fullestWeek(week.block, ledger.draft)
    return Math.min(most, Math.floor((full?.contacts ?? most) * caps.deloadContacts))
  }
  if (!isTaperRow(week.row)) return most
  const last = lastStandardWeek(ledger)
  return last === null ? most : Math.min(most, Math.floor(last.contacts * taper[week.row].contacts))
}

const FEWEST_CONTACTS = 10

/** Spreads a week's contacts over its plyometric sessions; none where a gate is not yet open (DS-2). */
const shareContacts = (
  sessions: readonly FinishedSession[],
  week: SeasonWeek,
  ledger: Ledger,
  view: SeasonView,
): readonly FinishedSession[] => {
  const isOpen = (session: FinishedSession): boolean => {
    const impacts = openImpacts(session.placed.day.number, ledger.history, view)
    return session.items.every((item) => item.part !== 'plyo' || impacts.includes(item.open.exercise.impact))
  }
  const hopping = sessions.filter((session) => contactsOf(session.items) > 0 && isOpen(session))
  const each = hopping.length === 0 ? 0 : Math.floor(weekContacts(week, hopping.length, ledger, view) / hopping.length)
  return mapItems(sessions, (items, session) => {
    if (session.placed.option.stays && contactsOf(items) <= each && isOpen(session)) return items
    if (!hopping.includes(session) || each < FEWEST_CONTACTS) return items.filter((item) => item.part !== 'plyo')
    const plyo = items.filter((item) => item.part === 'plyo')
    const share = Math.min(each, contactsOf(items))
    const kept = share < 2 * FEWEST_CONTACTS ? plyo.slice(0, 1) : plyo
    return items.flatMap((item) => {
      if (item.part !== 'plyo') return [item]
      if (!kept.includes(item)) return []
      const split = splitContacts(Math.floor(share / kept.length), item.open.exercise.sides)
      return [{ ...item, sets: split.sets, dose: { ...item.dose, contacts: split.contacts } }]
    })
  })
}

const closeWeek = (
  week: SeasonWeek,
  sessions: readonly FinishedSession[],
  ledger: Ledger,
  view: SeasonView,
): Ledger => {
  const { newAfterDays } = view.catalogue.tables.legLoad
  const history = sessions.reduce(
    (known, session) => afterSession(known, doneBy(session.placed.day.day, session.items), newAfterDays),
    ledger.history,
  )
  const rir = new Map<ExerciseId, number>()
  for (const item of sessions.flatMap((it) => it.items))
    if (item.dose.rir !== null)
      rir.set(item.open.exercise.id, Math.max(item.dose.rir, rir.get(item.open.exercise.id) ?? 0))
  const closed: LedgerWeek = {
    block: week.block,
    row: week.row,
    counts: !week.deload && !isRestRow(week.row),
    sessions: sessions.length,
    letters: lettersIn(sessions),
    legSets: weekLegSets(sessions),
    contacts: sessions.reduce((sum, session) => sum + contactsOf(session.items), 0),
    setsByExercise: countSets(sessions, isLegItem),
    rirByExercise: rir,
    effectiveSets: weekSets(sessions, week, view),
  }
  return { ...ledger, weeks: [...ledger.weeks, closed], history }
}

/**
 * Settles a placed week: what looks at other days and weeks (MN-8, DS-1, DS-2, DS-4, DS-5, DS-6, SF-5) can only take away, so a
 * placement that broke no rule breaks none afterwards.
 */
export const finishWeek = (
  placed: PlacedWeek<SessionOption>,
  { week, menu }: PlannedWeek,
  ledger: Ledger,
  view: SeasonView,
): FinishedWeek => {
  const inOrder = [...placed].sort((a, b) => a.day.number - b.day.number)
  let history = ledger.history
  const settled = inOrder.map((it): FinishedSession => {
    const known = dropNew(it.option.items, it.day.day, history, view)
    const able = limitSore(dropStepsUp(known, it.day.day, history, view), week, view)
    const items = keepLoad(able, it, history, view)
    history = afterSession(history, doneBy(it.day.day, items), view.catalogue.tables.legLoad.newAfterDays)
    const kind = items === able || it.option.kind !== 'full' ? it.option.kind : 'moderate'
    return easeAfterGap({ placed: it, letter: it.option.letter, kind, items }, week, view)
  })
  const risen = capWeekSets(limitRise(settled, week, ledger, view), week, view)
  const eased = mapItems(limitLegSets(risen, week, ledger, view), (items) => easeDeload(items, week, ledger, view))
  const shared = shareContacts(eased, week, ledger, view).filter((session) => session.items.length > 0)
  const sessions = topUpWeek(shared, { week, menu, ledger, view })
  return { sessions, ledger: closeWeek(week, sessions, ledger, view) }
}
