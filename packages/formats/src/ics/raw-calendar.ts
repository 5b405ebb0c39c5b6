import { err, ok, type Result } from '@strongstride/core'
import { CALENDAR_LIMITS } from './calendar-limits.ts'
import type { CalendarRefusal, CalendarWarning } from './calendar-reading.ts'
import { contentLines } from './content-lines.ts'
import { parseProperty, type Property } from './property.ts'
import { utf8FromText } from './utf8-text.ts'

/** A `VEVENT` as the file holds it: the first property of each name, and all of those that may stand more than once. */
export interface RawEvent {
  readonly line: number
  readonly properties: ReadonlyMap<string, Property>
  readonly excluded: readonly Property[]
  readonly added: readonly Property[]
}

/** A calendar file taken apart, nothing interpreted. */
export interface RawCalendar {
  /** The first property of each name that stands outside events. */
  readonly properties: ReadonlyMap<string, Property>
  readonly events: readonly RawEvent[]
  readonly warnings: readonly CalendarWarning[]
}

interface OpenEvent {
  readonly line: number
  readonly properties: Map<string, Property>
  readonly excluded: Property[]
  readonly added: Property[]
  /** Components open inside the event, such as alarms: their properties are not the event's. */
  inner: number
}

interface Skipped {
  line: number
  count: number
}

const startOfText = (bytes: Uint8Array): number => {
  let at = 0
  while (at < bytes.length && ((bytes[at] ?? 0) <= 32 || [0xef, 0xbb, 0xbf].includes(bytes[at] ?? 0))) at++
  return at
}

const LESS_THAN = 60

const looksLike = (bytes: Uint8Array): 'html' | 'empty' | 'text' => {
  const start = startOfText(bytes)
  if (start === bytes.length) return 'empty'
  return bytes[start] === LESS_THAN ? 'html' : 'text'
}

/** What has been collected of a file so far. */
interface Collection {
  readonly properties: Map<string, Property>
  readonly events: RawEvent[]
  readonly bad: Skipped
  readonly long: Skipped
  open: OpenEvent | null
  isCalendar: boolean
  /** Components open outside events, such as time zones: their properties are not the calendar's. */
  outer: number
}

const emptyCollection = (): Collection => ({
  properties: new Map(),
  events: [],
  bad: { line: 0, count: 0 },
  long: { line: 0, count: 0 },
  open: null,
  isCalendar: false,
  outer: 0,
})

const skip = (skipped: Skipped, line: number): void => {
  if (skipped.count === 0) skipped.line = line
  skipped.count++
}

const closeEvent = (collection: Collection): void => {
  if (collection.open !== null) collection.events.push(collection.open)
  collection.open = null
}

const beginComponent = (collection: Collection, component: string, line: number): void => {
  if (component === 'VCALENDAR') {
    collection.isCalendar = true
    collection.outer = 0
  } else if (component === 'VEVENT') {
    closeEvent(collection)
    collection.isCalendar = true
    collection.open = { line, properties: new Map(), excluded: [], added: [], inner: 0 }
  } else if (collection.open !== null) collection.open.inner++
  else collection.outer++
}

const endComponent = (collection: Collection, component: string): void => {
  if (component === 'VEVENT') closeEvent(collection)
  else if (collection.open !== null) collection.open.inner = Math.max(0, collection.open.inner - 1)
  else collection.outer = Math.max(0, collection.outer - 1)
}

const keepFirst = (properties: Map<string, Property>, property: Property): void => {
  if (!properties.has(property.name)) properties.set(property.name, property)
}

const addProperty = (collection: Collection, property: Property): void => {
  const { open } = collection
  if (open === null) {
    if (collection.outer === 0) keepFirst(collection.properties, property)
  } else if (open.inner === 0) {
    if (property.name === 'EXDATE') open.excluded.push(property)
    else if (property.name === 'RDATE') open.added.push(property)
    else keepFirst(open.properties, property)
  }
}

const addLine = (collection: Collection, line: number, text: string): void => {
  const property = parseProperty(text)
  if (property === null) skip(collection.bad, line)
  else if (property.name === 'BEGIN') beginComponent(collection, property.value.trim().toUpperCase(), line)
  else if (property.name === 'END') endComponent(collection, property.value.trim().toUpperCase())
  else addProperty(collection, property)
}

const collect = (bytes: Uint8Array): Result<Collection, CalendarRefusal> => {
  const collection = emptyCollection()
  for (const { line, text } of contentLines(bytes)) {
    if (text === null) skip(collection.long, line)
    else addLine(collection, line, text)
    if (collection.events.length > CALENDAR_LIMITS.events) {
      return err({ type: 'too-many-events', limit: CALENDAR_LIMITS.events })
    }
  }
  return ok(collection)
}

const warningsOf = ({ bad, long, open }: Collection): readonly CalendarWarning[] => {
  const warnings: CalendarWarning[] = []
  if (bad.count > 0) warnings.push({ code: 'bad-lines', ...bad })
  if (long.count > 0) warnings.push({ code: 'long-lines', ...long })
  if (open !== null) warnings.push({ code: 'cut-off', line: open.line })
  return warnings
}

/**
 * Takes a calendar file apart. Lines that cannot be read are skipped and counted; an event the file ends in is left; an
 * event that is not closed before the next begins is taken as closed.
 *
 * @example
 * ```ts
 * readRawCalendar('<html>please log in</html>')
 * // an error: { type: 'not-a-calendar', looksLike: 'html' }
 * ```
 */
export const readRawCalendar = (input: Uint8Array | string): Result<RawCalendar, CalendarRefusal> => {
  // A character takes at least one byte, so that a text this long is refused before it is encoded.
  if (input.length > CALENDAR_LIMITS.bytes) return err({ type: 'too-large', limit: CALENDAR_LIMITS.bytes })
  const bytes = typeof input === 'string' ? utf8FromText(input) : input
  if (bytes.length > CALENDAR_LIMITS.bytes) return err({ type: 'too-large', limit: CALENDAR_LIMITS.bytes })
  const collected = collect(bytes)
  if (!collected.ok) return collected
  const { properties, events, open, isCalendar } = collected.value
  if (!isCalendar) return err({ type: 'not-a-calendar', looksLike: looksLike(bytes) })
  if (events.length === 0) return err({ type: 'no-events', cutOff: open !== null })
  return ok({ properties, events, warnings: warningsOf(collected.value) })
}
