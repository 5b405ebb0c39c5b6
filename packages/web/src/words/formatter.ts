import { weightFromKg, type CivilDay, type WeightUnit } from '@strongstride/core'
import { distanceFromKm } from './distance.ts'

/** How a language writes days, numbers and distances. */
export interface Formatter {
  readonly language: string
  /** To one decimal, without needless zeros. */
  readonly number: (value: number) => string
  /** `8 km` or `5 mi`. */
  readonly distance: (km: number) => string
  /** `20 kg` or `44 lb`. */
  readonly weight: (kg: number, unit: WeightUnit) => string
  /** `Mon 28 Dec`. */
  readonly shortDay: (day: CivilDay) => string
  /** `Monday 28 December`. */
  readonly longDay: (day: CivilDay) => string
  /** `28 Dec`. */
  readonly date: (day: CivilDay) => string
  /** `28 December 2026`. */
  readonly fullDate: (day: CivilDay) => string
  /** `14:05`, where the device is. */
  readonly time: (at: number) => string
  /** `a, b and c`. */
  readonly list: (parts: readonly string[]) => string
}

/** A civil day has no zone; it is written as if the whole world lived in this one. */
const ZONE = 'UTC'

/** Made when it is first needed: each takes a phone milliseconds, and no page needs all. */
const madeOnce = <Value>(make: () => Value): (() => Value) => {
  let made: { readonly value: Value } | null = null
  return () => (made ??= { value: make() }).value
}

/** How things are written in a language; `unit` is the runner's for distances. */
export const formatterOf = (language: string, unit: 'km' | 'mi'): Formatter => {
  const dates = (options: Intl.DateTimeFormatOptions): ((day: CivilDay) => string) => {
    const format = madeOnce(() => new Intl.DateTimeFormat(language, { ...options, timeZone: ZONE }))
    return (day) => format().format(new Date(`${day}T00:00:00Z`))
  }
  const numbers = madeOnce(() => new Intl.NumberFormat(language, { maximumFractionDigits: 1 }))
  const times = madeOnce(() => new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' }))
  const lists = madeOnce(() => new Intl.ListFormat(language))
  return {
    language,
    number: (value) => numbers().format(value),
    distance: (km) => `${numbers().format(distanceFromKm(km, unit))} ${unit}`,
    weight: (kg, weightUnit) => `${numbers().format(weightFromKg(kg, weightUnit))} ${weightUnit}`,
    shortDay: dates({ weekday: 'short', day: 'numeric', month: 'short' }),
    longDay: dates({ weekday: 'long', day: 'numeric', month: 'long' }),
    date: dates({ day: 'numeric', month: 'short' }),
    fullDate: dates({ day: 'numeric', month: 'long', year: 'numeric' }),
    time: (at) => times().format(at),
    list: (parts) => lists().format(parts),
  }
}
