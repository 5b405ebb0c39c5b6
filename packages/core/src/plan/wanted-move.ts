import type { CivilDay } from '../calendar/index.ts'
import type { PlannedRun } from '../run/index.ts'
import type { PlanRequest, PlanRun } from './plan.ts'
import { letterOf } from './session-letter.ts'

/** Something of a plan, and the day a runner wants it on: a session in its own week, null to leave it out; or a run. */
export type WantedMove =
  | { readonly kind: 'session'; readonly week: CivilDay; readonly letter: string; readonly to: CivilDay | null }
  | { readonly kind: 'run'; readonly run: PlanRun; readonly to: CivilDay }

/** What of a run stays while its plan is made: what was not known of its length is worked out, the rest is as it was said. */
type SaidRun = Pick<PlannedRun, 'day' | 'kind' | 'km' | 'minutes' | 'slot' | 'title'>

/** Whole minutes are planned with. */
const isMinutes = (said: number | null, known: number): boolean => said === null || Math.round(said) === known

/** Whether a run of a plan is this run as it was said. */
export const isRunAsSaid = (run: PlanRun, said: SaidRun): boolean =>
  run.day === said.day &&
  run.kind === said.kind &&
  run.slot === said.slot &&
  run.title === said.title &&
  (said.km === null || said.km === run.km) &&
  isMinutes(said.minutes, run.minutes)

/**
 * The request that asks for a plan again with something on another day. Where the request does not know the run, or it is
 * there already, nothing is asked otherwise.
 */
export const askToMove = (request: PlanRequest, move: WantedMove): PlanRequest => {
  if (move.kind === 'run') {
    const at = request.runs.findIndex((run) => isRunAsSaid(move.run, run))
    const runs = request.runs.map((run, index) => (index === at ? { ...run, day: move.to } : run))
    return { ...request, runs: runs.toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day))) }
  }
  const { week, letter, to } = move
  const others = request.moves.filter((it) => it.week !== week || letterOf(it.session) !== letter)
  return { ...request, moves: [...others, { session: letter, week, day: to, slot: null }] }
}
