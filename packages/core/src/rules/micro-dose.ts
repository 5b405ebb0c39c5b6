import { dayNumber, type CivilDay } from '../calendar/index.ts'
import type { TissueId } from '../anatomy/index.ts'
import type { PlanItem } from '../plan/index.ts'
import { toThousandths } from '../units/index.ts'
import type { PlanView, WeekView } from './plan-view.ts'
import { workSeconds } from './session-seconds.ts'
import { inPlan, inWeek, type Violation } from './violation.ts'

const PATTERNS: readonly string[] = ['foot', 'ankle', 'shin']
/** Tissues of which a red light stops the micro-dose. */
const FOOT: readonly TissueId[] = ['plantar-fascia', 'foot-bone', 'ankle']

const refusal = (view: PlanView): string | null => {
  if (!view.request.microDose) return 'refused'
  if (view.runner.conditions.has('loss-of-feeling')) return 'loss-of-feeling'
  return FOOT.find((tissue) => view.runner.lights.get(tissue) === 'red') ?? null
}

const dayProblem = (day: CivilDay, { start }: WeekView, view: PlanView): string | null => {
  const number = dayNumber(day)
  if (number < start || number >= start + 7) return 'outside-week'
  if (view.blackout.has(day)) return 'blackout'
  const near = view.tables.microDose.lastDayBeforeRace
  return view.runs.races.some((race) => race.day >= number && race.day - number < near) ? 'race' : null
}

const checkWeek = (week: WeekView, view: PlanView): readonly Violation[] => {
  const days = week.week.microDose.filter((day) => dayNumber(day) >= view.today || !week.partial)
  const most = view.tables.microDose.days
  const isTwice = new Set(days).size < days.length
  const problems = days.flatMap((day) => {
    const what = dayProblem(day, week, view)
    return what === null ? [] : [inWeek('MD-1', week, day, { what })]
  })
  return [
    ...problems,
    ...(isTwice ? [inWeek('MD-1', week, null, { what: 'twice' })] : []),
    ...(days.length <= most ? [] : [inWeek('MD-1', week, null, { what: 'days', days: days.length, most })]),
  ]
}

const itemProblem = (item: PlanItem, view: PlanView): readonly Violation[] => {
  const exercise = view.exercises.get(item.exercise)
  if (exercise === undefined) return []
  const isDrill = exercise.drill && PATTERNS.includes(exercise.pattern)
  return isDrill ? [] : [inPlan('MD-1', item.exercise, { what: 'drill', pattern: exercise.pattern })]
}

const drills = (view: PlanView): readonly Violation[] => {
  const items = view.plan.microDoseItems
  const { seconds, legLoad } = view.tables.microDose
  const total = items.reduce((sum, item) => sum + item.setupSeconds + item.sets * workSeconds(item), 0)
  const load = items.reduce(
    (sum, item) => sum + item.sets * toThousandths(view.exercises.get(item.exercise)?.legLoad ?? 0),
    0,
  )
  const fits = total >= seconds[0] && total <= seconds[1]
  return [
    ...items.flatMap((item) => itemProblem(item, view)),
    ...(fits ? [] : [inPlan('MD-1', null, { what: 'seconds', seconds: total, least: seconds[0], most: seconds[1] })]),
    ...(load <= toThousandths(legLoad) ? [] : [inPlan('MD-1', null, { what: 'leg-load', legLoad: load / 1000 })]),
  ]
}

/** MD-1: two or three minutes of foot and shin drills, never more often, heavier or nearer to a race than agreed. */
export const checkMicroDose = (view: PlanView): readonly Violation[] => {
  const weeks = view.weeks.filter(({ past, week }) => !past && week.microDose.length > 0)
  if (weeks.length === 0) return []
  const why = refusal(view)
  if (why !== null) return weeks.map((week) => inWeek('MD-1', week, null, { what: why }))
  return [...drills(view), ...weeks.flatMap((week) => checkWeek(week, view))]
}
