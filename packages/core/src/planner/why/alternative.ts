import { MUSCLES } from '../../anatomy/index.ts'
import { IMPACTS } from '../../exercise/index.ts'
import type { Exercise, ExerciseId } from '../../exercise/index.ts'
import { brokenLimits, compareScores, scoreMenu } from '../../menu/index.ts'
import type { BrokenLimit, MenuCandidate, MenuProblem, MenuScore, MenuSets } from '../../menu/index.ts'
import type { PlanSession, Reason } from '../../plan/index.ts'
import type { OpenExercise } from '../open-exercises.ts'
import { missedDemands } from './missed-demands.ts'
import { weeklySets, withSetsAt } from './menu-sums.ts'
import type { PlannedBlock } from './planned-block.ts'

/** The exercise that would take another's place with the least loss, its sets, and why it was not chosen. */
export interface Alternative {
  readonly exercise: ExerciseId
  readonly sets: number
  /** The main reasons first, two at most. */
  readonly reasons: readonly Reason[]
}

/** A menu with one exercise in another's place. */
interface Swap {
  readonly open: OpenExercise
  readonly candidate: MenuCandidate
  readonly sets: number
  readonly menu: MenuSets
  readonly score: MenuScore
  readonly broken: readonly BrokenLimit[]
}

interface Spot {
  readonly room: number
  readonly index: number
}

/** What the alternative is looked for in. */
interface Menu {
  readonly block: PlannedBlock
  readonly menu: MenuSets
}

const DIRECT = 1

const servesTheSame = (a: Exercise, b: Exercise): boolean =>
  a.id !== b.id &&
  (a.pattern === b.pattern ||
    a.muscles.some(
      (one) => one.share >= DIRECT && b.muscles.some((it) => it.muscle === one.muscle && it.share >= DIRECT),
    ))

const swapsFor = (exercise: Exercise, spot: Spot, { block, menu }: Menu): readonly Swap[] => {
  const { problem, open } = block.posed.posed()
  const gone = withSetsAt(menu, spot, 0)
  return (open[spot.room] ?? []).flatMap((it, index): readonly Swap[] => {
    const candidate = problem.candidates[spot.room]?.[index]
    const isIn = (menu[spot.room]?.[index] ?? 0) > 0
    if (candidate === undefined || isIn || !servesTheSame(exercise, it.exercise)) return []
    return Array.from({ length: candidate.most - candidate.least + 1 }, (_, more) => {
      const sets = candidate.least + more
      const swapped = withSetsAt(gone, { room: spot.room, index }, sets)
      const [score, broken] = [scoreMenu(problem, swapped), brokenLimits(problem, swapped)]
      return { open: it, candidate, sets, menu: swapped, score, broken }
    })
  })
}

/** Swaps that fit come first, then the better menu. */
const bestSwap = (swaps: readonly Swap[]): Swap | undefined =>
  [...swaps].sort(
    (a, b) =>
      a.broken.length - b.broken.length ||
      compareScores(a.score, b.score) ||
      (a.candidate.id < b.candidate.id ? -1 : 1),
  )[0]

const judged = (code: string, values: Reason['values']): Reason => ({ code, values, evidence: ['judgement'] })

/** A limit of the session that the alternative would break. */
const limitReasons = ({ broken }: Swap): readonly Reason[] =>
  [...new Set(broken.map(({ limit }) => limit))].map((limit) => judged('swap-breaks', { limit }))

const missedReasons = (problem: MenuProblem, before: MenuSets, { menu }: Swap): readonly Reason[] => {
  const known = missedDemands(problem, before)
  return missedDemands(problem, menu)
    .filter((it) => !known.some((other) => other.subject === it.subject && other.short >= it.short))
    .map(({ rule, subject }) => judged('swap-misses', { rule, subject }))
}

/** The muscle that would be left furthest below its target by the swap. */
const lostReason = ({ block, menu }: Menu, swap: Swap): readonly Reason[] => {
  const { problem } = block.posed.posed()
  const { targets } = block.posed.demand
  const weeks = block.posed.alternating ? Math.max(1, problem.rooms.length) : 1
  const [before, after] = [weeklySets(problem, menu, weeks), weeklySets(problem, swap.menu, weeks)]
  const lost = MUSCLES.map((muscle) => ({
    muscle,
    by: Math.min(before[muscle], targets[muscle]) - Math.min(after[muscle], targets[muscle]),
  })).sort((a, b) => b.by - a.by)[0]
  if (lost === undefined || lost.by < 250) return []
  const { muscle } = lost
  return [
    judged('swap-loses', {
      muscle,
      from: before[muscle] / 1000,
      to: after[muscle] / 1000,
      target: targets[muscle] / 1000,
    }),
  ]
}

const LONGER_SECONDS = 30
const HEAVIER_LOAD = 300

const secondsOf = ({ fixedSeconds, secondsPerSet }: MenuCandidate, sets: number): number =>
  fixedSeconds + sets * secondsPerSet

/** What the alternative costs more: minutes, leg load, a change, a step down, a hold instead of a movement. */
const costReasons = (
  exercise: Exercise,
  now: { readonly candidate: MenuCandidate; readonly sets: number },
  { open, candidate, sets }: Swap,
  previous: ReadonlySet<ExerciseId>,
): readonly Reason[] => {
  const other = open.exercise
  const seconds = secondsOf(candidate, sets) - secondsOf(now.candidate, now.sets)
  const legLoad = sets * candidate.legLoad - now.sets * now.candidate.legLoad
  const isEasier = other.ladder === exercise.ladder && other.step < exercise.step
  const isHold = other.contraction === 'isometric' && exercise.contraction !== 'isometric'
  const isChange = previous.has(exercise.id) && !previous.has(other.id)
  return [
    ...(isEasier || open.ladderQuality < 1000 ? [judged('swap-easier', { step: other.step })] : []),
    ...(isHold ? [judged('swap-hold', {})] : []),
    ...(seconds >= LONGER_SECONDS ? [judged('swap-longer', { seconds })] : []),
    ...(legLoad >= HEAVIER_LOAD ? [judged('swap-heavier', { legLoad: legLoad / 1000 })] : []),
    ...(isChange ? [judged('swap-changes', {})] : []),
  ]
}

const MOST_REASONS = 2

const whyNot = (exercise: Exercise, spot: Spot, swap: Swap, around: Menu): readonly Reason[] => {
  const { block, menu } = around
  const { problem } = block.posed.posed()
  const candidate = problem.candidates[spot.room]?.[spot.index]
  const sets = menu[spot.room]?.[spot.index] ?? 0
  const costs = candidate === undefined ? [] : costReasons(exercise, { candidate, sets }, swap, block.past.previous)
  const reasons = [
    ...limitReasons(swap),
    ...missedReasons(problem, menu, swap),
    ...lostReason(around, swap),
    ...costs,
  ].slice(0, MOST_REASONS)
  if (reasons.length > 0) return reasons
  const isLess = compareScores(scoreMenu(problem, menu), swap.score) < 0
  return [judged(isLess ? 'swap-a-little-less' : 'swap-as-good', {})]
}

/**
 * The next-best alternative to an exercise in a session of its block: of the same pattern or for the same muscle, open
 * to the runner, not in the session already. Null for hops and preparation, and where nothing else serves.
 */
export const findAlternative = (exercise: Exercise, letter: string, around: Menu): Alternative | null => {
  const { problem } = around.block.posed.posed()
  const room = problem.rooms.findIndex((it) => it.letter === letter)
  const index = problem.candidates[room]?.findIndex((it) => it.id === exercise.id) ?? -1
  if (index < 0 || (around.menu[room]?.[index] ?? 0) === 0) return null
  const best = bestSwap(swapsFor(exercise, { room, index }, around))
  if (best === undefined) return null
  return {
    exercise: best.open.exercise.id,
    sets: best.sets,
    reasons: whyNot(exercise, { room, index }, best, around),
  }
}

/** Another hop or jump of no harder landing, the hardest step first; null where there is none. */
export const alternativeHop = (
  exercise: Exercise,
  session: PlanSession,
  open: readonly OpenExercise[],
): Alternative | null => {
  const own = session.items.find((item) => item.exercise === exercise.id)
  const [best] = open
    .map((it) => it.exercise)
    .filter((it) => it.role === 'plyo' && !session.items.some((item) => item.exercise === it.id))
    .filter((it) => IMPACTS.indexOf(it.impact) <= IMPACTS.indexOf(exercise.impact))
    .sort(
      (a, b) =>
        Number(b.ladder === exercise.ladder) - Number(a.ladder === exercise.ladder) ||
        b.step - a.step ||
        (a.id < b.id ? -1 : 1),
    )
  if (own === undefined || best === undefined) return null
  const isEasier = best.ladder === exercise.ladder && best.step < exercise.step
  const reason = isEasier ? judged('swap-easier', { step: best.step }) : judged('swap-as-good', {})
  return { exercise: best.id, sets: own.sets, reasons: [reason] }
}
