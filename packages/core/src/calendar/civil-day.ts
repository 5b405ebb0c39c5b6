/**
 * A day on the calendar without a time zone, as `YYYY-MM-DD` (years 1000 to 9999).
 * Training happens on days; hours in the rules mean days (`docs/spec/planner.md`, section 1).
 */
export type CivilDay = string & { readonly CivilDay: unique symbol }

/** Monday to Sunday, in the order of ISO 8601. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
/** A day of the week. */
export type Weekday = (typeof WEEKDAYS)[number]

/** Days since 1970-01-01, a whole number: the form in which days are added and compared. */
export type DayNumber = number

const SHAPE = /^[1-9]\d{3}-\d{2}-\d{2}$/

const daysFromCivil = (year: number, month: number, day: number): DayNumber => {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

const pad = (value: number): string => (value < 10 ? `0${value}` : String(value))

/**
 * The civil day of a day number.
 *
 * @example
 * ```ts
 * dayFromNumber(0) // '1970-01-01'
 * ```
 */
export const dayFromNumber = (number: DayNumber): CivilDay => {
  const z = number + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthIndex = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * monthIndex + 2) / 5) + 1
  const month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}` as CivilDay
}

const ZERO = 48

/** Two digits as a number: planning and reading ask for days a thousand times, and cutting text apart costs more. */
const twoDigits = (text: string, at: number): number =>
  (text.charCodeAt(at) - ZERO) * 10 + text.charCodeAt(at + 1) - ZERO

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return isLeap(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/**
 * Reads `YYYY-MM-DD`; `null` when it is not a day that exists.
 *
 * @example
 * ```ts
 * parseDay('2027-02-29') // null
 * ```
 */
export const parseDay = (text: string): CivilDay | null => {
  if (!SHAPE.test(text)) return null
  const [year, month, day] = [twoDigits(text, 0) * 100 + twoDigits(text, 2), twoDigits(text, 5), twoDigits(text, 8)]
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  return exists ? (text as CivilDay) : null
}

/** The day number of a civil day. */
export const dayNumber = (day: CivilDay): DayNumber =>
  daysFromCivil(twoDigits(day, 0) * 100 + twoDigits(day, 2), twoDigits(day, 5), twoDigits(day, 8))

/** The day `count` days after `day` (before, when negative). */
export const addDays = (day: CivilDay, count: number): CivilDay => dayFromNumber(dayNumber(day) + count)

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: CivilDay, to: CivilDay): number => dayNumber(to) - dayNumber(from)

/** The day of the week of a civil day. */
export const weekdayOf = (day: CivilDay): Weekday => WEEKDAYS[(((dayNumber(day) + 3) % 7) + 7) % 7] as Weekday

/** The first day of the week that holds `day`, for weeks that begin on `weekStart`. */
export const startOfWeek = (day: CivilDay, weekStart: Weekday): CivilDay => {
  const offset = (WEEKDAYS.indexOf(weekdayOf(day)) - WEEKDAYS.indexOf(weekStart) + 7) % 7
  return addDays(day, -offset)
}

/** Orders days from early to late; ISO text sorts as time does. */
export const compareDays = (a: CivilDay, b: CivilDay): number => (a < b ? -1 : a > b ? 1 : 0)
