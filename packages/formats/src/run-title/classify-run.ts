import type { RaceKind, RunKind } from '@strongstride/core'
import { type DescriptionFields, readDescription } from './description.ts'
import { type FeedHint, feedHint } from './feed-hint.ts'
import { KM_BY_RACE_KIND, raceKindOfKm, raceKindOfMeanings } from './race-kind.ts'
import { readTitle, titleTotals, type TitleReading } from './title-reading.ts'
import { kindSense, type KindSense, titleSense, type TitleSense } from './title-sense.ts'
import type { RunTotals } from './totals.ts'

/** The words of an event that may be a run. */
export interface RunText {
  readonly title: string
  readonly description: string
  readonly uid: string | null
  /** The duration a feed estimates, in seconds. */
  readonly estimatedSeconds: number | null
}

/** A run as its words tell it, the day left aside. */
export interface ClassifiedRun {
  readonly kind: RunKind
  /** Words or the feed named the kind; else the kind was concluded, and the week may tell better. */
  readonly isNamed: boolean
  readonly km: number | null
  readonly minutes: number | null
  /** The race, when it is one the season knows. */
  readonly raceKind: RaceKind | null
  /** The title marks it as one that matters. */
  readonly key: boolean
  /** `sure`: the feed or the title says it. `likely`: it was concluded. */
  readonly confidence: 'sure' | 'likely'
}

/** What an event is, by its words alone. */
export type RunClassification =
  | { readonly is: 'run'; readonly run: ClassifiedRun }
  | { readonly is: 'other'; readonly reason: 'strength' | 'other-sport' }
  /** `candidate`: the run it would be in a calendar that holds little but runs. */
  | {
      readonly is: 'unknown'
      readonly reason: 'no-title' | 'no-run-word' | 'unclear'
      readonly candidate: ClassifiedRun | null
    }

/** All that was read of an event. */
interface Reading {
  readonly text: RunText
  readonly hint: FeedHint
  readonly fields: DescriptionFields
  readonly title: TitleReading
  readonly totals: RunTotals
}

const read = (text: RunText): Reading => {
  const fields = readDescription(text.description)
  const hint = feedHint({ ...text, workoutType: fields.workoutType })
  const title = readTitle(hint.title)
  const isLong = [title.main, title.aside].some(({ found }) => found.some(({ means }) => means === 'long'))
  const totals = titleTotals(title, { isMinutes: hint.writesMinutesAsM, isLong })
  return { text, hint, fields, title, totals }
}

const isKind = (says: FeedHint['says']): says is RunKind =>
  says !== null && says !== 'run' && says !== 'strength' && says !== 'other-sport'

const senseOf = ({ hint, title, totals }: Reading): TitleSense => {
  const { says } = hint
  if (says === 'strength' || says === 'other-sport') return { is: 'other', reason: says }
  if (says === 'run') return { is: 'run', ...kindSense(title, totals), isSure: true }
  return isKind(says) ? { is: 'run', kind: says, isNamed: true, isSure: true } : titleSense(title, totals)
}

/** The kind and totals of the description's first line, for what the title leaves open. */
const firstLineOf = ({ hint, fields }: Reading): { readonly kind: KindSense; readonly totals: RunTotals } => {
  const line = readTitle(fields.firstLine)
  const totals = titleTotals(line, { isMinutes: hint.writesMinutesAsM, isLong: false })
  const kinds = new Set(line.main.found.filter(({ means }) => means !== 'plain').map(({ means }) => means))
  // A line that names several kinds is advice, and says nothing of this run.
  return { kind: kinds.size === 1 ? kindSense(line, totals) : { kind: 'easy', isNamed: false }, totals }
}

const raceOf = ({ title }: Reading, kind: RunKind, km: number | null): RaceKind | null => {
  if (kind !== 'race') return null
  const meanings = new Set([...title.main.found, ...title.aside.found].map(({ means }) => means))
  return raceKindOfKm(km) ?? raceKindOfMeanings(meanings)
}

const estimatedMinutes = ({ estimatedSeconds }: RunText): number | null =>
  estimatedSeconds === null || estimatedSeconds < 60 ? null : Math.round(estimatedSeconds / 60)

/** A day of rest has neither distance nor duration, whatever else its title tells. */
const REST = { kind: 'rest', km: null, minutes: null, raceKind: null, key: false } as const

const runOf = (reading: Reading, sense: KindSense, isSure: boolean): ClassifiedRun => {
  const { text, fields, title, totals } = reading
  const firstLine = firstLineOf(reading)
  const { kind, isNamed } = !sense.isNamed && firstLine.kind.isNamed ? firstLine.kind : sense
  if (kind === 'rest') return { ...REST, isNamed, confidence: isSure && sense.isNamed ? 'sure' : 'likely' }
  const km = fields.km ?? totals.km ?? firstLine.totals.km
  const raceKind = raceOf(reading, kind, km)
  return {
    kind,
    isNamed,
    km: km ?? (raceKind === null ? null : KM_BY_RACE_KIND[raceKind]),
    minutes: fields.minutes ?? totals.minutes ?? firstLine.totals.minutes ?? estimatedMinutes(text),
    raceKind,
    key: title.main.found.some(({ means }) => means === 'key'),
    confidence: isSure && sense.isNamed ? 'sure' : 'likely',
  }
}

/**
 * Decides what a calendar event is by its words: what the feed's own code says first, then the title, then the fields
 * and the first line of the description, and never the prose after it. A range is taken at its middle. What does not
 * clearly speak of running is unknown, with the run it might be.
 *
 * @example
 * ```ts
 * const text = { title: 'Langer Lauf 24 km, locker', description: '', uid: null, estimatedSeconds: null }
 * const classified = classifyRun(text)
 * classified.is // 'run'
 * ```
 */
export const classifyRun = (text: RunText): RunClassification => {
  if (text.title === '') return { is: 'unknown', reason: 'no-title', candidate: null }
  const reading = read(text)
  const sense = senseOf(reading)
  if (sense.is === 'run') return { is: 'run', run: runOf(reading, sense, sense.isSure) }
  if (sense.is === 'other') return sense
  if (reading.fields.hasSets) return { is: 'other', reason: 'strength' }
  const candidate = sense.candidate === null ? null : runOf(reading, sense.candidate, false)
  return { ...sense, candidate }
}
