import { type Amount, amountAt, isRepeatSign, textOf } from './amount.ts'
import { clockAt } from './clock.ts'
import type { TitleToken } from './title-token.ts'

/**
 * A distance or duration a title names. `total`: said to be the whole. `part`: said to be a part. `added`: listed after
 * another, with a plus or a semicolon. `whole`: none of these.
 */
export interface Quantity {
  readonly value: number
  readonly unit: 'km' | 'mile' | 'metre' | 'minute' | 'm'
  readonly role: 'whole' | 'total' | 'part' | 'added'
}

/** What the numbers of a title say, and the words that are left. */
export interface TitleQuantities {
  readonly quantities: readonly Quantity[]
  /** Something is done several times: `10x400m`. */
  readonly isRepeated: boolean
  /** What is repeated is a distance, which only runners do. */
  readonly repeatsDistance: boolean
  /** A distance is named for its pace: `@ 10k pace`. */
  readonly namesPace: boolean
  readonly words: readonly string[]
}

/** What was read at a token: how many tokens it takes, and what they say. */
interface Step {
  readonly length: number
  readonly quantity?: Quantity
  readonly isRepeated?: true
  readonly repeatsDistance?: boolean
  readonly namesPace?: true
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

const BEFORE_PARTS = words(
  'last final first with w mit avec including incl inc inkl davon dont / letzte letzten erste ersten dernier derniers premiers',
)
const TOTALS = words('total consisting gesamt insgesamt')
const BEFORE_PACES = words('@ at im allure')
const AFTER_PACES = words('pace effort tempo rp race')
const AFTER_PLAIN_PACES = words('pace effort rp')
const COMPARISONS = words('less more fewer longer shorter further farther extra weniger mehr kurzer weiter')
const LABELS = words('week wk woche kw semaine day tag jour session einheit seance workout run no nr phase')
const DISTANCES: ReadonlySet<Amount['unit']> = new Set(['km', 'mile', 'metre', 'm'])
const TIMES_OF_DAY = words('am pm uhr')
const RACE_DISTANCES: ReadonlySet<number> = new Set([3, 5, 10, 15, 21, 21.1, 42, 42.2])

/** Numbers that name a race without a unit. */
const KM_BY_RACE_NUMBER: ReadonlyMap<number, number> = new Map([
  [26.2, 42.195],
  [42.2, 42.195],
  [42.195, 42.195],
  [13.1, 21.098],
  [21.1, 21.098],
  [21.0975, 21.098],
])

const roleBetween = (before: string, after: string): Quantity['role'] => {
  if (TOTALS.has(before) || TOTALS.has(after)) return 'total'
  if (BEFORE_PARTS.has(before)) return 'part'
  return before === '+' || before === ';' ? 'added' : 'whole'
}

/** How many tokens name a pace by a distance: `10k pace`, `@ 10k`, `im 5-km-Tempo`; 0 when the distance is one. */
const paceLengthAt = (tokens: readonly TitleToken[], at: number, amount: Amount, before: string): number => {
  const end = textOf(tokens[at + amount.length]) === '-' ? amount.length + 1 : amount.length
  const after = textOf(tokens[at + end])
  const isRaceDistance = amount.unit === 'km' && RACE_DISTANCES.has(amount.value)
  if (BEFORE_PACES.has(before) && AFTER_PACES.has(after)) return end + 1
  if (isRaceDistance && AFTER_PLAIN_PACES.has(after)) return end + 1
  return isRaceDistance && (before === '@' || before === 'allure') ? amount.length : 0
}

/** `12 km/h` on a treadmill. */
const isSpeed = (tokens: readonly TitleToken[], end: number): boolean =>
  textOf(tokens[end]) === '/' && textOf(tokens[end + 1]) === 'h'

const unitless = (amount: Amount, before: string, role: Quantity['role']): Step => {
  const km = KM_BY_RACE_NUMBER.get(amount.value)
  if (km === undefined || LABELS.has(before)) return { length: amount.length }
  return { length: amount.length, quantity: { value: km, unit: 'km', role } }
}

const amountStep = (tokens: readonly TitleToken[], at: number): Step | null => {
  const amount = amountAt(tokens, at)
  if (amount === null) return null
  const before = textOf(tokens[at - 1])
  const after = textOf(tokens[at + amount.length])
  const role = roleBetween(before, after)
  if (amount.unit === null) return unitless(amount, before, role)
  if (isSpeed(tokens, at + amount.length)) return { length: amount.length + 2 }
  if (amount.unit !== 'minute' && amount.unit !== 'second') {
    const paceLength = paceLengthAt(tokens, at, amount, before)
    if (paceLength > 0) return { length: paceLength, namesPace: true }
  }
  if (amount.unit === 'second' || COMPARISONS.has(after)) return { length: amount.length }
  return { length: amount.length, quantity: { value: amount.value, unit: amount.unit, role } }
}

/** `10x400m`, `3 x 10 min`, `6x(400+200)`: the repetitions and what is repeated. */
const repeatStep = (tokens: readonly TitleToken[], at: number): Step | null => {
  if (tokens[at]?.type !== 'number') return null
  const sign = isRepeatSign(tokens[at + 1]) ? 1 : isRepeatSign(tokens[at + 3]) && textOf(tokens[at + 1]) === '-' ? 3 : 0
  if (sign === 0) return null
  const start = at + sign + 1
  const repeated = amountAt(tokens, start)
  const length = repeated?.length ?? clockAt(tokens, start)?.length ?? 0
  return { length: sign + 1 + length, isRepeated: true, repeatsDistance: DISTANCES.has(repeated?.unit ?? null) }
}

const clockStep = (tokens: readonly TitleToken[], at: number): Step | null => {
  const clock = clockAt(tokens, at)
  if (clock === null) return null
  if (clock.minutes === null) return { length: clock.length }
  return {
    length: clock.length,
    quantity: {
      value: clock.minutes,
      unit: 'minute',
      role: roleBetween(textOf(tokens[at - 1]), textOf(tokens[at + clock.length])),
    },
  }
}

/** A number that is no amount of running: `7 am`, `18 Uhr`, `18h`. */
const otherNumber = (tokens: readonly TitleToken[], at: number): Step | null => {
  const token = tokens[at]
  if (token?.type !== 'number') return null
  const after = tokens[at + 1]
  if (TIMES_OF_DAY.has(textOf(after))) return { length: 2 }
  return amountAt(tokens, at) === null && !isRepeatSign(after) ? { length: 2 } : null
}

const stepAt = (tokens: readonly TitleToken[], at: number): Step =>
  otherNumber(tokens, at) ?? repeatStep(tokens, at) ?? clockStep(tokens, at) ?? amountStep(tokens, at) ?? { length: 1 }

/**
 * Reads the distances and durations of a title and leaves its words. What is repeated, a pace, a time of day, a
 * comparison (`3 m less`) and the number of a week are not quantities.
 */
export const readQuantities = (tokens: readonly TitleToken[]): TitleQuantities => {
  const quantities: Quantity[] = []
  const left: string[] = []
  let isRepeated = false
  let repeatsDistance = false
  let namesPace = false
  let at = 0
  while (at < tokens.length) {
    const token = tokens[at]
    const step = stepAt(tokens, at)
    if (token?.type === 'word') left.push(token.text)
    if (step.quantity !== undefined) quantities.push(step.quantity)
    isRepeated ||= step.isRepeated ?? false
    repeatsDistance ||= step.repeatsDistance ?? false
    namesPace ||= step.namesPace ?? false
    at += step.length
  }
  return { quantities, isRepeated, repeatsDistance, namesPace, words: left }
}
