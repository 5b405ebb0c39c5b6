import { dayNumber } from '../calendar/index.ts'
import type { PlanItem, PlanWeek } from '../plan/index.ts'
import { isLoose } from './effective-sets.ts'
import type { PlanView, WeekView } from './plan-view.ts'
import type { SessionView } from './session-view.ts'

/** All sessions of a week, those before today included: what later weeks are measured against. */
export const allSessions = (week: WeekView, view: PlanView): readonly SessionView[] =>
  view.sessions.filter(({ weekIndex }) => weekIndex === week.index)

/** Weeks of the same block that are whole: neither deload nor taper, race or recovery, nor without any session. */
export const fullWeeksOfBlock = (week: WeekView, view: PlanView): readonly WeekView[] =>
  view.weeks.filter(
    (other) => other.week.block === week.week.block && !other.loose && allSessions(other, view).length > 0,
  )

/** Whole weeks of the same block in the accepted plan that this plan does not have as such: they are over, or are eased now. */
export const acceptedWeeksOfBlock = (week: WeekView, view: PlanView): readonly PlanWeek[] => {
  const whole = new Set(fullWeeksOfBlock(week, view).map((full) => full.week.start))
  return (view.request.accepted?.weeks ?? []).filter(
    (was) => was.block === week.week.block && !isLoose(was) && was.sessions.length > 0 && !whole.has(was.start),
  )
}

/** Items of a printed week that count as leg sets. */
export const legItemsOf = ({ sessions }: PlanWeek, { exercises }: PlanView): readonly PlanItem[] =>
  sessions
    .flatMap(({ items }) => items)
    .filter(({ part, exercise }) => part !== 'plyo' && (exercises.get(exercise)?.legLoad ?? 0) > 0)

/** Whether all sessions of a week lie ahead: those before today were planned by what was known then. */
export const liesAhead = (week: WeekView, view: PlanView): boolean =>
  allSessions(week, view).length === week.sessions.length

/** Leg sets of a week with all its sessions. */
export const legSetsOf = (week: WeekView, view: PlanView): number =>
  allSessions(week, view).reduce((sum, { legSets }) => sum + legSets, 0)

/** Contacts of a week with all its sessions. */
export const contactsOf = (week: WeekView, view: PlanView): number =>
  allSessions(week, view).reduce((sum, { contacts }) => sum + contacts, 0)

/** Contacts logged before today, by weeks from the plan's first: -1 is the week before it. */
export const loggedContacts = (view: PlanView): ReadonlyMap<number, number> => {
  const first = view.weeks[0]?.start ?? view.today
  const byWeek = new Map<number, number>()
  for (const set of view.request.log) {
    const exercise = view.exercises.get(set.exercise)
    const day = dayNumber(set.day)
    if (exercise?.doseForm !== 'contacts' || day >= view.today) continue
    const week = Math.floor((day - first) / 7)
    byWeek.set(week, (byWeek.get(week) ?? 0) + set.done * exercise.sides)
  }
  return byWeek
}
