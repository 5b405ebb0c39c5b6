import type { Batch, Document, SealedEvent } from '@strongstride/core/journal'
import type { EventStore } from '../ports/event-store.ts'
import { ANSWERS_AS_MEMORY } from './event-store-model.ts'
import { compare, firstOf, numberedEvent, numberedId, type StoreLaw } from './store-law.ts'

const ONE = numberedId(1)
const TWO = numberedId(2)
const HERE = { by: null, sent: false } as const
const THERE = { by: 'coach', sent: true } as const
const WEEK: Document = { hash: 'a'.repeat(64), text: '{"week":1}' }
const OTHER: Document = { hash: 'b'.repeat(64), text: '{"week":2}' }

const batch = (events: readonly SealedEvent[], documents: readonly Document[] = []): Batch => ({ events, documents })
const numbered = (...numbers: readonly number[]): readonly SealedEvent[] => numbers.map((one) => numberedEvent(one))

const readAll = async (store: EventStore, runner = ONE) => {
  const page = await store.read(runner, { after: 0, limit: 1000 })
  return page.ok ? page.value.events.map(({ position, event }) => [position, event.id]) : page.error.type
}

const places = (...numbers: readonly number[]) => numbers.map((number, index) => [index + 1, numberedId(number)])

const appending: readonly StoreLaw<EventStore>[] = [
  {
    name: 'the journal of a runner never heard of is empty',
    findFault: async (store) => {
      const page = await store.read(ONE, { after: 0, limit: 10 })
      return compare('the journal', page.ok && [page.value.events, page.value.last], [[], 0])
    },
  },
  {
    name: 'events have places from 1 without gaps, in the order they came, and are read as they were written',
    findFault: async (store) => {
      await store.append(ONE, batch(numbered(5, 3)), HERE)
      const added = await store.append(ONE, batch(numbered(4)), THERE)
      const page = await store.read(ONE, { after: 0, limit: 10 })
      return firstOf(
        compare('the answer', added, { ok: true, value: { added: 1, last: 3 } }),
        compare('the places', await readAll(store), places(5, 3, 4)),
        compare('the event', page.ok && page.value.events[2], { position: 3, by: 'coach', event: numberedEvent(4) }),
      )
    },
  },
  {
    name: 'the same batch again adds nothing',
    findFault: async (store) => {
      await store.append(ONE, batch(numbered(1, 2)), HERE)
      const again = await store.append(ONE, batch(numbered(1, 2)), HERE)
      const more = await store.append(ONE, batch(numbered(2, 3, 1, 3)), HERE)
      return firstOf(
        compare('again', again, { ok: true, value: { added: 0, last: 2 } }),
        compare('partly new', more, { ok: true, value: { added: 1, last: 3 } }),
        compare('the places', await readAll(store), places(1, 2, 3)),
      )
    },
  },
  {
    name: 'an event is the same whatever the order of its names',
    findFault: async (store) => {
      await store.append(ONE, batch([numberedEvent(1, { data: { a: 1, b: [2] } })]), HERE)
      const again = await store.append(ONE, batch([numberedEvent(1, { data: { b: [2], a: 1 } })]), HERE)
      return compare('again', again, { ok: true, value: { added: 0, last: 1 } })
    },
  },
  {
    name: 'an id that says something else is refused, and with it the whole batch',
    findFault: async (store) => {
      await store.append(ONE, batch(numbered(1)), HERE)
      const other = numberedEvent(1, { data: 'other' })
      const refused = await store.append(ONE, batch([numberedEvent(2), other]), HERE)
      const within = await store.append(ONE, batch([numberedEvent(3), numberedEvent(3, { data: 'other' })]), HERE)
      return firstOf(
        compare('known', refused, { ok: false, error: { type: 'other-content', id: numberedId(1) } }),
        compare('within a batch', within, { ok: false, error: { type: 'other-content', id: numberedId(3) } }),
        compare('the places', await readAll(store), places(1)),
      )
    },
  },
  {
    name: 'an append that was refused leaves no gap behind',
    findFault: async (store) => {
      await store.append(ONE, batch(numbered(1)), HERE)
      await store.append(ONE, batch([...numbered(2, 3), numberedEvent(1, { data: 'other' })]), HERE)
      await store.append(ONE, batch(numbered(4)), HERE)
      return compare('the places', await readAll(store), places(1, 4))
    },
  },
  {
    name: 'appends at the same time each get places of their own, and readers never see a place before the one below it',
    findFault: async (store) => {
      const numbers = Array.from({ length: 30 }, (_, index) => index + 1)
      const appends = numbers.map((number) => store.append(ONE, batch(numbered(number, number + 100)), HERE))
      const seen = await Promise.all(numbers.map(() => readAll(store)))
      await Promise.all(appends)
      const all = await readAll(store)
      const gaps = [...seen, all].filter((list) => typeof list === 'string' || list.some(([at], i) => at !== i + 1))
      return firstOf(compare('gaps', gaps, []), compare('events', all.length, 60))
    },
  },
  {
    name: 'runners never see one another',
    findFault: async (store) => {
      await store.append(ONE, batch([numberedEvent(1, { documents: [WEEK.hash] })], [WEEK]), HERE)
      await store.append(TWO, batch(numbered(1, 2)), HERE)
      const refused = await store.append(TWO, batch([numberedEvent(3, { documents: [WEEK.hash] })]), HERE)
      return firstOf(
        compare('one', await readAll(store), places(1)),
        compare('two', await readAll(store, TWO), places(1, 2)),
        compare('documents', await store.readDocuments(TWO, [WEEK.hash]), []),
        compare('refused', refused, { ok: false, error: { type: 'missing-document', hash: WEEK.hash } }),
      )
    },
  },
]

/** More than a database takes as values of one statement. */
const MANY = 5000

const bounds: readonly StoreLaw<EventStore>[] = [
  {
    name: 'any text is read as it was written: signs of all scripts, zero bytes, half a pair',
    findFault: async (store) => {
      const text = 'a\u0000b "\\ \ud800 ünï 走る 😀'
      const event = numberedEvent(1, { data: { [text]: text }, documents: [WEEK.hash] })
      const document = { ...WEEK, text: 'ünï 走る 😀' }
      await store.append(ONE, batch([event], [document]), HERE)
      const page = await store.read(ONE, { after: 0, limit: 1 })
      return compare('the page', page.ok && [page.value.events[0]?.event, page.value.documents], [event, [document]])
    },
  },
  {
    name: 'a batch may be of any size: it goes in whole, again, and is marked as sent',
    findFault: async (store) => {
      const numbers = Array.from({ length: MANY }, (_, index) => index + 1)
      const many = batch(numbered(...numbers))
      const first = await store.append(ONE, many, HERE)
      const again = await store.append(ONE, batch([...many.events, numberedEvent(MANY + 1)]), HERE)
      const page = await store.read(ONE, { after: 0, limit: MANY + 1 })
      const kept = page.ok ? page.value.events.map(({ position }) => position) : []
      await store.markSent(ONE, numbers.map(numberedId))
      const unsent = await store.readUnsent(ONE, MANY)
      return firstOf(
        compare('the first', first, { ok: true, value: { added: MANY, last: MANY } }),
        compare('again', again, { ok: true, value: { added: 1, last: MANY + 1 } }),
        compare('places', [kept.length, kept.every((at, index) => at === index + 1)], [MANY + 1, true]),
        compare(
          'unsent',
          unsent.events.map(({ position }) => position),
          [MANY + 1],
        ),
      )
    },
  },
]

const documents: readonly StoreLaw<EventStore>[] = [
  {
    name: 'documents come with the events that bring them',
    findFault: async (store) => {
      const bringing = numberedEvent(1, { documents: [WEEK.hash, OTHER.hash] })
      await store.append(ONE, batch([bringing], [WEEK, OTHER]), HERE)
      await store.append(ONE, batch([numberedEvent(2, { documents: [WEEK.hash] })]), HERE)
      const page = await store.read(ONE, { after: 1, limit: 10 })
      const unsent = await store.readUnsent(ONE, 1)
      return firstOf(
        compare('of a page', page.ok && page.value.documents, [WEEK]),
        compare(
          'of what is unsent',
          unsent.documents.toSorted((a, b) => (a.hash < b.hash ? -1 : 1)),
          [WEEK, OTHER],
        ),
        compare('by hash', await store.readDocuments(ONE, [OTHER.hash, 'c'.repeat(64)]), [OTHER]),
      )
    },
  },
  {
    name: 'an event whose document is nowhere is refused, and so is a hash that says something else',
    findFault: async (store) => {
      const bringing = numberedEvent(1, { documents: [WEEK.hash] })
      const missing = await store.append(ONE, batch([bringing]), HERE)
      await store.append(ONE, batch([bringing], [WEEK]), HERE)
      const other = await store.append(ONE, batch(numbered(2), [{ ...WEEK, text: '{}' }]), HERE)
      return firstOf(
        compare('missing', missing, { ok: false, error: { type: 'missing-document', hash: WEEK.hash } }),
        compare('other', other, { ok: false, error: { type: 'other-content', id: WEEK.hash } }),
        compare('the places', await readAll(store), places(1)),
      )
    },
  },
]

const reading: readonly StoreLaw<EventStore>[] = [
  {
    name: 'a page begins after its place and ends at its limit',
    findFault: async (store) => {
      await store.append(ONE, batch(numbered(1, 2, 3, 4, 5)), HERE)
      const page = await store.read(ONE, { after: 2, limit: 2 })
      const ids = page.ok && page.value.events.map(({ position }) => position)
      return firstOf(compare('the page', ids, [3, 4]), compare('the last', page.ok && page.value.last, 5))
    },
  },
  {
    name: 'what the server has not got is unsent until it is marked, brought by it, or forgotten',
    findFault: async (store) => {
      const unsent = async () => (await store.readUnsent(ONE, 2)).events.map(({ event }) => event.id)
      await store.append(ONE, batch(numbered(1, 2, 3)), HERE)
      await store.append(ONE, batch(numbered(4)), THERE)
      const first = await unsent()
      await store.markSent(ONE, [numberedId(1), numberedId(99)])
      const second = await unsent()
      await store.append(ONE, batch(numbered(2)), THERE)
      const third = await unsent()
      await store.forgetSent(ONE)
      return firstOf(
        compare('first', first, [numberedId(1), numberedId(2)]),
        compare('after the mark', second, [numberedId(2), numberedId(3)]),
        compare('after it was brought', third, [numberedId(3)]),
        compare('after it was forgotten', await unsent(), [numberedId(1), numberedId(2)]),
      )
    },
  },
  {
    name: 'the epoch of a journal stays the same',
    findFault: async (store) => {
      await store.append(ONE, batch(numbered(1)), HERE)
      const first = await store.read(ONE, { after: 0, limit: 1 })
      await store.append(ONE, batch(numbered(2)), HERE)
      const second = await store.read(ONE, { after: 1, limit: 1 })
      const epoch = first.ok ? first.value.epoch : ''
      return firstOf(compare('the epoch', second.ok && second.value.epoch, epoch), epoch === '' ? 'no epoch' : null)
    },
  },
  {
    name: 'a snapshot is read by the fold that wrote it, the newest one',
    findFault: async (store) => {
      const { stamp } = numberedEvent(1)
      await store.append(ONE, batch(numbered(1)), HERE)
      await store.writeSnapshot(ONE, { fold: 1, position: 1, stamp, text: 'old' })
      await store.writeSnapshot(ONE, { fold: 1, position: 1, stamp, text: 'new' })
      return firstOf(
        compare('this fold', await store.readSnapshot(ONE, 1), { fold: 1, position: 1, stamp, text: 'new' }),
        compare('another fold', await store.readSnapshot(ONE, 2), null),
        compare('another runner', await store.readSnapshot(TWO, 1), null),
      )
    },
  },
  {
    name: 'of a runner who was removed a tombstone stays, and nothing else',
    findFault: async (store) => {
      const { stamp } = numberedEvent(1)
      await store.append(ONE, batch([numberedEvent(1, { documents: [WEEK.hash] })], [WEEK]), HERE)
      await store.writeSnapshot(ONE, { fold: 1, position: 1, stamp, text: 'old' })
      await store.append(TWO, batch(numbered(1)), HERE)
      await store.remove(ONE, 1_800_000_000_000)
      const gone = { ok: false, error: { type: 'gone' } }
      return firstOf(
        compare('the tombstone', await store.readTombstone(ONE), { runner: ONE, deletedAt: 1_800_000_000_000 }),
        compare('reading', await store.read(ONE, { after: 0, limit: 1 }), gone),
        compare('appending', await store.append(ONE, batch(numbered(1)), HERE), gone),
        compare('documents', await store.readDocuments(ONE, [WEEK.hash]), []),
        compare('snapshots', await store.readSnapshot(ONE, 1), null),
        compare('the other runner', await readAll(store, TWO), places(1)),
        compare('no other tombstone', await store.readTombstone(TWO), null),
      )
    },
  },
]

/** What must hold of every {@link EventStore}. */
export const EVENT_STORE_LAWS: readonly StoreLaw<EventStore>[] = [
  ...appending,
  ...bounds,
  ...documents,
  ...reading,
  ANSWERS_AS_MEMORY,
]
