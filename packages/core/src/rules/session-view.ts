import type { Place } from '../athlete/index.ts'
import type { CivilDay, DayNumber } from '../calendar/index.ts'
import type { Exercise, ExerciseId } from '../exercise/index.ts'
import type { PlanItem, PlanSession, PlanWeek } from '../plan/index.ts'
import type { PlanningTables } from '../strength/index.ts'
import { toThousandths, type Thousandths } from '../units/index.ts'
import { qualityOf, setsOfItem, sumOfSets, type SetsByMuscle, type Surroundings } from './effective-sets.ts'
import type { Exposure, ExposureOf } from './novelty.ts'
import { frameOf, sessionSeconds, type Frame, type KnownItem } from './session-seconds.ts'

/** An item of a session with its exercise and what it comes to. */
export interface ItemView extends KnownItem {
  /** Done inside the warm-up; never new. */
  readonly isPreparation: boolean
  readonly exposure: Exposure
  /** In the first sessions after six weeks without it. */
  readonly isNew: boolean
  /** Foot contacts of all sets and sides. */
  readonly contacts: number
  readonly legLoad: Thousandths
  /** Sets of an exercise that loads the legs; plyometrics left out. */
  readonly legSets: number
  readonly quality: Thousandths
}

/** A session with everything recomputed from its items; what is printed is never believed. */
export interface SessionView {
  readonly session: PlanSession
  readonly week: CivilDay
  readonly weekIndex: number
  readonly day: DayNumber
  /** Before the request's today: done, and nobody's to change. */
  readonly past: boolean
  readonly place: Place
  readonly items: readonly ItemView[]
  /** Exercises the catalogue does not know. */
  readonly unknown: readonly ExerciseId[]
  readonly legLoad: Thousandths
  /** H. */
  readonly heavy: boolean
  readonly light: boolean
  readonly contacts: number
  readonly isPlyometric: boolean
  readonly legSets: number
  readonly sets: SetsByMuscle
  readonly frame: Frame
  /** Seconds it takes this runner: those of its items times the runner's own factor. */
  readonly seconds: number
}

/** What sessions are seen against. */
export interface SessionContext extends Surroundings {
  readonly exercises: ReadonlyMap<ExerciseId, Exercise>
  readonly exposureOf: ExposureOf
}

/** Where a session stands. */
export interface SessionSpot {
  readonly week: PlanWeek
  readonly weekIndex: number
  readonly day: DayNumber
  readonly past: boolean
  readonly place: Place
  readonly firstBarbell: boolean
}

/** The factor on a set's leg load for its reps in reserve: the last row that is not above, else the first. */
const factorOfRir = (rir: number | null, { byRir }: PlanningTables['legLoad']): Thousandths =>
  rir === null ? 1000 : toThousandths((byRir.findLast((row) => row.rir <= rir) ?? byRir[0])?.factor ?? 1)

const isSkilled = (exercise: Exercise): boolean =>
  exercise.sides === 2 || exercise.contraction === 'eccentric' || (exercise.pattern === 'hip' && exercise.squatOrHinge)

const factorOfNew = (exercise: Exercise, isNew: boolean, tables: PlanningTables['legLoad']): Thousandths => {
  if (!isNew) return 1000
  return toThousandths(isSkilled(exercise) ? tables.newSkilled : tables.newOther)
}

const legLoadOf = ({ item, exercise }: KnownItem, isNew: boolean, tables: PlanningTables['legLoad']): Thousandths => {
  const amount = item.contacts === null ? item.sets * 1000 : item.sets * item.contacts * item.sides * 100
  const factors = factorOfRir(item.rir, tables) * factorOfNew(exercise, isNew, tables)
  return Math.round((toThousandths(exercise.legLoad) * amount * factors) / 1e9)
}

const viewItem = (known: KnownItem, spot: SessionSpot, context: SessionContext): ItemView => {
  const { item, exercise } = known
  const { tables, exposureOf } = context
  const isPreparation = item.part === 'prep' || exercise.role === 'prep'
  const exposure = exposureOf(exercise, spot.day)
  const isNew = !isPreparation && exposure.fresh && exposure.number <= tables.legLoad.newExposures
  const isPlyo = item.contacts !== null || exercise.role === 'plyo'
  return {
    ...known,
    isPreparation,
    exposure,
    isNew,
    contacts: item.contacts === null ? 0 : item.sets * item.contacts * item.sides,
    legLoad: legLoadOf(known, isNew, tables.legLoad),
    legSets: exercise.legLoad > 0 && !isPlyo ? item.sets : 0,
    quality: qualityOf(item, exercise, spot, context),
  }
}

/** Two hard sets of the heaviest exercises make a session heavy by themselves. */
const hasHeavySets = (items: readonly ItemView[], tables: PlanningTables['legLoad']): boolean =>
  items
    .filter(({ item, exercise }) => exercise.legLoad >= tables.heavySet && (item.rir ?? Infinity) <= tables.heavySetRir)
    .reduce((sum, { item }) => sum + item.sets, 0) >= tables.heavySets

const sumOf = (items: readonly ItemView[], amount: (item: ItemView) => number): number =>
  items.reduce((sum, item) => sum + amount(item), 0)

const isKnown = (entry: { readonly item: PlanItem; readonly exercise: Exercise | undefined }): entry is KnownItem =>
  entry.exercise !== undefined

/** Recomputes a session. */
export const viewSession = (session: PlanSession, spot: SessionSpot, context: SessionContext): SessionView => {
  const { tables, runner, exercises } = context
  const joined = session.items.map((item) => ({ item, exercise: exercises.get(item.exercise) }))
  const items = joined.filter(isKnown).map((known) => viewItem(known, spot, context))
  const legLoad = sumOf(items, (item) => item.legLoad)
  const frame = frameOf(session, spot.firstBarbell, tables.minutes)
  return {
    session,
    week: spot.week.start,
    weekIndex: spot.weekIndex,
    day: spot.day,
    past: spot.past,
    place: spot.place,
    items,
    unknown: joined.flatMap(({ item, exercise }) => (exercise === undefined ? [item.exercise] : [])),
    legLoad,
    heavy: legLoad >= runner.heavyFrom || hasHeavySets(items, tables.legLoad),
    light: legLoad <= toThousandths(tables.legLoad.light),
    contacts: sumOf(items, (item) => item.contacts),
    isPlyometric: items.some(({ item }) => item.contacts !== null),
    legSets: sumOf(items, (item) => item.legSets),
    sets: sumOfSets(items.map((one) => setsOfItem(one.item, one.exercise, one.quality))),
    frame,
    seconds: (sessionSeconds(items, frame, tables.minutes) * runner.minutesFactor) / 1000,
  }
}
