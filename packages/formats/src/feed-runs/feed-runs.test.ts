import { createHash } from 'node:crypto'
import { day } from '@strongstride/core/testing'
import { BATCH_LIMITS, type FeedRun } from '@strongstride/core/journal'
import { describe, expect, it } from 'vitest'
import { readCalendar } from '../ics/index.ts'
import { FEED_LIMITS, feedRuns } from './feed-runs.ts'

const ON = day('2027-01-04')
const hash = (text: string): string => createHash('sha256').update(text).digest('hex')
const event = (...lines: readonly string[]): string => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n')
const runsOf = (events: readonly string[], feed = 'f'): readonly FeedRun[] => {
  const ics = ['BEGIN:VCALENDAR', ...events, 'END:VCALENDAR'].join('\r\n')
  const read = readCalendar(ics, { from: ON, zone: null, machineZone: 'UTC' })
  if (!read.ok) throw new Error(read.error.type)
  return feedRuns(read.value, { feed, on: ON, hash })
}
const idOf = (...lines: readonly string[]): string | undefined => runsOf([event(...lines)])[0]?.run

describe('a run of a feed', () => {
  it('stays the same run when it is moved, renamed or made longer', () => {
    const before = idOf('UID:1', 'DTSTART:20270105', 'SUMMARY:Easy run 8 km')
    expect(idOf('UID:1', 'DTSTART:20270107', 'SUMMARY:Tempo run 12 km')).toBe(before)
  })

  it('is another run under another UID, and in another feed', () => {
    const lines = ['DTSTART:20270105', 'SUMMARY:Easy run 8 km']
    const one = runsOf([event('UID:1', ...lines)])[0]?.run
    expect(runsOf([event('UID:2', ...lines)])[0]?.run).not.toBe(one)
    expect(runsOf([event('UID:1', ...lines)], 'g')[0]?.run).not.toBe(one)
  })

  it('stays the same when Runna calls it completed', () => {
    const rest = 'PLAN_WORKOUT-7_plan_week_1_EASY_RUN_0'
    const lines = ['DTSTART:20270105', 'SUMMARY:Easy Run']
    expect(idOf(`UID:COMPLETED_${rest}`, ...lines)).toBe(idOf(`UID:UPCOMING_${rest}`, ...lines))
  })

  it('of a series keeps its identity when it alone is moved', () => {
    const series = event('UID:1', 'DTSTART:20270105', 'RRULE:FREQ=WEEKLY;COUNT=3', 'SUMMARY:Easy run')
    const moved = event('UID:1', 'RECURRENCE-ID:20270112', 'DTSTART:20270114', 'SUMMARY:Easy run')
    const [before, after] = [runsOf([series]), runsOf([series, moved])]
    expect(after.map(({ run }) => run)).toEqual(before.map(({ run }) => run))
    expect(after.map(({ day }) => day)).toEqual(['2027-01-05', '2027-01-14', '2027-01-19'])
  })

  it('without a UID goes by title and day', () => {
    const lines = ['DTSTART:20270105', 'SUMMARY:Easy run']
    expect(idOf(...lines)).toBe(idOf(...lines))
    expect(idOf('DTSTART:20270106', 'SUMMARY:Easy run')).not.toBe(idOf(...lines))
  })

  it('is told apart where a calendar gives all of them one UID', () => {
    const all = ['20270105', '20270106', '20270107'].map((on) => event('UID:1', `DTSTART:${on}`, 'SUMMARY:Easy run'))
    expect(new Set(runsOf(all).map(({ run }) => run)).size).toBe(3)
  })
})

describe('what a journal takes of a feed', () => {
  it('is what is near in time', () => {
    const days = ['20260901', '20261220', '20270105', '20290101']
    const runs = runsOf(days.map((on) => event(`UID:${on}`, `DTSTART:${on}`, 'SUMMARY:Easy run')))
    expect(runs.map(({ day }) => day)).toEqual(['2026-12-20', '2027-01-05'])
  })

  it('fits one event, whatever the feed holds', () => {
    const title = 'Easy run "\\'.repeat(20)
    const all = Array.from({ length: 3000 }, (_, index) =>
      event(`UID:${index}`, `DTSTART:202702${String((index % 28) + 1).padStart(2, '0')}`, `SUMMARY:${title}`),
    )
    const added = runsOf(all)
    expect(added).toHaveLength(FEED_LIMITS.runs)
    const removed = added.map(({ run }) => run)
    expect(JSON.stringify({ feed: 'f', added, changed: [], removed }).length).toBeLessThan(BATCH_LIMITS.data)
  })

  it('has no length that no run has', () => {
    expect(runsOf([event('UID:1', 'DTSTART:20270105', 'SUMMARY:Long run 9000 km')])[0]?.km).toBeNull()
  })
})
