import { addDays, dayNumber } from '../calendar/index.ts'
import type { HealthGate, HealthGateId } from '../athlete/index.ts'
import type { Exercise } from '../exercise/index.ts'
import type { Plan, PlanItem } from '../plan/index.ts'
import type { DayReport } from '../progress/index.ts'
import { isKeyRun } from '../run/index.ts'
import { viewPlan, type WeekView } from '../rules/index.ts'
import type { Catalogue } from '../strength/index.ts'
import { type Fault, fault, hurtTissues, upcoming } from './fault.ts'
import { asReplan, runsOn, swapExercise, withItems, withRequest, withRun } from './plan-edits.ts'

const withHealth = (plan: Plan, gate: HealthGateId, cleared: boolean): Plan => {
  const answer: HealthGate = { gate, cleared, tissue: null }
  return withRequest(plan, { health: [...plan.request.health, answer] })
}

const withReports = (plan: Plan, reports: readonly DayReport[]): Plan =>
  withRequest(plan, { reports: [...plan.request.reports, ...reports] })

const openGate = fault('SF-1', 'a health gate stands open', function* (plan, catalogue) {
  if (upcoming(plan, catalogue).length > 0) yield withHealth(plan, 'heart-metabolic-kidney', false)
  // No hop loads it: a red flag anywhere stops them all.
  const flag: HealthGate = { gate: 'red-flag', cleared: false, tissue: 'shoulder' }
  if (upcoming(plan, catalogue).some(({ contacts }) => contacts > 0))
    yield withRequest(plan, { health: [...plan.request.health, flag] })
})

const excluded = fault('SF-2', 'a condition excludes an exercise that is in', function* (plan, catalogue) {
  const exclusions = new Set(
    upcoming(plan, catalogue).flatMap(({ items }) => items.flatMap(({ exercise }) => exercise.exclusions)),
  )
  for (const gate of ['joint-replacement', 'loss-of-feeling', 'osteoporosis', 'pregnancy'] as const) {
    if (exclusions.has(gate)) yield withHealth(plan, gate, true)
  }
  if (upcoming(plan, catalogue).some(({ heavy, contacts }) => heavy || contacts > 0))
    yield withHealth(plan, 'pregnancy', true)
  const loaded = upcoming(plan, catalogue).some(
    ({ heavy, items }) => heavy || items.some(({ item }) => item.load !== null),
  )
  if (loaded || exclusions.has('under-16')) yield withRequest(plan, { age: 15 })
})

const sore = fault('SF-3', 'a muscle is sore on the day of a key run and is loaded', function* (plan, catalogue) {
  for (const session of upcoming(plan, catalogue)) {
    const { day } = session.session
    const muscle = session.items.flatMap(({ exercise }) => exercise.muscles).find(({ share }) => share >= 0.5)?.muscle
    if (muscle === undefined) continue
    const reported = withReports(plan, [{ kind: 'soreness', day, muscle, score: 7 }])
    const runs = runsOn(plan, day)
    if (runs.some(isKeyRun)) yield reported
    else for (const run of runs) yield withRun(reported, run, { key: true })
  }
})

const ill = fault('SF-4', 'strength goes on through an illness', function* (plan, catalogue) {
  for (const { session } of upcoming(plan, catalogue)) {
    yield withReports(plan, [{ kind: 'illness', day: session.day, clearSince: session.day }])
    yield withReports(plan, [{ kind: 'illness', day: session.day, clearSince: null }])
  }
})

const thisWeek = (plan: Plan, catalogue: Catalogue): WeekView | undefined =>
  viewPlan(plan, catalogue).weeks.find(({ past }) => !past)

const tired = fault('SF-5', 'two tired mornings change nothing', function* (plan, catalogue) {
  const week = thisWeek(plan, catalogue)
  if (week?.loose !== false || week.sessions.length === 0) return
  const morning = (days: number): DayReport => ({
    kind: 'readiness',
    day: addDays(plan.request.today, -days),
    sleep: 4,
    fatigue: 4,
    soreness: 4,
  })
  yield withReports(plan, [morning(1), morning(3)])
})

const twoAmbers = fault('SF-5', 'two ambers on a tissue change nothing', function* (plan, catalogue) {
  for (const { items } of thisWeek(plan, catalogue)?.sessions ?? []) {
    for (const { exercise, item, isPreparation } of items) {
      const [tissue] = exercise.tissues
      const isMuch = item.contacts !== null || item.sets > 2
      if (tissue === undefined || isPreparation || !isMuch) continue
      const amber = (days: number): DayReport => ({
        kind: 'pain',
        day: addDays(plan.request.today, -days),
        tissue,
        light: 'amber',
      })
      yield withReports(plan, [amber(1), amber(4)])
    }
  }
})

const longer = (item: PlanItem): PlanItem => ({
  ...item,
  reps: item.reps === null ? null : [item.reps[0], item.reps[1] + 1],
  seconds: item.seconds === null ? null : [item.seconds[0], item.seconds[1] + 1],
})

const changedPast = fault('ST-1', 'a session already done is changed', function* (plan, catalogue) {
  if (plan.request.accepted !== null) return
  for (const session of upcoming(plan, catalogue)) {
    const next = plan.weeks[session.weekIndex + 1]
    const counted = session.items.some(({ item }) => item.reps !== null || item.seconds !== null)
    if (next === undefined || !counted || dayNumber(next.start) <= session.day) continue
    yield withItems(asReplan(plan, next.start), session.session.day, (items) => items.map(longer))
  }
})

const swapped = fault('ST-2', 'an exercise leaves its block for no reason', function* (plan, catalogue) {
  if (plan.request.accepted !== null) return
  const { openings } = viewPlan(plan, catalogue)
  const done = new Map<string, Exercise>()
  const whole = viewPlan(plan, catalogue).weeks.filter(({ loose, past }) => !loose && !past)
  for (const { items } of whole.flatMap(({ sessions }) => sessions)) {
    for (const { exercise, isPreparation } of items) if (!isPreparation) done.set(exercise.id, exercise)
  }
  const hurt = hurtTissues(plan)
  for (const was of [...done.values()].toSorted((a, b) => a.legLoad - b.legLoad)) {
    if ([...was.tissues, ...was.endRange].some((tissue) => hurt.has(tissue))) continue
    const swap = catalogue.exercises.find(
      (exercise) =>
        exercise.pattern === was.pattern &&
        exercise.doseForm === was.doseForm &&
        exercise.role === was.role &&
        exercise.ladder !== was.ladder &&
        !done.has(exercise.id) &&
        exercise.kit.length === 0 &&
        openings.isOpen(exercise),
    )
    if (swap === undefined) continue
    const change = (item: PlanItem): PlanItem => (item.exercise === was.id ? swapExercise(item, swap) : item)
    yield upcoming(plan, catalogue).reduce(
      (made, { session }) => withItems(made, session.day, (items) => items.map(change)),
      asReplan(plan, plan.request.today),
    )
  }
})

/** Faults of safety and of re-plans. */
export const safetyFaults: readonly Fault[] = [openGate, excluded, sore, ill, tired, twoAmbers, changedPast, swapped]
