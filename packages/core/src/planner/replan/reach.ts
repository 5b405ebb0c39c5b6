import { ASSUMED } from '../../athlete/index.ts'
import { addDays, daysBetween } from '../../calendar/index.ts'
import type { CivilDay } from '../../calendar/index.ts'
import { isSameValue } from '../../plan/index.ts'
import type { OwnMove, Plan, PlanRequest, PlanRun, PlanWeek } from '../../plan/index.ts'
import { acceptedPlan, acceptedWeek } from '../accepted.ts'
import type { SeasonView } from '../planner-view.ts'
import type { SeasonWeek } from '../season.ts'

/** How near a change comes to a week that stands. */
export type Nearness =
  /** What the week is made from is as it was. */
  | 'same'
  /** Runs of the weeks before it are not: its long run, volume or steady running may count otherwise. */
  | 'measured'
  /** Time has passed. */
  | 'later'
  /** Its own days are not: its reasons may read otherwise. */
  | 'within'

/** What has changed since a plan was accepted. */
export interface Reach {
  /** Something that every session depends on: body, kit, days of the week, wishes, log, catalogue. */
  readonly everywhere: boolean
  /** Time has passed. */
  readonly hasPassed: boolean
  readonly nearness: (week: SeasonWeek) => Nearness
  /** Whether a week may hold a session it was accepted without: something has changed that nobody could foresee. */
  readonly mayHoldMore: (week: SeasonWeek) => boolean
}

/** Fields that touch single days alone; every other field is looked at as a whole. */
const DAILY: readonly (keyof PlanRequest)[] = ['version', 'today', 'timeZone', 'runs', 'blackout', 'moves', 'accepted']

/** Days before and after a week whose runs its days and their reasons look at (PL-1, PL-2, leg load left over). */
const SEEN_BEFORE = 3
const SEEN_AFTER = 3
/** Days before a week whose runs it is measured against: eight weeks of volume (DS-2). */
const MEASURED = 56

/** Fields that touch every week and are other than in the accepted plan's request. */
const changedFields = (accepted: Plan, { request }: SeasonView): readonly (keyof PlanRequest)[] =>
  (Object.keys(request) as (keyof PlanRequest)[]).filter(
    (field) => !DAILY.includes(field) && !isSameValue(accepted.request[field], request[field]),
  )

const steadyWeeks = ({ weeksRunning }: PlanRequest): number => weeksRunning ?? ASSUMED.weeksRunning

/** Whether a field is only as other as a plan foresees: what was done, and a week more of running for each that passed. */
const isForeseen = (field: keyof PlanRequest, before: PlanRequest, now: PlanRequest): boolean => {
  if (field === 'log') return true
  const passed = Math.floor(daysBetween(before.today, now.today) / 7)
  return field === 'weeksRunning' && steadyWeeks(now) - steadyWeeks(before) === passed
}

/** Items that are on one side alone. */
const inOne = <Item>(
  a: readonly Item[],
  b: readonly Item[],
  isSame: (x: Item, y: Item) => boolean,
): readonly Item[] => [
  ...a.filter((item) => !b.some((other) => isSame(item, other))),
  ...b.filter((item) => !a.some((other) => isSame(item, other))),
]

const isSameRun = (a: PlanRun, b: PlanRun): boolean =>
  a.day === b.day &&
  a.kind === b.kind &&
  a.km === b.km &&
  a.minutes === b.minutes &&
  a.key === b.key &&
  a.slot === b.slot &&
  a.assumed === b.assumed &&
  a.estimated === b.estimated &&
  a.title === b.title

const isSameMove = (a: OwnMove, b: OwnMove): boolean => isSameValue(a, b)

/** Days before a plan's first week whose runs are others than when it was accepted. */
const daysBehind = (first: CivilDay, accepted: Plan, { request }: SeasonView): readonly CivilDay[] => {
  const behind = ({ runs }: PlanRequest): PlanRequest['runs'] => runs.filter((run) => run.day < first)
  return inOne(behind(accepted.request), behind(request), isSameValue).map((run) => run.day)
}

const runsChanged = (weeks: readonly SeasonWeek[], accepted: Plan, view: SeasonView): readonly CivilDay[] => {
  const first = weeks[0]?.start
  const inWeeks = weeks.flatMap(({ start, runWeek }) => {
    const was: PlanWeek | null = acceptedWeek(start, view)
    return was === null ? [] : inOne(was.runs, runWeek.runs, isSameRun).map((run) => run.day)
  })
  return first === undefined ? inWeeks : [...daysBehind(first, accepted, view), ...inWeeks]
}

/** What has changed between the accepted plan's request and this one, week by week; null without an accepted plan. */
export const findReach = (weeks: readonly SeasonWeek[], view: SeasonView): Reach | null => {
  const accepted = acceptedPlan(view)
  if (accepted === null) return null
  const { request } = view
  const before = accepted.request
  const fields = changedFields(accepted, view)
  const isOther = accepted.catalogue.planningHash !== view.catalogue.planningHash
  const everywhere = isOther || fields.length > 0
  const isUnforeseen = isOther || fields.some((field) => !isForeseen(field, before, request))
  const runs = runsChanged(weeks, accepted, view)
  const closed = inOne(before.blackout, request.blackout, (a, b) => a === b)
  const moved = inOne(before.moves, request.moves, isSameMove).map((move) => move.week)
  const hasPassed = before.today !== request.today
  const within = (days: readonly CivilDay[], from: CivilDay, until: CivilDay): boolean =>
    days.some((day) => day >= from && day <= until)
  const hasOtherDays = ({ start }: SeasonWeek): boolean => {
    const end = addDays(start, 6)
    return (
      within(runs, addDays(start, -SEEN_BEFORE), addDays(end, SEEN_AFTER)) ||
      within(closed, start, end) ||
      moved.includes(start)
    )
  }
  return {
    everywhere,
    hasPassed,
    nearness: (week) => {
      const { start, partial, index } = week
      if (everywhere || (hasPassed && (partial || index === 0)) || hasOtherDays(week)) return 'within'
      if (hasPassed) return 'later'
      return within(runs, addDays(start, -MEASURED), start) ? 'measured' : 'same'
    },
    mayHoldMore: (week) => isUnforeseen || hasOtherDays(week),
  }
}

/** The longer way round, for comparison: every week is looked at as if time had passed. */
export const lookEverywhere = (reach: Reach): Reach => ({
  ...reach,
  hasPassed: true,
  nearness: (week) => (reach.nearness(week) === 'within' ? 'within' : 'later'),
})
