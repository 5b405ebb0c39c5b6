import { parseDay, type CivilDay } from '@strongstride/core'

/** The zone this device is set to, an IANA name. */
export const deviceZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone

const written = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/** The device's own day, asked so often that a formatter for each time would be felt. */
const dayHere = (now: number): string => {
  const date = new Date(now)
  return written(date.getFullYear(), date.getMonth() + 1, date.getDate())
}

const dayIn = (zone: string, now: number): string => {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  const byType = new Map(parts.formatToParts(now).map(({ type, value }) => [type, Number(value)]))
  return written(byType.get('year') ?? 0, byType.get('month') ?? 0, byType.get('day') ?? 0)
}

/** The day in a zone at an instant; now and here unless told otherwise. */
export const civilToday = (now = Date.now(), zone: string | null = null): CivilDay => {
  const day = parseDay(zone === null ? dayHere(now) : dayIn(zone, now))
  if (day === null) throw new Error(`the clock of this device gives no day: ${now}`)
  return day
}
