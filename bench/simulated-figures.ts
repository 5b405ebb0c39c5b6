import { SEASON_LAWS, SIMULATED_KINDS, type SimulatedKind } from '@strongstride/app/testing'
import { figureOf } from './figure.ts'
import type { Figure } from './figure.ts'
import { streamFromWorkers } from './in-workers.ts'
import { seedOf } from './seeds.ts'

/** A season to be lived. */
export interface SeasonTask {
  readonly kind: SimulatedKind
  readonly seed: number
}

/** What became of a season: how much was planned and done, and where a law was broken, by its name. */
export interface SeasonReport extends SeasonTask {
  readonly plans: number
  /** Times the planner stopped, as it must. */
  readonly stopped: number
  readonly exercises: number
  readonly broken: Readonly<Record<string, readonly string[]>>
}

/** What a run over simulated seasons is asked. */
export interface SimulatedAsk {
  /** Runners of each kind. */
  readonly runners: number
  /** The seed that all runners' seeds come of. */
  readonly series: number
  readonly cores: number
  /** Told after each season how many are done. */
  readonly onDone: (done: number) => void
}

/** Lines of a broken law that are printed. */
const MOST_LINES = 6

const sumOf = (reports: readonly SeasonReport[], of: (report: SeasonReport) => number): number =>
  reports.reduce((sum, report) => sum + of(report), 0)

const lawFigure = (name: string, reports: readonly SeasonReport[]): Figure => {
  const lines = reports.flatMap(({ kind, seed, broken }) =>
    (broken[name] ?? []).slice(0, 1).map((line) => `${kind} ${seed}: ${line}`),
  )
  return figureOf(`season-${name}`, lines.length, 'seasons that break it', {
    goal: ['=', 0],
    notes: lines.slice(0, MOST_LINES),
  })
}

/**
 * The second half of the guarantee: simulated runners of each kind live seasons of 24 weeks through the journal, planning
 * anew every week and whenever they say something, and every law is held against what they were told.
 */
export const simulatedFigures = async ({
  runners,
  series,
  cores,
  onDone,
}: SimulatedAsk): Promise<readonly Figure[]> => {
  const tasks = Array.from({ length: runners }, (_, index) => seedOf(series, index)).flatMap((seed) =>
    SIMULATED_KINDS.map((kind): SeasonTask => ({ kind, seed })),
  )
  const reports: SeasonReport[] = []
  await streamFromWorkers<SeasonReport>(new URL('simulated-worker.ts', import.meta.url), tasks, {
    lanes: cores,
    onReport: (report) => {
      reports.push(report)
      onDone(reports.length)
    },
  })
  return [
    figureOf('seasons', reports.length, 'seasons of 24 weeks', {
      notes: [`seed ${series}: ${SIMULATED_KINDS.join(', ')}`],
    }),
    figureOf(
      'season-plans',
      sumOf(reports, ({ plans }) => plans),
      'plans followed',
    ),
    figureOf(
      'season-stops',
      sumOf(reports, ({ stopped }) => stopped),
      'times planning stopped for health',
    ),
    figureOf(
      'season-exercises',
      sumOf(reports, ({ exercises }) => exercises),
      'exercises done and logged',
    ),
    ...Object.keys(SEASON_LAWS).map((name) => lawFigure(name, reports)),
  ]
}
