import type { Catalogue } from '@strongstride/core'
import { plantFaults } from '@strongstride/core/testing'
import type { FaultCounts } from '@strongstride/core/testing'
import { judgeRunner } from './judge-runner.ts'
import { weekUses } from './week-use.ts'
import type { WeekUse } from './week-use.ts'

/** A runner to be judged. Planting faults takes several times as long as planning. */
export interface RunnerTask {
  readonly seed: number
  readonly plantsFaults: boolean
}

/** What the figures need of a judged runner; crosses from one thread to another. */
export interface RunnerReport {
  readonly seed: number
  readonly outcome: 'planned' | 'stopped' | 'refused' | 'failed'
  readonly faults: readonly string[]
  readonly minutesOver: number
  readonly weeks: readonly WeekUse[]
  readonly planted: FaultCounts | null
}

/** Judges a runner. */
export const reportRunner = ({ seed, plantsFaults }: RunnerTask, catalogue: Catalogue): RunnerReport => {
  const { plan, refusal, faults, minutesOver } = judgeRunner(seed, catalogue)
  if (plan === null) {
    const outcome = refusal === null ? 'failed' : refusal.rule === 'SF-1' ? 'stopped' : 'refused'
    return { seed, outcome, faults, minutesOver, weeks: [], planted: null }
  }
  return {
    seed,
    outcome: 'planned',
    faults,
    minutesOver,
    weeks: weekUses(plan, catalogue),
    planted: plantsFaults ? plantFaults([plan], catalogue) : null,
  }
}
