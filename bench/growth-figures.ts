import { makePlan } from '@strongstride/core'
import type { Catalogue, PlanRequest } from '@strongstride/core'
import { searchMenu } from '@strongstride/core/menu'
import type { MenuProblem } from '@strongstride/core/menu'
import { figureOf } from './figure.ts'
import type { Figure } from './figure.ts'
import { medianOf } from './run-program.ts'
import { timeRounds } from './speed-figures.ts'

const SAMPLE = 11
const RUNNERS = 40

/** Every other candidate. */
const halved = (problem: MenuProblem): MenuProblem => ({
  ...problem,
  candidates: problem.candidates.map((list) => list.filter((_, at) => at % 2 === 0)),
})

const firstSession = (problem: MenuProblem): MenuProblem => ({
  ...problem,
  rooms: problem.rooms.slice(0, 1),
  candidates: problem.candidates.slice(0, 1),
})

/** The middle of how many times as long one takes as the other, over the best of the rounds of each. */
const ratioOf = (longer: readonly (() => unknown)[], shorter: readonly (() => unknown)[]): number => {
  const [long, short] = [timeRounds(longer), timeRounds(shorter)]
  const bestAt = (rounds: readonly (readonly number[])[], at: number): number =>
    Math.min(...rounds.map((times) => times[at] ?? Infinity))
  return medianOf(longer.map((_, at) => bestAt(long, at) / bestAt(short, at)))
}

interface TimedPlan {
  readonly weeks: number
  readonly milliseconds: number
}

/** Milliseconds a week of plans between so many weeks. */
const perWeek = (plans: readonly TimedPlan[], from: number, to: number): number =>
  medianOf(
    plans.filter(({ weeks }) => weeks >= from && weeks < to).map(({ weeks, milliseconds }) => milliseconds / weeks),
  )

const timePlans = (requests: readonly PlanRequest[], catalogue: Catalogue): readonly TimedPlan[] => {
  const rounds = timeRounds(requests.map((request) => () => makePlan(request, catalogue)))
  return requests.flatMap((request, at) => {
    const made = makePlan(request, catalogue)
    const milliseconds = Math.min(...rounds.map((times) => times[at] ?? Infinity))
    return made.ok ? [{ weeks: made.value.weeks.length, milliseconds }] : []
  })
}

/** How the time grows: with the weeks of a plan at most in step, with candidates and sessions for the reader. */
export const growthFigures = (
  requests: readonly PlanRequest[],
  problems: readonly MenuProblem[],
  catalogue: Catalogue,
): readonly Figure[] => {
  const plans = timePlans(requests.slice(0, RUNNERS), catalogue)
  const several = problems.filter(({ rooms }) => rooms.length === 2).slice(0, SAMPLE)
  const searchOf = (problem: MenuProblem) => (): unknown => searchMenu(problem)
  const whole = several.map(searchOf)
  return [
    figureOf('growth-weeks', perWeek(plans, 18, 99) / perWeek(plans, 6, 15), 'times a week', {
      goal: ['<=', 1.25],
      notes: ['milliseconds a week of plans of 18 weeks and more, over those of 6 to 14'],
    }),
    figureOf('growth-candidates', ratioOf(whole, several.map(halved).map(searchOf)), 'times the time', {
      notes: ['a menu with all its candidates, over half of them'],
    }),
    figureOf('growth-sessions', ratioOf(whole, several.map(firstSession).map(searchOf)), 'times the time', {
      notes: ['a menu of two sessions, over the first of them'],
    }),
  ]
}
