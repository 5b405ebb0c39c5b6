import { addDays } from '../calendar/index.ts'
import type { Plan, PlanRequest, PlanSession, PlanWeek } from '../plan/index.ts'
import type { PlannedRun } from '../run/index.ts'
import { drawFrom, type Draw } from './draw.ts'

/** What a runner may want otherwise of a plan. */
export const WISHES = [
  'run-moved',
  'run-kind',
  'runs-gone',
  'day-off',
  'session-moved',
  'session-skipped',
  'exercise-banned',
  'complaint',
  'kit-lost',
  'fewer-minutes',
  'days-later',
] as const
/** One of {@link WISHES}. */
export type Wish = (typeof WISHES)[number]

interface Chosen {
  readonly week: PlanWeek
  readonly session: PlanSession
}

const sessionsAhead = ({ weeks, request }: Plan): readonly [Chosen, ...Chosen[]] | null => {
  const [first, ...others] = weeks.flatMap((week) =>
    week.sessions.filter(({ day }) => day >= request.today).map((session) => ({ week, session })),
  )
  return first === undefined ? null : [first, ...others]
}

const withRuns = (request: PlanRequest, change: (run: PlannedRun) => readonly PlannedRun[]): Partial<PlanRequest> => ({
  runs: request.runs.flatMap(change),
})

const changeRuns = (wish: Wish, { request }: Plan, draw: Draw): Partial<PlanRequest> => {
  const [first, ...others] = request.runs.filter((run) => run.day > request.today && run.kind !== 'race')
  if (first === undefined) return {}
  const chosen = draw.pick([first, ...others])
  const to = addDays(chosen.day, draw.pick([-2, -1, 1, 2]))
  const day = to < request.today ? addDays(chosen.day, 1) : to
  if (wish === 'runs-gone') {
    const until = addDays(chosen.day, 6)
    return withRuns(request, (run) => (run.day >= chosen.day && run.day <= until && run.kind !== 'race' ? [] : [run]))
  }
  const kind = draw.pick(['easy', 'long', 'intervals', 'tempo', 'hills'])
  return withRuns(request, (run) => {
    if (run !== chosen) return [run]
    return [wish === 'run-kind' ? { ...run, kind } : { ...run, day }]
  })
}

const changeSession = (wish: Wish, plan: Plan, draw: Draw): Partial<PlanRequest> => {
  const ahead = sessionsAhead(plan)
  if (ahead === null) return {}
  const { week, session } = draw.pick(ahead)
  const { request } = plan
  if (wish === 'day-off') return { blackout: [...request.blackout, session.day] }
  const [item] = session.items
  if (wish === 'exercise-banned') return item === undefined ? {} : { bans: [...request.bans, item.exercise], pins: [] }
  const day = wish === 'session-skipped' ? null : addDays(week.start, draw.whole(0, 6))
  return { moves: [...request.moves, { session: session.id, week: week.start, day, slot: null }] }
}

const changeRunner = (wish: Wish, { request }: Plan, draw: Draw): Partial<PlanRequest> => {
  if (wish === 'days-later') return { today: addDays(request.today, draw.whole(1, 3)) }
  if (wish === 'kit-lost') return { places: request.places.map((place) => ({ ...place, kit: [], loads: {} })) }
  if (wish === 'fewer-minutes')
    return {
      minutes: Object.fromEntries(
        Object.entries(request.minutes).map(([weekday, minutes]) => [weekday, Math.max(10, minutes - 10)]),
      ),
    }
  const tissue = draw.pick(['achilles', 'plantar-fascia', 'calf', 'knee', 'shin'] as const)
  return { complaints: [...request.complaints, { tissue, light: 'amber', since: request.today, past: false }] }
}

/** What changes in the request of a runner who follows a plan and wants one thing otherwise, drawn from a seed. */
export const drawWish = (wish: Wish, plan: Plan, seed: number): Partial<PlanRequest> => {
  const draw = drawFrom(seed)
  if (wish === 'run-moved' || wish === 'run-kind' || wish === 'runs-gone') return changeRuns(wish, plan, draw)
  if (wish === 'day-off' || wish === 'session-moved' || wish === 'session-skipped' || wish === 'exercise-banned')
    return changeSession(wish, plan, draw)
  return changeRunner(wish, plan, draw)
}
