import { figureOf } from './figure.ts'
import type { Figure } from './figure.ts'
import { inWorkers } from './in-workers.ts'
import { excuseNotes } from './minutes-figures.ts'
import type { TargetWeeks } from './target-weeks.ts'

/** What became of a generated runner's targets; null: there is no plan. */
export interface TargetReport {
  readonly seed: number
  readonly weeks: TargetWeeks | null
}

/** What is promised of the targets of generated runners: each is met, or the plan says what blocks it. */
export const targetFigures = async (first: number, runners: number): Promise<readonly Figure[]> => {
  const seeds = Array.from({ length: runners }, (_, index) => first + index)
  const file = new URL('targets-worker.ts', import.meta.url)
  const reports = await inWorkers<TargetReport>(file, seeds, 'targets of generated runners')
  const planned = reports.toSorted((a, b) => a.seed - b.seed).filter(({ weeks }) => weeks !== null)
  const silent = planned.flatMap(({ seed, weeks }) => (weeks?.silent ?? []).map((week) => `seed ${seed}: ${week}`))
  const told = planned.flatMap(({ weeks }) => weeks?.told ?? [])
  const sumOf = (count: (weeks: TargetWeeks) => number): number =>
    planned.reduce((sum, { weeks }) => sum + (weeks === null ? 0 : count(weeks)), 0)
  return [
    figureOf('targets-plans', planned.length, 'plans'),
    figureOf(
      'targets-judged',
      sumOf(({ judged }) => judged),
      'group-weeks',
      { notes: ['seven groups in every week of build and strength that is no deload and has a session'] },
    ),
    figureOf(
      'targets-met',
      sumOf(({ met }) => met),
      'group-weeks',
    ),
    figureOf('targets-missed-and-told', told.length, 'group-weeks', { notes: excuseNotes(told) }),
    figureOf('targets-missed-silently', silent.length, 'group-weeks', { goal: ['=', 0], notes: silent }),
  ]
}
