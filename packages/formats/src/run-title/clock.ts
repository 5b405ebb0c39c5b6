import { textOf } from './amount.ts'
import type { TitleToken } from './title-token.ts'
import { unitOf } from './units.ts'

/** What numbers with a colon say: minutes of running, or (`null`) a pace or a time of day. */
export interface ClockReading {
  readonly minutes: number | null
  readonly length: number
}

const BEFORE_OTHERS: ReadonlySet<string> = new Set(['@', 'at', 'um', 'ab', 'von', 'from', 'goal', 'ziel', 'a'])
const AFTER_OTHERS: ReadonlySet<string> = new Set(['am', 'pm', 'uhr', 'pace'])
/** `0:40` to `3:59` are hours and minutes of running; what begins with 4 to 23 may be a pace or a time of day. */
const MOST_BARE_HOURS = 3
const MOST_HOURS = 8
const HOURS_OF_DAY = 24

const minutesOf = (parts: readonly number[], hasUnit: boolean): number | null => {
  const [first = 0, second = 0, third] = parts
  if (second >= 60) return null
  if (third !== undefined || hasUnit) return first <= MOST_HOURS ? first * 60 + second : null
  if (first <= MOST_BARE_HOURS) return first * 60 + second
  return first >= HOURS_OF_DAY ? first : null
}

/** How many tokens of `/km`, `min/km` or the like follow. */
const paceLengthAt = (tokens: readonly TitleToken[], at: number): number => {
  const slash = textOf(tokens[at]) === 'min' ? at + 1 : at
  return textOf(tokens[slash]) === '/' && unitOf(textOf(tokens[slash + 1])) !== null ? slash + 2 - at : 0
}

/** `5'30/km` and `5'30"/km`. */
const primePaceAt = (tokens: readonly TitleToken[], at: number): ClockReading | null => {
  if (tokens[at]?.type !== 'number' || textOf(tokens[at + 1]) !== 'min' || tokens[at + 2]?.type !== 'number')
    return null
  const end = at + (textOf(tokens[at + 3]) === 'sec' ? 4 : 3)
  const paceLength = paceLengthAt(tokens, end)
  return paceLength === 0 ? null : { minutes: null, length: end - at + paceLength }
}

const durationAt = (tokens: readonly TitleToken[], at: number, parts: readonly number[]): ClockReading => {
  const hasUnit = unitOf(textOf(tokens[at + 1])) === 'hour'
  const minutes = minutesOf(parts, hasUnit)
  return { minutes, length: hasUnit ? 2 : 1 }
}

/**
 * Reads numbers with a colon (and `5'30/km`) at a token; `null` when there are none.
 */
export const clockAt = (tokens: readonly TitleToken[], at: number): ClockReading | null => {
  const token = tokens[at]
  if (token?.type !== 'clock') return primePaceAt(tokens, at)
  const second = textOf(tokens[at + 1]) === '-' ? tokens[at + 2] : undefined
  const end = second?.type === 'clock' ? at + 3 : at + 1
  const paceLength = paceLengthAt(tokens, end)
  if (paceLength > 0) return { minutes: null, length: end - at + paceLength }
  if (BEFORE_OTHERS.has(textOf(tokens[at - 1]))) return { minutes: null, length: end - at }
  if (AFTER_OTHERS.has(textOf(tokens[end]))) return { minutes: null, length: end - at + 1 }
  if (second?.type !== 'clock') return durationAt(tokens, at, token.parts)
  const low = minutesOf(token.parts, false)
  const high = minutesOf(second.parts, false)
  return { minutes: low === null || high === null ? null : (low + high) / 2, length: 3 }
}
