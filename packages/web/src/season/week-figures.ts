import {
  addDays,
  isRunning,
  type CivilDay,
  type Plan,
  type PlanRun,
  type PlanSession,
  type PlanWeek,
  type Race,
} from '@strongstride/core'

/** Kilometres of running in a week. */
export const kilometresOf = ({ runs }: PlanWeek): number =>
  runs.filter(({ kind }) => isRunning(kind)).reduce((sum, { km }) => sum + km, 0)

/** The races of a week. */
export const racesIn = ({ start }: PlanWeek, races: readonly Race[]): readonly Race[] =>
  races.filter(({ day }) => day >= start && day < addDays(start, 7))

/** A day of a plan: its runs and its sessions, and whether the daily drills are on. */
export interface PlanDay {
  readonly day: CivilDay
  readonly runs: readonly PlanRun[]
  readonly sessions: readonly PlanSession[]
  readonly hasDrills: boolean
}

/** The seven days of a week. */
export const daysOf = (week: PlanWeek): readonly PlanDay[] =>
  Array.from({ length: 7 }, (_, index) => addDays(week.start, index)).map((day) => ({
    day,
    runs: week.runs.filter((run) => run.day === day && run.kind !== 'rest'),
    sessions: week.sessions.filter((session) => session.day === day),
    hasDrills: week.microDose.includes(day),
  }))

/** The week that a day lies in; null outside the plan. */
export const weekOf = (plan: Plan, day: CivilDay): PlanWeek | null =>
  plan.weeks.find(({ start }) => day >= start && day < addDays(start, 7)) ?? null

/** The next session after a day; null where there is none. */
export const nextSession = (plan: Plan, day: CivilDay): PlanSession | null =>
  plan.weeks
    .flatMap(({ sessions }) => sessions)
    .filter((session) => session.day > day)
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))[0] ?? null
