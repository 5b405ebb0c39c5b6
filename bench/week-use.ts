import { weekdayOf } from '@strongstride/core'
import type { Catalogue, Plan, PlanSession, PlanWeek } from '@strongstride/core'
import { findFurtherSet } from './further-set.ts'

/** What a full week of build or strength made of the minutes it was given. */
export interface WeekUse {
  readonly week: string
  /** Minutes used through minutes allowed. */
  readonly share: number
  /**
   * Why less than the promise is enough: `targets` when every muscle has what it should, else the rules that stand in
   * the way of every further set, those that do so most often first. Null: none, or none needed.
   */
  readonly excuse: string | null
  /** Where a further set would have served and broken no rule: the minutes were left lying. */
  readonly room: string | null
}

/** The promise: 85 % of the minutes. */
export const LEAST_SHARE = 0.85

/** Sets come in halves, so a muscle less than half a set below its target has it. */
const HALF_A_SET = 0.5

const isFull = (week: PlanWeek, { request }: Plan): boolean =>
  (week.row === 'build' || week.row === 'strength') &&
  !week.deload &&
  week.start >= request.today &&
  week.sessions.length >= request.sessions

/**
 * Minutes asked for on the session's weekday; of stage `first` those of the phase row, or the printed ones where they
 * are what DS-7 leaves a runner who has just begun.
 */
const allowedMinutes = (session: PlanSession, week: PlanWeek, { request }: Plan, { tables }: Catalogue): number => {
  const asked = request.minutes[weekdayOf(session.day)] ?? 0
  if (request.stage !== 'first') return asked
  const isBeginning = tables.steadyRunning.some(({ options }) =>
    options.some(({ minutes }) => minutes === session.minutesAllowed),
  )
  const row = Math.min(asked, tables.phaseRows[week.row].firstMinutes ?? asked)
  return isBeginning ? Math.min(row, session.minutesAllowed) : row
}

/** Minutes used: those printed, and after a run the part of the usual warm-up that the run has given already. */
const usedMinutes = (session: PlanSession, { tables }: Catalogue): number => {
  const { bySession, warmUpAfterRun } = tables.minutes
  const usual = bySession.find(({ upTo }) => session.minutesAllowed <= upTo)?.warmUp ?? warmUpAfterRun
  return session.minutes + (session.slot === 'after-run' ? Math.max(0, usual - warmUpAfterRun) / 60 : 0)
}

const shareOf = (week: PlanWeek, plan: Plan, catalogue: Catalogue): number => {
  const sumOf = (minutes: (session: PlanSession) => number): number =>
    week.sessions.reduce((sum, session) => sum + minutes(session), 0)
  return (
    sumOf((session) => usedMinutes(session, catalogue)) /
    sumOf((session) => allowedMinutes(session, week, plan, catalogue))
  )
}

/** Muscles that a week leaves half a set or more below their target. */
const shortMuscles = ({ targets, effectiveSets }: PlanWeek): ReadonlySet<string> => {
  const sets: Readonly<Record<string, number>> = effectiveSets
  return new Set(
    Object.entries(targets)
      .filter(([muscle, target]) => (sets[muscle] ?? 0) <= target - HALF_A_SET)
      .map(([muscle]) => muscle),
  )
}

type Excuse = Pick<WeekUse, 'excuse' | 'room'>

const excuseOf = (week: PlanWeek, plan: Plan, catalogue: Catalogue): Excuse => {
  const short = shortMuscles(week)
  if (short.size === 0) return { excuse: 'targets', room: null }
  const further = findFurtherSet({ plan, week, short, catalogue })
  return further.possible ? { excuse: null, room: further.where } : { excuse: further.rules, room: null }
}

/** The full weeks of build and strength of a plan: no deload, not begun before today, with every session wanted. */
export const weekUses = (plan: Plan, catalogue: Catalogue): readonly WeekUse[] =>
  plan.weeks
    .filter((week) => isFull(week, plan))
    .map((week) => {
      const share = shareOf(week, plan, catalogue)
      const isEnough = share >= LEAST_SHARE
      return {
        week: week.start,
        share,
        ...(isEnough ? { excuse: null, room: null } : excuseOf(week, plan, catalogue)),
      }
    })
