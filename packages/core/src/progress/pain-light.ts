import type { PainLight } from '../anatomy/index.ts'
import type { ProgressTables } from '../strength/index.ts'

/** What a runner says about a part that hurts, 0 to 10, round one session (evidence 2.4). */
export interface PainScores {
  /** Worst while training. */
  readonly during: number
  /** Next morning, above what is usual; null when not yet known. */
  readonly nextMorning: number | null
  /** The part is a bone. */
  readonly isBone: boolean
  /** A limp, a sharp spot, swelling, giving way, locking, pain at rest or at night. */
  readonly isAlarming: boolean
  /** Worse from week to week for two weeks. */
  readonly isRising: boolean
}

/** The light of one session, and whether it was a set-back: amber that had not settled by the next morning. */
export interface SessionLight {
  readonly light: PainLight
  readonly setBack: boolean
}

/**
 * The light of what a runner says (evidence 2.4): green up to 2, amber up to 5, red above, and red for what alarms, for
 * what rises for two weeks, and for bone from 1 on (R2.4). What is still raised next morning is never green.
 *
 * @example
 * ```ts
 * painLight({ during: 4, nextMorning: 3, isBone: false, isAlarming: false, isRising: false }, { green: 2, amber: 5 }).setBack // true
 * ```
 */
export const painLight = (pain: PainScores, { green, amber }: ProgressTables['painLights']): SessionLight => {
  const worst = Math.max(pain.during, pain.nextMorning ?? 0)
  if (pain.isAlarming || pain.isRising || worst > amber || (pain.isBone && worst > 0))
    return { light: 'red', setBack: false }
  const raised = pain.nextMorning !== null && pain.nextMorning > green
  return worst > green ? { light: 'amber', setBack: raised } : { light: 'green', setBack: false }
}
