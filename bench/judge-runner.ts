import { makePlan, weekdayOf } from '@strongstride/core'
import type { Catalogue, Plan, Refusal, Result } from '@strongstride/core'
import { checkPlan } from '@strongstride/core/rules'
import { generateRunner } from '@strongstride/core/testing'

/** What became of one generated runner. */
export interface JudgedRunner {
  readonly seed: number
  /** The plan, when there is one. */
  readonly plan: Plan | null
  readonly refusal: Refusal | null
  /** What breaks the guarantee, a line each: a throw, a broken rule with its values, a refusal that helps nobody. */
  readonly faults: readonly string[]
  /** Most minutes of a session above what was asked for on its weekday; below zero: under it. */
  readonly minutesOver: number
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

const judgeRefusal = (seed: number, refusal: Refusal): JudgedRunner => ({
  seed,
  plan: null,
  refusal,
  faults: refusal.rule === '' || refusal.wouldHelp.code === '' ? [`seed ${seed}: a refusal that names no change`] : [],
  minutesOver: -Infinity,
})

const judgePlan = (seed: number, plan: Plan, catalogue: Catalogue): JudgedRunner => ({
  seed,
  plan,
  refusal: null,
  faults: checkPlan(plan, catalogue).map(
    ({ rule, week, day, session, subject, values }) =>
      `seed ${seed}: ${rule} ${[week, day, session, subject].filter((part) => part !== null).join(' ')} ${JSON.stringify(values)}`,
  ),
  minutesOver: minutesOverAsked(plan),
})

const planned = (seed: number, catalogue: Catalogue): Result<Plan, Refusal> | Error => {
  try {
    return makePlan(generateRunner(seed), catalogue)
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

/** Plans for the generated runner of a seed and holds the plan against every rule. Never throws. */
export const judgeRunner = (seed: number, catalogue: Catalogue): JudgedRunner => {
  const answer = planned(seed, catalogue)
  if (answer instanceof Error)
    return { seed, plan: null, refusal: null, faults: [`seed ${seed}: ${answer.message}`], minutesOver: -Infinity }
  return answer.ok ? judgePlan(seed, answer.value, catalogue) : judgeRefusal(seed, answer.error)
}
