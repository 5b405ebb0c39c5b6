import type { RunKind } from '@strongstride/core'

/** What a feed says an event is by its own code, and the title without that code. */
export interface FeedHint {
  /** `run` leaves the kind to the title; `null` says nothing. */
  readonly says: RunKind | 'run' | 'strength' | 'other-sport' | null
  readonly title: string
  /** Runna writes minutes as `m`. */
  readonly writesMinutesAsM: boolean
}

type Said = NonNullable<FeedHint['says']>

/** Runna, in the UID: `..._plan_week_3_LONG_RUN_2`. */
const RUNNA_UID = /_plan_week_\d{1,3}_([A-Z_]{1,40}?)_\d{1,3}$/i

const SAID_BY_RUNNA_KIND: ReadonlyMap<string, Said> = new Map([
  ['EASY_RUN', 'easy'],
  ['WALK_RUN', 'easy'],
  ['RECOVERY_RUN', 'recovery'],
  ['LONG_RUN', 'long'],
  ['TEMPO', 'tempo'],
  ['INTERVALS', 'intervals'],
  ['REPEAT', 'intervals'],
  ['FARTLEK', 'intervals'],
  ['HILLS', 'hills'],
  ['RACE', 'race'],
  ['REST', 'rest'],
  ['LEGS_AND_CORE', 'strength'],
  ['FULL_BODY', 'strength'],
  ['UPPER_BODY', 'strength'],
  ['STRENGTH', 'strength'],
])

/** TrainingPeaks, before a colon in the title or as `Workout type`; people write the same by hand. */
const SAID_BY_TYPE: ReadonlyMap<string, Said> = new Map([
  ['run', 'run'],
  ['race', 'race'],
  ['day off', 'rest'],
  ['rest day', 'rest'],
  ['x-train', 'cross'],
  ['xtrain', 'cross'],
  ['cross-train', 'cross'],
  ['crosstrain', 'cross'],
  ['strength', 'strength'],
  ['bike', 'other-sport'],
  ['mtn bike', 'other-sport'],
  ['mtb', 'other-sport'],
  ['swim', 'other-sport'],
  ['brick', 'other-sport'],
  ['walk', 'other-sport'],
  ['rowing', 'other-sport'],
  ['xc-ski', 'other-sport'],
  ['other', 'other-sport'],
  ['custom', 'other-sport'],
])

const PREFIX = /^([a-z][a-z -]{1,11}):\s*(.*)$/i

/**
 * What the code of a feed says about an event.
 *
 * @example
 * ```ts
 * feedHint({ uid: null, title: 'Run: 3x10min @ threshold', workoutType: null }).says // 'run'
 * ```
 */
export const feedHint = (event: {
  readonly uid: string | null
  readonly title: string
  readonly workoutType: string | null
}): FeedHint => {
  const { uid, title, workoutType } = event
  const runnaKind = RUNNA_UID.exec(uid ?? '')?.[1]
  if (runnaKind !== undefined) {
    return { says: SAID_BY_RUNNA_KIND.get(runnaKind.toUpperCase()) ?? null, title, writesMinutesAsM: true }
  }
  const [, prefix = '', rest = ''] = PREFIX.exec(title) ?? []
  const byPrefix = SAID_BY_TYPE.get(prefix.toLowerCase())
  if (byPrefix !== undefined) return { says: byPrefix, title: rest, writesMinutesAsM: false }
  return { says: SAID_BY_TYPE.get(workoutType ?? '') ?? null, title, writesMinutesAsM: false }
}
