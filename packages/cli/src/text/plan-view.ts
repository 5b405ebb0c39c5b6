import type { Catalogue, Exercise, ExerciseId, KitId, Plan, PlanItem, PlanSession, PlanWeek } from '@strongstride/core'
import { sessionKit } from '@strongstride/formats'

/** A plan and the catalogue it was made from, as the pages read them. */
export interface PlanView {
  readonly plan: Plan
  readonly exercise: (id: ExerciseId) => Exercise | undefined
  readonly nameOf: (id: ExerciseId) => string
  readonly blocks: readonly BlockView[]
  /** False when nearly every run is carried on from a typed week; marking them all would say nothing. */
  readonly marksAssumedRuns: boolean
}

/** Weeks that share their exercises. */
export interface BlockView {
  readonly number: number
  readonly weeks: readonly PlanWeek[]
  /** Each session of the block once, as in its fullest week, in order of its letter. */
  readonly sessions: readonly PlanSession[]
}

const fullness = (session: PlanSession): number =>
  (session.kind === 'full' ? 1_000_000 : 0) + session.items.reduce((sum, item) => sum + item.sets * 100 + 1, 0)

const fullestSessions = (weeks: readonly PlanWeek[]): readonly PlanSession[] => {
  const fullest = new Map<string, PlanSession>()
  const usual = weeks.filter((week) => !week.deload)
  for (const session of (usual.length === 0 ? weeks : usual).flatMap((week) => week.sessions)) {
    const before = fullest.get(session.id)
    if (before === undefined || fullness(session) > fullness(before)) fullest.set(session.id, session)
  }
  for (const session of weeks.flatMap((week) => week.sessions))
    if (!fullest.has(session.id)) fullest.set(session.id, session)
  return [...fullest.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** Cuts a plan into its blocks and finds exercises by id. */
export const viewPlan = (plan: Plan, catalogue: Catalogue): PlanView => {
  const byId = new Map(catalogue.exercises.map((exercise) => [exercise.id, exercise]))
  const planned = plan.weeks.slice(1).flatMap((week) => week.runs.filter((run) => !run.assumed && run.kind !== 'race'))
  const numbers = [...new Set(plan.weeks.map((week) => week.block))]
  return {
    plan,
    exercise: (id) => byId.get(id),
    nameOf: (id) => byId.get(id)?.name ?? id,
    marksAssumedRuns: planned.length > 0,
    blocks: numbers.map((number) => {
      const weeks = plan.weeks.filter((week) => week.block === number)
      return { number, weeks, sessions: fullestSessions(weeks) }
    }),
  }
}

/** The kit a session has at hand. */
export const kitOf = ({ plan }: PlanView, session: PlanSession): readonly KitId[] => sessionKit(plan, session)

/** Sets that count: preparation left out. */
export const setsOf = (session: PlanSession): number =>
  session.items.filter((item) => item.part !== 'prep').reduce((sum, item) => sum + item.sets, 0)

/** Items in the order in which they are done, by part. */
export const itemsByPart = (session: PlanSession, part: PlanItem['part']): readonly PlanItem[] =>
  session.items.filter((item) => item.part === part)
