import { addDays, compareDays, type CivilDay } from '@strongstride/core'
import type { FeedRun } from '@strongstride/core/journal'
import type { CalendarReading, CalendarRun } from '../ics/index.ts'

/** What is taken of a feed into a journal. The farthest runs are left where there are more; later readings bring them. */
export const FEED_LIMITS = {
  runs: 600,
  /** Days before and after the day of reading. */
  daysBefore: 84,
  daysAfter: 400,
  /** Characters of a title. */
  title: 100,
  km: 500,
  minutes: 6000,
} as const

/** A feed that is read: which, on which of the runner's days, and how its runs get their identity from a text. */
export interface FeedToRead {
  readonly feed: string
  readonly on: CivilDay
  readonly hash: (text: string) => string
}

/** Hexadecimal digits of an identity: 128 bits. */
const ID_DIGITS = 32

/** Runna writes another beginning when a workout is done; it stays the same workout. */
const DONE_PREFIX = /^(?:UPCOMING|COMPLETED)_(?=PLAN_WORKOUT)/

/** What stays the same of a run while its day, title and length may change; without a UID nothing but day and title is left. */
const keyOf = ({ uid, occurrence, day, title }: CalendarRun): string =>
  JSON.stringify(uid === null ? ['', title, day] : [uid.replace(DONE_PREFIX, ''), occurrence])

/** Some calendars give one UID to many events: the first by day keeps the key, the others are told apart by their day. */
const keysOf = (runs: readonly CalendarRun[]): readonly string[] => {
  const taken = new Map<string, number>()
  const take = (key: string): number => {
    const before = taken.get(key) ?? 0
    taken.set(key, before + 1)
    return before
  }
  return runs.map((run) => {
    const key = keyOf(run)
    if (take(key) === 0) return key
    const dated = `${key} ${run.day}`
    const nth = take(dated)
    return nth === 0 ? dated : `${dated} ${nth}`
  })
}

const within = (value: number | null, most: number): number | null =>
  value === null || !(value >= 0 && value <= most) ? null : value

const titleOf = (title: string): string =>
  title
    .replaceAll(/\p{Cc}/gu, ' ')
    .slice(0, FEED_LIMITS.title)
    .replace(/[\uD800-\uDBFF]$/, '')

const nearest = (runs: readonly CalendarRun[], on: CivilDay): readonly CalendarRun[] => {
  const { runs: most, daysBefore, daysAfter } = FEED_LIMITS
  const [first, last] = [addDays(on, -daysBefore), addDays(on, daysAfter)]
  const inReach = runs.filter(({ day }) => day >= first && day <= last).toSorted((a, b) => compareDays(a.day, b.day))
  const coming = inReach.filter(({ day }) => day >= on).slice(0, most)
  const past = inReach.filter(({ day }) => day < on)
  return [...past.slice(Math.max(0, past.length + coming.length - most)), ...coming]
}

/**
 * The runs of a calendar as a journal takes them. A run keeps its identity while the calendar keeps its UID, so that one
 * that was moved is a change and not another run.
 */
export const feedRuns = (reading: CalendarReading, { feed, on, hash }: FeedToRead): readonly FeedRun[] => {
  const runs = reading.runs.toSorted((a, b) => compareDays(a.day, b.day))
  const keys = new Map(keysOf(runs).map((key, index) => [runs[index], key]))
  return nearest(runs, on).map((run) => ({
    run: hash(`${feed} ${keys.get(run) ?? ''}`).slice(0, ID_DIGITS),
    day: run.day,
    kind: run.kind,
    km: within(run.km, FEED_LIMITS.km),
    minutes: within(run.minutes, FEED_LIMITS.minutes),
    slot: run.slot,
    key: run.key,
    title: titleOf(run.title),
  }))
}
