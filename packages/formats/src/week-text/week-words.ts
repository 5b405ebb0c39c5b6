import type { RunKind, RunSlot, Weekday } from '@strongstride/core'

/** Names of weekdays as people type them. */
export const DAY_WORDS: ReadonlyMap<string, Weekday> = new Map(
  Object.entries({
    mon: 'mo mon monday mondays',
    tue: 'tu tue tues tuesday tuesdays',
    wed: 'we wed weds wednesday wednesdays',
    thu: 'th thu thur thurs thursday thursdays',
    fri: 'fr fri friday fridays',
    sat: 'sa sat saturday saturdays',
    sun: 'su sun sunday sundays',
  } satisfies Record<Weekday, string>).flatMap(([day, words]) =>
    words.split(' ').map((word) => [word, day as Weekday] as const),
  ),
)

/** Words that say what a run is. */
export const KIND_WORDS: ReadonlyMap<string, RunKind> = new Map(
  Object.entries({
    easy: 'easy e aerobic base steady strides',
    long: 'long lr longrun',
    recovery: 'recovery rec regen shakeout',
    tempo: 'tempo threshold lt progression pace mp',
    intervals: 'intervals interval speed track reps fartlek vo2max speedwork repeats',
    hills: 'hills hill hilly',
    race: 'race parkrun',
    cross: 'cross bike cycling cycle swim swimming row rowing elliptical cross-training crosstraining xt',
    rest: 'rest off',
  } satisfies Record<RunKind, string>).flatMap(([kind, words]) =>
    words.split(' ').map((word) => [word, kind as RunKind] as const),
  ),
)

/** Words that say when on its day a run is. */
export const SLOT_WORDS: ReadonlyMap<string, RunSlot> = new Map([
  ['am', 'am'],
  ['morning', 'am'],
  ['pm', 'pm'],
  ['evening', 'pm'],
])

/** Words that say nothing a plan needs. */
export const SILENT_WORDS: ReadonlySet<string> = new Set(
  'run running jog jogging the a an of in with at for about ca approx marathon day training km/h'.split(' '),
)

/** Words and signs between two runs of a day. */
export const NEXT_RUN_WORDS: ReadonlySet<string> = new Set(['+', '&', 'and', 'then', 'plus'])

/** Words by which the runner marks a run that matters. */
export const KEY_WORDS: ReadonlySet<string> = new Set(['key', '!', 'important'])
