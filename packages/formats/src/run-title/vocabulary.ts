/**
 * What a phrase in a title says.
 *
 * Kinds of run and of day go by their names in core. `marathon`, `half` and `event` name a race without saying race;
 * `race-or-run` is French *course*. `run` says only that it is a run, `session` only that it is training. `effort` is a
 * pace, `strides` are a few fast steps at the end of an easy run, `segment` is a warm-up or cool-down. `key` marks a run
 * that matters. `sport` and `strength` are other training. `plain` words change nothing; `noise` is not about running.
 */
export type Meaning =
  | 'easy'
  | 'long'
  | 'recovery'
  | 'tempo'
  | 'intervals'
  | 'hills'
  | 'race'
  | 'cross'
  | 'rest'
  | 'marathon'
  | 'half'
  | 'event'
  | 'race-or-run'
  | 'run'
  | 'session'
  | 'effort'
  | 'strides'
  | 'segment'
  | 'key'
  | 'sport'
  | 'strength'
  | 'plain'
  | 'noise'

/** One row of a language: phrases with the same meaning. A `clear` phrase speaks of running whatever words stand beside it. */
export interface VocabularyRow {
  readonly means: Meaning
  readonly clear: boolean
  /** Phrases in small letters without accents, separated by commas. */
  readonly phrases: string
}

/** The phrases of a language that occur in the titles of training calendars. */
export type Vocabulary = readonly VocabularyRow[]
