import type { CalendarOptions, CalendarWarning, ZoneChoice, ZoneSource } from './calendar-reading.ts'
import { type TimeZone, timeZoneOf } from './time-zone.ts'

/** A zone with the place its name was found. */
export interface ChosenZone {
  readonly zone: TimeZone
  readonly from: ZoneSource
}

/** The zones a calendar file names for itself. */
export interface NamedZones {
  /** `X-WR-TIMEZONE`. */
  readonly calendar: string | null
  /** The first `X-USER-TIMEZONE` of the file: what holds for events that name none. */
  readonly user: string | null
}

const UTC: TimeZone = timeZoneOf('UTC') ?? { name: 'UTC', wallOfUtc: (day, minute) => ({ day, minute }) }

/** How the choice is printed. */
export const zoneChoiceOf = (chosen: ChosenZone | null): ZoneChoice =>
  chosen === null ? { used: null, from: 'not-needed' } : { used: chosen.zone.name, from: chosen.from }

/**
 * Chooses the zone in which events in UTC have their day: the calendar's own, then the one the event (or, if it names
 * none, the file) gives for its user, then the one asked for, then the machine's. A name that is no zone is passed over
 * with a warning.
 */
export const zoneChooser = (
  named: NamedZones,
  options: CalendarOptions,
  zoneOf: (name: string) => TimeZone | null,
): {
  readonly zoneFor: (eventUserZone: string | null) => ChosenZone
  readonly warnings: readonly CalendarWarning[]
} => {
  const warnings: CalendarWarning[] = []
  const passedOver = new Set<string>()
  const zoneFor = (eventUserZone: string | null): ChosenZone => {
    const candidates: readonly (readonly [string | null, ZoneSource])[] = [
      [named.calendar, 'x-wr-timezone'],
      [eventUserZone ?? named.user, 'x-user-timezone'],
      [options.zone, 'option'],
      [options.machineZone, 'machine'],
    ]
    for (const [name, from] of candidates) {
      if (name === null) continue
      const zone = zoneOf(name)
      if (zone !== null) return { zone, from }
      if (!passedOver.has(name)) warnings.push({ code: 'unknown-zone', zone: name, from })
      passedOver.add(name)
    }
    return { zone: UTC, from: 'machine' }
  }
  return { zoneFor, warnings }
}
