/** How far or how long a typed run is, or that it cannot be told. */
export type Amount =
  | { readonly type: 'km'; readonly km: number; readonly unitGiven: boolean }
  | { readonly type: 'minutes'; readonly minutes: number }
  /** `30m` may be minutes, miles or metres. */
  | { readonly type: 'unclear' }

/** Kilometres of a mile, to the metre. */
const KM_PER_MILE = 1.609

/** Longer than anybody runs: a slip of the keyboard. */
const MOST_KM = 250
const MOST_MINUTES = 48 * 60

const NUMBER = String.raw`(\d{1,4}(?:\.\d{1,3})?)`
const RANGE = new RegExp(`^${NUMBER}(?:-${NUMBER})?([a-z']*)$`)
const HOURS = /^(\d{1,2})h(\d{1,2})?(?:m|min)?$/
const CLOCK = /^(\d{1,2}):(\d{2})h?$/

const KM_UNITS = new Set(['km', 'kms', 'k', 'kilometre', 'kilometres', 'kilometer', 'kilometers'])
const MILE_UNITS = new Set(['mi', 'mile', 'miles'])
const MINUTE_UNITS = new Set(['min', 'mins', 'minute', 'minutes', "'"])
const HOUR_UNITS = new Set(['h', 'hr', 'hrs', 'hour', 'hours'])

/** Units that may stand apart from their number. */
export const UNITS: ReadonlySet<string> = new Set([...KM_UNITS, ...MILE_UNITS, ...MINUTE_UNITS, ...HOUR_UNITS, 'm'])

const inKm = (km: number, unitGiven: boolean): Amount =>
  km > 0 && km <= MOST_KM ? { type: 'km', km: Math.round(km * 1000) / 1000, unitGiven } : { type: 'unclear' }

const inMinutes = (minutes: number): Amount =>
  minutes > 0 && minutes <= MOST_MINUTES ? { type: 'minutes', minutes: Math.round(minutes) } : { type: 'unclear' }

const withUnit = (value: number, unit: string): Amount => {
  if (unit === '') return inKm(value, false)
  if (KM_UNITS.has(unit)) return inKm(value, true)
  if (MILE_UNITS.has(unit)) return inKm(value * KM_PER_MILE, true)
  if (MINUTE_UNITS.has(unit)) return inMinutes(value)
  return HOUR_UNITS.has(unit) ? inMinutes(value * 60) : { type: 'unclear' }
}

/**
 * Reads `8km`, `5mi`, `45min`, `1h30`, `1:30`, or a bare number of kilometres; of a range the middle. `null` when the
 * word is no amount at all.
 *
 * @example
 * ```ts
 * parseAmount('1h30') // { type: 'minutes', minutes: 90 }
 * ```
 */
export const parseAmount = (word: string): Amount | null => {
  const time = HOURS.exec(word) ?? CLOCK.exec(word)
  if (time !== null) return inMinutes(Number(time[1]) * 60 + Number(time[2] ?? 0))
  const match = RANGE.exec(word)
  if (match === null) return null
  const [, from, to, unit = ''] = match
  return withUnit(to === undefined ? Number(from) : (Number(from) + Number(to)) / 2, unit)
}
