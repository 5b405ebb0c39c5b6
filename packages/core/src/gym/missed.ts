import { MUSCLE_GROUPS, MUSCLES_BY_GROUP } from '../anatomy/index.ts'
import type { MuscleGroup } from '../anatomy/index.ts'
import { addDays, type CivilDay } from '../calendar/index.ts'
import { sessionKey, type JournalState, type SessionRef } from '../journal/index.ts'
import { letterOf } from '../plan/index.ts'
import type { Plan, PlanDifference, PlanRequest, PlanWeek } from '../plan/index.ts'
import { toThousandths } from '../units/index.ts'

/** A session whose day went by without it. */
export interface MissedSession extends SessionRef {
  readonly day: CivilDay
}

/** Days back in which a missed session is still spoken of. */
const SPOKEN_OF_DAYS = 8

/**
 * Sessions of the last days that nobody did: neither finished, nor begun with a set, from early to late. One that the
 * runner left out himself is among them: what it means for the plan is the same.
 */
export const findMissed = (plan: Plan, state: JournalState, today: CivilDay): readonly MissedSession[] => {
  const from = addDays(today, -SPOKEN_OF_DAYS)
  const done = new Set(state.sets.flatMap(({ session }) => (session === null ? [] : [session])))
  return plan.weeks
    .flatMap((week) => week.sessions.map(({ id, day }) => ({ week: week.start, letter: letterOf(id), day })))
    .filter(({ day }) => day >= from && day < today && day >= plan.request.today)
    .filter((session) => {
      const key = sessionKey(session)
      return state.sessions.get(key)?.state !== 'finished' && !done.has(key)
    })
    .toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)))
}

const setsOf = ({ effectiveSets }: PlanWeek, group: MuscleGroup): number =>
  MUSCLES_BY_GROUP[group].reduce((sum, muscle) => sum + toThousandths(effectiveSets[muscle] ?? 0), 0)

/** Groups that some week ahead trains with more sets than it would have: what was missed would be made up for. */
export const groupsThatGrew = (before: Plan, after: Plan, today: CivilDay): readonly MuscleGroup[] =>
  MUSCLE_GROUPS.filter((group) =>
    after.weeks.some((week) => {
      const was = before.weeks.find(({ start }) => start === week.start)
      return was !== undefined && week.start >= today && setsOf(week, group) > setsOf(was, group)
    }),
  )

/** What is otherwise by what happened, without anybody asking for another plan. */
const HAPPENED: readonly (keyof PlanRequest)[] = ['log', 'sessionsDone']

/**
 * Whether a plan that nobody asked for would make up for sessions that were missed: that is never offered. What the runner
 * said otherwise, or the calendar, may bring sets; the days that went by, and what was done on them, may not.
 */
export const makesUp = (
  followed: Plan,
  made: { readonly plan: Plan; readonly difference: PlanDifference | null },
  state: JournalState,
  today: CivilDay,
): boolean => {
  const isAsked = made.difference?.asked.some((it) => it.type !== 'field' || !HAPPENED.includes(it.field)) === true
  if (isAsked || findMissed(followed, state, today).length === 0) return false
  return groupsThatGrew(followed, made.plan, today).length > 0
}
