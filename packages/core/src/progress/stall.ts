import { addDays } from '../calendar/index.ts'
import type { CivilDay } from '../calendar/index.ts'
import type { ProgressTables } from '../strength/index.ts'
import type { ExerciseDay } from './read-log.ts'
import { judgeSession, workOf } from './session-verdict.ts'
import type { LiftAim, WorkedDay } from './session-verdict.ts'

/** A lift that stands still: since when, in how many sessions, and what is done about it. */
export interface Stall {
  readonly since: CivilDay
  readonly sessions: number
  /** One set more while there may be one, else other repetitions (evidence 8.7). */
  readonly remedy: 'set' | 'reps'
}

const best = (work: WorkedDay): number => Math.max(...work.sets.map(({ done, rir }) => done + (rir ?? 0)))

/** Whether a session was better than all before it: a heavier weight, or more repetitions with the same. */
const isBetter = (work: WorkedDay, before: readonly WorkedDay[]): boolean =>
  before.every((other) => work.kg > other.kg || (work.kg === other.kg && best(work) > best(other)))

/**
 * A stall (evidence 8.7): four weeks and four sessions in which nothing grew, neither weight nor repetitions, though the
 * top of the range was not reached. Who reaches the top with the heaviest weight there is has not stalled. Null: none.
 */
export const findStall = (
  days: readonly ExerciseDay[],
  { aim, today, mayAddSet }: { readonly aim: LiftAim; readonly today: CivilDay; readonly mayAddSet: boolean },
  numbers: ProgressTables['progression'],
): Stall | null => {
  const since = addDays(today, -7 * numbers.stall.weeks)
  const worked = days.flatMap((day) => {
    const work = workOf(day)
    return work === null ? [] : [{ day: day.day, work }]
  })
  const recent = worked.filter(({ day }) => day >= since)
  const first = recent[0]
  if (first === undefined || recent.length < numbers.stall.sessions || worked.length === recent.length) return null
  const before = worked.filter(({ day }) => day < since).map(({ work }) => work)
  const grew = recent.some(({ work }) => isBetter(work, before))
  const topped = recent.some(({ work }) => ['top', 'easy'].includes(judgeSession(work, aim, numbers)))
  return grew || topped ? null : { since: first.day, sessions: recent.length, remedy: mayAddSet ? 'set' : 'reps' }
}
