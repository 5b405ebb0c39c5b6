import { dayNumber } from '../calendar/index.ts'
import type { Exercise } from '../exercise/index.ts'
import { asksForMore } from '../plan/index.ts'
import type { Plan, PlanItem, PlanSession, PlanWeek } from '../plan/index.ts'
import { isLoose } from './effective-sets.ts'
import { hasKit, isExcluded, loadsRed } from './opened-steps.ts'
import { isNewTooLate } from './new-exercises.ts'
import { placeOn, type PlanView } from './plan-view.ts'
import { isClosedToHops } from './plyometric-days.ts'
import { inWeek, onDay, type Violation } from './violation.ts'

const pair = (range: readonly [number, number] | null): string => (range === null ? '' : range.join('-'))

const doseOf = (item: PlanItem): string =>
  [
    item.exercise,
    item.part,
    item.sets,
    pair(item.reps),
    pair(item.seconds),
    item.contacts,
    item.metres,
    item.rir,
    item.load?.kg,
  ].join(' ')

const contentsOf = (session: PlanSession): string => session.items.map(doseOf).join('\n')

const sessionsBetween = (plan: Plan, from: number, to: number): readonly PlanSession[] =>
  plan.weeks.flatMap(({ sessions }) => sessions).filter(({ day }) => dayNumber(day) >= from && dayNumber(day) < to)

/** ST-1: what lies before today stands as it was accepted: days, exercises and doses. */
export const checkPast = (view: PlanView): readonly Violation[] => {
  const { accepted } = view.request
  const from = view.weeks[0]?.start
  if (accepted === null || from === undefined) return []
  const was = sessionsBetween(accepted, from, view.today)
  const is = sessionsBetween(view.plan, from, view.today)
  const isSame = (a: PlanSession, b: PlanSession): boolean => a.day === b.day && contentsOf(a) === contentsOf(b)
  return [
    ...was
      .filter((session) => !is.some((other) => isSame(session, other)))
      .map(({ day, id }) => onDay('ST-1', day, id, { what: 'gone' })),
    ...is
      .filter((session) => !was.some((other) => isSame(session, other)))
      .map(({ day, id }) => onDay('ST-1', day, id, { what: 'added' })),
  ]
}

/** A week of the accepted plan and the new plan's week that stands for it. */
interface Kept {
  readonly was: PlanWeek
  readonly is: PlanWeek
}

/** Weeks still ahead that have kept their phase: the rest of a block that goes on. */
const keptWeeks = (accepted: Plan, view: PlanView): readonly Kept[] =>
  accepted.weeks.flatMap((was) => {
    const is = view.plan.weeks.find(({ start }) => start === was.start)
    const isAhead = dayNumber(was.start) + 7 > view.today
    return is !== undefined && isAhead && is.phase === was.phase ? [{ was, is }] : []
  })

interface Held {
  readonly exercise: Exercise
  readonly session: PlanSession
}

const held = (weeks: readonly PlanWeek[], view: PlanView): readonly Held[] =>
  weeks
    .flatMap(({ sessions }) => sessions)
    .filter(({ day }) => dayNumber(day) >= view.today)
    .flatMap((session) =>
      session.items.flatMap((item) => {
        const exercise = view.exercises.get(item.exercise)
        return exercise === undefined || item.part === 'prep' || exercise.role === 'prep' ? [] : [{ exercise, session }]
      }),
    )

/** The session has fewer minutes in every full week than it was accepted with. */
const hasFewerMinutes = ({ session }: Held, now: readonly Held[]): boolean => {
  const same = now.filter((other) => other.session.id === session.id).map((other) => other.session.minutesAllowed)
  return same.length > 0 && Math.max(...same) < session.minutesAllowed
}

/** Kit, a gate, pain, a ban or the runner's health took it. */
const isForcedOut = ({ exercise, session }: Held, view: PlanView): boolean => {
  const { runner, openings, request } = view
  return (
    !hasKit(exercise, placeOn(request, session.day)) ||
    !openings.isOpen(exercise) ||
    !openings.isImpactOpen(exercise, dayNumber(session.day)) ||
    isExcluded(exercise, runner) ||
    loadsRed(exercise, runner) ||
    [...exercise.tissues, ...exercise.endRange].some((tissue) => runner.lights.get(tissue) === 'amber') ||
    request.bans.includes(exercise.id) ||
    (exercise.role === 'plyo' && runner.flagged.size > 0) ||
    (exercise.impact !== 'none' && (runner.conditions.has('pregnancy') || runner.conditions.has('osteoporosis')))
  )
}

/** Nothing has been done of it, and the first day its sessions now stand on is too near a race for something new. */
const wouldBeNew = (gone: readonly Held[], now: readonly Held[], view: PlanView): boolean => {
  const ids = new Set(gone.map(({ session: { id } }) => id))
  const days = now.flatMap(({ session: { id, day } }) => (ids.has(id) ? [dayNumber(day)] : []))
  return gone.slice(0, 1).some(({ exercise }) => days.length > 0 && isNewTooLate(exercise, Math.min(...days), view))
}

/** Hops of a session that stands only where none may be done (PL-6). */
const hasNoDayForHops = (gone: Held, now: readonly Held[], view: PlanView): boolean => {
  const days = now.flatMap(({ session: { id, day } }) => (id === gone.session.id ? [dayNumber(day)] : []))
  return (
    gone.exercise.role === 'plyo' && days.length > 0 && days.every((day) => isClosedToHops(gone.session.id, day, view))
  )
}

/** Sessions that are full on some day. */
const fullSessions = (some: readonly Held[]): ReadonlySet<string> =>
  new Set(some.flatMap(({ session }) => (session.kind === 'full' ? [session.id] : [])))

const isLighterStep = (now: Exercise, was: Exercise): boolean => now.ladder === was.ladder && now.step < was.step

const ofBlock = (weeks: readonly Kept[], view: PlanView): readonly Violation[] => {
  const first = weeks[0]
  if (first === undefined) return []
  const whole = weeks.filter(({ was, is }) => !isLoose(was) && !isLoose(is))
  const now = held(
    weeks.map(({ is }) => is),
    view,
  )
  const stays = ({ exercise, session }: Held): boolean =>
    now.some(
      (other) =>
        other.exercise.id === exercise.id ||
        (other.session.id === session.id && isLighterStep(other.exercise, exercise)),
    )
  const full = held(
    whole.map(({ is }) => is),
    view,
  )
  const before = held(
    whole.map(({ was }) => was),
    view,
  )
  // What was full and gives way in every week now holds what that leaves it.
  const [wasFull, isFull] = [fullSessions(before), fullSessions(full)]
  const ids = new Set(full.map(({ session: { id } }) => id).filter((id) => isFull.has(id) || !wasFull.has(id)))
  const gone = before.filter((one) => ids.has(one.session.id) && !stays(one))
  const isUnforced = (id: string): boolean => {
    const those = gone.filter(({ exercise }) => exercise.id === id)
    const isForced = (one: Held): boolean =>
      isForcedOut(one, view) || hasFewerMinutes(one, full) || hasNoDayForHops(one, full, view)
    return !wouldBeNew(those, full, view) && !those.some(isForced)
  }
  const names = [...new Set(gone.map(({ exercise }) => exercise.id))].filter(isUnforced)
  return names.map((id) => inWeek('ST-2', { week: first.is }, id, { block: first.was.block }))
}

/**
 * ST-2: within a block of the accepted plan its exercises stay, or step down, unless something forced them out. A block that
 * has not begun makes room where the runner asks for more.
 */
export const checkKeptExercises = (view: PlanView): readonly Violation[] => {
  const { accepted } = view.request
  if (accepted === null) return []
  const kept = keptWeeks(accepted, view)
  const begun = new Set(accepted.weeks.filter(({ start }) => dayNumber(start) <= view.today).map(({ block }) => block))
  const mayBeRenewed = asksForMore(accepted.request, view.request)
  const blocks = [...new Set(kept.map(({ was }) => was.block))].filter((block) => !mayBeRenewed || begun.has(block))
  return blocks.flatMap((block) =>
    ofBlock(
      kept.filter(({ was }) => was.block === block),
      view,
    ),
  )
}
