import type { Plan, PlanRequest } from '../plan/index.ts'
import { exampleCatalogue, exampleRequest, generateRunner } from '../testing/index.ts'
import { makePlan } from './make-plan.ts'

/** Generated runners of every stage, with one race and several, sore and sound. */
const SEEDS = [2, 3, 5, 8, 13, 21, 34]

const known = new Map<string, Plan | null>()

/** The plan for a request, made once for all tests of a thread; null for a refusal. */
export const examplePlanFor = (request: PlanRequest): Plan | null => {
  const key = JSON.stringify(request)
  const made = known.get(key)
  if (made !== undefined) return made
  const answer = makePlan(request, exampleCatalogue)
  const plan = answer.ok ? answer.value : null
  known.set(key, plan)
  return plan
}

/** Plans of the example and of so many of the generated runners. */
export const examplePlans = (runners = SEEDS.length): readonly Plan[] =>
  [exampleRequest, ...SEEDS.slice(0, runners).map(generateRunner)].flatMap((request) => examplePlanFor(request) ?? [])
