import { makePlan } from '@strongstride/core'
import type { Catalogue, ExerciseId, Plan, PlanRequest, PlanSession, PlanWeek } from '@strongstride/core'
import { asFollowedToday, findSwaps, lastingSwapWays, targetMuscles, withItemsOn } from '@strongstride/core/gym'
import type { Swap } from '@strongstride/core/gym'
import { checkPlan, viewPlan, withTrueSums } from '@strongstride/core/rules'
import type { PlanView } from '@strongstride/core/rules'
import { generateRunner } from '@strongstride/core/testing'

/** What became of the swaps offered to one generated runner. */
export interface JudgedSwaps {
  readonly seed: number
  /** Exercises for which swaps were looked for, and of these those with three or more. */
  readonly asked: number
  readonly wellServed: number
  readonly offered: number
  /** Swaps that break a rule, a line each: seed, exercises, rule. */
  readonly broken: readonly string[]
  /** Swaps that lose their purpose, a line each. */
  readonly lost: readonly string[]
  /** Swaps from now on that keep every rule, those not offered since they would not, and what is wrong with the former. */
  readonly lasting: number
  readonly lastingNotOffered: number
  readonly lastingBroken: readonly string[]
}

/** Exercises asked of a session: enough to meet each part of it over many runners. */
const ASKED = 2

const brokenIn = (plan: Plan, catalogue: Catalogue): readonly string[] =>
  checkPlan(withTrueSums(plan, catalogue), catalogue).map((it) => JSON.stringify(it))

/** The whole plan from today and from the first day of the week: what the checker finds that it did not find before. */
const newlyBroken = (before: Plan, after: Plan, week: PlanWeek, catalogue: Catalogue): readonly string[] =>
  [before.request.today, week.start].flatMap((today) => {
    const asOf = (plan: Plan): Plan => ({ ...plan, request: { ...plan.request, today } })
    const known = brokenIn(asOf(before), catalogue)
    return brokenIn(asOf(after), catalogue).filter((line) => !known.includes(line))
  })

/** Effective sets of an exercise in a session, as the checker counts them, on some muscles. */
const setsOn = (view: PlanView, day: string, id: ExerciseId, muscles: readonly string[]): number => {
  const session = view.sessions.find((it) => it.session.day === day)
  const own = session?.items.find(({ item }) => item.exercise === id)
  if (own === undefined) return 0
  return own.exercise.muscles
    .filter(({ muscle }) => muscles.includes(muscle))
    .reduce((sum, { share }) => sum + own.item.sets * share * own.quality, 0)
}

const drawn = <Item>(items: readonly Item[], seed: number): Item | undefined => items[seed % Math.max(1, items.length)]

interface Asked {
  readonly seed: number
  readonly plan: Plan
  readonly request: PlanRequest
  readonly week: PlanWeek
  readonly session: PlanSession
  readonly catalogue: Catalogue
}

const judgeSwap = (exercise: ExerciseId, swap: Swap, asked: Asked) => {
  const { seed, plan, request, week, session, catalogue } = asked
  const before = asFollowedToday(plan, request)
  const items = session.items.map((item) => (item.exercise === exercise ? swap.item : item))
  const after = withItemsOn(before, session.day, items)
  const name = `seed ${seed}: ${exercise} to ${swap.to}`
  const from = catalogue.exercises.find(({ id }) => id === exercise)
  const muscles = from === undefined ? [] : targetMuscles(from)
  const [had, has] = [
    setsOn(viewPlan(before, catalogue), session.day, exercise, muscles),
    setsOn(viewPlan(after, catalogue), session.day, swap.to, muscles),
  ]
  return {
    broken: newlyBroken(before, after, week, catalogue).map((line) => `${name} ${line}`),
    lost: has < had * 0.7 - 0.001 ? [`${name}: ${has / 1000} of ${had / 1000} sets`] : [],
  }
}

/** What is wrong with a swap from now on; null where it is not offered, because each way to ask for it breaks a rule. */
const judgeLasting = (exercise: ExerciseId, swap: Swap, asked: Asked): readonly string[] | null => {
  const { seed, plan, request, session, catalogue } = asked
  const name = `seed ${seed}: ${exercise} to ${swap.to} from now on`
  for (const way of lastingSwapWays({ plan, request, catalogue, from: exercise, to: swap.to })) {
    const answer = makePlan(way.request, catalogue)
    if (!answer.ok || checkPlan(answer.value, catalogue).length > 0) continue
    const isGone = answer.value.weeks.every(({ sessions }) =>
      sessions.every(({ day, items }) => day < session.day || items.every((item) => item.exercise !== exercise)),
    )
    return isGone ? [] : [`${name} is still in the plan`]
  }
  return null
}

const NOTHING: Omit<JudgedSwaps, 'seed'> = {
  asked: 0,
  wellServed: 0,
  offered: 0,
  broken: [],
  lost: [],
  lasting: 0,
  lastingNotOffered: 0,
  lastingBroken: [],
}

/** Looks for swaps in a session of a generated runner's plan, and holds each against every rule and against its purpose. */
export const judgeSwaps = (seed: number, catalogue: Catalogue): JudgedSwaps => {
  const answer = makePlan(generateRunner(seed), catalogue)
  if (!answer.ok) return { ...NOTHING, seed }
  const plan = answer.value
  const week = drawn(
    plan.weeks.filter(({ sessions }) => sessions.length > 0),
    seed,
  )
  const session = week === undefined ? undefined : drawn(week.sessions, seed >> 2)
  if (week === undefined || session === undefined) return { ...NOTHING, seed }
  const asked: Asked = { seed, plan, request: { ...plan.request, today: session.day }, week, session, catalogue }
  const exercises = session.items.map((_, index) => session.items[(index + seed) % session.items.length]?.exercise)
  const found = exercises
    .slice(0, ASKED)
    .flatMap((exercise) => (exercise === undefined ? [] : [{ exercise, swaps: findSwaps(exercise, asked) }]))
  const judged = found.flatMap(({ exercise, swaps }) => swaps.map((swap) => judgeSwap(exercise, swap, asked)))
  const first = found.find(({ swaps }) => swaps.length > 0)
  // After a race the runner plans anew, and a past race is refused.
  const isSeason = plan.races.every(({ day }) => day >= session.day)
  const wanted = isSeason ? first?.swaps[seed % first.swaps.length] : undefined
  const lasting = first === undefined || wanted === undefined ? undefined : judgeLasting(first.exercise, wanted, asked)
  return {
    seed,
    asked: found.length,
    wellServed: found.filter(({ swaps }) => swaps.length >= 3).length,
    offered: judged.length,
    broken: judged.flatMap(({ broken }) => broken),
    lost: judged.flatMap(({ lost }) => lost),
    lasting: lasting === undefined || lasting === null ? 0 : 1,
    lastingNotOffered: lasting === null ? 1 : 0,
    lastingBroken: lasting ?? [],
  }
}
