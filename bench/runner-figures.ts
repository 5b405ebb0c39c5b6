import type { Figure } from './figure.ts'
import { inWorkers } from './in-workers.ts'
import { minutesFigures } from './minutes-figures.ts'
import type { RunnerReport, RunnerTask } from './runner-report.ts'
import { addReport, EMPTY_TALLY } from './runner-tally.ts'
import { faultFigures, planFigures } from './tally-figures.ts'

/** The thread that judges runners. */
export const RUNNERS_WORKER = new URL('runners-worker.ts', import.meta.url)

/** Runners into whose plans every fault is planted. */
const PLANTED = 40

/** What is promised of generated runners: no broken rule, every planted fault caught, the minutes used and kept. */
export const runnerFigures = async (first: number, runners: number): Promise<readonly Figure[]> => {
  const tasks = Array.from({ length: runners }, (_, index): RunnerTask => ({
    seed: first + index,
    plantsFaults: index < PLANTED,
    holdsLaws: false,
    measuresMinutes: true,
  }))
  const reports = await inWorkers<RunnerReport>(RUNNERS_WORKER, tasks, 'generated runners')
  const inOrder = reports.toSorted((a, b) => a.seed - b.seed)
  const tally = inOrder.reduce(addReport, EMPTY_TALLY)
  const weeks = inOrder.flatMap(({ seed, weeks }) => weeks.map((week) => ({ ...week, name: `seed ${seed}` })))
  return [...planFigures(tally), ...faultFigures(tally), ...minutesFigures('runners', weeks)]
}
