import type { ExerciseId } from '../exercise/index.ts'
import type { Command } from '../journal/index.ts'
import { readSessionToday, type SessionReading } from '../planner/index.ts'
import type { Plan, PlanItem, PlanRequest, PlanSession, PlanWeek } from '../plan/index.ts'
import type { Catalogue } from '../strength/index.ts'

/** What a swap from now on is asked for with. */
export interface LastingSetting {
  readonly plan: Plan
  readonly request: PlanRequest
  readonly catalogue: Catalogue
  readonly from: ExerciseId
  readonly to: ExerciseId
}

const swappedItems = (
  items: readonly PlanItem[],
  reading: SessionReading,
  { from, to }: LastingSetting,
): readonly PlanItem[] => {
  const exercise = reading.exerciseOf(to)
  const holds = items.some((item) => item.exercise === to)
  return items.flatMap((item) => {
    if (item.exercise !== from) return [item]
    return holds || exercise === undefined ? [] : [reading.standIn(exercise, item).item]
  })
}

/** The plan with the one exercise in the place of the other in every session from today on. */
const withSwapAhead = (setting: LastingSetting): Plan => {
  const { plan, request, catalogue } = setting
  const inSession = (session: PlanSession, week: PlanWeek): PlanSession => {
    if (session.day < request.today || session.items.every((item) => item.exercise !== setting.from)) return session
    const reading = readSessionToday({ plan, week, session, request, catalogue })
    return reading === null ? session : { ...session, items: swappedItems(session.items, reading, setting) }
  }
  const weeks = plan.weeks.map((week) => ({
    ...week,
    sessions: week.sessions.map((session) => inSession(session, week)),
  }))
  return { ...plan, request: { ...plan.request, accepted: null }, weeks }
}

/** One way to ask for a swap from now on: the request for the planner, and the wishes that the journal takes down for it. */
export interface LastingWay {
  readonly request: PlanRequest
  readonly commands: readonly Command[]
}

/**
 * How to ask for a swap from now on, the better way first: the plan that is followed with the swap already in it, so that
 * nothing else has to change, the one exercise banned and the other pinned; then without the pin, which asks for the
 * other exercise in every block to come. A way whose plan breaks a rule is not to be taken.
 */
export const lastingSwapWays = (setting: LastingSetting): readonly LastingWay[] => {
  const { request, from, to } = setting
  const on = request.today
  const others = (list: readonly ExerciseId[]): readonly ExerciseId[] => list.filter((it) => it !== to && it !== from)
  const ban: Command = { type: 'ban-exercise', on, exercise: from }
  const asked: PlanRequest = {
    ...request,
    bans: [...others(request.bans), from].toSorted(),
    pins: others(request.pins),
    accepted: withSwapAhead(setting),
  }
  return [
    {
      request: { ...asked, pins: [...asked.pins, to].toSorted() },
      commands: [ban, { type: 'pin-exercise', on, exercise: to }],
    },
    { request: asked, commands: [ban, { type: 'allow-exercise', on, exercise: to }] },
  ]
}
