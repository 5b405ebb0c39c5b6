import fc from 'fast-check'
import { expect, it } from 'vitest'
import { EVENT_EXAMPLES, journals, sealForTest, testId } from '../testing/index.ts'
import type { SealedEvent } from './event.ts'
import { evolveAll } from './evolve.ts'
import { extendFold, foldJournal } from './fold.ts'
import type { EventType } from './journal-event.ts'
import { EMPTY_STATE, type JournalState } from './journal-state.ts'
import { readEvent } from './read-event.schema.ts'
import { readSnapshot, writeSnapshot } from './snapshot.ts'
import { nextStamp, type Stamp } from './stamp.ts'

const DEVICE = testId(900)

const written = (...data: readonly (readonly [EventType, unknown])[]): readonly SealedEvent[] => {
  let stamp: Stamp | null = null
  return data.map(([type, one], index) => {
    stamp = nextStamp(stamp, 1_800_000_000_000 + index, DEVICE)
    return sealForTest(type, one as never, { id: testId(index + 1), stamp, device: DEVICE })
  })
}

const reorder = <Item>(items: readonly Item[], seed: number): readonly Item[] =>
  items
    .map((item, index) => ({ item, place: (index * 7919 + seed * 104_729) % 1009 }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item)

it('an event of every kind is read as it was written', () => {
  for (const type of Object.keys(EVENT_EXAMPLES) as EventType[])
    for (const data of EVENT_EXAMPLES[type]) {
      const [event] = written([type, data])
      const read = event === undefined ? null : readEvent(event)
      expect(read?.ok === true && read.value.data, type).toEqual(data)
    }
})

it('the state is that of the set of events: their order and their number of deliveries change nothing', () => {
  fc.assert(
    fc.property(journals, fc.nat(1000), (events, seed) => {
      const again = reorder([...events, ...events.slice(0, 5)], seed)
      expect(foldJournal(again)).toEqual(foldJournal(events))
    }),
  )
})

it('folding a beginning and then the rest is folding all, or is said to need a new start', () => {
  fc.assert(
    fc.property(journals, fc.nat(40), (events, cut) => {
      const [before, after] = [events.slice(0, cut), events.slice(cut)]
      const extended = extendFold(foldJournal(before), after)
      if (extended !== null) expect(extended).toEqual(foldJournal(events))
    }),
  )
})

it('events that come in their order are folded on without a new start', () => {
  const events = written(
    ['ProfileChanged', { changes: { stage: 'first' } }],
    ['DayBlocked', { on: '2027-01-08' }],
    ['EventRetracted', { event: testId(2) }],
  )
  const [first, ...rest] = events
  expect(extendFold(foldJournal(first === undefined ? [] : [first]), rest)).toEqual(foldJournal(events))
  expect(extendFold(foldJournal(events.slice(0, 2)), events.slice(2))).toBeNull()
})

it('a retraction wins wherever it sorts', () => {
  fc.assert(
    fc.property(journals, fc.nat(40), (events, pick) => {
      const target = events[pick % Math.max(1, events.length)]
      if (target === undefined || target.type === 'EventRetracted') return
      const early = sealForTest(
        'EventRetracted',
        { event: target.id },
        { id: testId(5000), stamp: nextStamp(null, 0, DEVICE), device: DEVICE },
      )
      const without = foldJournal(events.filter(({ id }) => id !== target.id))
      const { retracted: _a, stamp: _b, ...state } = foldJournal([early, ...events])
      const { retracted: _c, stamp: _d, ...expected } = without
      expect(state).toEqual(expected)
    }),
  )
})

it('what is retracted before it arrives stays away when it comes', () => {
  const [event, retraction] = written(['DayBlocked', { on: '2027-01-08' }], ['EventRetracted', { event: testId(1) }])
  if (event === undefined || retraction === undefined) throw new Error('two events')
  const late = { ...event, stamp: nextStamp(retraction.stamp, 0, DEVICE) }
  expect(extendFold(foldJournal([retraction]), [late])?.blackout.size).toBe(0)
})

it('an event newer than this software is kept, counted and not folded', () => {
  const [event] = written(['DayBlocked', { on: '2027-01-08' }])
  if (event === undefined) throw new Error('one event')
  const newer = [
    { ...event, id: testId(2), type: 'MoonPhaseNoted' },
    { ...event, id: testId(3), version: 99 },
    { ...event, id: testId(4), data: { on: 'soon' } },
  ]
  const state = foldJournal([event, ...newer])
  expect([...state.unread]).toEqual([
    [testId(2), 'unknown'],
    [testId(3), 'unknown'],
    [testId(4), 'unreadable'],
  ])
  expect([...state.blackout]).toEqual(['2027-01-08'])
})

it('what was taken back is not missed where it cannot be read', () => {
  const [event, retraction] = written(['DayBlocked', { on: '2027-01-08' }], ['EventRetracted', { event: testId(1) }])
  if (event === undefined || retraction === undefined) throw new Error('two events')
  expect(foldJournal([{ ...event, type: 'MoonPhaseNoted' }, retraction]).unread.size).toBe(0)
})

it('any events in any order yield a state', () => {
  fc.assert(
    fc.property(journals, fc.nat(1000), (events, seed) => {
      const read = reorder(events, seed).flatMap((event) => {
        const one = readEvent(event)
        return one.ok ? [one.value] : []
      })
      expect(() => evolveAll(EMPTY_STATE, read)).not.toThrow()
    }),
  )
})

it('folding changes no state that was there before', () => {
  const freeze = (state: JournalState): JournalState => {
    for (const value of Object.values(state)) if (Array.isArray(value)) Object.freeze(value)
    return Object.freeze(state)
  }
  fc.assert(
    fc.property(journals, fc.nat(40), (events, cut) => {
      const before = freeze(foldJournal(events.slice(0, cut)))
      const text = writeSnapshot(before)
      foldJournal(events.slice(cut), before)
      expect(writeSnapshot(before)).toBe(text)
    }),
  )
})

it('a snapshot is read as the state it was written from', () => {
  fc.assert(
    fc.property(journals, (events) => {
      const state = foldJournal(events)
      const read = readSnapshot(writeSnapshot(state))
      expect(read.ok && read.value).toEqual(state)
    }),
  )
})

it.each(['', '{', '[]', 'null', '{"profile":{}}'])('a text that is no snapshot is refused: %j', (text) => {
  expect(readSnapshot(text)).toEqual({ ok: false, error: { type: 'no-snapshot' } })
})

const EASY = { kind: 'easy', km: 6, minutes: null, slot: null, key: false, title: null } as const

it('what was said first of a run is remembered while the runner has it otherwise, and no longer', () => {
  const run = { run: 'feed-1', day: '2027-01-05', ...EASY }
  const feed = ['FeedRead', { feed: 'club', added: [run], changed: [], removed: [] }] as const
  const changed = (day: string) => ['RunChanged', { run: 'feed-1', changes: { day } }] as const
  const toldOf = (...events: readonly (readonly [EventType, unknown])[]) => [
    ...foldJournal(written(...events)).told.values(),
  ]
  expect(toldOf(feed, changed('2027-01-06'))).toEqual([{ day: '2027-01-05' }])
  expect(toldOf(feed, changed('2027-01-06'), changed('2027-01-07'))).toEqual([{ day: '2027-01-05' }])
  expect(toldOf(feed, changed('2027-01-06'), changed('2027-01-05'))).toEqual([])
  const news = { feed: 'club', added: [], changed: [{ run: 'feed-1', changes: { day: '2027-01-08' } }], removed: [] }
  expect(toldOf(feed, changed('2027-01-06'), ['FeedRead', news])).toEqual([])
})

it('the day a session stood on before it was moved first is remembered', () => {
  const moved = (from: string, to: string) =>
    ['SessionMoved', { week: '2027-01-04', letter: 'A', from, to, slot: null }] as const
  const { movedFrom } = foldJournal(written(moved('2027-01-05', '2027-01-06'), moved('2027-01-06', '2027-01-07')))
  expect([...movedFrom.values()]).toEqual(['2027-01-05'])
})

it('a set that is put right keeps its place among the others, and the newest word of it counts', () => {
  const set = (done: number) => ({ session: null, exercise: 'heel-raise', done, kg: null, rir: null, side: null })
  const change = (of: number, changes: object) => ['SetChanged', { set: testId(of), changes }] as const
  const sets = ['SetRecorded', 'SetRecorded'].map((type, index) => [type as EventType, set(10 + index)] as const)
  const doneOf = (...events: readonly (readonly [EventType, unknown])[]) =>
    foldJournal(written(...sets, ...events)).sets.map(({ event, done, rir }) => [event, done, rir])
  expect(doneOf(change(1, { done: 12 }), change(1, { rir: 2 }), change(9, { done: 1 }))).toEqual([
    [testId(1), 12, 2],
    [testId(2), 11, null],
  ])
  const takenBack = ['EventRetracted', { event: testId(3) }] as const
  expect(doneOf(change(1, { done: 12 }), takenBack)[0]).toEqual([testId(1), 10, null])
})
