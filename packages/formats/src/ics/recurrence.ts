import {
  type CivilDay,
  dayFromNumber,
  dayNumber,
  type DayNumber,
  parseDay,
  startOfWeek,
  WEEKDAYS,
  weekdayOf,
} from '@strongstride/core'
import type { Frequency, RecurrenceRule, RuleWeekday } from './recurrence-rule.ts'
import type { Stamp } from './stamp.ts'

/** Days from `first` to `last`, both included. */
export interface DayWindow {
  readonly first: CivilDay
  readonly last: CivilDay
}

/** The days of a rule within a window, in order. `cut` when the steps ran out before the window or the rule ended. */
export interface Recurrences {
  readonly days: readonly CivilDay[]
  /** Periods tried, each of at most 31 days. */
  readonly steps: number
  readonly cut: boolean
}

/** The candidates of one period, in order: a day, a week, a month or a year, `index` periods after the start. */
type Period = (index: number) => readonly DayNumber[]

interface Pattern {
  readonly period: Period
  /** Index of a period that begins on or before `day`, at most two periods before it. */
  readonly indexBefore: (day: DayNumber) => number
}

const yearOf = (day: CivilDay): number => Number(day.slice(0, 4))
const monthOf = (day: CivilDay): number => Number(day.slice(5, 7))
const dateOf = (day: CivilDay): number => Number(day.slice(8, 10))
/** Months since the year 0. */
const monthIndexOf = (day: CivilDay): number => yearOf(day) * 12 + monthOf(day) - 1

const two = (value: number): string => String(value).padStart(2, '0')

/** Days of a month by its index since the year 0; empty beyond the years a civil day can have. */
const daysOfMonth = (monthIndex: number): readonly CivilDay[] => {
  const first = parseDay(`${Math.floor(monthIndex / 12)}-${two((monthIndex % 12) + 1)}-01`)
  if (first === null) return []
  const days = Array.from({ length: 31 }, (_, offset) => dayFromNumber(dayNumber(first) + offset))
  return days.filter((day) => monthOf(day) === monthOf(first))
}

const matchesWeekday = (days: readonly CivilDay[], day: CivilDay, { weekday, ordinal }: RuleWeekday): boolean => {
  if (weekdayOf(day) !== weekday) return false
  const fromStart = Math.ceil(dateOf(day) / 7)
  const fromEnd = -Math.ceil((days.length - dateOf(day) + 1) / 7)
  return ordinal === 0 || ordinal === fromStart || ordinal === fromEnd
}

const matchesMonthDay = (days: readonly CivilDay[], day: CivilDay, monthDays: readonly number[]): boolean =>
  monthDays.includes(dateOf(day)) || monthDays.includes(dateOf(day) - days.length - 1)

const inMonth = (rule: RecurrenceRule, start: CivilDay, monthIndex: number): readonly DayNumber[] => {
  const { weekdays, monthDays } = rule
  const wanted = weekdays.length === 0 && monthDays.length === 0 ? [dateOf(start)] : monthDays
  const days = daysOfMonth(monthIndex)
  return days
    .filter((day) => wanted.length === 0 || matchesMonthDay(days, day, wanted))
    .filter((day) => weekdays.length === 0 || weekdays.some((entry) => matchesWeekday(days, day, entry)))
    .map(dayNumber)
}

const dailyPattern = (rule: RecurrenceRule, start: CivilDay): Pattern => ({
  period: (index) => {
    const number = dayNumber(start) + index * rule.interval
    const day = dayFromNumber(number)
    const isWeekday = rule.weekdays.length === 0 || rule.weekdays.some(({ weekday }) => weekday === weekdayOf(day))
    const isMonthDay =
      rule.monthDays.length === 0 || matchesMonthDay(daysOfMonth(monthIndexOf(day)), day, rule.monthDays)
    return isWeekday && isMonthDay ? [number] : []
  },
  indexBefore: (day) => Math.floor((day - dayNumber(start)) / rule.interval) - 1,
})

const weeklyPattern = (rule: RecurrenceRule, start: CivilDay): Pattern => {
  const firstWeek = dayNumber(startOfWeek(start, rule.weekStart))
  const weekdays = rule.weekdays.length > 0 ? rule.weekdays.map(({ weekday }) => weekday) : [weekdayOf(start)]
  const weekStart = WEEKDAYS.indexOf(rule.weekStart)
  const offsets = [...new Set(weekdays)]
    .map((weekday) => (WEEKDAYS.indexOf(weekday) - weekStart + 7) % 7)
    .toSorted((a, b) => a - b)
  return {
    period: (index) => offsets.map((offset) => firstWeek + index * rule.interval * 7 + offset),
    indexBefore: (day) => Math.floor((day - firstWeek) / (rule.interval * 7)) - 1,
  }
}

const monthlyPattern = (rule: RecurrenceRule, start: CivilDay, monthsApart: number): Pattern => ({
  period: (index) => inMonth(rule, start, monthIndexOf(start) + index * monthsApart),
  indexBefore: (day) => Math.floor((monthIndexOf(dayFromNumber(day)) - monthIndexOf(start)) / monthsApart) - 1,
})

const PATTERN_BY_FREQUENCY: Readonly<Record<Frequency, (rule: RecurrenceRule, start: CivilDay) => Pattern>> = {
  daily: dailyPattern,
  weekly: weeklyPattern,
  monthly: (rule, start) => monthlyPattern(rule, start, rule.interval),
  yearly: (rule, start) => monthlyPattern(rule, start, rule.interval * 12),
}

const isAfterUntil = (day: CivilDay, start: Stamp, until: Stamp): boolean =>
  day > until.day ||
  (day === until.day && start.minute !== null && until.minute !== null && start.minute > until.minute)

/**
 * The days on which a rule repeats inside a window, for an event that begins at `start`; the start itself is the first.
 * `rule.until` must be on the same clock as `start`. Costs at most `maxSteps` periods, whatever the rule says:
 * a rule without a count is entered just before the window.
 */
export const recurrences = (rule: RecurrenceRule, start: Stamp, window: DayWindow, maxSteps: number): Recurrences => {
  const days: CivilDay[] = []
  const pattern = PATTERN_BY_FREQUENCY[rule.frequency](rule, start.day)
  const last = dayNumber(window.last)
  let steps = 0
  let counted = 0
  /** Takes one occurrence; false when it is past the end of the rule. */
  const take = (day: CivilDay): boolean => {
    if (counted === rule.count || (rule.until !== null && isAfterUntil(day, start, rule.until))) return false
    counted++
    if (day >= window.first && day <= window.last) days.push(day)
    return true
  }
  if (!take(start.day)) return { days, steps, cut: false }
  const entry = rule.count === null ? Math.max(0, pattern.indexBefore(dayNumber(window.first))) : 0
  const exit = pattern.indexBefore(last) + 2
  for (let index = entry; index <= exit; index++) {
    if (steps++ >= maxSteps) return { days, steps: maxSteps, cut: true }
    for (const number of pattern.period(index)) {
      if (number > last) return { days, steps, cut: false }
      if (number > dayNumber(start.day) && !take(dayFromNumber(number))) return { days, steps, cut: false }
    }
  }
  return { days, steps, cut: false }
}
