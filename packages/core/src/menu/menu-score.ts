import { MUSCLES } from '../anatomy/index.ts'
import type { MuscleId } from '../anatomy/index.ts'
import { insideMenu } from './menu-contents.ts'
import type { MenuProblem, MenuSets, WorthStretch } from './menu-problem.ts'

/**
 * How good a menu is, what weighs most first: pins, groups (MN-4), patterns (MN-6) and emphasis (MN-5) missed, where
 * fewer is better, then its value in millionths of a set, where more is better.
 */
export interface MenuScore {
  readonly pins: number
  readonly groups: number
  readonly patterns: number
  readonly emphasis: number
  readonly value: number
}

/** Compares two scores: negative when `a` is the better one. */
export const compareScores = (a: MenuScore, b: MenuScore): number =>
  a.pins - b.pins || a.groups - b.groups || a.patterns - b.patterns || a.emphasis - b.emphasis || b.value - a.value

/** Sums over a round that a score is made of. */
export interface MenuSums {
  /** Effective sets by muscle, the given ones included, thousandths. */
  readonly round: ArrayLike<number>
  readonly lines: ArrayLike<number>
  readonly patterns: ArrayLike<number>
  /** Main lifts by session. */
  readonly mains: ArrayLike<number>
  /** How often each pin is there. */
  readonly pins: ArrayLike<number>
  /** What sets and exercises bring or cost by themselves, millionths. */
  readonly extra: number
}

/** Millionths that sets of a muscle are worth: each stretch at its slope. */
export const worthOf = (stretches: readonly WorthStretch[], sets: number): number => {
  let from = 0
  let worth = 0
  for (const { upTo, slope } of stretches) {
    if (sets <= upTo) return worth + slope * (sets - from)
    worth += slope * (upTo - from)
    from = upTo
  }
  return worth
}

/** Sets missing to what each line needs, or to what each pattern needs. */
export const missing = (needed: readonly number[], have: ArrayLike<number>): number => {
  let missed = 0
  for (let at = 0; at < needed.length; at += 1) missed += Math.max(0, (needed[at] ?? 0) - (have[at] ?? 0))
  return missed
}

const indexOf = (muscle: MuscleId): number => MUSCLES.indexOf(muscle)
/** Muscles whose sets weigh in MN-5. Sums and targets of these alone are listed in this order. */
export const EMPHASISED: readonly number[] = (
  ['gastrocnemius', 'soleus', 'quadriceps', 'hamstrings', 'tibialis-anterior'] as const
).map(indexOf)
const [GASTROCNEMIUS, SOLEUS, QUADRICEPS, HAMSTRINGS, SHIN] = [0, 1, 2, 3, 4] as const

const HELD_BACK_OF_FIVE: readonly number[] = [GASTROCNEMIUS, SOLEUS, HAMSTRINGS]
/** Muscles of which MN-5 does not want too much. */
export const HELD_BACK: readonly number[] = HELD_BACK_OF_FIVE.map((at) => EMPHASISED[at] ?? -1)

const WHOLE = 1000

/** Share of a target met, thousandths. */
const shareMet = (sets: number, target: number): number =>
  sets >= target ? WHOLE : Math.floor((sets * WHOLE) / target)

/** What a list by muscle holds of the five that MN-5 weighs. */
export const ofEmphasised = (byMuscle: ArrayLike<number>): readonly number[] =>
  EMPHASISED.map((muscle) => byMuscle[muscle] ?? 0)

/** By how much the calves' share of their targets is above the shins'. */
const calvesAhead = (targets: ArrayLike<number>, sets: ArrayLike<number>): number => {
  const shin = shareMet(sets[SHIN] ?? 0, targets[SHIN] ?? 0)
  if (shin === WHOLE) return 0
  const gastrocnemius = shareMet(sets[GASTROCNEMIUS] ?? 0, targets[GASTROCNEMIUS] ?? 0)
  const soleus = shareMet(sets[SOLEUS] ?? 0, targets[SOLEUS] ?? 0)
  return Math.max(0, Math.ceil((gastrocnemius + soleus) / 2) - shin)
}

/**
 * MN-5 missed, thousandths, by sets of the five muscles: the calves' share above the shins', hamstring sets above
 * quadriceps sets, and sets of calves and hamstrings more than one beyond their target while quadriceps or shins lack some.
 */
export const emphasisMissed = (targets: ArrayLike<number>, sets: ArrayLike<number>): number => {
  const [quadriceps, hamstrings] = [sets[QUADRICEPS] ?? 0, sets[HAMSTRINGS] ?? 0]
  let missed = calvesAhead(targets, sets) + Math.max(0, hamstrings - quadriceps)
  if (quadriceps >= (targets[QUADRICEPS] ?? 0) && (sets[SHIN] ?? 0) >= (targets[SHIN] ?? 0)) return missed
  for (const at of HELD_BACK_OF_FIVE) missed += Math.max(0, (sets[at] ?? 0) - (targets[at] ?? 0) - 1000)
  return missed
}

/** What the main lifts of a session cost, millionths: none at all, or more than two. */
export const mainCost = (problem: MenuProblem, mains: number): number =>
  mains === 0 ? problem.noMainCost : Math.max(0, mains - 2) * problem.thirdMainCost

/** The score that sums make. */
export const scoreSums = (problem: MenuProblem, sums: MenuSums): MenuScore => {
  let value = sums.extra
  for (let muscle = 0; muscle < problem.worth.length; muscle += 1)
    value += worthOf(problem.worth[muscle] ?? [], sums.round[muscle] ?? 0)
  for (let session = 0; session < problem.rooms.length; session += 1)
    value -= mainCost(problem, sums.mains[session] ?? 0)
  return {
    pins: problem.pins.filter((_, at) => (sums.pins[at] ?? 0) === 0).length,
    groups: missing(problem.linesNeeded, sums.lines),
    patterns: missing(problem.patternsNeeded, sums.patterns),
    emphasis:
      problem.emphasisTargets === null
        ? 0
        : emphasisMissed(ofEmphasised(problem.emphasisTargets), ofEmphasised(sums.round)),
    value,
  }
}

const bump = (list: number[], at: number, by: number): void => {
  list[at] = (list[at] ?? 0) + by
}

const zeros = (length: number): number[] => Array.from({ length }, () => 0)

/** Adds up a menu's sums from nothing. */
export const sumMenu = (problem: MenuProblem, sets: MenuSets): MenuSums => {
  const round = [...problem.given]
  const lines = [...problem.linesGiven]
  const patterns = zeros(problem.patternsNeeded.length)
  const mains = zeros(problem.rooms.length)
  const pins = zeros(problem.pins.length)
  let extra = 0
  for (const it of insideMenu(problem, sets)) {
    const { candidate } = it
    candidate.muscles.forEach((muscle, k) => bump(round, muscle, it.sets * (candidate.sets[k] ?? 0)))
    for (const line of candidate.lines) bump(lines, line, it.sets)
    if (candidate.pattern >= 0) bump(patterns, candidate.pattern, it.sets)
    if (candidate.main) bump(mains, it.session, 1)
    const pin = problem.pins.indexOf(candidate.id)
    if (pin >= 0) bump(pins, pin, 1)
    extra += it.sets * candidate.perSet + candidate.perExercise
  }
  return { round, lines, patterns, mains, pins, extra }
}

/** How good a menu is. */
export const scoreMenu = (problem: MenuProblem, sets: MenuSets): MenuScore => scoreSums(problem, sumMenu(problem, sets))
