import { addDays, type CivilDay } from '@strongstride/core'
import { classifyRun, type RunClassification } from '../run-title/index.ts'
import type { CalendarEvent, WallStamp } from './calendar-event.ts'
import { CALENDAR_LIMITS } from './calendar-limits.ts'
import type { CalendarWarning } from './calendar-reading.ts'
import { occurrencesOf } from './occurrences.ts'
import type { DayWindow } from './recurrence.ts'

/** One event on one day. Events that are no runs have one entry, on their first day. */
export interface Entry {
  readonly event: CalendarEvent
  readonly classification: RunClassification
  readonly stamp: WallStamp
  /** Another entry of a higher sequence, or an earlier one of the same, stands for the same thing on the same day. */
  readonly isDuplicate: boolean
}

/** The entries of a calendar, in the order of the file. */
export interface Entries {
  readonly entries: readonly Entry[]
  readonly warnings: readonly CalendarWarning[]
}

type UniqueEntry = Omit<Entry, 'isDuplicate'>

interface ClassifiedEvent {
  readonly event: CalendarEvent
  readonly classification: RunClassification
}

/** The share of training from which on a calendar is taken for a training calendar. */
const MOSTLY = 2 / 3

/** Classifies all events; in a calendar that is mostly training, what may be a run is one. */
const classified = (events: readonly CalendarEvent[]): readonly ClassifiedEvent[] => {
  const all = events.map((event) => ({ event, classification: classifyRun(event) }))
  const known = all.filter(({ classification }) => classification.is !== 'unknown')
  if (known.length < MOSTLY * all.length) return all
  return all.map(({ event, classification }) => {
    const candidate = classification.is === 'unknown' ? classification.candidate : null
    return { event, classification: candidate === null ? classification : { is: 'run', run: candidate } }
  })
}

/** The wall days that changed occurrences replace, by UID. */
const replacedDaysByUid = (events: readonly CalendarEvent[]): ReadonlyMap<string, ReadonlySet<CivilDay>> => {
  const days = new Map<string, Set<CivilDay>>()
  for (const { uid, replaces } of events) {
    if (uid === null || replaces === null) continue
    days.set(uid, (days.get(uid) ?? new Set()).add(replaces))
  }
  return days
}

/** What makes two entries the same: the UID (or the title, for want of one) and the day, or the occurrence replaced. */
const identityOf = ({ event, stamp }: UniqueEntry): string =>
  JSON.stringify([
    event.uid,
    event.uid === null ? event.title : '',
    event.replaces ?? stamp.day,
    event.replaces !== null,
  ])

const withDuplicates = (entries: readonly UniqueEntry[]): readonly Entry[] => {
  const standing = new Map<string, UniqueEntry>()
  for (const entry of entries) {
    const former = standing.get(identityOf(entry))
    if (former === undefined || entry.event.sequence > former.event.sequence) standing.set(identityOf(entry), entry)
  }
  return entries.map((entry) => ({ ...entry, isDuplicate: standing.get(identityOf(entry)) !== entry }))
}

/**
 * Lays the events of a calendar out in days: runs on each day they recur within 400 days from `from`, everything else
 * once. The work is bounded for the file as a whole by `CALENDAR_LIMITS`.
 */
export const entriesOf = (events: readonly CalendarEvent[], from: CivilDay): Entries => {
  const window: DayWindow = { first: from, last: addDays(from, CALENDAR_LIMITS.windowDays) }
  const replacedByUid = replacedDaysByUid(events)
  const entries: UniqueEntry[] = []
  const warnings: CalendarWarning[] = []
  let budget: number = CALENDAR_LIMITS.stepsPerFile
  for (const { event, classification } of classified(events)) {
    if (classification.is !== 'run' || event.isCancelled) {
      entries.push({ event, classification, stamp: event.toWall(event.start) })
      continue
    }
    const replaced = (event.replaces === null ? replacedByUid.get(event.uid ?? '') : undefined) ?? new Set<CivilDay>()
    const { stamps, steps, warning } = occurrencesOf(event, { window, replaced, budget })
    budget -= steps
    if (warning !== null) warnings.push(warning)
    if (entries.length + stamps.length > CALENDAR_LIMITS.occurrences) {
      warnings.push({ code: 'occurrences-cut', line: event.line, limit: CALENDAR_LIMITS.occurrences })
      break
    }
    for (const stamp of stamps) entries.push({ event, classification, stamp })
  }
  return { entries: withDuplicates(entries), warnings }
}
