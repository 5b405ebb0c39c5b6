import type { Place } from '../athlete/index.ts'
import type { SessionKind, SessionSlot } from '../plan/index.ts'
import type { PlannedWeek, SessionOption } from './place-block.ts'
import type { LoadClass, SessionSlotPlan } from './slots.ts'
import type { PlacedWeek } from './week-problem.ts'

/** How a session stood in one week. */
export interface StoodSession {
  readonly kind: SessionKind
  readonly minutes: number
  readonly slot: SessionSlot
  readonly place: Place
}

/** What a session is left for its legs once it has given way. */
const LOAD_LEFT: Readonly<Partial<Record<SessionKind, LoadClass>>> = { moderate: 'moderate', light: 'light' }

/** The value most of a list have, of two equally frequent ones the first; the list is not empty. */
const usual = <T>(values: readonly [T, ...T[]]): T => {
  const times = (value: T): number => values.filter((it) => it === value).length
  return values.reduce((most, value) => (times(value) > times(most) ? value : most), values[0])
}

/** The minutes half of them have at least. */
const usualMinutes = (stood: readonly StoodSession[]): number => {
  const minutes = stood.map((it) => it.minutes).sort((a, b) => b - a)
  return minutes[Math.floor((minutes.length - 1) / 2)] ?? 0
}

/** A slot as its session stood: the kind most weeks have, the minutes half of them have at least, and their place. */
export const slotAsStood = (slot: SessionSlotPlan, stood: readonly StoodSession[]): SessionSlotPlan => {
  const [first, ...rest] = stood
  if (first === undefined) return slot
  const minutes = usualMinutes(stood)
  const kind = usual<SessionKind>([first.kind, ...rest.map((it) => it.kind)])
  return {
    ...slot,
    load: LOAD_LEFT[kind] ?? slot.load,
    minutes,
    slot: stood.every((it) => it.slot === 'after-run') ? 'after-run' : 'only',
    place: (stood.find((it) => it.minutes === minutes) ?? first).place,
  }
}

const isSame = (a: SessionSlotPlan, b: SessionSlotPlan): boolean =>
  a.load === b.load && a.minutes === b.minutes && a.slot === b.slot && a.place.id === b.place.id

/**
 * Stage 3 looked back on: the slots as the block's full weeks gave them, which its menu is better made for. Null when it
 * was made for them already. A session that takes turns with another shares its slot.
 */
export const slotsAsPlaced = (
  planned: readonly PlannedWeek[],
  placed: readonly PlacedWeek<SessionOption>[],
): readonly SessionSlotPlan[] | null => {
  const menu = planned[0]?.menu
  if (menu === undefined || planned.some((it) => it.menu !== menu)) return null
  const full = placed.flatMap((spots, index) => {
    const week = planned[index]?.week
    return week === undefined || week.deload || week.partial ? [] : [spots]
  })
  const slots = menu.alternating ? menu.slots.slice(0, 1) : menu.slots
  const seen = slots.map((slot) =>
    slotAsStood(
      slot,
      full
        .flatMap((spots) => spots.filter((it) => menu.alternating || it.option.letter === slot.letter))
        .map(({ option, day, slot: at }) => ({ kind: option.kind, minutes: day.minutes, slot: at, place: day.place })),
    ),
  )
  return seen.every((slot, index) => isSame(slot, slots[index] ?? slot)) ? null : seen
}
