import type { TissueId } from '../anatomy/index.ts'
import { STAGES } from '../athlete/index.ts'
import type { Place } from '../athlete/index.ts'
import { LOAD_KIT } from '../exercise/index.ts'
import type { Exercise, LoadKitId } from '../exercise/index.ts'
import type { TableRow } from '../strength/index.ts'
import { toThousandths } from '../units/index.ts'
import type { Thousandths } from '../units/index.ts'
import { passesGate } from './gates.ts'
import type { RunnerView } from './planner-view.ts'
import type { RunnerFacts } from './runner-facts.ts'

/** Why an exercise is closed for this runner in this place; null when it is open. */
export type Closed = 'MN-1' | 'MN-2' | 'MN-3' | 'SF-1' | 'SF-2' | 'MN-7'

/** An exercise open to the runner at a place, with what its sets are worth there. */
export interface OpenExercise {
  readonly exercise: Exercise
  /** 1, or 0.5 below the two highest opened steps (section 5). */
  readonly ladderQuality: Thousandths
  /** The kit that carries its weight at this place; null where it is done without. */
  readonly loadKit: LoadKitId | null
  /** Loads a tissue that is amber: fewer, slow sets, two days apart (MN-3). */
  readonly amber: boolean
}

/** What a place offers a runner. */
export interface PlaceExercises {
  readonly open: readonly OpenExercise[]
  readonly openById: ReadonlyMap<string, OpenExercise>
  readonly closed: ReadonlyMap<string, Closed>
}

/** Whether a place's kit holds one of the lists an exercise needs (MN-1). */
const hasKit = (exercise: Exercise, place: Place): boolean =>
  exercise.kit.length === 0 || exercise.kit.some((needed) => needed.every((it) => place.kit.includes(it)))

/** The kit that carries an exercise's weight at a place: the first of its kinds that is there. */
export const loadKitAt = (exercise: Exercise, place: Place): LoadKitId | null =>
  exercise.load?.kit.find((kit) => place.kit.includes(kit)) ?? null

/** Whether an exercise cannot be done without a weight. */
const needsWeight = (exercise: Exercise): boolean =>
  exercise.kit.length > 0 && exercise.kit.every((needed) => needed.some((kit) => LOAD_KIT.some((it) => it === kit)))

const isStageOpen = (exercise: Exercise, facts: RunnerFacts): boolean =>
  STAGES.indexOf(facts.stage) >= STAGES.indexOf(exercise.opensAt)

const loadsAny = (exercise: Exercise, tissues: ReadonlySet<TissueId>): boolean =>
  exercise.tissues.some((tissue) => tissues.has(tissue)) || exercise.endRange.some((tissue) => tissues.has(tissue))

/** The rule that closes an exercise's step, bans left aside. */
const closedStep = (exercise: Exercise, place: Place, { request, facts, catalogue }: RunnerView): Closed | null => {
  if (!hasKit(exercise, place)) return 'MN-1'
  if (!isStageOpen(exercise, facts) || !passesGate(exercise.gate, request, catalogue.tables)) return 'MN-2'
  if (loadsAny(exercise, facts.red)) return 'MN-3'
  if (exercise.exclusions.some((it) => facts.exclusions.has(it))) return 'SF-2'
  if (exercise.role === 'plyo' && facts.noContactsBy !== null) return facts.noContactsBy
  if (facts.neverLoaded && needsWeight(exercise)) return 'SF-2'
  if (exercise.impact !== 'none' && exercise.impact !== 'low' && facts.lowImpactOnly) return 'SF-2'
  return null
}

const topTwo = (steps: readonly number[]): readonly number[] => [...new Set(steps)].sort((a, b) => b - a).slice(0, 2)
const lowestTwo = (steps: readonly number[]): readonly number[] => [...new Set(steps)].sort((a, b) => a - b).slice(0, 2)

/** MN-3: on an amber tissue only the two lowest open steps or holds, nothing at the end of its range, no impact. */
const allowedOnAmber = (exercise: Exercise, lowest: readonly number[], facts: RunnerFacts): boolean => {
  if (exercise.impact !== 'none' || exercise.role === 'plyo') return false
  if (exercise.endRange.some((tissue) => facts.amber.has(tissue))) return false
  return exercise.contraction === 'isometric' || lowest.includes(exercise.step)
}

/** Every exercise with the rule that closes it here, or its worth where it is open (MN-1, MN-2, MN-3, SF-2, bans). */
const sortExercises = (place: Place, view: RunnerView): PlaceExercises => {
  const { request, facts, catalogue } = view
  const closed = new Map<string, Closed>()
  const steps = new Map<string, number[]>()
  for (const exercise of catalogue.exercises) {
    const rule = closedStep(exercise, place, view)
    if (rule === null) steps.set(exercise.ladder, [...(steps.get(exercise.ladder) ?? []), exercise.step])
    else closed.set(exercise.id, rule)
  }
  const open: OpenExercise[] = []
  for (const exercise of catalogue.exercises) {
    if (closed.has(exercise.id)) continue
    const ladder = steps.get(exercise.ladder) ?? []
    const amber = loadsAny(exercise, facts.amber)
    if (amber && !allowedOnAmber(exercise, lowestTwo(ladder), facts)) closed.set(exercise.id, 'MN-3')
    else if (request.bans.includes(exercise.id)) closed.set(exercise.id, 'MN-7')
    else
      open.push({
        exercise,
        ladderQuality: toThousandths(
          amber || topTwo(ladder).includes(exercise.step)
            ? catalogue.tables.quality.working
            : catalogue.tables.quality.stepDown,
        ),
        loadKit: facts.neverLoaded ? null : loadKitAt(exercise, place),
        amber,
      })
  }
  return { open, openById: new Map(open.map((it) => [it.exercise.id, it])), closed }
}

const sorted = new WeakMap<RunnerFacts, Map<Place, PlaceExercises>>()

/** The same, worked out once for a runner and a place. */
export const openExercises = (place: Place, view: RunnerView): PlaceExercises => {
  const places = sorted.get(view.facts) ?? new Map<Place, PlaceExercises>()
  const found = places.get(place) ?? sortExercises(place, view)
  sorted.set(view.facts, places.set(place, found))
  return found
}

/** An exercise as it is open at a place; undefined where it is closed. */
export const openAt = (exercise: Exercise, place: Place, view: RunnerView): OpenExercise | undefined =>
  openExercises(place, view).openById.get(exercise.id)

/** An exercise as it would count if it were open: for what was done before it was closed. */
export const qualityAsOpen = (exercise: Exercise, place: Place, view: RunnerView): OpenExercise => {
  const { quality } = view.catalogue.tables
  const steps = openExercises(place, view).open.filter((it) => it.exercise.ladder === exercise.ladder)
  const highest = topTwo(steps.map((it) => it.exercise.step))
  const isWorking = highest.every((step) => exercise.step >= step) || highest.includes(exercise.step)
  return {
    exercise,
    ladderQuality: toThousandths(isWorking ? quality.working : quality.stepDown),
    loadKit: view.facts.neverLoaded ? null : loadKitAt(exercise, place),
    amber: loadsAny(exercise, view.facts.amber),
  }
}

const RANGE_ROWS: readonly TableRow[] = ['strength', 'power', 'maintain']

/** Quality of a set in a week's row: ladder, drill, and the phase's rep range (section 5, section 11). */
export const qualityOf = (
  open: OpenExercise,
  row: TableRow,
  reps: readonly [number, number] | null,
  { facts, catalogue }: RunnerView,
): Thousandths => {
  const { quality, dose, doseRows } = catalogue.tables
  const { exercise } = open
  const drill = exercise.drill ? toThousandths(quality.drill) : 1000
  const judged = RANGE_ROWS.includes(row) && (exercise.pattern === 'knee' || exercise.pattern === 'hip')
  const range = open.loadKit !== null ? dose[row].main[facts.stage].reps : doseRows.bodyweightStrength
  const inRange = reps !== null && reps[0] >= range[0] && reps[1] <= range[1]
  const ranged = judged && !inRange ? toThousandths(quality.offRange) : 1000
  return Math.min(open.ladderQuality, drill, ranged)
}
