import { parseDay, type CivilDay } from '@strongstride/core'

/** The zone this device is set to, an IANA name. */
export const deviceZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone

/** The day in a zone at an instant; now and here unless told otherwise. */
export const civilToday = (now = Date.now(), zone = deviceZone()): CivilDay => {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  const byType = new Map(parts.formatToParts(now).map(({ type, value }) => [type, value]))
  const day = parseDay(`${byType.get('year')}-${byType.get('month')}-${byType.get('day')}`)
  if (day === null) throw new Error(`the clock of this device gives no day: ${now}`)
  return day
}
