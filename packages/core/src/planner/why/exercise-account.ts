import { MUSCLES } from '../../anatomy/index.ts'
import type { MuscleId } from '../../anatomy/index.ts'
import { weekdayOf } from '../../calendar/index.ts'
import type { Exercise, ExerciseId } from '../../exercise/index.ts'
import { searchMenu } from '../../menu/index.ts'
import type { MenuProblem, MenuSets } from '../../menu/index.ts'
import { letterOf } from '../../plan/index.ts'
import type { Plan, PlanItem, PlanSession, PlanWeek, Reason } from '../../plan/index.ts'
import type { Catalogue } from '../../strength/index.ts'
import { toThousandths } from '../../units/index.ts'
import { openAt, openExercises } from '../open-exercises.ts'
import { worthOfSet } from '../effective-sets.ts'
import { usualPlace } from '../places.ts'
import { alternativeHop, findAlternative } from './alternative.ts'
import type { Alternative } from './alternative.ts'
import { missedDemands } from './missed-demands.ts'
import type { MissedDemand } from './missed-demands.ts'
import { menuIn, setsIn, weeklySets } from './menu-sums.ts'
import { closedStep } from './next-step.ts'
import { blockAround, menuOfPlan, readPlan } from './planned-block.ts'
import type { PlannedBlock, ReadPlan } from './planned-block.ts'

/** What an exercise brings a muscle in one week, effective sets: its own, all of the week's, and the target. */
export interface FilledTarget {
  readonly muscle: MuscleId
  readonly sets: number
  readonly all: number
  readonly of: number
}

/** A muscle whose sets would fall below what is aimed at. */
export interface LostSets {
  readonly muscle: MuscleId
  readonly from: number
  readonly to: number
  readonly of: number
}

/** What the plan would lose without an exercise. */
export interface WithoutExercise {
  /** The week with its sets simply gone. */
  readonly removed: readonly LostSets[]
  /** The block's menu, a usual full week, with its minutes filled again as well as a short search can. */
  readonly refilled: {
    readonly lost: readonly LostSets[]
    readonly missed: readonly MissedDemand[]
    /** Exercises that would come in. */
    readonly instead: readonly ExerciseId[]
  } | null
}

/** Why an exercise is where it is. */
export interface ExerciseAccount {
  /** What the plan says of it: the pattern it serves, the tissue it spares, that the runner asked for it. */
  readonly reasons: readonly Reason[]
  /** Muscles by what it brings them, most first; none for hops and jumps, which count as contacts. */
  readonly fills: readonly FilledTarget[]
  readonly without: WithoutExercise
  /** What would take its place with the least loss; null where nothing open serves the same purpose. */
  readonly alternative: Alternative | null
  /** The next harder step of its ladder and what keeps it closed; null at the top, or when it is open. */
  readonly nextStep: Reason | null
}

/** Steps of the search that fills the gap an exercise leaves: a click's worth. */
const REFILL_STEPS = 6_000

const inThousandths = (sets: number): number => Math.round(sets * 1000)

/** Effective sets an item brings its muscles in a week, as the week counts them; hops and jumps count as contacts. */
const fillsOf = (
  item: PlanItem,
  exercise: Exercise,
  { week, day }: { readonly week: PlanWeek; readonly day: PlanSession['day'] },
  { view }: ReadPlan,
): readonly FilledTarget[] => {
  if (item.part === 'plyo') return []
  const open = openAt(exercise, usualPlace(weekdayOf(day), view.request), view)
  const worth = open === undefined ? 1000 : worthOfSet({ open, dose: item }, week, view)
  return exercise.muscles
    .map(({ muscle, share }) => ({
      muscle,
      sets: Math.round((item.sets * toThousandths(share) * worth) / 1000) / 1000,
      all: week.effectiveSets[muscle] ?? 0,
      of: week.targets[muscle] ?? 0,
    }))
    .sort((a, b) => b.sets - a.sets || b.of - a.of || (a.muscle < b.muscle ? -1 : 1))
}

const removedOf = (fills: readonly FilledTarget[]): readonly LostSets[] =>
  fills
    .map(({ muscle, sets, all, of }) => ({
      muscle,
      from: all,
      to: Math.max(0, inThousandths(all) - inThousandths(sets)) / 1000,
      of,
    }))
    .filter(({ from, to, of }) => to < from && to < of)
    .sort((a, b) => Math.min(b.from, b.of) - b.to - (Math.min(a.from, a.of) - a.to))

/** The problem without an exercise in any session. */
const without = (problem: MenuProblem, exercise: ExerciseId): MenuProblem => ({
  ...problem,
  candidates: problem.candidates.map((list) => list.filter(({ id }) => id !== exercise)),
  pins: problem.pins.filter((id) => id !== exercise),
})

const namesIn = (problem: MenuProblem, menu: MenuSets): ReadonlySet<ExerciseId> =>
  new Set(problem.candidates.flatMap((list, room) => list.flatMap(({ id }, at) => (menu[room]?.[at] ? [id] : []))))

/** The block's menu without an exercise, the gap filled as well as a short search can. */
const refill = (exercise: ExerciseId, block: PlannedBlock, menu: MenuSets): WithoutExercise['refilled'] => {
  const { problem } = block.posed.posed()
  const had = namesIn(problem, menu)
  if (!had.has(exercise)) return null
  const reduced = without(problem, exercise)
  const start = menuIn(reduced, setsIn(problem, menu))
  const found = searchMenu(reduced, { steps: REFILL_STEPS, start }).sets
  const weeks = block.posed.alternating ? Math.max(1, problem.rooms.length) : 1
  const [before, after] = [weeklySets(problem, menu, weeks), weeklySets(reduced, found, weeks)]
  const { targets } = block.posed.demand
  const lost = MUSCLES.map((muscle) => ({ muscle, from: before[muscle], to: after[muscle], of: targets[muscle] }))
    .filter(({ from, to, of }) => to < of && Math.min(from, of) - to >= 250)
    .sort((a, b) => Math.min(b.from, b.of) - b.to - (Math.min(a.from, a.of) - a.to))
    .map(({ muscle, from, to, of }) => ({ muscle, from: from / 1000, to: to / 1000, of: of / 1000 }))
  const known = missedDemands(problem, menu)
  const isKnown = (it: MissedDemand): boolean =>
    known.some((other) => other.subject === it.subject && other.short >= it.short)
  return {
    lost,
    missed: missedDemands(reduced, found).filter((it) => !isKnown(it)),
    instead: [...namesIn(reduced, found)].filter((id) => !had.has(id)),
  }
}

const alternativeTo = (
  exercise: Exercise,
  session: PlanSession,
  around: { readonly block: PlannedBlock; readonly menu: MenuSets },
  { view }: ReadPlan,
): Alternative | null => {
  if (exercise.role !== 'plyo') return findAlternative(exercise, letterOf(session.id), around)
  const { open } = openExercises(usualPlace(weekdayOf(session.day), view.request), view)
  return alternativeHop(exercise, session, open)
}

/**
 * Why an exercise of a session is there: the targets it fills in its week, what the plan would lose without it, the
 * next-best alternative, and what keeps its next step closed. Worked out from the plan when somebody asks; null when
 * the session does not hold the exercise or the catalogue no longer has it.
 *
 * @example
 * ```ts no-run
 * explainExercise(plan, session, 'split-squat', catalogue)?.fills[0] // { muscle: 'quadriceps', sets: 3, all: 6, of: 6.5 }
 * ```
 */
export const explainExercise = (
  plan: Plan,
  session: PlanSession,
  exercise: ExerciseId,
  catalogue: Catalogue,
): ExerciseAccount | null => {
  const read = readPlan(plan, catalogue)
  const item = session.items.find((it) => it.exercise === exercise)
  const known = catalogue.exercises.find((it) => it.id === exercise)
  const week = plan.weeks.find((it) => it.sessions.some(({ day }) => day === session.day))
  if (item === undefined || known === undefined || week === undefined) return null
  const fills = fillsOf(item, known, { week, day: session.day }, read)
  const block = blockAround(week, read)
  const menu = block === null ? null : menuOfPlan(block)
  const place = usualPlace(weekdayOf(session.day), read.view.request)
  return {
    reasons: item.reasons.filter(({ code }) => code !== 'fills-target'),
    fills,
    without: {
      removed: removedOf(fills),
      refilled: block === null || menu === null ? null : refill(exercise, block, menu),
    },
    alternative: block === null || menu === null ? null : alternativeTo(known, session, { block, menu }, read),
    nextStep: closedStep(known, place, read.view),
  }
}
