import type { Exercise } from '../exercise/index.ts'
import type { TestResult } from '../athlete/index.ts'
import { lastTime, type GymLog } from './gym-log.ts'
import type { GymSide } from './steps.ts'

/** From this share on an exercise trains a muscle directly. */
const DIRECT = 1

const sideOfLess = (left: number, right: number): GymSide | null => {
  if (left === right) return null
  return left < right ? 'left' : 'right'
}

const weakerByHistory = (exercise: Exercise, gym: GymLog): GymSide | null => {
  const workOf = (side: GymSide): readonly number[] =>
    lastTime(exercise.id, gym).flatMap((set) => (set.side === side ? [set.done * (set.kg ?? 1)] : []))
  const [left, right] = [workOf('left'), workOf('right')]
  // Sides that were not done equally often say nothing of their strength.
  if (left.length === 0 || left.length !== right.length) return null
  const sum = (work: readonly number[]): number => work.reduce((total, one) => total + one, 0)
  return sideOfLess(sum(left), sum(right))
}

const newestOf = (tests: readonly TestResult[], test: string): TestResult | null =>
  tests
    .filter((result) => result.test === test)
    .reduce<TestResult | null>(
      (newest, result) => (newest === null || result.day >= newest.day ? result : newest),
      null,
    )

const weakerByTests = (exercise: Exercise, { request, catalogue }: GymLog): GymSide | null => {
  const direct = new Set(exercise.muscles.flatMap(({ muscle, share }) => (share >= DIRECT ? [muscle] : [])))
  for (const { id, muscles, low, high } of catalogue.selfTests) {
    const result = muscles.some((muscle) => direct.has(muscle)) ? newestOf(request.tests, id) : null
    const less = result === null ? null : sideOfLess(result.left, result.right)
    if (less !== null) return low <= high ? less : less === 'left' ? 'right' : 'left'
  }
  return null
}

/** The side that did less last time, else in a self-test of the same muscles; null where neither tells them apart. */
export const weakerSide = (exercise: Exercise, gym: GymLog): GymSide | null =>
  weakerByHistory(exercise, gym) ?? weakerByTests(exercise, gym)
