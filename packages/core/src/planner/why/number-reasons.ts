import { weekdayOf } from '../../calendar/index.ts'
import type { Exercise, ExerciseId } from '../../exercise/index.ts'
import { readTempo } from '../../plan/index.ts'
import type { Plan, PlanItem, PlanSession, PlanWeek, Reason, ReasonValue } from '../../plan/index.ts'
import type { Catalogue } from '../../strength/index.ts'
import { leastSets, mostSets } from '../pose-menu.ts'
import { openAt } from '../open-exercises.ts'
import type { OpenExercise } from '../open-exercises.ts'
import { usualPlace } from '../places.ts'
import type { SeasonView } from '../planner-view.ts'
import { minutesOn, steadyLimit } from '../season-view.ts'
import type { SeasonWeek } from '../season.ts'
import { readPlan } from './planned-block.ts'

/** The numbers of an exercise that can be asked about. */
export const EXERCISE_NUMBERS = [
  'sets',
  'reps',
  'seconds',
  'contacts',
  'metres',
  'rir',
  'load',
  'tempo',
  'rest',
] as const
/** One of {@link EXERCISE_NUMBERS}. */
export type ExerciseNumber = (typeof EXERCISE_NUMBERS)[number]

interface Asked {
  readonly item: PlanItem
  readonly exercise: Exercise
  readonly open: OpenExercise | null
  readonly session: PlanSession
  readonly week: PlanWeek
  readonly inSeason: SeasonWeek | null
  readonly plan: Plan
  readonly view: SeasonView
}

const reason = (code: string, values: Readonly<Record<string, ReasonValue>>, ...evidence: string[]): Reason => ({
  code,
  values,
  evidence,
})

/** Most sets the exercise has in this session over the block's weeks. */
const fullSets = ({ item, session, plan }: Asked): number =>
  Math.max(
    ...plan.weeks
      .flatMap((week) => week.sessions)
      .filter((it) => it.id === session.id)
      .flatMap((it) => it.items)
      .filter((it) => it.exercise === item.exercise)
      .map((it) => it.sets),
  )

/** What made a session smaller than the block's full one. */
const yielded = ({ session, week }: Asked): readonly Reason[] => [
  ...(week.deload ? [reason('DS-5', { deload: true }, 'R3.13')] : []),
  ...(session.kind === 'full' ? [] : [reason(`number-${session.kind}`, {}, 'judgement')]),
]

const setsReasons = (asked: Asked): readonly Reason[] => {
  const { item, exercise, open, view } = asked
  if (item.contacts !== null)
    return [reason('number-hop-sets', { sets: item.sets, contacts: item.contacts }, 'judgement')]
  if (open === null) return []
  const full = fullSets(asked)
  const fewer = item.sets < full ? [reason('number-fewer', { sets: item.sets, full }, 'R3.13'), ...yielded(asked)] : []
  const gentle = open.amber ? [reason('MN-3', { exercise: exercise.id }, '2.4', 'R2.4')] : []
  const least = item.sets < full ? 1 : leastSets(open, view.catalogue)
  const values = { sets: item.sets, least, most: mostSets(open, view.catalogue), role: exercise.role }
  return [...fewer, ...gentle, reason('number-sets', values, 'R6.8', 'judgement')]
}

const repsReasons = ({ item, exercise, open, week, plan, view }: Asked): readonly Reason[] => {
  if (item.reps === null) return []
  const { doseRows } = view.catalogue.tables
  const [from, to] = item.reps
  const isBody = exercise.doseRow === 'main' && open?.loadKit === null
  const isHarderStep = isBody && from === doseRows.bodyweightStrength[0] && to === doseRows.bodyweightStrength[1]
  const row = isHarderStep ? 'body' : exercise.doseRow
  return [
    reason('number-reps', { from, to, doseRow: row, row: week.row, stage: plan.stage }, 'R1.3', 'R6.2'),
    ...(to === doseRows.mostReps ? [reason('number-most-reps', { most: to }, 'judgement')] : []),
  ]
}

/** Why the reps in reserve are more than the table's row says. */
const raisedReasons = (rir: number, { exercise, week, plan, view, inSeason, session }: Asked): readonly Reason[] => {
  const { doseRows } = view.catalogue.tables
  const floor = exercise.squatOrHinge ? doseRows.squatHingeRirFloor[plan.stage] : 0
  const steady = inSeason === null ? 0 : (steadyLimit(inSeason, view)?.rir ?? 0)
  const weeks = inSeason?.steadyWeeks ?? 0
  return [
    ...(steady >= rir ? [reason('number-rir-steady', { rir: steady, weeks }, 'A10', 'judgement')] : []),
    ...(floor >= rir ? [reason('DS-3', { floor }, 'R6.6')] : []),
    ...(week.deload ? [reason('DS-5', { deload: true }, 'R3.13')] : []),
    ...(session.kind === 'full' ? [] : [reason(`number-${session.kind}`, {}, 'judgement')]),
  ]
}

const rirReasons = (asked: Asked): readonly Reason[] => {
  const { item, exercise, week, plan, view } = asked
  if (item.rir === null) return []
  const { main, accessory } = view.catalogue.tables.dose[week.row]
  const listed = exercise.role === 'main' ? main[plan.stage].rir : accessory.rir
  return [
    reason('number-rir', { rir: item.rir, listed, row: week.row, stage: plan.stage, role: exercise.role }, 'R6.6'),
    ...(item.rir > listed ? raisedReasons(item.rir, asked) : []),
  ]
}

const contactsReasons = ({ item, exercise, week, plan, view }: Asked): readonly Reason[] => {
  if (item.contacts === null) return []
  const [, most] = view.catalogue.tables.phaseRows[week.row].contacts[plan.stage].perSession
  const all = item.sets * item.contacts * exercise.sides
  return [
    reason('number-contacts', { contacts: all, most, row: week.row, stage: plan.stage }, 'R6.5', '8.2'),
    ...(week.deload ? [reason('DS-5', { deload: true }, 'R3.13')] : []),
  ]
}

const loadReasons = ({ item, exercise, open, plan, view, session }: Asked): readonly Reason[] => {
  const kit = open?.loadKit ?? null
  if (kit === null || exercise.load === null) return []
  const { load } = exercise
  if (item.load === null) return [reason('number-load-unknown', { kit }, 'R6.4')]
  const { kg } = item.load
  const fromLog = item.reasons.filter(({ code }) => code === 'next-load' || code === 'stalled')
  if (fromLog.length > 0) return fromLog
  const { bodyMassKg } = plan.request
  if (bodyMassKg === null) return [reason('number-load-lightest', { kg, kit }, 'R6.4')]
  const owned = usualPlace(weekdayOf(session.day), view.request).loads[kit] ?? []
  const aim = Math.round((bodyMassKg * load.startShare * 10) / load.implements) / 10
  const share = Math.round(load.startShare * 100)
  return [
    reason(
      'number-load-start',
      { kg, share, bodyMass: bodyMassKg, hands: load.implements, aim, owned: owned.length },
      'R6.4',
    ),
  ]
}

const tempoReasons = ({ item, open, week }: Asked): readonly Reason[] => {
  const { tempo } = item
  if (tempo === null) return []
  if (open?.amber === true) return [reason('number-tempo-gentle', { tempo }, '2.4', 'R2.4')]
  return readTempo(tempo)?.up === null
    ? [reason('number-tempo-quick', { tempo, row: week.row }, 'C1.13', 'judgement')]
    : [reason('number-tempo', { tempo }, 'judgement')]
}

const restReasons = ({ item, view }: Asked): readonly Reason[] => {
  const { changeOver } = view.catalogue.tables.minutes
  if (item.circuit !== null) return [reason('number-rest-circuit', { seconds: changeOver }, 'C6.5')]
  return item.sets > 1 ? [reason('number-rest', { seconds: item.restSeconds, role: item.part }, 'judgement')] : []
}

const secondsReasons = ({ item, week }: Asked): readonly Reason[] =>
  item.seconds === null
    ? []
    : [reason('number-seconds', { from: item.seconds[0], to: item.seconds[1], row: week.row }, 'judgement')]

const metresReasons = ({ item }: Asked): readonly Reason[] =>
  item.metres === null ? [] : [reason('number-metres', { metres: item.metres }, 'judgement')]

const REASONS: Readonly<Record<ExerciseNumber, (asked: Asked) => readonly Reason[]>> = {
  sets: setsReasons,
  reps: repsReasons,
  seconds: secondsReasons,
  contacts: contactsReasons,
  metres: metresReasons,
  rir: rirReasons,
  load: loadReasons,
  tempo: tempoReasons,
  rest: restReasons,
}

/**
 * Which row of which table, and which rule, a number of an exercise comes from; none for a number the exercise does not
 * have. Worked out from the plan, which carries all that it depends on.
 *
 * @example
 * ```ts no-run
 * explainNumber(plan, session, { exercise: 'split-squat', number: 'rir' }, catalogue)
 * // [{ code: 'number-rir', values: { rir: 3, listed: 3, row: 'build', ... }, evidence: ['R6.6'] }]
 * ```
 */
export const explainNumber = (
  plan: Plan,
  session: PlanSession,
  { exercise, number }: { readonly exercise: ExerciseId; readonly number: ExerciseNumber },
  catalogue: Catalogue,
): readonly Reason[] => {
  const { view, season } = readPlan(plan, catalogue)
  const item = session.items.find((it) => it.exercise === exercise)
  const known = catalogue.exercises.find((it) => it.id === exercise)
  const week = plan.weeks.find((it) => it.sessions.some(({ day }) => day === session.day))
  if (item === undefined || known === undefined || week === undefined) return []
  const open = openAt(known, usualPlace(weekdayOf(session.day), view.request), view) ?? null
  const inSeason = season.find((it) => it.start === week.start) ?? null
  return REASONS[number]({ item, exercise: known, open, session, week, inSeason, plan, view })
}

/** Where the minutes of a session come from: what they may be, what caps them, and what stands round the work. */
export const explainMinutes = (plan: Plan, session: PlanSession, catalogue: Catalogue): readonly Reason[] => {
  const { view, season } = readPlan(plan, catalogue)
  const inSeason = season.findLast((it) => it.start <= session.day)
  if (inSeason === undefined) return []
  const asked = plan.request.minutes[weekdayOf(session.day)] ?? 0
  const allowed = minutesOn(session.day, inSeason, view)
  const steady = steadyLimit(inSeason, view)
  const frame = {
    minutes: session.minutes,
    allowed: session.minutesAllowed,
    warmUp: session.warmUpSeconds,
    coolDown: session.coolDownSeconds,
  }
  return [
    reason('number-minutes', frame, 'judgement'),
    ...(allowed >= asked
      ? []
      : steady !== null && steady.minutes === allowed
        ? [
            reason(
              'DS-7',
              { weeks: inSeason.steadyWeeks, sessions: steady.sessions, minutes: steady.minutes },
              'A10',
              'judgement',
            ),
          ]
        : [reason('number-minutes-capped', { asked, allowed, row: inSeason.row }, 'A10', 'judgement')]),
  ]
}
