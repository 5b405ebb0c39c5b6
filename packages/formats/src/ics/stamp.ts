import { type CivilDay, parseDay } from '@strongstride/core'
import type { Property } from './property.ts'

/** A time of day in whole minutes after midnight, 0 to 1439. */
export type MinuteOfDay = number

/**
 * A date or a date and time as written. `frame` says on whose clock: `date` has no time, `wall` is the clock on the
 * runner's wall (no zone, or a named one), `utc` has to be converted before it is a day of the runner's.
 */
export interface Stamp {
  readonly day: CivilDay
  readonly minute: MinuteOfDay | null
  readonly frame: 'date' | 'wall' | 'utc'
  /** The zone named with it, as written; `null` for none. */
  readonly zone: string | null
}

const SHAPE = /^(\d{4})-?(\d{2})-?(\d{2})(?:T(\d{2}):?(\d{2})(?::?\d{2}(?:[.,]\d{1,9})?)?(Z?))?$/i
const UTC_NAMES: ReadonlySet<string> = new Set(['utc', 'etc/utc', 'z'])

const minuteOfDay = (hour: string, minute: string): MinuteOfDay | null =>
  Number(hour) < 24 && Number(minute) < 60 ? Number(hour) * 60 + Number(minute) : null

/**
 * Reads one date or date-time of a calendar; `null` when it is no day that exists. A bare `YYYYMMDD` is a date even
 * where the format asks for `VALUE=DATE`, for real feeds leave that out; dashes and colons of ISO 8601 are let pass.
 *
 * @example
 * ```ts
 * parseStamp('20260401T063000Z', null) // { day: '2026-04-01', minute: 390, frame: 'utc', zone: null }
 * ```
 */
export const parseStamp = (text: string, zone: string | null): Stamp | null => {
  const match = SHAPE.exec(text.trim())
  if (match === null) return null
  const [, year, month, date, hour, minute, z] = match
  const day = parseDay(`${year}-${month}-${date}`)
  if (day === null) return null
  if (hour === undefined || minute === undefined) return { day, minute: null, frame: 'date', zone: null }
  const time = minuteOfDay(hour, minute)
  if (time === null) return null
  const isUtc = z !== '' || (zone !== null && UTC_NAMES.has(zone.toLowerCase()))
  return { day, minute: time, frame: isUtc ? 'utc' : 'wall', zone: isUtc ? null : zone }
}

/**
 * Reads the dates of a property such as `DTSTART`, `EXDATE` or `RDATE`, which may hold several and, as `PERIOD`, ends.
 * Those that are no days are left out.
 */
export const stampsOf = (property: Property): readonly Stamp[] => {
  const zone = property.parameters.get('TZID') ?? null
  const isDate = property.parameters.get('VALUE')?.toUpperCase() === 'DATE'
  return property.value.split(',').flatMap((text) => {
    const start = text.split('/', 1)[0] ?? ''
    const stamp = parseStamp(isDate ? (start.split(/t/i, 1)[0] ?? '') : start, zone)
    return stamp === null ? [] : [stamp]
  })
}
