import type { DayNumber } from '../calendar/index.ts'
import { dayNumber } from '../calendar/index.ts'
import type { Exercise, ExerciseId } from '../exercise/index.ts'
import type { PlanRequest } from '../plan/index.ts'
import type { LoggedSet } from '../progress/index.ts'
import type { PlanningTables } from '../strength/index.ts'

/** Kilograms, repetitions in reserve, and repetitions or seconds that no set exceeds. */
const MOST = { kg: 1000, rir: 20, done: 100_000 } as const

const isWithin = (value: number | null, most: number): boolean => value === null || (value >= 0 && value <= most)

/** A line that can be true: of a day that has been, with numbers that can be. */
const isPlausible = ({ day, kg, rir, done }: LoggedSet, today: string): boolean =>
  day <= today && isWithin(kg, MOST.kg) && isWithin(rir, MOST.rir) && isWithin(done, MOST.done)

/** The request without the lines of its log that cannot be true: nothing may be opened, spared or measured by them. */
export const withKeptLog = (request: PlanRequest, exercises: ReadonlyMap<ExerciseId, Exercise>): PlanRequest => {
  const log = request.log.filter((set) => exercises.has(set.exercise) && isPlausible(set, request.today))
  return log.length === request.log.length ? request : { ...request, log }
}

/** The newest logged day of an exercise with a weight: the day, its heaviest weight, and the days with weights before it. */
export interface LastLift {
  readonly day: DayNumber
  readonly kg: number
  readonly days: number
  readonly sets: readonly LoggedSet[]
}

/** The last lift of each exercise. */
export const lastLifts = (log: readonly LoggedSet[]): ReadonlyMap<ExerciseId, LastLift> => {
  const days = new Map<ExerciseId, Map<string, LoggedSet[]>>()
  for (const set of log) {
    if (set.kg === null) continue
    const own = days.get(set.exercise) ?? new Map<string, LoggedSet[]>()
    const sets = own.get(set.day)
    if (sets === undefined) own.set(set.day, [set])
    else sets.push(set)
    days.set(set.exercise, own)
  }
  const lasts = new Map<ExerciseId, LastLift>()
  for (const [exercise, own] of days) {
    const [newest] = [...own].toSorted(([a], [b]) => (a < b ? 1 : -1))
    const [first] = newest?.[1] ?? []
    if (newest === undefined || first === undefined) continue
    const kg = newest[1].reduce((most, set) => Math.max(most, set.kg ?? 0), 0)
    lasts.set(exercise, {
      day: dayNumber(first.day),
      kg,
      days: own.size,
      sets: newest[1].filter((set) => set.kg === kg),
    })
  }
  return lasts
}

/** The newest logged day; -Infinity where nothing was ever logged. */
export const lastTrained = (log: readonly LoggedSet[]): DayNumber =>
  log.reduce((last, { day }) => Math.max(last, dayNumber(day)), -Infinity)

/** What the days from the last logged one to `today` ask for (R3.14); null where nothing was ever logged. */
export const gapRow = (
  log: readonly LoggedSet[],
  today: DayNumber,
  { gaps }: Pick<PlanningTables, 'gaps'>,
): PlanningTables['gaps'][number] | null => {
  if (log.length === 0) return null
  const days = today - lastTrained(log)
  return gaps.find(({ upToDays }) => days <= upToDays) ?? gaps.at(-1) ?? null
}
