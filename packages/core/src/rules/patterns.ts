import type { Pattern } from '../exercise/index.ts'
import type { Phase } from '../strength/index.ts'
import { isOwned, judgedWeeks, waysToJudge } from './judged-weeks.ts'
import type { PlanView, WeekView } from './plan-view.ts'
import { inWeek, type Violation } from './violation.ts'

const PHASES: readonly Phase[] = ['learn', 'build', 'strength', 'base']
const WANTED: readonly Pattern[] = ['knee', 'hip', 'calf-straight', 'calf-bent']
/** Quality of a set in the runner's working range, thousandths. */
const WHOLE = 1000

const setsOf = (weeks: readonly WeekView[], pattern: Pattern): number =>
  weeks
    .flatMap(({ sessions }) => sessions.flatMap(({ items }) => items))
    .filter(({ exercise, quality }) => exercise.pattern === pattern && quality >= WHOLE)
    .reduce((sum, { item }) => sum + item.sets, 0)

const ofWeek = (week: WeekView, view: PlanView): readonly Violation[] => {
  const { usual, kneeInStrength } = view.tables.patternSets
  const ways = waysToJudge(week, view)
  return WANTED.flatMap((pattern) => {
    const least = pattern === 'knee' && week.week.phase === 'strength' ? kneeInStrength : usual
    const sets = Math.max(...ways.map((weeks) => setsOf(weeks, pattern)))
    if (sets >= least || isOwned(view, 'MN-6', week.week.start, pattern)) return []
    return [inWeek('MN-6', week, pattern, { sets, least })]
  })
}

/** MN-6: knee, hip and both calf patterns, in the working range, each week of learn to strength, or the plan owns up. */
export const checkPatterns = (view: PlanView): readonly Violation[] =>
  judgedWeeks(view, PHASES).flatMap((week) => ofWeek(week, view))
