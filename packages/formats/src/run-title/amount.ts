import type { TitleToken } from './title-token.ts'
import { type Unit, unitOf } from './units.ts'

/** A number with its unit (`null`: none is written), and how many tokens it takes. Hours have become minutes. */
export interface Amount {
  readonly value: number
  readonly unit: Exclude<Unit, 'hour'> | null
  readonly length: number
}

/** Durations beyond this are times of day: `18h` is an evening. */
const MOST_HOURS = 8
const RANGE_WORDS: ReadonlySet<string> = new Set(['to', 'bis', 'a'])
const REPEAT_WORDS: ReadonlySet<string> = new Set(['x', 'mal', 'fois', 'times'])

/** The text of a word or sign; empty for anything else. */
export const textOf = (token: TitleToken | undefined): string =>
  token?.type === 'word' || token?.type === 'sign' ? token.text : ''

const unitAt = (tokens: readonly TitleToken[], at: number): Unit | null => {
  const token = tokens[at]
  return token?.type === 'word' ? unitOf(token.text) : null
}

/** Whether the token says "times", as in `10x400m`, `3 * 10 min`, `5 mal 3 min`. */
export const isRepeatSign = (token: TitleToken | undefined): boolean =>
  textOf(token) === '*' || REPEAT_WORDS.has(textOf(token))

/** Hours with the minutes that may follow: `1h30`, `2 h`, `1h 5 min`. */
const hoursAt = (tokens: readonly TitleToken[], at: number, hours: number, length: number): Amount => {
  const next = tokens[at + length]
  const after = unitAt(tokens, at + length + 1)
  const hasMinutes = next?.type === 'number' && next.value < 60 && !isRepeatSign(tokens[at + length + 1])
  if (!hasMinutes || (after !== null && after !== 'minute' && after !== 'm')) {
    return { value: hours * 60, unit: 'minute', length }
  }
  return { value: hours * 60 + next.value, unit: 'minute', length: length + (after === null ? 1 : 2) }
}

const singleAt = (tokens: readonly TitleToken[], at: number): Amount | null => {
  const token = tokens[at]
  if (token?.type === 'placeholder') return token.km === null ? null : { value: token.km, unit: 'km', length: 1 }
  if (token?.type !== 'number' || isRepeatSign(tokens[at + 1])) return null
  // `10-mile` has its unit behind a hyphen.
  const unitIndex = textOf(tokens[at + 1]) === '-' ? 2 : 1
  const unit = unitAt(tokens, at + unitIndex)
  if (unit === null) return { value: token.value, unit, length: 1 }
  if (unit !== 'hour') return { value: token.value, unit, length: unitIndex + 1 }
  return token.value > MOST_HOURS ? null : hoursAt(tokens, at, token.value, unitIndex + 1)
}

/** Whether two numbers with one unit between them are a range: `4-6 miles` is, `Week 3 - 8 km` is not. */
const isCloseRange = (low: number, high: number): boolean => low < high && high <= 2 * low

/**
 * The amount that begins at a token, the middle of a range: `4-6 miles`, `45m - 50m`, `1h50m - 2h0m`, `8 bis 10 km`.
 * `null` when none begins there.
 */
export const amountAt = (tokens: readonly TitleToken[], at: number): Amount | null => {
  const low = singleAt(tokens, at)
  if (low === null) return null
  const separator = textOf(tokens[at + low.length])
  if (separator !== '-' && !RANGE_WORDS.has(separator)) return low
  const high = singleAt(tokens, at + low.length + 1)
  if (high === null || high.unit === null || (low.unit !== null && low.unit !== high.unit)) return low
  if (low.unit === null ? !isCloseRange(low.value, high.value) : low.value >= high.value) return low
  return { value: (low.value + high.value) / 2, unit: high.unit, length: low.length + 1 + high.length }
}
