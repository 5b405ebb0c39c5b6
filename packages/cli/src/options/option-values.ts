import { addDays, daysBetween, err, ok, parseDay, WEEKDAYS } from '@strongstride/core'
import type { CivilDay, Result, Weekday } from '@strongstride/core'
import type { InputProblem } from '../input-problem.ts'
import { nearestWord } from '../nearest-word.ts'

/** Reads one value of an option. */
export type ValueReader<Value> = (given: string, option: string) => Result<Value, InputProblem>

const MOST_BLACKOUT_DAYS = 400

/** A word of a list. */
export const oneOf =
  <Word extends string>(allowed: readonly Word[]): ValueReader<Word> =>
  (given, option) => {
    const word = allowed.find((each) => each === given.trim().toLowerCase())
    return word === undefined ? err({ type: 'not-one-of', option, given, allowed }) : ok(word)
  }

/** A word of a list too long to print in an error; `list` is the command that prints it. */
export const idOf =
  (ids: readonly string[], list: string): ValueReader<string> =>
  (given, option) => {
    const id = ids.find((each) => each === given.trim())
    return id === undefined
      ? err({ type: 'unknown-id', option, given, nearest: nearestWord(given, ids), list })
      : ok(id)
  }

/** A number between two bounds, both included. */
export const numberBetween =
  (least: number, most: number, { whole }: { readonly whole: boolean }): ValueReader<number> =>
  (given, option) => {
    const text = given.trim().replace(',', '.')
    const value = /^\d{1,6}(?:\.\d{1,3})?$/.test(text) ? Number(text) : Number.NaN
    const fits = value >= least && value <= most && (!whole || Number.isInteger(value))
    return fits ? ok(value) : err({ type: 'not-a-number', option, given, least, most, whole })
  }

/** A day. */
export const dayValue: ValueReader<CivilDay> = (given, option) => {
  const day = parseDay(given.trim())
  return day === null ? err({ type: 'not-a-day', option, given }) : ok(day)
}

/** A list with commas. */
export const listOf =
  <Value>(read: ValueReader<Value>): ValueReader<readonly Value[]> =>
  (given, option) => {
    const pieces = given
      .split(',')
      .map((piece) => piece.trim())
      .filter((piece) => piece !== '')
    if (pieces.length === 0) return err({ type: 'bad-shape', option, given, shape: 'a list with commas' })
    return allOf(pieces.map((piece) => read(piece, option)))
  }

/** All values, or the first problem. */
export const allOf = <Value>(
  results: readonly Result<Value, InputProblem>[],
): Result<readonly Value[], InputProblem> => {
  const values: Value[] = []
  for (const result of results) {
    if (!result.ok) return result
    values.push(result.value)
  }
  return ok(values)
}

const weekdayValue = oneOf(WEEKDAYS)

const weekdaySpan: ValueReader<readonly Weekday[]> = (given, option) => {
  const ends = allOf(given.split('-').map((word) => weekdayValue(word, option)))
  if (!ends.ok) return ends
  const [from, to = from] = ends.value
  if (from === undefined || to === undefined) return ok([])
  const first = WEEKDAYS.indexOf(from)
  const count = ((WEEKDAYS.indexOf(to) - first + 7) % 7) + 1
  return ok(WEEKDAYS.filter((_, index) => (index - first + 7) % 7 < count))
}

/** Weekdays with commas; a span as `mon-fri` is written out. */
export const weekdaysValue: ValueReader<readonly Weekday[]> = (given, option) => {
  const spans = listOf(weekdaySpan)(given, option)
  if (!spans.ok) return spans
  const found = new Set(spans.value.flat())
  return ok(WEEKDAYS.filter((day) => found.has(day)))
}

/** A day or a span of days, as `2027-02-10..2027-02-14`. */
export const daysValue: ValueReader<readonly CivilDay[]> = (given, option) => {
  const [from = '', to = from, ...more] = given.split('..')
  const [first, last] = [dayValue(from, option), dayValue(to, option)]
  if (!first.ok) return first
  if (!last.ok) return last
  const count = daysBetween(first.value, last.value) + 1
  if (more.length > 0 || count < 1 || count > MOST_BLACKOUT_DAYS)
    return err({ type: 'bad-shape', option, given, shape: 'a day, or first..last within a year' })
  return ok(Array.from({ length: count }, (_, index) => addDays(first.value, index)))
}
