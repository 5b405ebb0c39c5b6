/** How often the app was opened on this device. `lastAt` in milliseconds. */
export interface Visits {
  readonly count: number
  readonly lastAt: number
}

/** Milliseconds: what is opened again sooner belongs to the same visit. */
const APART = 1_800_000

const readVisits = (noted: string | null): Visits | null => {
  const [count, lastAt] = (noted ?? '').split(' ').map(Number)
  return Number.isInteger(count) && Number.isFinite(lastAt) ? { count: count ?? 0, lastAt: lastAt ?? 0 } : null
}

/** The visits with the one that begins now, from what {@link formatVisits} noted. */
export const countVisit = (noted: string | null, now: number): Visits => {
  const before = readVisits(noted)
  if (before === null) return { count: 1, lastAt: now }
  const isAnother = now - before.lastAt >= APART
  return { count: before.count + Number(isAnother), lastAt: now }
}

/** The visits as they are noted. */
export const formatVisits = ({ count, lastAt }: Visits): string => `${count} ${lastAt}`
