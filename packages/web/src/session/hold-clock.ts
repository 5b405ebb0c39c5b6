import type { HoldNote } from './device-note.ts'
import type { StepAtHand } from './gym.ts'
import { useClock } from './use-clock.ts'

/** Seconds to get into position. */
export const LEAD_IN = 5

/** The clock of a hold. `over`: its time is up. */
export interface HoldClock {
  readonly state: 'none' | 'ready' | 'running' | 'over'
  /** Seconds until it begins, or since it has begun. */
  readonly seconds: number
}

const NONE: HoldClock = { state: 'none', seconds: 0 }

/** Where the clock of the hold at hand stands; `none` where no hold runs. */
export const useHoldClock = (next: StepAtHand | null, hold: HoldNote | null): HoldClock => {
  const isOwn = hold !== null && next !== null && next.item.seconds !== null && hold.position === next.step.position
  const now = useClock(isOwn)
  if (!isOwn) return NONE
  const seconds = (now - hold.startsAt) / 1000
  if (seconds < 0) return { state: 'ready', seconds: -seconds }
  return seconds < next.asked.amount ? { state: 'running', seconds } : { state: 'over', seconds: next.asked.amount }
}
