import { err, ok, type Result, WEEKDAYS, type Weekday } from '@strongstride/core'
import { parseStamp, type Stamp } from './stamp.ts'

/** How often a recurrence rule repeats. Hours, minutes and seconds are not for training days. */
export const FREQUENCIES = ['daily', 'weekly', 'monthly', 'yearly'] as const
/** One of {@link FREQUENCIES}. */
export type Frequency = (typeof FREQUENCIES)[number]

/** A weekday of a rule: `ordinal` 0 for each, 1 for the first of the month, -1 for the last. */
export interface RuleWeekday {
  readonly weekday: Weekday
  readonly ordinal: number
}

/** The supported part of RFC 5545's recurrence rules. Empty lists mean that the start decides. */
export interface RecurrenceRule {
  readonly frequency: Frequency
  readonly interval: number
  readonly count: number | null
  readonly until: Stamp | null
  readonly weekdays: readonly RuleWeekday[]
  readonly monthDays: readonly number[]
  /** The day weeks begin on, which matters to every second week and the like. */
  readonly weekStart: Weekday
}

/** `unsupported`: a rule this reader leaves alone on purpose. `malformed`: no rule at all. */
export type RuleFailure = 'unsupported' | 'malformed'

const SUPPORTED: ReadonlySet<string> = new Set(['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYDAY', 'BYMONTHDAY', 'WKST'])
const KNOWN_FREQUENCIES: ReadonlySet<string> = new Set(['SECONDLY', 'MINUTELY', 'HOURLY'])
/** More entries than a month can tell apart would only cost time. */
const MOST_ENTRIES = 62

const weekdayByCode: ReadonlyMap<string, Weekday> = new Map(
  WEEKDAYS.map((weekday) => [weekday.slice(0, 2).toUpperCase(), weekday]),
)

const parsePositive = (text: string | undefined): number | null =>
  text !== undefined && /^\d{1,12}$/.test(text) && Number(text) > 0 ? Number(text) : null

const entriesOf = (text: string | undefined): readonly string[] =>
  text === undefined ? [] : text.split(',', MOST_ENTRIES + 1).map((entry) => entry.trim())

const parseWeekday = (text: string): RuleWeekday | null => {
  const match = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(text)
  const weekday = weekdayByCode.get(match?.[2] ?? '')
  return weekday === undefined ? null : { weekday, ordinal: Number(match?.[1] ?? 0) }
}

const parseMonthDay = (text: string): number | null => {
  const day = /^[+-]?\d{1,2}$/.test(text) ? Number(text) : 0
  return day !== 0 && Math.abs(day) <= 31 ? day : null
}

const fieldsOf = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .toUpperCase()
      .split(';')
      .flatMap((part) => {
        const equals = part.indexOf('=')
        return equals > 0 ? [[part.slice(0, equals).trim(), part.slice(equals + 1).trim()] as const] : []
      }),
  )

/** Whether each list of a rule means something at its frequency that this reader knows how to expand. */
const isExpandable = ({ frequency, weekdays, monthDays }: RecurrenceRule): boolean => {
  const hasOrdinal = weekdays.some(({ ordinal }) => ordinal !== 0)
  if (frequency === 'monthly') return true
  if (frequency === 'yearly') return weekdays.length === 0 && monthDays.length === 0
  return !hasOrdinal && (frequency === 'daily' || monthDays.length === 0)
}

const listsOf = (fields: ReadonlyMap<string, string>): Pick<RecurrenceRule, 'weekdays' | 'monthDays'> | RuleFailure => {
  const weekdays = entriesOf(fields.get('BYDAY')).map(parseWeekday)
  const monthDays = entriesOf(fields.get('BYMONTHDAY')).map(parseMonthDay)
  if (weekdays.length > MOST_ENTRIES || monthDays.length > MOST_ENTRIES) return 'unsupported'
  if (weekdays.includes(null) || monthDays.includes(null)) return 'malformed'
  return {
    weekdays: weekdays.filter((entry) => entry !== null),
    monthDays: monthDays.filter((entry) => entry !== null),
  }
}

/** The bounds of a rule; `undefined` where one is written and cannot be read. */
const boundsOf = (fields: ReadonlyMap<string, string>) => {
  const optional = <Value>(name: string, parse: (text: string) => Value | null): Value | null | undefined => {
    const text = fields.get(name)
    return text === undefined ? null : (parse(text) ?? undefined)
  }
  return {
    interval: optional('INTERVAL', parsePositive),
    count: optional('COUNT', parsePositive),
    until: optional('UNTIL', (text) => parseStamp(text, null)),
    weekStart: optional('WKST', (text) => weekdayByCode.get(text) ?? null),
  }
}

/**
 * Reads the value of an `RRULE`. Only what can be expanded within bounds is accepted: daily, weekly, monthly and yearly,
 * with an interval, a count or an end, weekdays and days of the month.
 *
 * @example
 * ```ts
 * parseRecurrenceRule('FREQ=WEEKLY;BYDAY=TU;COUNT=8').ok // true
 * parseRecurrenceRule('FREQ=SECONDLY') // { ok: false, error: 'unsupported' }
 * ```
 */
export const parseRecurrenceRule = (text: string): Result<RecurrenceRule, RuleFailure> => {
  const fields = fieldsOf(text)
  const written = fields.get('FREQ') ?? ''
  const frequency = FREQUENCIES.find((name) => name.toUpperCase() === written)
  if (frequency === undefined) return err(KNOWN_FREQUENCIES.has(written) ? 'unsupported' : 'malformed')
  if ([...fields.keys()].some((name) => !SUPPORTED.has(name))) return err('unsupported')
  const lists = listsOf(fields)
  if (typeof lists === 'string') return err(lists)
  const { interval, count, until, weekStart } = boundsOf(fields)
  if (interval === undefined || count === undefined || until === undefined || weekStart === undefined) {
    return err('malformed')
  }
  const rule = { frequency, interval: interval ?? 1, count, until, ...lists, weekStart: weekStart ?? 'mon' }
  return isExpandable(rule) ? ok(rule) : err('unsupported')
}
