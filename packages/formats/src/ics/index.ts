export { CALENDAR_LIMITS } from './calendar-limits.ts'
export type {
  CalendarOptions,
  CalendarRace,
  CalendarReading,
  CalendarRefusal,
  CalendarRun,
  CalendarWarning,
  Confidence,
  LeftOut,
  LeftOutReason,
  NotUnderstood,
  NotUnderstoodReason,
  ZoneChoice,
  ZoneSource,
} from './calendar-reading.ts'
export { correctReading, doubtfulEntries } from './correct-reading.ts'
export type { DoubtfulEntry, EntryCorrection } from './correct-reading.ts'
export { readCalendar } from './read-calendar.ts'
export { writeCalendar } from './write-calendar.ts'
export type { CalendarHead, EventToWrite } from './write-calendar.ts'
