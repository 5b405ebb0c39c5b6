import { RULE_IDS } from '@strongstride/core'
import { figureOf } from './figure.ts'
import type { Figure } from './figure.ts'
import { inWorkers } from './in-workers.ts'
import type { RunnerReport, RunnerTask } from './runner-report.ts'
import { minutesFigures } from './minutes-figures.ts'

/** Runners into whose plans every fault is planted. */
const PLANTED = 40

const countOf = (reports: readonly RunnerReport[], outcome: RunnerReport['outcome']): number =>
  reports.filter((report) => report.outcome === outcome).length

const planFigures = (reports: readonly RunnerReport[]): readonly Figure[] => {
  const faults = reports.flatMap((report) => report.faults)
  const refused = countOf(reports, 'refused')
  const seedsRefused = reports.filter(({ outcome }) => outcome === 'refused').map(({ seed }) => `seed ${seed}`)
  return [
    figureOf('runners-planned', countOf(reports, 'planned'), 'plans'),
    figureOf('runners-stopped-by-health', countOf(reports, 'stopped'), 'runners'),
    figureOf('runners-rules-broken', faults.length, 'faults', { goal: ['=', 0], notes: faults }),
    figureOf('runners-refused', (100 * refused) / reports.length, '% of runners', {
      goal: ['<', 1],
      notes: seedsRefused,
    }),
    figureOf('runners-minutes-over', Math.max(0, ...reports.map(({ minutesOver }) => minutesOver)), 'min over asked', {
      goal: ['=', 0],
    }),
  ]
}

const faultFigures = (reports: readonly RunnerReport[]): readonly Figure[] => {
  const counted = reports.flatMap(({ planted }) => planted ?? [])
  const rules = RULE_IDS.map((rule) => ({
    rule,
    planted: counted.reduce((sum, counts) => sum + counts[rule].planted, 0),
    caught: counted.reduce((sum, counts) => sum + counts[rule].caught, 0),
    missed: counted.flatMap((counts) => counts[rule].missed.map((name) => `${rule}: ${name}`)),
  }))
  const sumOf = (count: (of: (typeof rules)[number]) => number): number =>
    rules.reduce((sum, rule) => sum + count(rule), 0)
  const missed = rules.flatMap((rule) => rule.missed)
  const without = rules.filter(({ caught }) => caught === 0).map(({ rule }) => rule)
  return [
    figureOf(
      'faults-planted',
      sumOf(({ planted }) => planted),
      'faults',
      {
        notes: [rules.map(({ rule, planted, caught }) => `${rule} ${caught}/${planted}`).join(', ')],
      },
    ),
    figureOf('faults-missed', missed.length, 'faults', { goal: ['=', 0], notes: missed }),
    figureOf('faults-rules-never-caught', without.length, 'rules', { goal: ['=', 0], notes: without }),
  ]
}

/** What is promised of generated runners: no broken rule, every planted fault caught, the minutes used and kept. */
export const runnerFigures = async (first: number, runners: number): Promise<readonly Figure[]> => {
  const tasks = Array.from({ length: runners }, (_, index): RunnerTask => ({
    seed: first + index,
    plantsFaults: index < PLANTED,
  }))
  const file = new URL('runners-worker.ts', import.meta.url)
  const reports = (await inWorkers<RunnerReport>(file, tasks, 'generated runners')).toSorted((a, b) => a.seed - b.seed)
  const weeks = reports.flatMap(({ seed, weeks }) => weeks.map((week) => ({ ...week, name: `seed ${seed}` })))
  return [...planFigures(reports), ...faultFigures(reports), ...minutesFigures('runners', weeks)]
}
