import { toThousandths } from '../units/index.ts'
import type { PlanView, WeekView } from './plan-view.ts'
import { contactsOf, loggedContacts } from './reference-weeks.ts'
import { inSession, inWeek, type Violation } from './violation.ts'

const gates = (view: PlanView): readonly Violation[] =>
  view.upcoming.flatMap((session) =>
    session.items
      .filter(({ exercise }) => !view.openings.isImpactOpen(exercise, session.day))
      .map(({ exercise }) => inSession('DS-2', session, exercise.id, { what: 'gate', impact: exercise.impact })),
  )

/** Metres and kilometres are thousandths here; weeks are counted from the plan's first. */
const kmByWeek = (view: PlanView): ReadonlyMap<number, number> => {
  const first = view.weeks[0]?.start ?? view.today
  const byWeek = new Map<number, number>()
  for (const run of view.runs.all) {
    const week = Math.floor((run.day - first) / 7)
    byWeek.set(week, (byWeek.get(week) ?? 0) + run.km)
  }
  const isCut = view.weeks[0]?.partial === true && !view.runs.all.some(({ day }) => day >= first && day < view.today)
  if (isCut) byWeek.delete(0)
  return byWeek
}

/** A week with a very long run, or with more kilometres than any of the weeks before. */
const isHalvedByRuns = (week: WeekView, km: ReadonlyMap<number, number>, view: PlanView): boolean => {
  const { contactsHalvedFromKm, volumeSpikeShare, volumeSpikeWeeks } = view.tables.runs
  if (week.runs.some((run) => run.km >= toThousandths(contactsHalvedFromKm))) return true
  const before = Array.from({ length: volumeSpikeWeeks }, (_, back) => km.get(week.index - back - 1) ?? 0)
  const highest = Math.max(...before)
  return highest > 0 && (km.get(week.index) ?? 0) * 1000 > highest * toThousandths(volumeSpikeShare)
}

/** A stress fracture or missed periods that nobody has cleared halve the impact (SF-1). */
const isHalvedByHealth = (view: PlanView): boolean =>
  view.request.health.some(({ gate, cleared }) => !cleared && (gate === 'stress-fracture' || gate === 'missed-periods'))

const cap = (week: WeekView, km: ReadonlyMap<number, number>, view: PlanView): readonly Violation[] => {
  const halves = (isHalvedByRuns(week, km, view) ? 2 : 1) * (isHalvedByHealth(view) ? 2 : 1)
  const most = view.tables.caps.contactsWeek[view.runner.stage] / halves
  const { contacts } = week
  return contacts <= most ? [] : [inWeek('DS-2', week, null, { what: 'week', contacts, most })]
}

/** The most contacts of the last weeks that were whole; 0 when there were none. */
const highestBefore = (week: WeekView, logged: ReadonlyMap<number, number>, view: PlanView): number => {
  const weeks = Array.from({ length: view.tables.caps.riseWeeks }, (_, back) => week.index - back - 1)
  const contacts = weeks.map((index) => {
    const planned = view.weeks[index]
    if (planned === undefined) return logged.get(index) ?? 0
    return planned.loose ? 0 : Math.max(contactsOf(planned, view), logged.get(index) ?? 0)
  })
  return Math.max(...contacts)
}

const rise = (week: WeekView, logged: ReadonlyMap<number, number>, view: PlanView): readonly Violation[] => {
  const { contacts } = week
  if (contacts === 0) return []
  const before = highestBefore(week, logged, view)
  if (before === 0) {
    const most = view.tables.phaseRows[week.week.row].contacts[view.runner.stage].perSession[0]
    return contacts <= most ? [] : [inWeek('DS-2', week, null, { what: 'opening', contacts, most })]
  }
  if (contacts * 1000 <= before * toThousandths(view.tables.caps.contactsRise)) return []
  return [inWeek('DS-2', week, null, { what: 'rise', contacts, before })]
}

/** DS-2: hops open with their gates, start low, grow slowly, and halve when the runs are at their hardest. */
export const checkContacts = (view: PlanView): readonly Violation[] => {
  const km = kmByWeek(view)
  const logged = loggedContacts(view)
  const weeks = view.weeks.filter(({ past }) => !past)
  return [
    ...gates(view),
    ...weeks.flatMap((week) => [...cap(week, km, view), ...rise(week, logged, view)]),
    ...weeks
      .filter(({ week, contacts }) => week.contacts !== contacts)
      .map((week) => inWeek('DS-2', week, null, { what: 'printed', printed: week.week.contacts, is: week.contacts })),
  ]
}
