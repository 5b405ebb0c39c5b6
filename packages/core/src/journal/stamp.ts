/**
 * When an event happened, in an order that all devices share: wall milliseconds, a counter and the device, as a text whose
 * alphabetical order is the order of events (a hybrid logical clock: Kulkarni and others, 2014). Twelve and six
 * hexadecimal digits, then the device.
 */
export type Stamp = string & { readonly Stamp: unique symbol }

/** A device of a runner: a UUID it made for itself. */
export type DeviceId = string

/** Milliseconds since 1970. */
export type Instant = number

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const SHAPE = new RegExp(`^[0-9a-f]{12}-[0-9a-f]{6}-${UUID}$`)
const WALL_DIGITS = 12
const COUNTER_DIGITS = 6
const LAST_COUNT = 0xff_ffff
/** The year 2500: no clock of a device is meant to be later, and a stamp beyond it would leave no room for the next. */
const LAST_WALL = 16_725_225_600_000

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0')

const stampOf = (wall: Instant, count: number, device: DeviceId): Stamp =>
  `${hex(wall, WALL_DIGITS)}-${hex(count, COUNTER_DIGITS)}-${device}` as Stamp

/** Wall milliseconds of a stamp. */
export const wallOf = (stamp: Stamp): Instant => Number.parseInt(stamp.slice(0, WALL_DIGITS), 16)

const countOf = (stamp: Stamp): number =>
  Number.parseInt(stamp.slice(WALL_DIGITS + 1, WALL_DIGITS + 1 + COUNTER_DIGITS), 16)

/** Reads a stamp; null when it is none, or later than any clock can be. */
export const parseStamp = (text: string): Stamp | null =>
  SHAPE.test(text) && wallOf(text as Stamp) <= LAST_WALL ? (text as Stamp) : null

/**
 * The stamp of a device's next event: later than `last`, the latest stamp the device has seen, even where its clock is
 * behind. `now` is its clock.
 *
 * @example
 * ```ts
 * const first = nextStamp(null, 1_000, '00000000-0000-4000-8000-000000000001')
 * const second = nextStamp(first, 900, '00000000-0000-4000-8000-000000000001')
 * second > first // true
 * ```
 */
export const nextStamp = (last: Stamp | null, now: Instant, device: DeviceId): Stamp => {
  const wall = Math.min(LAST_WALL - 1, Math.max(0, Math.floor(now)))
  if (last === null || wallOf(last) < wall) return stampOf(wall, 0, device)
  const count = countOf(last)
  return count < LAST_COUNT ? stampOf(wallOf(last), count + 1, device) : stampOf(wallOf(last) + 1, 0, device)
}
