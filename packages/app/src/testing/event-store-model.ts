import type { Batch, SealedEvent } from '@strongstride/core/journal'
import {
  array,
  asyncProperty,
  boolean,
  check,
  constant,
  constantFrom,
  integer,
  oneof,
  record,
  uniqueArray,
  type Arbitrary,
} from 'fast-check'
import { memoryEventStore } from '../memory/memory-event-store.ts'
import type { EventPage, EventStore, Origin } from '../ports/event-store.ts'
import { compare, numberedEvent, numberedId, type StoreLaw } from './store-law.ts'

/** How many stories are told to a store, each to a runner of its own. */
const STORIES = 40

type Step =
  | { readonly type: 'append'; readonly batch: Batch; readonly origin: Origin }
  | { readonly type: 'read'; readonly after: number; readonly limit: number }
  | { readonly type: 'read-unsent'; readonly limit: number }
  | { readonly type: 'mark-sent'; readonly numbers: readonly number[] }
  | { readonly type: 'forget-sent' }
  | { readonly type: 'remove' }

const hashOf = (number: number): string => String(number).repeat(64)

/** Few numbers and few contents, so that the same comes again and something else comes under its name. */
const events: Arbitrary<readonly SealedEvent[]> = array(
  record({
    number: integer({ min: 1, max: 12 }),
    other: integer({ min: 1, max: 15 }).map((one) => one === 1),
    documents: uniqueArray(integer({ min: 1, max: 3 }), { maxLength: 2 }),
  }).map(({ number, other, documents }) => {
    // An event brings the same documents each time, else it would be another event.
    const brings = number % 3 === 0 ? [hashOf((number % 2) + 1)] : []
    return numberedEvent(number, { data: other ? documents : number, ...(brings.length > 0 && { documents: brings }) })
  }),
  { maxLength: 6 },
)

const batches: Arbitrary<Batch> = record({
  events,
  documents: uniqueArray(
    record({
      number: constantFrom(1, 2),
      text: integer({ min: 1, max: 10 }).map((one) => (one === 1 ? '[]' : '{}')),
    }).map(({ number, text }) => ({
      hash: hashOf(number),
      text,
    })),
    { selector: ({ hash }) => hash },
  ),
})

const steps: Arbitrary<readonly Step[]> = array(
  oneof(
    {
      weight: 40,
      arbitrary: record({
        type: constant('append' as const),
        batch: batches,
        origin: record({ by: constantFrom(null, 'coach'), sent: boolean() }),
      }),
    },
    {
      weight: 10,
      arbitrary: record({
        type: constant('read' as const),
        after: integer({ min: 0, max: 10 }),
        limit: integer({ min: 1, max: 10 }),
      }),
    },
    {
      weight: 10,
      arbitrary: record({ type: constant('read-unsent' as const), limit: integer({ min: 1, max: 10 }) }),
    },
    {
      weight: 10,
      arbitrary: record({
        type: constant('mark-sent' as const),
        numbers: array(integer({ min: 1, max: 12 }), { maxLength: 4 }),
      }),
    },
    { weight: 2, arbitrary: constant({ type: 'forget-sent' as const }) },
    { weight: 1, arbitrary: constant({ type: 'remove' as const }) },
  ),
  { minLength: 8, maxLength: 24 },
)

const sayPage = ({ events: kept, documents, last }: EventPage): unknown => [
  kept,
  documents.toSorted((a, b) => (a.hash < b.hash ? -1 : 1)),
  last,
]

/** What a store answers, without what each may say in its own way: its epoch, and which of several reasons to refuse. */
const answer = async (store: EventStore, runner: string, step: Step): Promise<unknown> => {
  switch (step.type) {
    case 'append': {
      const appended = await store.append(runner, step.batch, step.origin)
      return appended.ok ? appended.value : 'refused'
    }
    case 'read': {
      const page = await store.read(runner, step)
      return page.ok ? sayPage(page.value) : page.error
    }
    case 'read-unsent':
      return sayPage(await store.readUnsent(runner, step.limit))
    case 'mark-sent':
      return store.markSent(runner, step.numbers.map(numberedId))
    case 'forget-sent':
      return store.forgetSent(runner)
    case 'remove':
      return store.remove(runner, 1_800_000_000_000)
  }
}

/** What is asked at the end of each story. */
const ALL: readonly Step[] = [
  { type: 'read', after: 0, limit: 100 },
  { type: 'read-unsent', limit: 100 },
]

/** A store told anything, in any order, answers what the plainest of all stores answers. */
export const ANSWERS_AS_MEMORY: StoreLaw<EventStore> = {
  name: 'whatever it is told, it answers as a list in memory would',
  findFault: async (store) => {
    const memory = memoryEventStore()
    let told = 1000
    const outcome = await check(
      asyncProperty(steps, async (story) => {
        const runner = numberedId((told += 1))
        for (const step of [...story, ...ALL]) {
          const fault = compare(step.type, await answer(store, runner, step), await answer(memory, runner, step))
          if (fault !== null) throw new Error(fault)
        }
      }),
      { numRuns: STORIES },
    )
    return outcome.failed ? `${String(outcome.errorInstance)} after ${JSON.stringify(outcome.counterexample)}` : null
  },
}
