import { WEEKDAYS } from '../calendar/index.ts'
import type { PlanRequest, Reason, Refusal } from '../plan/index.ts'
import type { Law } from './law.ts'

type Follow = (request: PlanRequest, values: Reason['values']) => PlanRequest

const without = <Item>(list: readonly Item[], isGone: (item: Item) => boolean): readonly Item[] =>
  list.filter((item) => !isGone(item))

/** Minutes of a weekday that was not possible and becomes so, where the runner has no other to go by. */
const USUAL_MINUTES = 30

/** The runner makes one more weekday possible, with the minutes of the fullest; the first that is not. */
const addWeekday: Follow = (request) => {
  const closed = WEEKDAYS.find((weekday) => (request.minutes[weekday] ?? 0) === 0)
  const usual = Math.max(0, ...Object.values(request.minutes)) || USUAL_MINUTES
  return closed === undefined ? request : { ...request, minutes: { ...request.minutes, [closed]: usual } }
}

const moreMinutes: Follow = (request, values) => ({
  ...request,
  minutes: Object.fromEntries(
    Object.entries(request.minutes).map(([weekday, minutes]) => [
      weekday,
      Math.max(minutes, Number(values['minutes'])),
    ]),
  ),
})

/** Each change a refusal may name, and what a runner does who follows it. */
const FOLLOWED: Readonly<Record<string, Follow>> = {
  clearance: (request, values) => ({
    ...request,
    health: request.health.map((it) => (it.gate === values['gate'] ? { ...it, cleared: true } : it)),
  }),
  'drop-race': (request, values) => ({
    ...request,
    races: without(request.races, ({ day }) => day === values['race']),
  }),
  'drop-ban': (request, values) => ({ ...request, bans: without(request.bans, (id) => id === values['exercise']) }),
  'drop-exercise': (request, values) => ({
    ...request,
    pins: without(request.pins, (id) => id === values['exercise']),
    bans: without(request.bans, (id) => id === values['exercise']),
  }),
  'add-weekday': addWeekday,
  'more-minutes': moreMinutes,
  'fewer-blackouts': (request) => ({ ...request, blackout: [] }),
}

/** The request with the change that a refusal names; null when nobody knows how to follow it. */
export const followRefusal = (request: PlanRequest, { wouldHelp }: Refusal): PlanRequest | null =>
  FOLLOWED[wouldHelp.code]?.(request, wouldHelp.values) ?? null

/** A refusal names what blocks and a change, and that one change leads to a plan. */
export const findDeadEnd: Law = (planner, request) => {
  const answer = planner(request)
  if (answer.ok) return []
  const { rule, wouldHelp } = answer.error
  if (rule === '' || wouldHelp.code === '') return ['a refusal that names no change']
  const changed = followRefusal(request, answer.error)
  if (changed === null) return [`nobody knows how to follow ${wouldHelp.code}`]
  const again = planner(changed)
  return again.ok ? [] : [`${rule}: after ${wouldHelp.code} still no plan, by ${again.error.rule}`]
}
