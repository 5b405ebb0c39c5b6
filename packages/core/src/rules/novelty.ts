import { dayNumber, type DayNumber } from '../calendar/index.ts'
import type { Exercise, ExerciseId } from '../exercise/index.ts'
import type { Plan } from '../plan/index.ts'

/** How often an exercise has been done since it was last new. */
export interface Exposure {
  /** The day from which it is counted. */
  readonly firstDay: DayNumber
  /** 1 on that day, 2 in the next session that holds it, and so on. */
  readonly number: number
  /** False when the same or a higher step of its ladder had been done in the weeks before: then it was never new. */
  readonly fresh: boolean
}

/** Looks an exercise up on a day of a session that holds it. */
export type ExposureOf = (exercise: Exercise, day: DayNumber) => Exposure

interface Done {
  readonly day: DayNumber
  readonly step: number
}

interface History {
  readonly days: ReadonlyMap<ExerciseId, readonly DayNumber[]>
  readonly ladders: ReadonlyMap<string, readonly Done[]>
}

const addTo = <Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void => {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

const historyOf = (plan: Plan, exercises: ReadonlyMap<ExerciseId, Exercise>): History => {
  const days = new Map<ExerciseId, DayNumber[]>()
  const ladders = new Map<string, Done[]>()
  const seen = new Set<string>()
  const add = (id: ExerciseId, day: DayNumber): void => {
    const exercise = exercises.get(id)
    const key = `${id} ${String(day)}`
    if (exercise === undefined || seen.has(key)) return
    seen.add(key)
    addTo(days, id, day)
    addTo(ladders, exercise.ladder, { day, step: exercise.step })
  }
  for (const set of plan.request.log) add(set.exercise, dayNumber(set.day))
  for (const week of plan.weeks) {
    for (const session of week.sessions) {
      const day = dayNumber(session.day)
      for (const item of session.items) add(item.exercise, day)
    }
  }
  for (const list of days.values()) list.sort((a, b) => a - b)
  return { days, ladders }
}

/**
 * Counts exposures over log and plan together. An exercise is new when it was not done in the `window` days before, nor
 * its ladder at the same or a higher step (specification, section 11, "Leg load").
 */
export const exposuresOf = (plan: Plan, exercises: ReadonlyMap<ExerciseId, Exercise>, window: number): ExposureOf => {
  const { days, ladders } = historyOf(plan, exercises)
  return (exercise, day) => {
    const done = days.get(exercise.id) ?? []
    let start = done.indexOf(day)
    const at = start
    while (start > 0 && (done[start] ?? 0) - (done[start - 1] ?? 0) <= window) start -= 1
    const firstDay = done[start] ?? day
    const before = (ladders.get(exercise.ladder) ?? []).some(
      (other) => other.step >= exercise.step && other.day < firstDay && other.day >= firstDay - window,
    )
    return { firstDay, number: at - start + 1, fresh: !before }
  }
}
