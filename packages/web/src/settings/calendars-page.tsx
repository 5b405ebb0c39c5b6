import type { JSX } from 'react'
import { SessionCalendar } from './calendar-keys.tsx'
import { RunFeeds } from './feeds.tsx'
import { SettingsSection } from './settings-frame.tsx'

/** Calendars that runs come from, and the calendar that sessions go to. */
export const CalendarsPage = (): JSX.Element => (
  <SettingsSection id="calendars">
    <RunFeeds />
    <SessionCalendar />
  </SettingsSection>
)
