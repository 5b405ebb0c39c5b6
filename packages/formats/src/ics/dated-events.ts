import { type CalendarEvent, calendarEvent, eventText } from './calendar-event.ts'
import type { CalendarOptions, CalendarWarning, NotUnderstood, ZoneChoice } from './calendar-reading.ts'
import type { RawCalendar } from './raw-calendar.ts'
import { timeZones } from './time-zone.ts'
import { zoneChoiceOf, zoneChooser } from './zone-choice.ts'

/** The events of a calendar with their dates understood, and those that have none. */
export interface DatedEvents {
  readonly events: readonly CalendarEvent[]
  readonly undated: readonly NotUnderstood[]
  readonly zone: ZoneChoice
  readonly warnings: readonly CalendarWarning[]
}

const USER_ZONE = 'X-USER-TIMEZONE'

/** The zone a calendar gives for its user: its own line, or the first event's that has one. */
const userZoneOf = ({ properties, events }: RawCalendar): string | null => {
  const first = events.find((event) => event.properties.has(USER_ZONE))
  return (properties.get(USER_ZONE) ?? first?.properties.get(USER_ZONE))?.value.trim() ?? null
}

/** Finds the day of every event on the runner's wall calendar. */
export const datedEvents = (raw: RawCalendar, options: CalendarOptions): DatedEvents => {
  const calendarZone = raw.properties.get('X-WR-TIMEZONE')?.value.trim() ?? null
  const zoneOf = timeZones()
  const { zoneFor, warnings } = zoneChooser({ calendar: calendarZone, user: userZoneOf(raw) }, options, zoneOf)
  const events: CalendarEvent[] = []
  const undated: NotUnderstood[] = []
  for (const rawEvent of raw.events) {
    const event = calendarEvent(rawEvent, zoneFor, zoneOf)
    if (event !== null) events.push(event)
    else undated.push({ line: rawEvent.line, day: null, title: eventText(rawEvent).title, reason: 'bad-date' })
  }
  const converted = events.find(({ conversion }) => conversion !== null)
  return { events, undated, zone: zoneChoiceOf(converted?.conversion ?? null), warnings }
}
