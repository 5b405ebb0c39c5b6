import { addDays, type CivilDay } from '@strongstride/core'
import type { CalendarEvent, WallStamp } from './calendar-event.ts'
import { CALENDAR_LIMITS } from './calendar-limits.ts'
import type { CalendarWarning } from './calendar-reading.ts'
import { parseRecurrenceRule, type RecurrenceRule } from './recurrence-rule.ts'
import { type DayWindow, recurrences } from './recurrence.ts'
import type { Stamp } from './stamp.ts'

/** When an event takes place, on the runner's wall. */
export interface Occurrences {
  readonly stamps: readonly WallStamp[]
  readonly steps: number
  readonly warning: CalendarWarning | null
}

/**
 * The end of a rule on the clock the rule counts on. For an event with its own wall clock an end in UTC is converted;
 * an all-day event has no clock, so only the day of the end counts, as written.
 */
const untilOnClockOf = (event: CalendarEvent, until: Stamp | null): Stamp | null => {
  if (until === null || event.start.frame !== 'wall') return until
  return { ...event.toWall(until), frame: 'wall', zone: null }
}

const expand = (event: CalendarEvent, rule: RecurrenceRule, window: DayWindow, maxSteps: number): Occurrences => {
  // The rule may count on the clock of UTC, a day off the wall's at most; the window is the wall's.
  const wide = { first: addDays(window.first, -1), last: addDays(window.last, 1) }
  const bounded = { ...rule, until: untilOnClockOf(event, rule.until) }
  const { days, steps, cut } = recurrences(bounded, event.start, wide, maxSteps)
  return {
    stamps: days.map((day) => event.toWall({ ...event.start, day })),
    steps,
    warning: cut ? { code: 'rule-cut', line: event.line } : null,
  }
}

const recurring = (event: CalendarEvent, text: string, window: DayWindow, maxSteps: number): Occurrences => {
  const first = event.toWall(event.start)
  const rule = parseRecurrenceRule(text)
  if (!rule.ok) {
    return { stamps: [first], steps: 0, warning: { code: 'rule-not-expanded', line: event.line, reason: rule.error } }
  }
  return expand(event, rule.value, window, maxSteps)
}

const isWithin = (window: DayWindow, day: CivilDay): boolean => day >= window.first && day <= window.last

/**
 * The days and times of an event on the runner's wall, in order and each day once: its start, its recurrences within
 * the window, and the dates added, without those excluded or replaced. A single event keeps its day wherever it lies; a
 * recurring one keeps its days within the window. `budget` bounds the steps still allowed for the file.
 */
export const occurrencesOf = (
  event: CalendarEvent,
  bounds: { readonly window: DayWindow; readonly replaced: ReadonlySet<CivilDay>; readonly budget: number },
): Occurrences => {
  const { window, replaced, budget } = bounds
  const isSeries = event.rule !== null && event.replaces === null
  const { stamps, steps, warning } = isSeries
    ? recurring(event, event.rule, window, Math.min(budget, CALENDAR_LIMITS.stepsPerRule))
    : { stamps: [event.toWall(event.start)], steps: 0, warning: null }
  const added = event.added.map(event.toWall).filter(({ day }) => isWithin(window, day))
  const expanded = isSeries && warning?.code !== 'rule-not-expanded'
  const stampByDay = new Map<CivilDay, WallStamp>()
  for (const stamp of [...stamps, ...added]) {
    const isGone =
      event.excluded.has(stamp.day) || replaced.has(stamp.day) || (expanded && !isWithin(window, stamp.day))
    if (!isGone && !stampByDay.has(stamp.day)) stampByDay.set(stamp.day, stamp)
  }
  return { stamps: [...stampByDay.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1)), steps, warning }
}
