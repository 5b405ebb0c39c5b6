import { isTaperRow } from '../strength/index.ts'
import type { TaperRow } from '../strength/index.ts'
import { toThousandths } from '../units/index.ts'
import type { PlanView, WeekView } from './plan-view.ts'
import { contactsOf, legSetsOf } from './reference-weeks.ts'
import { inSession, inWeek, type Violation } from './violation.ts'

/** The last week before the taper that was no deload and had a session. */
const lastNormalWeek = (week: WeekView, view: PlanView): WeekView | undefined =>
  view.weeks
    .slice(0, week.index)
    .findLast((other) => !isTaperRow(other.week.row) && !other.week.deload && other.week.sessions.length > 0)

const shares = (week: WeekView, row: TaperRow, view: PlanView): readonly Violation[] => {
  const before = lastNormalWeek(week, view)
  if (before === undefined) return []
  const share = view.tables.taper[row]
  const sets = Math.ceil((legSetsOf(before, view) * toThousandths(share.sets)) / 1000)
  const contacts = Math.ceil((contactsOf(before, view) * toThousandths(share.contacts)) / 1000)
  return [
    ...(week.legSets <= sets ? [] : [inWeek('DS-6', week, null, { what: 'sets', sets: week.legSets, most: sets })]),
    ...(week.contacts <= contacts
      ? []
      : [inWeek('DS-6', week, null, { what: 'contacts', contacts: week.contacts, most: contacts })]),
  ]
}

const effort = (week: WeekView, row: TaperRow, view: PlanView): readonly Violation[] => {
  const least = view.tables.taper[row].rir
  return week.sessions.flatMap((session) =>
    session.items
      .filter(({ item }) => item.rir !== null && item.rir < least)
      .map(({ item }) => inSession('DS-6', session, item.exercise, { what: 'rir', rir: item.rir ?? 0, least })),
  )
}

const sessions = (week: WeekView, row: TaperRow, view: PlanView): readonly Violation[] => {
  const most = view.tables.phaseRows[row].sessions[view.runner.stage]
  const count = week.sessions.length
  return most === null || count <= most ? [] : [inWeek('DS-6', week, null, { what: 'sessions', sessions: count, most })]
}

/** DS-6: taper weeks shrink against the last normal week, with more in reserve and fewer sessions (R3.10). */
export const checkTaper = (view: PlanView): readonly Violation[] =>
  view.weeks.flatMap((week) => {
    const { row } = week.week
    if (!isTaperRow(row) || week.past) return []
    return [...shares(week, row, view), ...effort(week, row, view), ...sessions(week, row, view)]
  })
