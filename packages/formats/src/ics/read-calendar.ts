import { type CivilDay, compareDays, ok, type Result, type RunSlot } from '@strongstride/core'
import { type ClassifiedRun, unnamedLongRuns } from '../run-title/index.ts'
import type { CalendarEvent, WallStamp } from './calendar-event.ts'
import type {
  CalendarOptions,
  CalendarRace,
  CalendarReading,
  CalendarRefusal,
  CalendarRun,
  LeftOut,
  NotUnderstood,
} from './calendar-reading.ts'
import { datedEvents } from './dated-events.ts'
import { entriesOf, type Entry } from './entries.ts'
import { readRawCalendar } from './raw-calendar.ts'
import { unescapeText } from './text-value.ts'

const NOON = 12 * 60

/** A run on its day, before the week has had its say. */
interface DatedRun extends ClassifiedRun {
  readonly day: CivilDay
  readonly event: CalendarEvent
  readonly slot: RunSlot | null
}

/** The entries of a calendar sorted by what became of them, each list in the order of the file. */
interface Sorted {
  readonly runs: DatedRun[]
  readonly leftOut: LeftOut[]
  readonly notUnderstood: NotUnderstood[]
}

const slotOf = ({ minute }: WallStamp): RunSlot | null => (minute === null ? null : minute < NOON ? 'am' : 'pm')

const sortEntries = (entries: readonly Entry[]): Sorted => {
  const sorted: Sorted = { runs: [], leftOut: [], notUnderstood: [] }
  for (const { event, classification, stamp, isDuplicate } of entries) {
    const { line, title } = event
    const { day } = stamp
    if (isDuplicate) sorted.leftOut.push({ line, day, title, reason: 'duplicate' })
    else if (event.isCancelled) sorted.leftOut.push({ line, day, title, reason: 'cancelled' })
    else if (classification.is === 'other') sorted.leftOut.push({ line, day, title, reason: classification.reason })
    else if (classification.is === 'unknown')
      sorted.notUnderstood.push({ line, day, title, reason: classification.reason })
    else sorted.runs.push({ ...classification.run, day, event, slot: slotOf(stamp) })
  }
  return sorted
}

const occurrenceOf = ({ event, day }: DatedRun): CivilDay | null => {
  const recurs = event.rule !== null || event.added.length > 0
  return event.replaces ?? (recurs ? day : null)
}

const calendarRun = (run: DatedRun, isLong: boolean): CalendarRun => ({
  day: run.day,
  kind: isLong ? 'long' : run.kind,
  km: run.km,
  minutes: run.minutes,
  slot: run.slot,
  key: run.key,
  assumed: false,
  title: run.event.title,
  uid: run.event.uid,
  occurrence: occurrenceOf(run),
  confidence: run.confidence,
  line: run.event.line,
})

const racesOf = (runs: readonly DatedRun[]): readonly CalendarRace[] =>
  runs
    .filter(({ kind }) => kind === 'race')
    .map(({ day, raceKind, event }) => ({ day, kind: raceKind, title: event.title }))

const spanOf = (events: readonly CalendarEvent[], entries: readonly Entry[]): CalendarReading['span'] => {
  const starts = events.map(({ start, toWall }) => toWall(start).day)
  const days = [...starts, ...entries.map(({ stamp }) => stamp.day)].toSorted(compareDays)
  const [first, last] = [days[0], days.at(-1)]
  return first === undefined || last === undefined ? null : { first, last }
}

/**
 * Reads the runs out of a calendar file (ICS), whichever feed or hand wrote it. It is tolerant: what cannot be read is
 * skipped and said, never the reason to lose the rest; and it is honest: an event that does not clearly speak of running
 * is listed as not understood, not guessed. Recurring runs are laid out for 400 days from `from`.
 *
 * An event's day is the day on the wall: a date, a floating time or a time in a named zone keeps its own; only a time in
 * UTC is converted, and `zone` says with what. Work and memory are bounded by `CALENDAR_LIMITS`.
 *
 * Refuses what is no calendar, is too large, or holds no event.
 *
 * @example
 * ```ts
 * const ics = 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20270404\nSUMMARY:Long run 24 km\nEND:VEVENT\nEND:VCALENDAR'
 * const read = readCalendar(ics, { from: parseDay('2027-01-01'), zone: null, machineZone: 'Europe/Berlin' })
 * const [run] = read.value.runs
 * run.kind // 'long'
 * run.km // 24
 * ```
 */
export const readCalendar = (
  input: Uint8Array | string,
  options: CalendarOptions,
): Result<CalendarReading, CalendarRefusal> => {
  const raw = readRawCalendar(input)
  if (!raw.ok) return raw
  const { events, undated, zone, warnings } = datedEvents(raw.value, options)
  const laidOut = entriesOf(events, options.from)
  const { runs, leftOut, notUnderstood } = sortEntries(laidOut.entries)
  const inOrder = runs.toSorted((a, b) => compareDays(a.day, b.day))
  const longRuns = unnamedLongRuns(inOrder)
  const name = unescapeText(raw.value.properties.get('X-WR-CALNAME')?.value.trim() ?? '')
  return ok({
    name: name === '' ? null : name,
    runs: inOrder.map((run) => calendarRun(run, longRuns.has(run))),
    races: racesOf(inOrder),
    notUnderstood: [...undated, ...notUnderstood].toSorted((a, b) => a.line - b.line),
    leftOut,
    warnings: [...raw.value.warnings, ...warnings, ...laidOut.warnings],
    zone,
    span: spanOf(events, laidOut.entries),
  })
}
