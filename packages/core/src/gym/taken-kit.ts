import type { Exercise, ExerciseId, KitId } from '../exercise/index.ts'
import type { SessionReading } from '../planner/index.ts'
import type { PlanItem } from '../plan/index.ts'

/** The kit of a place that an exercise uses: of the first of its lists that is there. */
export const kitUsed = (exercise: Exercise, kit: readonly KitId[]): readonly KitId[] =>
  exercise.kit.find((list) => list.every((one) => kit.includes(one))) ?? []

/** Whether an exercise cannot be done while some kit of a place is taken. */
export const needsKit = (exercise: Exercise, taken: readonly KitId[], kit: readonly KitId[]): boolean =>
  exercise.kit.length > 0 &&
  !exercise.kit.some((list) => list.every((one) => kit.includes(one) && !taken.includes(one)))

/** The rest of a session while kit is taken: in an order that can begin, and what waits for the kit. */
export interface ReorderedSession {
  readonly items: readonly PlanItem[]
  /** Exercises that need the kit and now come last. */
  readonly waiting: readonly ExerciseId[]
  /** Exercises that come first now though they were to come after one that waits. */
  readonly broughtForward: readonly ExerciseId[]
}

/** From this share on two exercises tire the same muscle. */
const TIRING_SHARE = 0.5

const muscles = (exercise: Exercise): readonly string[] =>
  exercise.muscles.filter(({ share }) => share >= TIRING_SHARE).map(({ muscle }) => muscle)

const tires = (one: Exercise, other: Exercise): boolean =>
  muscles(one).some((muscle) => muscles(other).includes(muscle))

/**
 * What can be done now while kit is taken: what needs none of it comes forward, in its order, unless it would tire a
 * muscle that something waiting trains: that stays behind it, so that heavy work is not done tired. Hops stay first.
 */
export const reorderWithout = (
  left: readonly PlanItem[],
  taken: readonly KitId[],
  reading: SessionReading,
): ReorderedSession => {
  const waiting: { readonly item: PlanItem; readonly exercise: Exercise }[] = []
  const now: PlanItem[] = []
  const later: PlanItem[] = []
  const broughtForward: ExerciseId[] = []
  for (const item of left) {
    const exercise = reading.exerciseOf(item.exercise)
    if (exercise !== undefined && needsKit(exercise, taken, reading.place.kit)) {
      waiting.push({ item, exercise })
      later.push(item)
    } else if (exercise !== undefined && waiting.some((one) => tires(exercise, one.exercise))) later.push(item)
    else {
      now.push(item)
      if (waiting.length > 0) broughtForward.push(item.exercise)
    }
  }
  return { items: [...now, ...later], waiting: waiting.map(({ item }) => item.exercise), broughtForward }
}
