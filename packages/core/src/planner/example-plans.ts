import { menuSteps, searchMenu } from '../menu/index.ts'
import type { FindMenu } from '../menu/index.ts'
import type { Plan, PlanRequest, Refusal } from '../plan/index.ts'
import type { Result } from '../result.ts'
import { exampleCatalogue, exampleRequest, generateRunner } from '../testing/index.ts'
import { makePlanWith } from './make-plan.ts'

/** Generated runners of every stage, with one race and several, sore and sound, with no kit and a gym: the first four too. */
const SEEDS = [3, 9, 18, 20, 21, 19, 34]

/** A tenth of a plan's looks: what is tested of a plan here holds for any menu that keeps its limits. */
const findRoughMenu: FindMenu = (problem) => searchMenu(problem, { steps: Math.ceil(menuSteps(problem) / 10) })

/** A plan with the example's catalogue, its menus good but not the best. */
export const makeExamplePlan = (request: PlanRequest): Result<Plan, Refusal> =>
  makePlanWith(findRoughMenu, request, exampleCatalogue)

const known = new Map<string, Plan | null>()

/** The plan for a request, made once for all tests of a thread; null for a refusal. */
export const examplePlanFor = (request: PlanRequest): Plan | null => {
  const key = JSON.stringify(request)
  const made = known.get(key)
  if (made !== undefined) return made
  const answer = makeExamplePlan(request)
  const plan = answer.ok ? answer.value : null
  known.set(key, plan)
  return plan
}

/** Plans of the example and of so many of the generated runners. */
export const examplePlans = (runners = SEEDS.length): readonly Plan[] =>
  [exampleRequest, ...SEEDS.slice(0, runners).map(generateRunner)].flatMap((request) => examplePlanFor(request) ?? [])
