import type { Place } from '../athlete/index.ts'
import type { CivilDay } from '../calendar/index.ts'
import { daysBetween } from '../calendar/index.ts'
import type { Exercise, ExerciseId } from '../exercise/index.ts'
import { requestFrom, sessionKey, type JournalSet, type JournalState, type SessionRef } from '../journal/index.ts'
import type { PlanRequest } from '../plan/index.ts'
import {
  estimateLift,
  findGap,
  readLog,
  unsaidRir,
  type LiftSoFar,
  type OwnedLoads,
  type ReadLog,
} from '../progress/index.ts'
import type { Catalogue } from '../strength/index.ts'
import { toThousandths } from '../units/index.ts'

/** What a runner has logged, as the gym asks it: lift by lift, with what there is to lift. */
export interface GymLog {
  readonly request: PlanRequest
  readonly log: ReadLog
  /** The sets themselves, with their sides. */
  readonly sets: readonly JournalSet[]
  readonly catalogue: Catalogue
}

/** What a log is read for. */
export interface GymLogSetting {
  readonly today: CivilDay
  /** A session whose sets are left out: the one that is being done. */
  readonly without: SessionRef | null
  readonly catalogue: Catalogue
}

/** Reads the journal for the gym, once a session. */
export const readGymLog = (state: JournalState, { today, without, catalogue }: GymLogSetting): GymLog => {
  const key = without === null ? null : sessionKey(without)
  const sets = key === null ? state.sets : state.sets.filter(({ session }) => session !== key)
  const request = requestFrom({ ...state, sets }, today, null)
  const known = new Set(catalogue.exercises.map(({ id }) => id))
  return { request, sets, catalogue, log: readLog(request.log, { today, isKnown: (id) => known.has(id) }) }
}

/** Weeks of strength a month counts as. */
const WEEKS_A_MONTH = 4

/** Weeks of strength behind the runner when the log begins. */
const weeksBefore = ({ request, log }: GymLog): number => {
  const logged = log.first === null ? 0 : Math.floor(daysBetween(log.first, request.today) / 7)
  return Math.max(0, (request.monthsStrength ?? 0) * WEEKS_A_MONTH - logged)
}

/** What the log tells of a lift. */
export const readLift = (exercise: Exercise, gym: GymLog): LiftSoFar => {
  const { request, log, catalogue } = gym
  const numbers = catalogue.tables.strengthEstimate
  const days = log.byExercise.get(exercise.id) ?? []
  const lifter = {
    bodyMassKg: request.bodyMassKg,
    today: request.today,
    unsaidRir: (day: CivilDay) => (request.stage === 'first' ? unsaidRir(day, log, weeksBefore(gym), numbers) : 0),
  }
  const estimate = exercise.doseForm === 'reps' ? estimateLift(exercise, days, lifter, numbers) : null
  return { exercise, days, estimate, bodyMassKg: request.bodyMassKg }
}

/** The place of that name; the usual one where there is none. */
const placeNamed = (name: string | null, { request }: GymLog): Place | undefined =>
  request.places.find(({ id }) => id === name) ?? request.places[0]

/** What there is to lift at a place with an exercise. */
export const ownedLoads = (exercise: Exercise, place: string | null, gym: GymLog): OwnedLoads => {
  const { caps, progression } = gym.catalogue.tables
  const at = placeNamed(place, gym)
  const kit = exercise.load?.kit.find((it) => at?.kit.includes(it))
  const kg = kit === undefined ? [] : (at?.loads[kit] ?? [])
  return { kg: kg.toSorted((a, b) => a - b), rise: caps.loadRise, roundKg: progression.roundKg }
}

/** Share of the last load after a gap in training, thousandths. */
export const gapShare = ({ request, log, catalogue }: GymLog): number =>
  toThousandths(findGap(log, request.today, catalogue.tables.gaps)?.loadShare ?? 1)

/** The sets of an exercise on the newest day it was done; none where it never was. */
export const lastTime = (exercise: ExerciseId, { sets }: GymLog): readonly JournalSet[] => {
  const own = sets.filter((set) => set.exercise === exercise)
  const newest = own.reduce<CivilDay | null>((day, set) => (day === null || set.day > day ? set.day : day), null)
  return own.filter(({ day }) => day === newest)
}

/** Weights of an exercise that the runner has somewhere, kilograms for one implement, ascending; empty: nobody said. */
export const weightsFor = (exercise: Exercise, { request }: GymLog): readonly number[] => {
  const kg = request.places.flatMap(({ kit, loads }) =>
    (exercise.load?.kit ?? []).flatMap((it) => (kit.includes(it) ? (loads[it] ?? []) : [])),
  )
  return [...new Set(kg)].toSorted((a, b) => a - b)
}

/** Whether an exercise loads a tissue that hurts: nothing of it goes up. */
export const loadsSoreTissue = ({ tissues, endRange }: Exercise, { request }: GymLog): boolean =>
  request.complaints.some(
    ({ tissue, light, past }) => !past && light !== 'green' && (tissues.includes(tissue) || endRange.includes(tissue)),
  )
