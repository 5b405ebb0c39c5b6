import { daysBetween, type CivilDay } from '../calendar/index.ts'
import type { Exercise, ExerciseId } from '../exercise/index.ts'
import type { PlanRequest } from '../plan/index.ts'
import { estimateLift, readLog, unsaidRir, type LiftEstimate, type Lifter, type ReadLog } from '../progress/index.ts'
import type { ProgressTables } from '../strength/index.ts'

/** An estimate on a day it was made. */
export interface LiftPoint extends LiftEstimate {
  readonly day: CivilDay
}

/** What could be lifted once, over time: kilograms in all, the body's share with it where it moves. */
export interface LiftStory {
  readonly exercise: ExerciseId
  /** From early to late; at least one. */
  readonly points: readonly LiftPoint[]
  /** Newest against the first. `unsure`: each lies within what the other may be off by. Null: there is one point. */
  readonly change: 'more' | 'less' | 'unsure' | null
}

/** What lifts are told with: all of a request that they depend on. */
export type LiftAsk = Pick<PlanRequest, 'today' | 'log' | 'stage' | 'bodyMassKg' | 'monthsStrength'>

/** Weeks of strength a month counts as. */
const WEEKS_A_MONTH = 4

/** What beginners leave unsaid, by the weeks they had trained when the log began (R6.3). */
const lifterOf = (ask: LiftAsk, read: ReadLog, numbers: ProgressTables['strengthEstimate']): Lifter => {
  const logged = read.first === null ? 0 : daysBetween(read.first, ask.today) / 7
  const before = Math.max(0, (ask.monthsStrength ?? 0) * WEEKS_A_MONTH - logged)
  return {
    bodyMassKg: ask.bodyMassKg,
    unsaidRir: (day) => (ask.stage === 'first' ? unsaidRir(day, read, before, numbers) : 0),
  }
}

const changeOf = (points: readonly LiftPoint[]): LiftStory['change'] => {
  const [first] = points
  const last = points.at(-1)
  if (first === undefined || last === undefined || points.length < 2) return null
  // An estimate that lies outside what the other may be off by differs by more than chance.
  if (last.kg > first.high) return 'more'
  return last.kg < first.low ? 'less' : 'unsure'
}

/** The strength of each lift over time (R6.1), those with the most days first. */
export const liftStories = (
  ask: LiftAsk,
  exercises: readonly Exercise[],
  numbers: ProgressTables['strengthEstimate'],
): readonly LiftStory[] => {
  const known = new Map(exercises.map((exercise) => [exercise.id, exercise]))
  const read = readLog(ask.log, { today: ask.today, isKnown: (id) => known.has(id) })
  const lifter = lifterOf(ask, read, numbers)
  const stories = [...read.byExercise].flatMap(([id, days]): readonly LiftStory[] => {
    const exercise = known.get(id)
    if (exercise === undefined || exercise.doseForm !== 'reps') return []
    const points = days.flatMap(({ day }, index): readonly LiftPoint[] => {
      const estimate = estimateLift(exercise, days.slice(0, index + 1), { ...lifter, today: day }, numbers)
      return estimate === null ? [] : [{ ...estimate, day }]
    })
    return points.length === 0 ? [] : [{ exercise: id, points, change: changeOf(points) }]
  })
  return stories.toSorted((a, b) => b.points.length - a.points.length || (a.exercise < b.exercise ? -1 : 1))
}
