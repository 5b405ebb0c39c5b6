import { MUSCLE_GROUPS, MUSCLES_BY_GROUP } from '../anatomy/index.ts'
import type { MuscleGroup } from '../anatomy/index.ts'
import { addDays, type CivilDay } from '../calendar/index.ts'
import { sessionKey, type JournalState, type SessionRef } from '../journal/index.ts'
import { differencePlans, letterOf } from '../plan/index.ts'
import type { Plan, PlanRequest, PlanWeek } from '../plan/index.ts'
import { findGap, readLog } from '../progress/index.ts'
import type { Gap } from '../progress/index.ts'
import { checkPlan } from '../rules/index.ts'
import type { Catalogue } from '../strength/index.ts'
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

/** What becomes of the plan after sessions that were missed. */
export interface AfterMissed {
  /** The plan to accept; null where the one that is followed goes on as it is. */
  readonly plan: Plan | null
  /** Weeks that would be otherwise. */
  readonly weeks: number
  /** The gap in strength work that ends today, where there is one that counts: its days, and the share of the loads left. */
  readonly gap: Gap | null
}

/**
 * What a plan made anew means after missed sessions. It is offered where it says something else, breaks no rule, and
 * holds in no week to come more sets of a group than the plan that is followed: nothing is made up for. Else the plan
 * goes on as it is. The runner accepts it, or not.
 */
export const settleMissed = (
  followed: Plan,
  made: Plan | null,
  { request, catalogue }: { readonly request: PlanRequest; readonly catalogue: Catalogue },
): AfterMissed => {
  const known = new Set(catalogue.exercises.map(({ id }) => id))
  const log = readLog(request.log, { today: request.today, isKnown: (id) => known.has(id) })
  const gap = findGap(log, request.today, catalogue.tables.gaps)
  const same: AfterMissed = { plan: null, weeks: 0, gap }
  if (made === null) return same
  const { weeks } = differencePlans(followed, made)
  if (weeks.length === 0 || groupsThatGrew(followed, made, request.today).length > 0) return same
  return checkPlan(made, catalogue).length > 0 ? same : { plan: made, weeks: weeks.length, gap }
}
