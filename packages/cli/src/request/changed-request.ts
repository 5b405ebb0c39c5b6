import { letterOf, addDays, err, ok } from '@strongstride/core'
import type {
  CivilDay,
  OwnMove,
  Plan,
  PlannedRun,
  PlanRequest,
  PlanSession,
  PlanWeek,
  Result,
} from '@strongstride/core'
import type { InputProblem } from '../input-problem.ts'

/** A session and a day: where it is to go, or where it stands. */
export interface SessionDay {
  readonly session: string
  readonly day: CivilDay
}

/** What a runner wants otherwise in a plan. */
export interface WantedChange {
  readonly today: CivilDay
  readonly moves: readonly SessionDay[]
  /** Sessions not to be done, by the day they stand on. */
  readonly skips: readonly SessionDay[]
  readonly runsMoved: readonly { readonly from: CivilDay; readonly to: CivilDay }[]
  readonly daysOff: readonly CivilDay[]
  /** A new calendar from today on; null: the runs as they are. */
  readonly runs: readonly PlannedRun[] | null
}

/** Sessions are named in either case: `a` is A. */
const isSameLetter = (a: string, b: string): boolean => letterOf(a).toUpperCase() === letterOf(b).toUpperCase()

const weekOf = (day: CivilDay, plan: Plan): PlanWeek | undefined =>
  plan.weeks.find(({ start }) => day >= start && day <= addDays(start, 6))

const sessionOf = (named: string, week: PlanWeek): PlanSession | undefined =>
  week.sessions.find(({ id }) => id === named) ??
  (named.includes('-') ? undefined : week.sessions.find(({ id }) => isSameLetter(id, named)))

interface Found {
  readonly week: PlanWeek
  readonly session: PlanSession
}

const findSession = (
  { session: named, day }: SessionDay,
  option: string,
  { plan, today }: { readonly plan: Plan; readonly today: CivilDay },
): Result<Found, InputProblem> => {
  const week = weekOf(day, plan)
  const [first, last] = [plan.weeks[0]?.start ?? day, addDays(plan.weeks.at(-1)?.start ?? day, 6)]
  if (week === undefined) return err({ type: 'day-not-in-plan', day, first, last })
  if (day < today) return err({ type: 'day-past', option, day, today })
  const session = sessionOf(named, week)
  if (session === undefined)
    return err({
      type: 'no-such-session',
      option,
      given: named,
      week: week.start,
      sessions: week.sessions.map((it) => it.id),
    })
  return session.day < today ? err({ type: 'day-past', option, day: session.day, today }) : ok({ week, session })
}

const ownMoves = (wanted: WantedChange, plan: Plan): Result<readonly OwnMove[], InputProblem> => {
  const moves: OwnMove[] = []
  for (const move of wanted.moves) {
    const found = findSession(move, '--move', { plan, today: wanted.today })
    if (!found.ok) return found
    moves.push({ session: found.value.session.id, week: found.value.week.start, day: move.day, slot: null })
  }
  for (const skip of wanted.skips) {
    const found = findSession(skip, '--skip', { plan, today: wanted.today })
    if (!found.ok) return found
    moves.push({ session: found.value.session.id, week: found.value.week.start, day: null, slot: null })
  }
  return ok(moves)
}

const movedRuns = (wanted: WantedChange, before: PlanRequest): Result<readonly PlannedRun[], InputProblem> => {
  const { today, runs: calendar } = wanted
  let runs = calendar === null ? before.runs : [...before.runs.filter((run) => run.day < today), ...calendar]
  for (const { from, to } of wanted.runsMoved) {
    const past = [from, to].find((day) => day < today)
    if (past !== undefined) return err({ type: 'day-past', option: '--move-run', day: past, today })
    if (!runs.some((run) => run.day === from)) return err({ type: 'no-run', option: '--move-run', day: from })
    runs = runs.map((run) => (run.day === from ? { ...run, day: to } : run))
  }
  return ok(runs)
}

/** The request that asks for a plan again with what its runner wants otherwise; the plan itself is the accepted one. */
export const changedRequest = (plan: Plan, wanted: WantedChange): Result<PlanRequest, InputProblem> => {
  const moves = ownMoves(wanted, plan)
  if (!moves.ok) return moves
  const runs = movedRuns(wanted, plan.request)
  if (!runs.ok) return runs
  const past = wanted.daysOff.find((day) => day < wanted.today)
  if (past !== undefined) return err({ type: 'day-past', option: '--blackout', day: past, today: wanted.today })
  const isNamed = (move: OwnMove): boolean =>
    moves.value.some((it) => it.week === move.week && isSameLetter(it.session, move.session))
  return ok({
    ...plan.request,
    today: wanted.today,
    runs: runs.value,
    blackout: [...new Set([...plan.request.blackout, ...wanted.daysOff])].toSorted(),
    moves: [...plan.request.moves.filter((move) => !isNamed(move)), ...moves.value],
    accepted: { ...plan, request: { ...plan.request, accepted: null } },
  })
}
