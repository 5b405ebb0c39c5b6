import { WEEKDAYS } from '../calendar/index.ts'
import type { Plan, PlanItem, PlanRequest, PlanSession } from '../plan/index.ts'
import { planOrNull, type Law } from './law.ts'

/** Minutes taken off every weekday. */
const FEWER = 10
/** Minutes below which there is no session. */
const FEWEST = 10

/** The request with ten minutes less on every weekday, never less than ten. */
export const withFewerMinutes = (request: PlanRequest): PlanRequest => ({
  ...request,
  minutes: Object.fromEntries(
    WEEKDAYS.flatMap((weekday) => {
      const minutes = request.minutes[weekday]
      return minutes === undefined ? [] : [[weekday, Math.min(minutes, Math.max(FEWEST, minutes - FEWER))]]
    }),
  ),
})

/** How hard an exercise is done in a week: the most kilograms, the least RIR. */
interface Hardest {
  readonly kg: number | null
  readonly rir: number | null
}

interface Done {
  readonly item: PlanItem
  readonly session: PlanSession
}

const doneOf = (sessions: readonly PlanSession[], exercise: string): readonly Done[] =>
  sessions.flatMap((session) =>
    session.items.filter((item) => item.exercise === exercise).map((item) => ({ item, session })),
  )

const hardestOf = (done: readonly Done[]): Hardest => {
  const kilograms = done.flatMap(({ item }) => item.load?.kg ?? [])
  const rirs = done.flatMap(({ item }) => item.rir ?? [])
  return {
    kg: kilograms.length === 0 ? null : Math.max(...kilograms),
    rir: rirs.length === 0 ? null : Math.min(...rirs),
  }
}

/** Weeks of a plan, and whether an exercise gave way in the block of a week: it has one RIR more then (section 4). */
const gaveWay = (plan: Plan, block: number, exercise: string): boolean =>
  doneOf(
    plan.weeks.filter((week) => week.block === block).flatMap(({ sessions }) => sessions),
    exercise,
  ).some(({ session }) => session.kind === 'moderate' || session.kind === 'light')

/**
 * What a plan for fewer minutes asks harder of the runner than the plan for more: exercises of both, week by week, with
 * more kilograms or a lower RIR. Where the fuller plan's own session gave way, its RIR is one higher for that reason
 * alone, and the shorter plan is held against what was asked before.
 */
export const findHarderItems = (fuller: Plan, shorter: Plan): readonly string[] =>
  fuller.weeks.flatMap((week) => {
    const sessions = shorter.weeks.find(({ start }) => start === week.start)?.sessions ?? []
    const names = [...new Set(week.sessions.flatMap(({ items }) => items.map(({ exercise }) => exercise)))]
    return names.flatMap((name) => {
      const more = hardestOf(doneOf(week.sessions, name))
      const fewer = hardestOf(doneOf(sessions, name))
      const owed = more.rir === null ? null : more.rir - (gaveWay(fuller, week.block, name) ? 1 : 0)
      const isHeavier = more.kg !== null && fewer.kg !== null && fewer.kg > more.kg
      const isCloser = owed !== null && fewer.rir !== null && fewer.rir < owed
      return [
        ...(isHeavier
          ? [`${week.start} ${name}: ${String(more.kg)} kg, with fewer minutes ${String(fewer.kg)} kg`]
          : []),
        ...(isCloser
          ? [`${week.start} ${name}: RIR ${String(more.rir)}, with fewer minutes ${String(fewer.rir)}`]
          : []),
      ]
    })
  })

/** Fewer minutes never raise the kilograms or lower the RIR of any exercise. */
export const findHarderWithFewerMinutes: Law = (planner, request) => {
  const fuller = planOrNull(planner, request)
  const shorter = fuller === null ? null : planOrNull(planner, withFewerMinutes(request))
  return fuller === null || shorter === null ? [] : findHarderItems(fuller, shorter)
}
