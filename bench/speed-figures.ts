import { addDays, makePlan, whatWouldHelp } from '@strongstride/core'
import type { Catalogue, Plan, PlanRequest } from '@strongstride/core'
import { figureOf } from './figure.ts'
import type { Figure } from './figure.ts'
import { medianOf } from './run-program.ts'

/** Noise: everything is timed this often, and the best of the medians (of the 95th of a hundred) is judged. */
const ROUNDS = 3

/** The value below which so much of a list lies. */
const quantileOf = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0

const timeOf = (work: () => unknown): number => {
  const began = performance.now()
  work()
  return performance.now() - began
}

/** Milliseconds of each piece of work, in so many rounds over all of them; the first round only warms up. */
export const timeRounds = (works: readonly (() => unknown)[]): readonly (readonly number[])[] => {
  for (const work of works) work()
  return Array.from({ length: ROUNDS }, () => works.map(timeOf))
}

const bestOf = (rounds: readonly (readonly number[])[], judge: (times: readonly number[]) => number): number =>
  Math.min(...rounds.map(judge))

const planOf = (request: PlanRequest, catalogue: Catalogue): Plan | null => {
  const made = makePlan(request, catalogue)
  return made.ok ? made.value : null
}

/** Plans of about sixteen weeks, of runners who have one. */
export const sixteenWeekPlans = (requests: readonly PlanRequest[], catalogue: Catalogue): readonly Plan[] =>
  requests
    .map((request) => planOf(request, catalogue))
    .filter((plan): plan is Plan => plan !== null && plan.weeks.length >= 15 && plan.weeks.length <= 17)

/** A whole plan from nothing, 16 weeks, on one core. */
export const planFigures = (plans: readonly Plan[], catalogue: Catalogue): readonly Figure[] => {
  const rounds = timeRounds(
    plans.map(
      ({ request }) =>
        () =>
          makePlan(request, catalogue),
    ),
  )
  return [
    figureOf('plan-runners', plans.length, 'runners'),
    figureOf('plan-median', bestOf(rounds, medianOf), 'ms', { goal: ['<=', 100] }),
    figureOf(
      'plan-p95',
      bestOf(rounds, (times) => quantileOf(times, 0.95)),
      'ms',
      { goal: ['<=', 200] },
    ),
  ]
}

/** The same request with its plan accepted, and a run of the fourth week a day later. */
const afterDrag = (plan: Plan): PlanRequest | null => {
  const { request } = plan
  const week = plan.weeks[3]
  const moved = request.runs.find(
    ({ day, kind }) => week !== undefined && kind !== 'race' && day >= week.start && day < addDays(week.start, 6),
  )
  if (moved === undefined) return null
  const runs = request.runs.map((run) => (run === moved ? { ...run, day: addDays(run.day, 1) } : run))
  const accepted = { ...plan, request: { ...request, accepted: null } }
  return { ...request, runs: runs.toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day))), accepted }
}

/** A re-plan after a run is dragged to the next day: the accepted plan's menus are kept. */
export const replanFigures = (plans: readonly Plan[], catalogue: Catalogue): readonly Figure[] => {
  const requests = plans.map(afterDrag).filter((request) => request !== null)
  const rounds = timeRounds(requests.map((request) => () => makePlan(request, catalogue)))
  return [
    figureOf('replan-median', bestOf(rounds, medianOf), 'ms'),
    figureOf(
      'replan-p95',
      bestOf(rounds, (times) => quantileOf(times, 0.95)),
      'ms',
      { goal: ['<=', 8], notes: ['a run of the fourth week moved to the next day, the whole plan asked for again'] },
    ),
  ]
}

/** Plans that are asked what would help. */
const ASKED = 7

/** What would help most: the time for twenty what-ifs, of all that a plan has. */
export const helpFigures = (plans: readonly Plan[], catalogue: Catalogue): readonly Figure[] => {
  const asked = plans.slice(0, ASKED)
  const askOf = (plan: Plan): number => [...whatWouldHelp(plan, catalogue)].length
  const counts = asked.map(askOf)
  const rounds = timeRounds(asked.map((plan) => () => askOf(plan)))
  const ofTwenty = rounds.map((times) => times.map((time, at) => (time * 20) / Math.max(20, counts[at] ?? 20) / 1000))
  return [
    figureOf('what-ifs', bestOf(ofTwenty, medianOf), 's for twenty', {
      goal: ['<=', 1.5],
      notes: [`${String(Math.min(...counts))} to ${String(Math.max(...counts))} what-ifs a plan`],
    }),
  ]
}
