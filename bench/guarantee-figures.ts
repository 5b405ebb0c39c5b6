import { figureOf } from './figure.ts'
import type { Figure } from './figure.ts'
import { streamFromWorkers } from './in-workers.ts'
import { RUNNERS_WORKER } from './runner-figures.ts'
import type { RunnerReport, RunnerTask } from './runner-report.ts'
import { addReport, EMPTY_TALLY } from './runner-tally.ts'
import type { RunnerTally } from './runner-tally.ts'
import { seedOf } from './seeds.ts'
import { faultFigures, lawFigures, planFigures, ruleFigures } from './tally-figures.ts'

/** What a run of the guarantee is asked. */
export interface GuaranteeAsk {
  readonly runners: number
  /** The seed that all runners' seeds come of. */
  readonly series: number
  readonly cores: number
  /** Told after each runner how many are done. */
  readonly onDone: (done: number) => void
}

/** Runners at least, and as a share of all, that faults are planted for, and that the laws are held on. */
const PLANTED = { least: 60, every: 100 }
const LAWFUL = { least: 40, every: 20 }

/** Whether the runner at an index is one of so many, spread evenly over all. */
export const isChosen = (
  index: number,
  many: { readonly least: number; readonly every: number },
  all: number,
): boolean => {
  const chosen = Math.min(all, Math.max(many.least, Math.ceil(all / many.every)))
  return Math.floor(((index + 1) * chosen) / all) > Math.floor((index * chosen) / all)
}

/** The runners of a series, one at a time. */
export const guaranteeTasks = function* ({ runners, series }: GuaranteeAsk): Generator<RunnerTask> {
  for (let index = 0; index < runners; index += 1)
    yield {
      seed: seedOf(series, index),
      plantsFaults: isChosen(index, PLANTED, runners),
      holdsLaws: isChosen(index, LAWFUL, runners),
      measuresMinutes: false,
    }
}

const speedFigures = (
  { runners, planned, planning }: RunnerTally,
  cores: number,
  seconds: number,
): readonly Figure[] => [
  figureOf('speed-planning', planning === 0 ? 0 : (1000 * planned) / planning, 'plans/s a core'),
  figureOf('speed-judging', runners / seconds, 'runners/s', {
    notes: [`${Math.ceil(seconds)} s on ${cores} cores, laws and faults included`],
  }),
]

/** The published guarantee: any number of generated runners of any seed, judged on as many cores as asked. */
export const guaranteeFigures = async (ask: GuaranteeAsk): Promise<readonly Figure[]> => {
  const start = performance.now()
  let tally = EMPTY_TALLY
  await streamFromWorkers<RunnerReport>(RUNNERS_WORKER, guaranteeTasks(ask), {
    lanes: ask.cores,
    onReport: (report) => {
      tally = addReport(tally, report)
      ask.onDone(tally.runners)
    },
  })
  const seconds = (performance.now() - start) / 1000
  return [
    figureOf('runners', tally.runners, 'runners', { notes: [`seed ${ask.series}`] }),
    ...planFigures(tally),
    ...ruleFigures(tally),
    ...lawFigures(tally),
    ...faultFigures(tally),
    ...speedFigures(tally, ask.cores, seconds),
  ]
}
