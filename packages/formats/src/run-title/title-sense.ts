import type { RunKind } from '@strongstride/core'
import { raceKindOfKm } from './race-kind.ts'
import type { TextReading, TitleReading } from './title-reading.ts'
import type { RunTotals } from './totals.ts'
import type { Meaning } from './vocabulary.ts'
import type { FoundMeaning } from './word-reading.ts'

/** A kind of run, and whether words named it; else it was taken from the distance, or `easy` for want of anything. */
export interface KindSense {
  readonly kind: RunKind
  readonly isNamed: boolean
}

/** What a title is taken to be. */
export type TitleSense =
  | (KindSense & { readonly is: 'run'; readonly isSure: boolean })
  | { readonly is: 'other'; readonly reason: 'strength' | 'other-sport' }
  /** `candidate`: what it would be in a calendar that holds little but runs. */
  | { readonly is: 'unknown'; readonly reason: 'no-run-word' | 'unclear'; readonly candidate: KindSense | null }

/** Kinds from the one that decides most to the one that decides least; `repeated` stands for `6x800m` without a word. */
const KIND_BY_MEANING: ReadonlyMap<Meaning | 'repeated', RunKind> = new Map<Meaning | 'repeated', RunKind>([
  ['race', 'race'],
  ['long', 'long'],
  ['hills', 'hills'],
  ['intervals', 'intervals'],
  ['tempo', 'tempo'],
  ['repeated', 'intervals'],
  ['recovery', 'recovery'],
  ['easy', 'easy'],
  ['marathon', 'race'],
  ['half', 'race'],
  ['event', 'race'],
  ['effort', 'tempo'],
  ['strides', 'easy'],
])

const RUNNING: ReadonlySet<Meaning> = new Set<Meaning>([
  'race',
  'long',
  'hills',
  'intervals',
  'tempo',
  'recovery',
  'easy',
  'marathon',
  'half',
  'event',
  'race-or-run',
  'run',
  'effort',
  'strides',
])
const EVENTS: readonly Meaning[] = ['marathon', 'half', 'event']
/** A race may carry the name of its town and its sponsor; a longer name is a sentence. */
const MOST_UNKNOWN_IN_RACE_NAME = 4

const isClearRun = ({ means, clear }: FoundMeaning): boolean => clear && RUNNING.has(means)

/** All a text means; the numbers add what they say. */
const meaningsOf = ({ found, isRepeated, namesPace }: TextReading): ReadonlySet<Meaning | 'repeated'> => {
  const hasOtherKind = found.some(({ means, clear }) => clear && means !== 'race' && KIND_BY_MEANING.has(means))
  // "Race" in passing does not make a race of a long run.
  const kept = found.filter(({ means, clear }) => means !== 'race' || clear || !hasOtherKind)
  const meanings = new Set<Meaning | 'repeated'>(kept.map(({ means }) => means))
  if (isRepeated && !meanings.has('strides')) meanings.add('repeated')
  if (namesPace) meanings.add('effort')
  return meanings
}

const namedKind = (meanings: ReadonlySet<Meaning | 'repeated'>): RunKind | null =>
  [...KIND_BY_MEANING].find(([meaning]) => meanings.has(meaning))?.[1] ?? null

/** The kind a text names; `easy`, not named, when it says only that it is a run. */
export const kindSense = ({ main, aside }: TitleReading, totals: RunTotals): KindSense => {
  const kind = namedKind(meaningsOf(main)) ?? namedKind(meaningsOf(aside))
  if (kind !== null) return { kind, isNamed: true }
  const isRace = main.found.some(({ means }) => means === 'race-or-run') && raceKindOfKm(totals.km) !== null
  return { kind: isRace ? 'race' : 'easy', isNamed: false }
}

const firstOf = <Wanted extends Meaning>(found: readonly FoundMeaning[], wanted: readonly Wanted[]): Wanted | null => {
  for (const { means } of found) {
    const match = wanted.find((meaning) => meaning === means)
    if (match !== undefined) return match
  }
  return null
}

/** Whether a text that speaks of running is taken at its word: `null` when other words leave too much doubt. */
const certainty = (text: TextReading, totals: RunTotals): 'sure' | 'likely' | null => {
  const { found, unknown, isRepeated } = text
  const has = (meaning: Meaning): boolean => found.some(({ means }) => means === meaning)
  if (unknown === 0 || found.some(isClearRun)) return 'sure'
  if ((totals.km !== null && !totals.isGuess) || isRepeated) return 'likely'
  if (totals.minutes !== null && has('run')) return 'likely'
  return EVENTS.some(has) && unknown <= MOST_UNKNOWN_IN_RACE_NAME ? 'likely' : null
}

const unknown = (candidate: KindSense | null): TitleSense => ({ is: 'unknown', reason: 'unclear', candidate })
const NO_RUN_WORD: TitleSense = { is: 'unknown', reason: 'no-run-word', candidate: null }

/** A title without a word of running: distances alone, the name of a session, or nothing of ours. */
const wordlessSense = (text: TextReading, totals: RunTotals): TitleSense => {
  const hasDistance = totals.km !== null && !totals.isGuess
  const easy: KindSense = { kind: 'easy', isNamed: false }
  if (text.found.some(({ means }) => means === 'session')) {
    return hasDistance ? { is: 'run', ...easy, isSure: false } : unknown(easy)
  }
  if (!hasDistance) return totals.minutes !== null && text.unknown === 0 ? unknown(easy) : NO_RUN_WORD
  if (text.unknown > 0) return unknown(easy)
  const race = raceKindOfKm(totals.km)
  const isRace = text.found.length === 0 && (race === 'marathon' || race === 'half')
  return isRace ? { is: 'run', kind: 'race', isNamed: false, isSure: false } : { is: 'run', ...easy, isSure: false }
}

/** A day of cross-training or rest, unless running is named as well and with a kind or a distance of its own. */
const dayOff = (text: TextReading, totals: RunTotals): 'cross' | 'rest' | null => {
  const day = firstOf(text.found, ['cross', 'rest'])
  const kind = namedKind(meaningsOf(text))
  const isRestAfterAll = day === 'rest' && kind === 'recovery' && totals.km === null && totals.minutes === null
  if (kind !== null && !isRestAfterAll) return null
  return text.found.some(({ means }) => means === 'run') && totals.km !== null ? null : day
}

const dayOffSense = ({ found, unknown: unknownWords }: TextReading, day: 'cross' | 'rest'): TitleSense => {
  const isSure = unknownWords === 0 || found.some(({ means, clear }) => means === day && clear)
  return isSure ? { is: 'run', kind: day, isNamed: true, isSure } : unknown(null)
}

/** Strength or another sport, unless a run stands beside it: `Easy 6 mi + core` is one, `Bike 40 km` is not. */
const otherSense = (text: TextReading, totals: RunTotals): TitleSense | null => {
  const other = firstOf(text.found, ['strength', 'sport'])
  if (other === null || text.found.some((meaning) => isClearRun(meaning) || meaning.means === 'run')) return null
  if (other === 'sport') return { is: 'other', reason: 'other-sport' }
  return totals.km === null || totals.isGuess ? { is: 'other', reason: 'strength' } : null
}

const speaksOfRunning = ({ found, repeatsDistance, isRepeated, unknown: unknownWords }: TextReading): boolean =>
  found.some(({ means }) => RUNNING.has(means)) || repeatsDistance || (isRepeated && unknownWords === 0)

/**
 * Decides what a title is, from nothing but itself. Words that are about something else, or that nobody here knows, make
 * it unknown unless a phrase that only runners use, a distance or a repetition stands beside them.
 */
export const titleSense = (title: TitleReading, totals: RunTotals): TitleSense => {
  const { main, aside } = title
  const isNoise = main.found.some(({ means }) => means === 'noise') && !main.found.some(isClearRun)
  if (isNoise) return speaksOfRunning(main) ? unknown(null) : NO_RUN_WORD
  const day = dayOff(main, totals)
  if (day !== null) return dayOffSense(main, day)
  const other = otherSense(main, totals)
  if (other !== null) return other
  if (!speaksOfRunning(main)) return wordlessSense({ ...main, unknown: main.unknown + aside.unknown }, totals)
  const kind = kindSense(title, totals)
  const certain = certainty(main, totals)
  return certain === null ? unknown(kind) : { is: 'run', ...kind, isSure: certain === 'sure' && !totals.isGuess }
}
