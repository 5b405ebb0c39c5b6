import { err, ok, parseDay, WEEKDAYS, weekdayOf, addDays } from '@strongstride/core'
import type { CivilDay, Result } from '@strongstride/core'
import type { Side } from '@strongstride/core/journal'
import type { InputProblem } from '../input-problem.ts'

/** Sets that were done, as typed: `3x8@12.5kg`. */
export interface TypedSets {
  readonly sets: number
  /** Repetitions, seconds, contacts or metres, whichever the exercise counts. */
  readonly done: number
  readonly kg: number | null
  readonly rir: number | null
  readonly side: Side | null
}

const SETS_SHAPE = '3x8, 3x8@12.5kg, 3x8@25lb or 2x30s, then rir 2, left or right where it matters'
/** Sets, how much of each, and the weight: `3x8@12.5kg`. */
const SETS = /^(?:(\d{1,2})[x*])?(\d{1,4})(?:s|m|reps?)?(?:@(\d{1,3}(?:[.,]\d{1,3})?)(kg|lb|lbs)?)?$/
const KG_OF_LB = 0.453_592_37
const MOST_SETS = 20
const MOST_RIR = 10
const MOST_KG = 500

/** Kilograms to a hundredth. */
const kgOf = (amount: string, unit: string | undefined): number =>
  Math.round(Number(amount.replace(',', '.')) * (unit?.startsWith('lb') === true ? KG_OF_LB : 1) * 100) / 100

const sideOf = (word: string): Side | null => (word === 'left' || word === 'right' || word === 'both' ? word : null)

const isWholeUpTo = (text: string | undefined, most: number): text is string =>
  text !== undefined && /^\d{1,2}$/.test(text) && Number(text) <= most

/**
 * Reads sets as a runner types them. `words` are those after the exercise.
 *
 * @example
 * ```ts
 * readSets(['3x8@12.5kg', 'rir', '2']).value // { sets: 3, done: 8, kg: 12.5, rir: 2, side: null }
 * ```
 */
export const readSets = (words: readonly string[]): Result<TypedSets, InputProblem> => {
  const given = words.join(' ')
  const wrong = err<InputProblem>({ type: 'log-shape', what: 'set EXERCISE', given, shape: SETS_SHAPE })
  const [first = '', ...more] = words.map((word) => word.toLowerCase())
  const [, setsText, doneText, weight, unit] = SETS.exec(first) ?? []
  if (doneText === undefined) return wrong
  const [sets, kg] = [Number(setsText ?? 1), weight === undefined ? null : kgOf(weight, unit)]
  if (sets < 1 || sets > MOST_SETS || (kg ?? 0) > MOST_KG) return wrong
  let [rir, side]: [number | null, Side | null] = [null, null]
  for (let at = 0; at < more.length; at += 1) {
    const [word = '', next] = [more[at], more[at + 1]]
    if (word === 'rir' && isWholeUpTo(next, MOST_RIR)) {
      rir = Number(next)
      at += 1
    } else if (sideOf(word) === null) return wrong
    else side = sideOf(word)
  }
  return ok({ sets, done: Number(doneText), kg, rir, side })
}

/** Pain 0 to 10: while training, after it, and next morning, as far as said. */
export interface TypedPain {
  readonly during: number
  readonly after: number | null
  readonly nextMorning: number | null
}

const PAIN = /^(\d{1,2})(?:\/(\d{1,2}))?(?:\/(\d{1,2}))?$/
const MOST_PAIN = 10

/**
 * Reads pain as typed: `3`, `3/4` or `3/4/2`; null where it is none.
 *
 * @example
 * ```ts
 * readPain('3/4/2') // { during: 3, after: 4, nextMorning: 2 }
 * ```
 */
export const readPain = (text: string): TypedPain | null => {
  const [, during, after, morning] = PAIN.exec(text) ?? []
  const [first, second, third] = [during, after, morning].map((part) => (part === undefined ? null : Number(part)))
  if (typeof first !== 'number' || [first, second, third].some((score) => (score ?? 0) > MOST_PAIN)) return null
  return { during: first, after: second ?? null, nextMorning: third ?? null }
}

/**
 * A day as a runner names it: `fri` is the next one from `today` on, `today` and `tomorrow` are, `2027-01-05` is itself.
 *
 * @example
 * ```ts
 * readDayWord('fri', dayFromNumber(20_820)) // dayFromNumber(20_825)
 * ```
 */
export const readDayWord = (word: string, today: CivilDay): CivilDay | null => {
  const text = word.toLowerCase()
  if (text === 'today') return today
  if (text === 'tomorrow') return addDays(today, 1)
  const weekday = WEEKDAYS.findIndex((each) => text.startsWith(each) && text.length < 10)
  if (weekday < 0) return parseDay(text)
  return addDays(today, (weekday - WEEKDAYS.indexOf(weekdayOf(today)) + 7) % 7)
}
