import { type CivilDay, parseDay } from '@strongstride/core'
import type { MinuteOfDay } from './stamp.ts'
import { ianaByWindowsName } from './windows-zones.ts'

/** A time zone that is known to exist, with the clock on the wall in it. */
export interface TimeZone {
  /** Its IANA name. */
  readonly name: string
  /** What the wall shows at an instant given in UTC; `null` outside the years 1000 to 9999. */
  readonly wallOfUtc: (day: CivilDay, minute: MinuteOfDay) => WallTime | null
}

/** A day and time of day as the wall shows them. */
export interface WallTime {
  readonly day: CivilDay
  readonly minute: MinuteOfDay
}

const formatOf = (name: string): Intl.DateTimeFormat | null => {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      calendar: 'iso8601',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    })
  } catch {
    // The constructor throws a RangeError for a name that is no zone: the only way to ask.
    return null
  }
}

const wallIn = (format: Intl.DateTimeFormat, day: CivilDay, minute: MinuteOfDay): WallTime | null => {
  const midnight = Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)))
  const parts = new Map(
    format.formatToParts(new Date(midnight + minute * 60_000)).map(({ type, value }) => [type, value]),
  )
  const wallDay = parseDay(`${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`)
  return wallDay === null
    ? null
    : { day: wallDay, minute: Number(parts.get('hour')) * 60 + Number(parts.get('minute')) }
}

/**
 * The zone of an IANA name, or of one of the Windows names that Outlook writes; `null` when there is none of that name.
 */
export const timeZoneOf = (name: string): TimeZone | null => {
  const iana = ianaByWindowsName.get(name.trim().toLowerCase()) ?? name.trim()
  const format = formatOf(iana)
  return format === null ? null : { name: iana, wallOfUtc: (day, minute) => wallIn(format, day, minute) }
}

/** {@link timeZoneOf} that makes each zone once, for making one is slow. */
export const timeZones = (): typeof timeZoneOf => {
  const zoneByName = new Map<string, TimeZone | null>()
  return (name) => {
    const known = zoneByName.get(name)
    if (known !== undefined) return known
    const zone = timeZoneOf(name)
    zoneByName.set(name, zone)
    return zone
  }
}
