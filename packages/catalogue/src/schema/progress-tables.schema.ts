import * as v from 'valibot'
import { amount, count, range, share } from './plain.schema.ts'

/** `strengthEstimate` of the planning tables. */
export const strengthEstimate = v.strictObject({
  shareByReps: v.pipe(
    v.array(share),
    v.check((shares) => shares.every((it, at) => at === 0 || it < (shares[at - 1] ?? 0)), 'does not fall'),
  ),
  mostReps: count,
  bestReps: range,
  error: v.strictObject({ upper: share, lower: share, oneLeg: share }),
  sessions: count,
  days: count,
  novice: v.strictObject({ weeks: count, rir: count }),
})

/** `progression` of the planning tables. */
export const progression = v.strictObject({
  topSessions: count,
  easyRir: count,
  missRir: count,
  missSessions: count,
  backOff: share,
  stall: v.strictObject({ weeks: count, sessions: count }),
  roundKg: amount,
})

/** `firstLoad` of the planning tables. */
export const firstLoad = v.strictObject({
  reps: count,
  trials: count,
  leastRir: count,
  light: v.strictObject({ overRir: count, upper: amount, lower: amount }),
  fair: v.strictObject({ fromRir: count, factor: amount }),
  heavy: share,
  emptyBarKg: amount,
})

/** `minutesFactor` of the planning tables. */
export const minutesFactor = v.strictObject({ fewest: count, newest: count, least: share, most: amount })

/** `painLights` of the planning tables. */
export const painLights = v.strictObject({
  green: count,
  amber: count,
  holdsDays: count,
  advice: v.strictObject({ setBacks: count, days: count, amberWeeks: count }),
})
