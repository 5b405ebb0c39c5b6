import type { Place } from '../athlete/index.ts'
import { weekdayOf } from '../calendar/index.ts'
import type { Exercise, ExerciseId } from '../exercise/index.ts'
import type { Plan, PlanItem, PlanRequest, PlanSession, PlanWeek } from '../plan/index.ts'
import type { Catalogue } from '../strength/index.ts'
import type { Thousandths } from '../units/index.ts'
import { chooseLoad } from './chosen-load.ts'
import type { ChosenLoad } from './chosen-load.ts'
import { doseSet, workSeconds } from './dosing.ts'
import { worthOfSet } from './effective-sets.ts'
import { openExercises, qualityAsOpen } from './open-exercises.ts'
import type { OpenExercise } from './open-exercises.ts'
import { usualPlace } from './places.ts'
import type { SeasonView } from './planner-view.ts'
import { readSeason } from './read-season.ts'
import type { SeasonWeek } from './season.ts'
import { frameSeconds, sessionSeconds } from './session-time.ts'

/** A session of a plan, with the runner as they are today: their request, with their log, lights, kit and bans. */
export interface SessionSetting {
  readonly plan: Plan
  readonly week: PlanWeek
  readonly session: PlanSession
  readonly request: PlanRequest
  readonly catalogue: Catalogue
}

/** Seconds round a session's work. */
export interface Frame {
  readonly warmUp: number
  readonly coolDown: number
}

/** An exercise in the place of another: its item, and what its sets are worth. */
export interface StandIn {
  readonly exercise: Exercise
  readonly item: PlanItem
  /** What one set counts, thousandths: 1000, or less where the step is too easy or out of the phase's range. */
  readonly worth: Thousandths
}

/** What can be asked of a session that is about to change. */
export interface SessionReading {
  readonly place: Place
  /** Exercises that are open at the session's place today: kit, stage, tests, lights, conditions, bans. */
  readonly open: readonly Exercise[]
  readonly exerciseOf: (id: ExerciseId) => Exercise | undefined
  /** What a set of an item counts today, thousandths. */
  readonly worthOf: (item: PlanItem) => Thousandths
  /** An exercise as it would stand in an item's place: its part, its sets, its own dose and weight. */
  readonly standIn: (exercise: Exercise, like: PlanItem) => StandIn
  /** Seconds of items at the runner's own pace, with so much warm-up and cool-down round them. */
  readonly secondsOf: (items: readonly PlanItem[], frame: Frame) => number
  /** Warm-up and cool-down of a session of so many minutes on this slot. */
  readonly frameFor: (minutes: number) => Frame
}

/** The season's week, as the plan that is followed has it. */
const weekOf = ({ week }: SessionSetting, season: readonly SeasonWeek[]): SeasonWeek | null => {
  const found = season.find(({ start }) => start === week.start) ?? season[0]
  return found === undefined ? null : { ...found, row: week.row, deload: week.deload, phase: week.phase }
}

/** Repetitions in reserve that an item has above its row's: a deload, a moderate session. */
const extraRirOf = (like: PlanItem, open: OpenExercise | null, week: SeasonWeek, view: SeasonView): number => {
  if (open === null || like.rir === null) return 0
  return Math.max(0, like.rir - (doseSet(open, { row: week.row, extraRir: 0, rirFloor: 0 }, view).rir ?? like.rir))
}

const clip = (sets: number, [least, most]: readonly [number, number]): number => Math.min(most, Math.max(least, sets))

const NO_LOAD: ChosenLoad = { load: null, reasons: [] }

interface Read extends SessionSetting {
  readonly view: SeasonView
  readonly inSeason: SeasonWeek
  readonly place: Place
}

const openOf = (exercise: Exercise | undefined, { place, view }: Read): OpenExercise | null =>
  exercise === undefined
    ? null
    : (openExercises(place, view).openById.get(exercise.id) ?? qualityAsOpen(exercise, place, view))

const setsFor = (exercise: Exercise, like: PlanItem, { week, session, catalogue }: Read): number => {
  const { main, accessory } = catalogue.tables.sets
  if (like.part !== 'main' && like.part !== 'circuit') return like.sets
  const range = like.part === 'main' ? main : accessory
  const isLoose = week.deload || session.kind !== 'full' || like.sets < range[0]
  return clip(like.sets, [isLoose ? 1 : range[0], range[1]])
}

const standInFor = (exercise: Exercise, like: PlanItem, read: Read): StandIn => {
  const { view, inSeason, place } = read
  const open = openOf(exercise, read) as OpenExercise
  const before = openOf(
    view.catalogue.exercises.find(({ id }) => id === like.exercise),
    read,
  )
  const extraRir = extraRirOf(like, before, inSeason, view)
  // What stands among the main lifts keeps their reserve (DS-3).
  const own = doseSet(open, { row: inSeason.row, extraRir, rirFloor: 0 }, view)
  const dose = { ...own, rir: own.rir === null ? null : Math.max(own.rir, like.rir ?? 0) }
  const { load, reasons } = exercise.load === null ? NO_LOAD : chooseLoad(open, inSeason, place, view)
  const item: PlanItem = {
    exercise: exercise.id,
    part: like.part,
    circuit: like.circuit,
    sets: setsFor(exercise, like, read),
    reps: dose.reps,
    seconds: dose.seconds,
    contacts: dose.contacts === null ? null : (like.contacts ?? dose.contacts),
    metres: dose.metres,
    sides: exercise.sides,
    rir: dose.rir,
    load,
    tempo: dose.tempo,
    restSeconds: dose.restSeconds,
    setupSeconds: exercise.setupSeconds,
    secondsPerRep: dose.secondsPerRep,
    reasons,
  }
  return { exercise, item, worth: worthOfSet({ open, dose }, inSeason, view) }
}

const timed = (items: readonly PlanItem[], read: Read, byId: ReadonlyMap<ExerciseId, Exercise>) =>
  items.flatMap((item) => {
    const exercise = byId.get(item.exercise)
    if (exercise === undefined) return []
    const { part, sets, restSeconds, setupSeconds } = item
    return [
      {
        exercise: item.exercise,
        part,
        position: exercise.position,
        sets,
        workSeconds: workSeconds(exercise, item),
        restSeconds,
        setupSeconds,
      },
    ]
  })

/**
 * Reads a session of the plan that is followed with the runner as they are today, so that something can be put in the
 * place of something else. Null where the plan has no such week any more.
 */
export const readSessionToday = (setting: SessionSetting): SessionReading | null => {
  const { request, catalogue, session } = setting
  const { view, season } = readSeason(request, catalogue)
  const inSeason = weekOf(setting, season)
  if (inSeason === null) return null
  const place = usualPlace(weekdayOf(session.day), request)
  const read: Read = { ...setting, view, inSeason, place }
  const byId = new Map(catalogue.exercises.map((it) => [it.id, it]))
  return {
    place,
    open: openExercises(place, view).open.map(({ exercise }) => exercise),
    exerciseOf: (id) => byId.get(id),
    worthOf: (item) => {
      const open = openOf(byId.get(item.exercise), read)
      return open === null ? 0 : worthOfSet({ open, dose: item }, inSeason, view)
    },
    standIn: (exercise, like) => standInFor(exercise, like, read),
    secondsOf: (items, frame) =>
      (sessionSeconds(timed(items, read, byId), frame, catalogue.tables) * view.facts.minutesFactor) / 1000,
    frameFor: (minutes) => frameSeconds({ minutes, slot: session.slot, firstBarbell: false }, catalogue.tables),
  }
}
