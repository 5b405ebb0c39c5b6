import type { CompiledCatalogue } from '@strongstride/catalogue/compiled'
import { isRestRow, type PlanItem, type PlanSession, type PlanWeek } from '@strongstride/core'
import {
  askAgain,
  askSet,
  followedItems,
  lastStep,
  nextStep,
  placeSets,
  readSession,
  restBetween,
  restTimer,
  stepsOf,
  weakerSide,
  type AskedSet,
  type GymLog,
  type GymStep,
  type PlacedSets,
  type Rest,
  type RestTimer,
  type SessionSoFar,
} from '@strongstride/core/gym'
import {
  sessionKey,
  type JournalSession,
  type JournalSet,
  type JournalState,
  type SessionRef,
} from '@strongstride/core/journal'
import type { SessionNote } from './device-note.ts'

/** An exercise as the catalogue has it, with its texts. */
export type GymExercise = CompiledCatalogue['exercises'][number]

/** A session of the plan. */
export interface PlannedSession {
  readonly plan: PlanSession
  readonly week: PlanWeek
  readonly ref: SessionRef
}

/** A step with all that there is to say of it. */
export interface StepAtHand {
  readonly step: GymStep
  readonly item: PlanItem
  readonly exercise: GymExercise | null
  readonly asked: AskedSet
}

/** The pause that runs, or has run, before the step at hand. */
export interface Pause {
  readonly kind: Rest['kind'] | 'warm-up'
  readonly timer: RestTimer
  /** The set it follows, by its event. */
  readonly after: string
}

/** A session on its way: what is followed, what is done, what comes next. */
export interface Gym extends PlannedSession {
  readonly record: JournalSession | null
  readonly items: readonly PlanItem[]
  readonly steps: readonly GymStep[]
  readonly recorded: readonly JournalSet[]
  readonly placed: PlacedSets
  readonly soFar: SessionSoFar
  /** Null: every set is done. */
  readonly next: StepAtHand | null
  /** The newest set that was asked for. */
  readonly last: JournalSet | null
  readonly pause: Pause | null
  /** True where the side that goes first is known to be the weaker one. */
  readonly isWeakerFirst: boolean
}

/** What a session on its way is read from. */
export interface GymSetting {
  readonly state: JournalState
  readonly note: SessionNote
  readonly catalogue: CompiledCatalogue
  /** The journal without this session. */
  readonly log: GymLog
}

/** The name under which the warm-up's end is noted. */
export const WARM_UP = 'warm-up'

const known = new WeakMap<CompiledCatalogue, ReadonlyMap<string, GymExercise>>()

/** The exercise of that name. */
export const exerciseOf = (catalogue: CompiledCatalogue, id: string): GymExercise | null => {
  const byId = known.get(catalogue) ?? new Map(catalogue.exercises.map((exercise) => [exercise.id, exercise]))
  known.set(catalogue, byId)
  return byId.get(id) ?? null
}

/** What an item asks of each of its sets, with the log so far. */
export const askItem = (item: PlanItem, { plan, week }: PlannedSession, gym: GymLog): AskedSet =>
  askSet(item, { gym, place: plan.place, isRest: week.deload || isRestRow(week.row) })

const pauseOf = (
  session: PlannedSession,
  { before, after, next }: { before: GymStep | null; after: JournalSet | null; next: GymStep | null },
  items: readonly PlanItem[],
  { note, catalogue }: GymSetting,
): Pause | null => {
  if (next === null) return null
  if (before === null || after === null) {
    const { startedAt, rest } = note
    if (startedAt === null || (rest?.after === WARM_UP && rest.isSkipped)) return null
    const seconds = session.plan.warmUpSeconds + (rest?.after === WARM_UP ? rest.more : 0)
    return { kind: WARM_UP, after: WARM_UP, timer: { startedAt, endsAt: startedAt + seconds * 1000 } }
  }
  const positionOf = ({ exercise }: PlanItem) => exerciseOf(catalogue, exercise)?.position ?? null
  const { kind, seconds } = restBetween(before, next, { items, positionOf, numbers: catalogue.tables.minutes })
  const timer = restTimer(after.event, seconds, note.rest)
  return timer === null ? null : { kind, timer, after: after.event }
}

/** Where a session stands, from the journal and what this device noted: the same after every opening of the page. */
export const readGym = (session: PlannedSession, setting: GymSetting): Gym => {
  const { state, note, catalogue, log } = setting
  const key = sessionKey(session.ref)
  const record = state.sessions.get(key) ?? null
  const items = followedItems(session.plan, record)
  const sideOf = (item: PlanItem) => {
    const exercise = exerciseOf(catalogue, item.exercise)
    return exercise === null ? null : weakerSide(exercise, log)
  }
  const steps = stepsOf(items, (item) => sideOf(item) ?? 'left')
  const recorded = state.sets.filter((set) => set.session === key)
  const placed = placeSets(steps, items, recorded)
  const before = lastStep(steps, placed, recorded)
  const after = before === null ? null : (placed.byStep.get(before.position) ?? null)
  const jump = note.jump?.after === (after?.event ?? null) ? note.jump.item : null
  const step = nextStep(steps, placed, { sets: recorded, jump })
  const item = step === null ? undefined : items[step.item]
  return {
    ...session,
    record,
    items,
    steps,
    recorded,
    placed,
    soFar: readSession(items, steps, placed),
    next:
      step === null || item === undefined
        ? null
        : {
            step,
            item,
            exercise: exerciseOf(catalogue, item.exercise),
            asked: askAgain(
              askItem(item, session, log),
              recorded.filter(({ exercise }) => exercise === item.exercise),
            ),
          },
    last: after,
    pause: pauseOf(session, { before, after, next: step }, items, setting),
    isWeakerFirst: item !== undefined && item.sides === 2 && sideOf(item) !== null,
  }
}
