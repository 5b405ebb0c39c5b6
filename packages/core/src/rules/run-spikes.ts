import { dayFromNumber } from '../calendar/index.ts'
import { toThousandths, type Thousandths } from '../units/index.ts'
import type { PlanView, WeekView } from './plan-view.ts'
import type { RunView } from './run-view.ts'
import { inWeek, type Violation } from './violation.ts'

/** The longest run of the days before, by kilometres; null when nothing is known of them. */
const longestBefore = (run: RunView, view: PlanView): Thousandths | null => {
  const from = run.day - view.tables.runs.spikeDays
  const known = view.runs.all.filter(({ day, km }) => km > 0 && day >= from && day < run.day).map(({ km }) => km)
  const said = view.request.longestRunKm
  const all = said !== null && from < view.today ? [...known, toThousandths(said)] : known
  return all.length === 0 ? null : all.reduce((most, km) => Math.max(most, km), 0)
}

const isFirstWeekUnknown = (week: WeekView, view: PlanView): boolean => {
  const holdsToday = week.start <= view.today && view.today < week.start + 7
  const from = view.today - view.tables.runs.spikeDays
  const known = view.runs.all.some(({ day, stated }) => stated && day >= from && day < view.today)
  return holdsToday && view.request.longestRunKm === null && !known
}

/** A run of a length the calendar does not say is no spike, whatever it is estimated at. */
const isSpike = (run: RunView, view: PlanView): boolean => {
  const { longMinutes, spikeShare } = view.tables.runs
  const before = longestBefore(run, view)
  return run.minutes >= longMinutes && before !== null && run.km * 1000 > before * toThousandths(spikeShare)
}

const warns = ({ week, start }: WeekView, view: PlanView): boolean => {
  const days: readonly unknown[] = [0, 1, 2, 3, 4, 5, 6].map((offset) => dayFromNumber(start + offset))
  const named = view.plan.warnings.some(
    ({ code, values }) => code === 'PL-9' && Object.values(values).some((value) => days.includes(value)),
  )
  return named || week.reasons.some(({ code }) => code === 'PL-9')
}

const checkWeek = (week: WeekView, view: PlanView): readonly Violation[] => {
  const longest = week.runs
    .filter(({ kind, stated }) => kind !== 'race' && stated)
    .reduce<RunView | null>((most, run) => (most === null || run.km > most.km ? run : most), null)
  if (week.past || longest === null || isFirstWeekUnknown(week, view) || !isSpike(longest, view)) return []
  const values = { km: longest.km / 1000, before: (longestBefore(longest, view) ?? 0) / 1000 }
  return [
    ...(week.heavy <= 1 ? [] : [inWeek('PL-9', week, longest.date, { what: 'heavy', heavy: week.heavy, ...values })]),
    ...(warns(week, view) ? [] : [inWeek('PL-9', week, longest.date, { what: 'warning', ...values })]),
  ]
}

/** PL-9: a week whose long run jumps has one heavy session at most, and says so (R2.2). */
export const checkRunSpikes = (view: PlanView): readonly Violation[] =>
  view.weeks.flatMap((week) => checkWeek(week, view))
