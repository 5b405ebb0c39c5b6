import { daysBetween } from '../../calendar/index.ts'
import type { CivilDay } from '../../calendar/index.ts'
import { isSameValue } from '../same-value.ts'
import type { OwnMove, Plan, PlanRequest, PlanRun } from '../plan.ts'
import type { RequestChange, RunTold } from './difference.ts'

const isSameRun = (a: PlanRun, b: PlanRun): boolean =>
  a.day === b.day &&
  a.kind === b.kind &&
  a.km === b.km &&
  a.minutes === b.minutes &&
  a.slot === b.slot &&
  a.key === b.key

/** Runs that only one of two lists has; of two the same, one stands for one. */
const without = (runs: readonly PlanRun[], others: readonly PlanRun[]): readonly PlanRun[] => {
  const left = [...others]
  return runs.filter((run) => {
    const at = left.findIndex((other) => isSameRun(run, other))
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

/** Days within which a run that comes back is the same run on another day. */
const MOVED_WITHIN = 7

const tell = ({ kind, km, minutes }: PlanRun): RunTold => ({ kind, km, minutes })

/** How much a run looks like another one moved or changed; null: not at all. */
const distance = (gone: PlanRun, come: PlanRun): number | null => {
  const days = Math.abs(daysBetween(gone.day, come.day))
  if (days === 0) return 0
  return gone.kind === come.kind && days <= MOVED_WITHIN && gone.km === come.km ? days : null
}

const runChange = (gone: PlanRun, come: PlanRun): RequestChange =>
  gone.day === come.day
    ? { type: 'run-changed', day: gone.day, from: tell(gone), to: tell(come) }
    : { type: 'run-moved', kind: come.kind, from: gone.day, to: come.day }

/** Pairs what is gone with what has come, the likest first. */
const pairRuns = (gone: readonly PlanRun[], come: readonly PlanRun[]): readonly RequestChange[] => {
  const pairs = gone
    .flatMap((from) =>
      come.flatMap((to) => {
        const far = distance(from, to)
        return far === null ? [] : [{ from, to, far: from.kind === to.kind ? far : far + MOVED_WITHIN }]
      }),
    )
    .toSorted((a, b) => a.far - b.far)
  const used = new Set<PlanRun>()
  const changes: RequestChange[] = []
  for (const { from, to } of pairs) {
    if (used.has(from) || used.has(to)) continue
    used.add(from).add(to)
    changes.push(runChange(from, to))
  }
  return [
    ...changes,
    ...gone.filter((run) => !used.has(run)).map(({ kind, day }): RequestChange => ({ type: 'run-dropped', kind, day })),
    ...come.filter((run) => !used.has(run)).map(({ kind, day }): RequestChange => ({ type: 'run-added', kind, day })),
  ]
}

const dayOf = (change: RequestChange): CivilDay | null =>
  change.type === 'run-moved' ? change.from : 'day' in change ? change.day : null

const runChanges = (before: Plan, after: Plan): readonly RequestChange[] => {
  const starts = new Set(after.weeks.map((week) => week.start))
  const both = new Set(before.weeks.map((week) => week.start).filter((start) => starts.has(start)))
  const runsOf = ({ weeks }: Plan): readonly PlanRun[] =>
    weeks.filter((week) => both.has(week.start)).flatMap((week) => week.runs)
  const [was, is] = [runsOf(before), runsOf(after)]
  return pairRuns(without(was, is), without(is, was)).toSorted((a, b) => ((dayOf(a) ?? '') < (dayOf(b) ?? '') ? -1 : 1))
}

const DAILY: readonly (keyof PlanRequest)[] = ['version', 'today', 'timeZone', 'runs', 'blackout', 'moves', 'accepted']

const only = <T>(a: readonly T[], b: readonly T[]): readonly T[] =>
  a.filter((one) => !b.some((other) => isSameValue(one, other)))

/** What a plan was asked otherwise than the one before: runs, days off, the runner's own moves, and any other field. */
export const requestChanges = (before: Plan, after: Plan): readonly RequestChange[] => {
  const [was, is] = [before.request, after.request]
  const moved =
    (type: 'own-move' | 'own-move-withdrawn') =>
    (move: OwnMove): RequestChange => ({ type, move })
  const closed =
    (type: 'day-closed' | 'day-opened') =>
    (day: CivilDay): RequestChange => ({ type, day })
  const fields = (Object.keys(is) as (keyof PlanRequest)[]).filter(
    (field) => !DAILY.includes(field) && !isSameValue(was[field], is[field]),
  )
  return [
    ...runChanges(before, after),
    ...only(is.blackout, was.blackout).map(closed('day-closed')),
    ...only(was.blackout, is.blackout).map(closed('day-opened')),
    ...only(is.moves, was.moves).map(moved('own-move')),
    ...only(was.moves, is.moves).map(moved('own-move-withdrawn')),
    ...fields.map((field): RequestChange => ({ type: 'field', field })),
  ]
}
