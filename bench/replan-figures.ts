import { acceptPlan, askAgain, makePlan, NOTHING_ACCEPTED } from '@strongstride/core'
import type { Catalogue, Plan, PlanRequest } from '@strongstride/core'
import { checkPlan } from '@strongstride/core/rules'
import { drawWish, generateRunner } from '@strongstride/core/testing'
import { testCatalogue } from '@strongstride/cli/testing'
import { figureOf } from './figure.ts'
import type { Figure } from './figure.ts'

/** Runners whose times are not counted: a runner drags in a program that has warmed up. */
const WARM_UP = 20

/** What became of one drag. */
interface Drag {
  readonly seed: number
  readonly milliseconds: number
  readonly weeks: number
  readonly changed: number
  readonly faults: readonly string[]
}

/** A run of the calendar moved by a day or two, or a session put on another day of its week. */
const dragOf = (plan: Plan, seed: number): PlanRequest | null => {
  const wish = seed % 2 === 0 ? 'run-moved' : 'session-moved'
  return askAgain(acceptPlan(NOTHING_ACCEPTED, plan), drawWish(wish, plan, seed))
}

const measureDrag = (plan: Plan, request: PlanRequest, seed: number, catalogue: Catalogue): readonly Drag[] => {
  const start = process.cpuUsage()
  const answer = makePlan(request, catalogue)
  const used = process.cpuUsage(start)
  if (!answer.ok) return []
  const { weeks } = answer.value
  return [
    {
      seed,
      milliseconds: (used.user + used.system) / 1000,
      weeks: weeks.length,
      changed: weeks.filter((week, index) => week !== plan.weeks[index]).length,
      faults: checkPlan(answer.value, catalogue).map(({ rule, week }) => `seed ${seed}: ${rule} ${week ?? ''}`),
    },
  ]
}

const dragFor = (seed: number, catalogue: Catalogue): readonly Drag[] => {
  const answer = makePlan(generateRunner(seed), catalogue)
  const request = answer.ok ? dragOf(answer.value, seed) : null
  return answer.ok && request !== null ? measureDrag(answer.value, request, seed, catalogue) : []
}

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))] ?? 0

/** What is promised of a plan whose runner drags a run or a session: in one frame, and nothing else moves. */
export const replanFigures = (first: number, runners: number): readonly Figure[] => {
  const catalogue = testCatalogue()
  const seeds = Array.from({ length: WARM_UP + Math.min(150, runners) }, (_, index) => first + index)
  const drags = seeds.flatMap((seed) => dragFor(seed, catalogue)).slice(WARM_UP)
  const times = drags.map(({ milliseconds }) => milliseconds)
  const faults = drags.flatMap((drag) => drag.faults)
  const changed = drags.reduce((sum, drag) => sum + drag.changed, 0)
  const slowest = drags.toSorted((a, b) => b.milliseconds - a.milliseconds).slice(0, 5)
  return [
    figureOf('replan-drags', drags.length, 'drags'),
    figureOf('replan-median', quantile(times, 0.5), 'ms of processor'),
    figureOf('replan-p95', quantile(times, 0.95), 'ms of processor', {
      goal: ['<', 8],
      notes: slowest.map(({ seed, milliseconds }) => `seed ${seed}: ${milliseconds.toFixed(1)} ms`),
    }),
    figureOf('replan-slowest', Math.max(0, ...times), 'ms of processor'),
    figureOf('replan-weeks-changed', changed / Math.max(1, drags.length), 'weeks a drag'),
    figureOf('replan-rules-broken', faults.length, 'faults', { goal: ['=', 0], notes: faults }),
  ]
}
