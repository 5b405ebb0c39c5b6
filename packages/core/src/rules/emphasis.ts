import { MUSCLES_BY_GROUP, type MuscleGroup, type MuscleId } from '../anatomy/index.ts'
import { EMPHASIS_FREED_BY } from '../strength/index.ts'
import { ceilToHalf, toThousandths, type Thousandths } from '../units/index.ts'
import { GROUP_PHASES, isOwned, judgedWeeks, waysToJudge } from './judged-weeks.ts'
import type { PlanView, WeekView } from './plan-view.ts'
import { inPlan, inWeek, type Violation } from './violation.ts'

const isLow = (test: string, { catalogue, runner }: PlanView): boolean => {
  const result = runner.results.get(test)
  const known = catalogue.selfTests.find(({ id }) => id === test)
  return result !== undefined && known !== undefined && result < known.low
}

/** Whether MN-5 is asked of this runner at all. */
const isAsked = (view: PlanView): boolean => {
  const { emphasis, adjustments } = view.request
  return (
    emphasis === 'article' &&
    !Object.values(adjustments).some((factor) => factor !== 1) &&
    !view.runner.complaints.some(({ tissue }) => EMPHASIS_FREED_BY.tissues.includes(tissue)) &&
    !EMPHASIS_FREED_BY.tests.some((test) => isLow(test, view))
  )
}

interface Balance {
  /** Effective sets printed. */
  readonly sets: (muscle: MuscleId) => Thousandths
  /** Sets aimed at, rounded up to half a set. */
  readonly target: (muscle: MuscleId) => Thousandths
}

const balanceOf = (weeks: readonly WeekView[]): Balance => {
  const sum = (amount: (week: WeekView) => Thousandths): Thousandths =>
    weeks.reduce((total, week) => total + amount(week), 0)
  return {
    sets: (muscle) => sum(({ week }) => toThousandths(week.effectiveSets[muscle] ?? 0)),
    target: (muscle) => sum(({ week }) => ceilToHalf(toThousandths(week.targets[muscle] ?? 0))),
  }
}

/** Mean over the group's muscles of how full their targets are; null when the group has no target. */
const shareOf = (group: MuscleGroup, { sets, target }: Balance): Thousandths | null => {
  const aimed = MUSCLES_BY_GROUP[group].filter((muscle) => target(muscle) > 0)
  if (aimed.length === 0) return null
  const full = aimed.reduce((sum, muscle) => sum + Math.min(1, sets(muscle) / target(muscle)), 0)
  return Math.round((full * 1000) / aimed.length)
}

const EXCESS: readonly MuscleId[] = ['gastrocnemius', 'soleus', 'hamstrings']
/** Sets by which calves and hamstrings may always exceed their targets. */
const EXCESS_SETS = toThousandths(1)

const missesOf = (balance: Balance): readonly string[] => {
  const { sets, target } = balance
  const calves = shareOf('calves', balance)
  const shins = shareOf('shins', balance)
  const isFull = (muscle: MuscleId): boolean => sets(muscle) >= target(muscle)
  const mayExceed = isFull('quadriceps') && isFull('tibialis-anterior')
  return [
    ...(calves !== null && shins !== null && calves > shins + 1 ? ['calves-over-shins'] : []),
    ...(sets('hamstrings') > sets('quadriceps') ? ['hamstrings-over-quadriceps'] : []),
    ...EXCESS.filter((muscle) => !mayExceed && sets(muscle) > target(muscle) + EXCESS_SETS),
  ]
}

const ofWeek = (week: WeekView, view: PlanView): readonly Violation[] => {
  const ways = waysToJudge(week, view).map((weeks) => missesOf(balanceOf(weeks)))
  const kindest = ways.reduce((least, misses) => (misses.length < least.length ? misses : least))
  return kindest
    .filter((subject) => !isOwned(view, 'MN-5', week.week.start, subject))
    .map((subject) => inWeek('MN-5', week, subject, { what: 'emphasis' }))
}

/** MN-5: under the article's emphasis shins and quadriceps come before calves and hamstrings, or the plan owns up. */
export const checkEmphasis = (view: PlanView): readonly Violation[] => {
  const { plan, request } = view
  if (plan.emphasis !== request.emphasis)
    return [inPlan('MN-5', plan.emphasis, { what: 'named', should: request.emphasis })]
  return isAsked(view) ? judgedWeeks(view, GROUP_PHASES).flatMap((week) => ofWeek(week, view)) : []
}
