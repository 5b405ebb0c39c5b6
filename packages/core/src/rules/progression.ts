import { dayNumber } from '../calendar/index.ts'
import type { ExerciseId } from '../exercise/index.ts'
import { gapRow, lastLifts, type LastLift } from './kept-log.ts'
import { loadKitAt } from './opened-steps.ts'
import type { PlanView, WeekView } from './plan-view.ts'
import { acceptedWeeksOfBlock, allSessions, legItemsOf } from './reference-weeks.ts'
import type { ItemView, SessionView } from './session-view.ts'
import { steadyWeeksAt, steadyRow } from './steady-running.ts'
import { inSession, inWeek, type Violation } from './violation.ts'

/** Sets by which an exercise may always grow. */
const ONE_SET = 1
/** Rounding of kilograms. */
const SAME_KG = 0.001

/** The week in which a runner comes back from days without strength: it has fewer sets for that (R3.14), not for good. */
const isReturn = ({ start }: WeekView, { request, today, tables }: PlanView): boolean =>
  today >= start && today < start + 7 && (gapRow(request.log, today, tables)?.setsFewer ?? 0) > 0

/** Whole weeks of the same block among the weeks before. */
const references = (week: WeekView, view: PlanView): readonly WeekView[] =>
  view.weeks.filter(
    (other) =>
      other.index < week.index &&
      other.index >= week.index - view.tables.caps.riseWeeks &&
      other.week.block === week.week.block &&
      !other.loose &&
      !isReturn(other, view),
  )

interface LegSets {
  readonly id: ExerciseId
  readonly sets: number
}

const sumByExercise = (all: readonly LegSets[]): ReadonlyMap<ExerciseId, number> => {
  const sums = new Map<ExerciseId, number>()
  for (const { id, sets } of all) if (sets > 0) sums.set(id, (sums.get(id) ?? 0) + sets)
  return sums
}

const legSetsByExercise = (sessions: readonly SessionView[]): ReadonlyMap<ExerciseId, number> =>
  sumByExercise(sessions.flatMap(({ items }) => items.map(({ exercise: { id }, legSets }) => ({ id, sets: legSets }))))

/** Leg sets of the accepted plan's whole weeks of the same block that this plan does not have as such. */
const acceptedLegSets = (week: WeekView, view: PlanView): readonly ReadonlyMap<ExerciseId, number>[] => {
  const from = week.start - 7 * view.tables.caps.riseWeeks
  const weeks = acceptedWeeksOfBlock(week, view).filter(({ start }) => {
    const day = dayNumber(start)
    return day >= from && day < week.start
  })
  return weeks.map((was) => sumByExercise(legItemsOf(was, view).map(({ exercise: id, sets }) => ({ id, sets }))))
}

/** A step of DS-7 follows its own table. */
const changesSteadyRow = (week: WeekView, before: readonly WeekView[], view: PlanView): boolean =>
  view.runner.stage === 'first' &&
  before.some((other) => steadyRow(steadyWeeksAt(other, view), view) !== steadyRow(steadyWeeksAt(week, view), view))

const setsOfWeek = (week: WeekView, view: PlanView): readonly Violation[] => {
  const before = references(week, view)
  if (before.length === 0 || week.past || changesSteadyRow(week, before, view)) return []
  const seen = new Set(before.flatMap((other) => allSessions(other, view).map(({ session }) => session.id)))
  const known = week.sessions.filter(({ session }) => seen.has(session.id))
  const history = [
    ...before.map((other) => legSetsByExercise(allSessions(other, view))),
    ...acceptedLegSets(week, view),
  ]
  return [...legSetsByExercise(known)].flatMap(([exercise, sets]) => {
    const highest = Math.max(...history.map((weekly) => weekly.get(exercise) ?? 0))
    const most = Math.max(highest * view.tables.caps.setsRise, highest + ONE_SET)
    return highest === 0 || sets <= most
      ? []
      : [inWeek('DS-4', week, exercise, { what: 'sets', sets, before: highest })]
  })
}

/** Loads of the same exercise earlier in its block, in the weeks that count. */
const earlierLoads = (one: ItemView, session: SessionView, view: PlanView): readonly number[] => {
  const block = view.weeks[session.weekIndex]?.week.block
  return view.sessions
    .filter(
      (other) =>
        other.day < session.day &&
        other.weekIndex >= session.weekIndex - view.tables.caps.riseWeeks &&
        view.weeks[other.weekIndex]?.week.block === block,
    )
    .flatMap(({ items }) => items)
    .filter(({ exercise, item }) => exercise.id === one.exercise.id && item.load !== null)
    .map(({ item }) => item.load?.kg ?? 0)
}

const mostLoad = (before: number, one: ItemView, session: SessionView, view: PlanView): number => {
  const kit = loadKitAt(one.exercise, session.place)
  const owned = kit === null ? [] : (session.place.loads[kit] ?? [])
  const next = owned.filter((kg) => kg > before + SAME_KG).reduce((least, kg) => Math.min(least, kg), Infinity)
  return Math.max(before * view.tables.caps.loadRise, next === Infinity ? before : next)
}

const loadsOf = (session: SessionView, view: PlanView): readonly Violation[] =>
  session.items.flatMap((one) => {
    const kg = one.item.load?.kg
    if (kg === undefined) return []
    const earlier = earlierLoads(one, session, view)
    if (earlier.length === 0) return []
    const before = Math.max(...earlier)
    if (kg <= mostLoad(before, one, session, view) + SAME_KG) return []
    return [inSession('DS-4', session, one.exercise.id, { what: 'load', kg, before })]
  })

/** Factor by which a trial of a first weight may be off (section 7): one so light that it grows by more than a step. */
const trialRise = ({ days, sets }: LastLift, one: ItemView, { tables }: PlanView): number => {
  const { reps, trials, light } = tables.firstLoad
  const wereTrials = days < trials && sets.every((set) => set.done === reps && set.rir !== null)
  return wereTrials ? light[one.exercise.load?.region ?? 'lower'] : 1
}

/** The first weight the plan asks of a lift, against the last one logged. */
const afterLog = (view: PlanView): readonly Violation[] => {
  const lasts = lastLifts(view.request.log)
  const seen = new Set<string>()
  return view.upcoming.flatMap((session) =>
    session.items.flatMap((one) => {
      const kg = one.item.load?.kg
      const last = lasts.get(one.exercise.id)
      if (kg === undefined || last === undefined || seen.has(one.exercise.id)) return []
      seen.add(one.exercise.id)
      const most = Math.max(mostLoad(last.kg, one, session, view), last.kg * trialRise(last, one, view))
      if (kg <= most + SAME_KG) return []
      return [inSession('DS-4', session, one.exercise.id, { what: 'log', kg, before: last.kg })]
    }),
  )
}

/** DS-4: inside a block sets grow by a fifth or one set, loads by a twentieth or the smallest owned step. */
export const checkProgression = (view: PlanView): readonly Violation[] => [
  ...view.weeks.flatMap((week) => (week.loose ? [] : setsOfWeek(week, view))),
  ...view.upcoming.flatMap((session) => loadsOf(session, view)),
  ...afterLog(view),
]
