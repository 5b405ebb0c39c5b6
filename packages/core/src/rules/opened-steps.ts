import { dayNumber, type DayNumber } from '../calendar/index.ts'
import { STAGES, type Place } from '../athlete/index.ts'
import { LOAD_KIT, type Exercise, type Gate, type LoadKitId } from '../exercise/index.ts'
import type { Plan } from '../plan/index.ts'
import type { PlanningTables } from '../strength/index.ts'
import type { RunnerView } from './runner-view.ts'

/** Ids of the self-tests that open hops (DS-2). */
const TESTS = { heelRaise: 'heel-raise', twoLegHops: 'two-leg-hop', oneLegHops: 'hop' } as const

/** Days a month of strength work counts as (specification, section 11, DS-2). */
const DAYS_A_MONTH = 28

/** What is open to this runner, and where. */
export interface Openings {
  /** Stage and test have opened the step (MN-2). */
  isOpen(exercise: Exercise): boolean
  /** The gate of DS-2 for this impact is passed on that day; always for exercises without impact. */
  isImpactOpen(exercise: Exercise, day: DayNumber): boolean
  /** Steps of a ladder that are opened at a place on a day, ascending, each once. */
  steps(ladder: string, place: Place, day: DayNumber): readonly number[]
}

/** Whether a place has the kit of an exercise. */
export const hasKit = (exercise: Exercise, place: Place): boolean =>
  exercise.kit.length === 0 || exercise.kit.some((all) => all.every((kit) => place.kit.includes(kit)))

/** The kit that carries the weight of an exercise at a place: the first owned; null when there is none. */
export const loadKitAt = (exercise: Exercise, place: Place): LoadKitId | null =>
  exercise.load?.kit.find((kit) => place.kit.includes(kit)) ?? null

/** Whether an exercise cannot be done without a weight, which nobody under 16 lifts (SF-2). */
export const needsWeight = ({ kit }: Exercise): boolean =>
  kit.length > 0 && kit.every((all) => all.some((one) => LOAD_KIT.some((load) => load === one)))

/** Whether the exercise loads a red tissue, or takes it to the end of its range. */
export const loadsRed = (exercise: Exercise, runner: RunnerView): boolean =>
  [...exercise.tissues, ...exercise.endRange].some((tissue) => runner.lights.get(tissue) === 'red')

/** Whether a condition of the runner leaves the exercise out (SF-2). */
export const isExcluded = (exercise: Exercise, runner: RunnerView): boolean =>
  exercise.exclusions.some((exclusion) => runner.conditions.has(exclusion))

const isPassed = (gate: Gate, runner: RunnerView): boolean => {
  const result = runner.results.get(gate.test)
  if (result === undefined) return false
  if (result >= gate.atLeast) return true
  const norm = gate.test === TESTS.heelRaise ? runner.normHeelRaises : null
  return norm !== null && gate.orNormShare !== null && result >= gate.orNormShare * norm
}

const firstSessionDay = (plan: Plan): DayNumber => {
  const planned = plan.weeks.flatMap((week) => week.sessions).map((session) => dayNumber(session.day))
  const logged = plan.request.log.map((set) => dayNumber(set.day))
  return [...planned, ...logged].reduce((least, day) => Math.min(least, day), Number.POSITIVE_INFINITY)
}

type Level = 'none' | 'low' | 'high'

/** How far the tests open hops, weeks of strength left aside. */
const testedLevel = (runner: RunnerView, gates: PlanningTables['plyoGates']): Level => {
  const norm = runner.normHeelRaises
  const heels = runner.results.get(TESTS.heelRaise) ?? 0
  const hops = Math.max(runner.results.get(TESTS.twoLegHops) ?? 0, runner.results.get(TESTS.oneLegHops) ?? 0)
  const low = Math.min(gates.heelRaises, norm === null ? gates.heelRaises : gates.heelRaisesNormShare * norm)
  if (heels < low || hops < gates.hops) return 'none'
  const young = Math.min(gates.oneLegHeelRaises, norm ?? gates.oneLegHeelRaises)
  const high = runner.sixty && norm !== null ? gates.oneLegNormShareSixty * norm : young
  return heels >= high && (runner.results.get(TESTS.oneLegHops) ?? 0) >= gates.hops ? 'high' : 'low'
}

/** Reads stage, tests, places and weeks of strength into what is open. */
export const viewOpenings = (
  plan: Plan,
  runner: RunnerView,
  exercises: readonly Exercise[],
  tables: PlanningTables,
): Openings => {
  const gates = tables.plyoGates
  const tested = testedLevel(runner, gates)
  const start = firstSessionDay(plan)
  const strengthDays = (day: DayNumber): number => runner.monthsStrength * DAYS_A_MONTH + Math.max(0, day - start)
  const levelOn = (day: DayNumber): Level => {
    const days = strengthDays(day)
    if (tested === 'none' || days < gates.strengthWeeks * 7) return 'none'
    return tested === 'high' && days >= gates.oneLegStrengthWeeks * 7 ? 'high' : 'low'
  }
  const opens = (exercise: Exercise, level: Level): boolean =>
    exercise.impact === 'none' || level === 'high' || (level === 'low' && exercise.impact === 'low')
  const isOpen = (exercise: Exercise): boolean =>
    STAGES.indexOf(runner.stage) >= STAGES.indexOf(exercise.opensAt) &&
    (exercise.gate === null || isPassed(exercise.gate, runner))
  const isAllowed = (exercise: Exercise): boolean =>
    isOpen(exercise) &&
    !(runner.under16 && needsWeight(exercise)) &&
    !isExcluded(exercise, runner) &&
    !loadsRed(exercise, runner)
  const allowed = new Map<string, readonly Exercise[]>()
  for (const exercise of exercises.filter(isAllowed))
    allowed.set(exercise.ladder, [...(allowed.get(exercise.ladder) ?? []), exercise])
  const known = new Map<string, readonly number[]>()
  const stepsAt = (ladder: string, place: Place, level: Level): readonly number[] => {
    const opened = (allowed.get(ladder) ?? []).filter((exercise) => opens(exercise, level) && hasKit(exercise, place))
    return [...new Set(opened.map(({ step }) => step))].toSorted((a, b) => a - b)
  }
  return {
    isOpen,
    isImpactOpen: (exercise, day) => opens(exercise, levelOn(day)),
    steps: (ladder, place, day) => {
      const level = levelOn(day)
      const key = `${place.id} ${level} ${ladder}`
      const steps = known.get(key) ?? stepsAt(ladder, place, level)
      known.set(key, steps)
      return steps
    },
  }
}
