import type { MuscleId } from '../anatomy/index.ts'
import { IMPACTS } from '../exercise/index.ts'
import type { Exercise, ExerciseId, KitId } from '../exercise/index.ts'
import { readSessionToday } from '../planner/index.ts'
import type { SessionReading, SessionSetting, StandIn } from '../planner/index.ts'
import type { PlanItem } from '../plan/index.ts'
import type { Violation } from '../rules/index.ts'
import { asFollowedToday, withItemsOn } from './changed-plan.ts'
import { withConvertedLoad } from './converted-load.ts'
import { hasSamePurpose, keptWork, targetMuscles } from './purpose.ts'
import { watchRules } from './watched-rules.ts'

/** How an exercise serves the purpose of another: an easier or harder step of its ladder, its movement, or its muscles. */
export type SwapWay = 'easier-step' | 'same-step' | 'harder-step' | 'same-movement' | 'same-muscles'

/** An exercise offered in the place of another. */
export interface Swap {
  readonly to: ExerciseId
  /** What is to be done instead: its part, its sets, its own dose, its weight. */
  readonly item: PlanItem
  readonly way: SwapWay
  /** The muscles it is there for. */
  readonly muscles: readonly MuscleId[]
  /** Share of the work on these that it keeps, thousandths. */
  readonly kept: number
  /** The runner has done it before. */
  readonly isKnown: boolean
}

/** What a swap is looked for in. */
export interface SwapSetting extends SessionSetting {
  /** Kit that is not to be had just now, as a rack that is taken. */
  readonly without?: readonly KitId[]
}

/** A swap is offered from so many alternatives at most. */
export const MOST_SWAPS = 5

/** So many alternatives are held against the rules, best first, before those found are all there are. */
const MOST_TRIED = 16

const WAYS: readonly SwapWay[] = ['same-step', 'easier-step', 'harder-step', 'same-movement', 'same-muscles']

const wayOf = (from: Exercise, to: Exercise): SwapWay => {
  if (from.ladder !== to.ladder) return from.pattern === to.pattern ? 'same-movement' : 'same-muscles'
  if (from.step === to.step) return 'same-step'
  return to.step < from.step ? 'easier-step' : 'harder-step'
}

/** Whether two exercises may hold the same place of a session: hops for hops, preparation for preparation. */
const suitsPart = (from: Exercise, to: Exercise): boolean => {
  if (from.drill !== to.drill) return false
  const isWork = ({ role }: Exercise): boolean => role === 'main' || role === 'accessory'
  if (isWork(from) && isWork(to)) return true
  return from.role === to.role && IMPACTS.indexOf(to.impact) <= IMPACTS.indexOf(from.impact)
}

const isToBeHad = (exercise: Exercise, without: readonly KitId[], kit: readonly KitId[]): boolean =>
  exercise.kit.length === 0 ||
  exercise.kit.some((list) => list.every((one) => kit.includes(one) && !without.includes(one)))

/** Steps between two of a ladder; on another ladder as far as can be. */
const distance = (from: Exercise, to: Exercise): number =>
  from.ladder === to.ladder ? Math.abs(from.step - to.step) : 9

interface Candidate extends Swap {
  readonly far: number
}

const byWorth = (a: Candidate, b: Candidate): number =>
  Number(b.way !== 'same-muscles') - Number(a.way !== 'same-muscles') ||
  a.far - b.far ||
  WAYS.indexOf(a.way) - WAYS.indexOf(b.way) ||
  b.kept - a.kept ||
  Number(b.isKnown) - Number(a.isKnown) ||
  (a.to < b.to ? -1 : 1)

const candidatesFor = (from: Exercise, like: PlanItem, reading: SessionReading, setting: SwapSetting) => {
  const { session, request, catalogue, without = [] } = setting
  const held = new Set(session.items.map(({ exercise }) => exercise))
  const known = new Set(request.log.map(({ exercise }) => exercise))
  const before = { exercise: from, sets: like.sets, worth: reading.worthOf(like) }
  return reading.open
    .filter((to) => to.id !== from.id && !held.has(to.id) && suitsPart(from, to))
    .filter((to) => isToBeHad(to, without, reading.place.kit))
    .flatMap((to): readonly Candidate[] => {
      const found: StandIn = reading.standIn(to, like)
      const after = { exercise: to, sets: found.item.sets, worth: found.worth }
      if (!hasSamePurpose(before, after)) return []
      const { inAll } = keptWork(before, after)
      return [
        {
          to: to.id,
          item: withConvertedLoad(found.item, { from, to, place: reading.place, request, catalogue }),
          way: wayOf(from, to),
          muscles: targetMuscles(from),
          kept: inAll,
          isKnown: known.has(to.id),
          far: distance(from, to),
        },
      ]
    })
    .toSorted(byWorth)
}

/** The same sets with a narrower range of repetitions, where the whole range would take too long. */
const shorterSets = (item: PlanItem): readonly PlanItem[] => {
  if (item.reps === null) return []
  const [from, to] = item.reps
  const tops = [Math.floor((from + to) / 2), from]
  return [...new Set(tops)].filter((top) => top < to).map((top) => ({ ...item, reps: [from, top] as const }))
}

/** The item as it is, or with fewer repetitions where only the minutes are against it; null where a rule is. */
const firstThatFits = (item: PlanItem, breaks: (item: PlanItem) => readonly Violation[]): PlanItem | null => {
  for (const one of [item, ...shorterSets(item)]) {
    const broken = breaks(one)
    if (broken.length === 0) return one
    if (broken.some(({ rule }) => rule !== 'PL-7')) return null
  }
  return null
}

/**
 * Exercises that may take an item's place today, five at most, best first: of the same purpose, with kit that is at hand,
 * open to this runner, and so that the independent checker finds nothing in the changed plan that it does not find in the
 * plan as it stands. None where nothing else serves.
 */
export const findSwaps = (exercise: ExerciseId, setting: SwapSetting): readonly Swap[] => {
  const { plan, session, request, catalogue } = setting
  const reading = readSessionToday(setting)
  const from = reading?.exerciseOf(exercise)
  const like = session.items.find((item) => item.exercise === exercise)
  if (reading === null || from === undefined || like === undefined) return []
  const followed = withItemsOn(asFollowedToday(plan, request), session.day, session.items)
  const candidates = candidatesFor(from, like, reading, setting).slice(0, MOST_TRIED)
  if (candidates.length === 0) return []
  const newlyBroken = watchRules(followed, { week: setting.week.start, day: session.day }, catalogue)
  const found: Swap[] = []
  const breaks = (instead: PlanItem): readonly Violation[] =>
    newlyBroken(
      withItemsOn(
        followed,
        session.day,
        session.items.map((item) => (item === like ? instead : item)),
      ),
    )
  for (const { far: _far, ...swap } of candidates) {
    if (found.length === MOST_SWAPS) break
    const item = firstThatFits(swap.item, breaks)
    if (item !== null) found.push({ ...swap, item })
  }
  return found
}
