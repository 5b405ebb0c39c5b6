import { makePlan, weekdayOf } from '@strongstride/core'
import type { Catalogue, Plan, Refusal, Result } from '@strongstride/core'
import { checkPlanInDetail } from '@strongstride/core/rules'
import { generateRunner, LAWS } from '@strongstride/core/testing'
import type { Planner } from '@strongstride/core/testing'

/** Rules held against a plan, and those of them that had all they need to be judged. */
export interface RuleChecks {
  readonly made: number
  readonly judged: number
}

/** What became of one generated runner. */
export interface JudgedRunner {
  readonly seed: number
  /** The plan, when there is one. */
  readonly plan: Plan | null
  readonly refusal: Refusal | null
  /** What breaks the guarantee, a line each: a throw, a broken rule with its values. */
  readonly faults: readonly string[]
  /** Why the change that a refusal names leads to no plan, a line each. */
  readonly deadEnds: readonly string[]
  readonly checks: RuleChecks
  /** Most minutes of a session above what was asked for on its weekday; below zero: under it. */
  readonly minutesOver: number
  /** Milliseconds the planner took. */
  readonly planning: number
}

/** Most minutes of a session above what was asked for on its weekday. */
export const minutesOverAsked = ({ weeks, request }: Plan): number =>
  Math.max(
    -Infinity,
    ...weeks.flatMap(({ sessions }) =>
      sessions
        .filter(({ day }) => day >= request.today)
        .map(({ day, minutes }) => minutes - (request.minutes[weekdayOf(day)] ?? 0)),
    ),
  )

type Verdict = Omit<JudgedRunner, 'seed' | 'planning'>

const NOTHING: Verdict = {
  plan: null,
  refusal: null,
  faults: [],
  deadEnds: [],
  checks: { made: 0, judged: 0 },
  minutesOver: -Infinity,
}

const judgePlan = (seed: number, plan: Plan, catalogue: Catalogue): Verdict => {
  const { violations, checked, unchecked } = checkPlanInDetail(plan, catalogue)
  return {
    ...NOTHING,
    plan,
    faults: violations.map(
      ({ rule, week, day, session, subject, values }) =>
        `seed ${seed}: ${rule} ${[week, day, session, subject].filter((part) => part !== null).join(' ')} ${JSON.stringify(values)}`,
    ),
    checks: { made: checked.length + unchecked.length, judged: checked.length },
    minutesOver: minutesOverAsked(plan),
  }
}

const judgeAnswer = (seed: number, answer: Result<Plan, Refusal> | Error, catalogue: Catalogue): Verdict => {
  if (answer instanceof Error) return { ...NOTHING, faults: [`seed ${seed}: ${answer.message}`] }
  if (answer.ok) return judgePlan(seed, answer.value, catalogue)
  const planner: Planner = (request) => makePlan(request, catalogue)
  const deadEnds = LAWS['refusal-leads-to-plan'](planner, generateRunner(seed), catalogue)
  return { ...NOTHING, refusal: answer.error, deadEnds: deadEnds.map((line) => `seed ${seed}: ${line}`) }
}

const planned = (seed: number, catalogue: Catalogue): Result<Plan, Refusal> | Error => {
  try {
    return makePlan(generateRunner(seed), catalogue)
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

/** Plans for the generated runner of a seed and holds the plan against every rule. A planner that throws is a fault. */
export const judgeRunner = (seed: number, catalogue: Catalogue): JudgedRunner => {
  const start = performance.now()
  const answer = planned(seed, catalogue)
  const planning = performance.now() - start
  return { seed, planning, ...judgeAnswer(seed, answer, catalogue) }
}
