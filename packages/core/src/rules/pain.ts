import type { TissueId } from '../anatomy/index.ts'
import { dayNumber } from '../calendar/index.ts'
import type { Exercise } from '../exercise/index.ts'
import type { PlanView } from './plan-view.ts'
import type { ItemView, SessionView } from './session-view.ts'
import { inPlan, inSession, type Violation } from './violation.ts'

/** Days between two sessions that load an amber tissue: 48 h. */
const APART = 2

/** Red tissues of complaints; those of red flags are SF-1's. */
const redTissue = (exercise: Exercise, { runner }: PlanView): TissueId | undefined =>
  [...exercise.tissues, ...exercise.endRange].find(
    (tissue) => runner.lights.get(tissue) === 'red' && !runner.flagged.has(tissue),
  )

const isAmber = (tissue: TissueId, { runner }: PlanView): boolean => runner.lights.get(tissue) === 'amber'

/** Most sets of an item by its part. */
const mostSets = ({ item }: ItemView, { tables }: PlanView): number =>
  item.part === 'main' ? tables.sets.main[1] : tables.sets.accessory[1]

const amberDose = (one: ItemView, session: SessionView, view: PlanView): string | null => {
  const { item, exercise } = one
  const { amber } = view.tables
  if (item.contacts !== null || exercise.impact !== 'none') return 'impact'
  if (item.sets > Math.floor(amber.doseShare * mostSets(one, view))) return 'sets'
  if (item.reps !== null && item.tempo !== amber.tempo) return 'tempo'
  const steps = view.openings.steps(exercise.ladder, session.place, session.day)
  const highest = steps[1] ?? steps[0] ?? exercise.step
  return exercise.contraction === 'isometric' || exercise.step <= highest ? null : 'step'
}

/** A tissue green for less than a week bears no step up: nothing above what its ladder held in the weeks before. */
const isStepUp = (one: ItemView, session: SessionView, view: PlanView): boolean => {
  const { legLoad, amber } = view.tables
  const { exercise } = one
  const isFresh = view.runner.complaints.some(
    ({ tissue, light, past, since }) =>
      light === 'green' &&
      !past &&
      exercise.tissues.includes(tissue) &&
      session.day - dayNumber(since ?? view.request.today) < amber.greenDaysBeforeStepUp,
  )
  if (!isFresh) return false
  const from = session.day - legLoad.newAfterDays
  const done = view.sessions
    .filter(({ day }) => day >= from && day < session.day)
    .flatMap(({ items }) => items.map((other) => other.exercise))
  const logged = view.request.log
    .filter(({ day }) => dayNumber(day) >= from && dayNumber(day) < session.day)
    .flatMap((set) => view.exercises.get(set.exercise) ?? [])
  const steps = [...done, ...logged].filter(({ ladder }) => ladder === exercise.ladder).map(({ step }) => step)
  return steps.length > 0 && exercise.step > Math.max(...steps)
}

const ofItem = (one: ItemView, session: SessionView, view: PlanView): readonly Violation[] => {
  const { exercise, isPreparation } = one
  const red = redTissue(exercise, view)
  if (red !== undefined) return [inSession('MN-3', session, exercise.id, { what: 'red', tissue: red })]
  const end = exercise.endRange.find((tissue) => isAmber(tissue, view))
  if (end !== undefined) return [inSession('MN-3', session, exercise.id, { what: 'end-range', tissue: end })]
  if (isPreparation) return []
  const amber = exercise.tissues.find((tissue) => isAmber(tissue, view))
  if (amber === undefined) {
    return isStepUp(one, session, view) ? [inSession('MN-3', session, exercise.id, { what: 'step-up' })] : []
  }
  const what = amberDose(one, session, view)
  return what === null ? [] : [inSession('MN-3', session, exercise.id, { what, tissue: amber })]
}

const loads = (session: SessionView, tissue: TissueId): boolean =>
  session.items.some(({ exercise, isPreparation }) => !isPreparation && exercise.tissues.includes(tissue))

const spacing = (tissue: TissueId, view: PlanView): readonly Violation[] => {
  const loading = view.sessions.filter((session) => loads(session, tissue))
  return loading.flatMap((session, index) => {
    const before = loading[index - 1]
    if (before === undefined || session.past || session.day - before.day >= APART) return []
    return [inSession('MN-3', session, tissue, { what: 'apart', days: session.day - before.day, least: APART })]
  })
}

const ofMicroDose = (view: PlanView): readonly Violation[] =>
  view.plan.microDoseItems.flatMap((item) => {
    const exercise = view.exercises.get(item.exercise)
    const red = exercise === undefined ? undefined : redTissue(exercise, view)
    return red === undefined ? [] : [inPlan('MN-3', item.exercise, { what: 'red', tissue: red })]
  })

/** MN-3: nothing loads a red tissue; an amber one gets few slow sets on low steps, two days apart, without hops. */
export const checkPain = (view: PlanView): readonly Violation[] => {
  const amber = [...view.runner.lights].filter(([, light]) => light === 'amber').map(([tissue]) => tissue)
  return [
    ...view.upcoming.flatMap((session) => session.items.flatMap((item) => ofItem(item, session, view))),
    ...amber.flatMap((tissue) => spacing(tissue, view)),
    ...ofMicroDose(view),
  ]
}
