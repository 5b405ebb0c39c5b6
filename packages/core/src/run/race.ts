import type { CivilDay } from '../calendar/index.ts'

/** Race distances the season knows. */
export const RACE_KINDS = ['marathon', 'half', '10k', '5k'] as const
/** One of {@link RACE_KINDS}. */
export type RaceKind = (typeof RACE_KINDS)[number]

/** A: the season is built for it. B: a short taper. C: a hard run on the way. */
export const RACE_PRIORITIES = ['A', 'B', 'C'] as const
/** One of {@link RACE_PRIORITIES}. */
export type RacePriority = (typeof RACE_PRIORITIES)[number]

/** Days after a race in which it still counts: what follows it is recovery (PL-5). */
export const RECENT_RACE_DAYS = 14

/** A race in the runner's calendar. */
export interface Race {
  readonly day: CivilDay
  readonly kind: RaceKind
  readonly priority: RacePriority
}
