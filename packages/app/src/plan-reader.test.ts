import { createHash } from 'node:crypto'
import { currentPlan, foldJournal, nextStamp, sealPlan, type Document } from '@strongstride/core/journal'
import { examplePlan, sealForTest, testId } from '@strongstride/core/testing'
import { expect, it } from 'vitest'
import { memoryEventStore } from './memory/memory-event-store.ts'
import type { EventStore } from './ports/event-store.ts'
import { planReader } from './plan-reader.ts'

const [RUNNER, DEVICE] = [testId(1), testId(900)]
const sealed = sealPlan(examplePlan, (text) => createHash('sha256').update(text).digest('hex'))
const adoption = {
  ...sealForTest(
    'PlanAdopted',
    { ...sealed.data, over: null },
    { id: testId(2), stamp: nextStamp(null, 1_800_000_000_000, DEVICE), device: DEVICE },
  ),
  documents: sealed.documents.map(({ hash }) => hash),
}
const state = foldJournal([adoption])

/** A reader over a store that has only some of the documents. */
const open = (documents: readonly Document[]) => {
  const events: EventStore = {
    ...memoryEventStore('epoch'),
    readDocuments: (_, hashes) => Promise.resolve(documents.filter(({ hash }) => hashes.includes(hash))),
  }
  let pauses = 0
  const pause = (): Promise<void> => {
    pauses += 1
    return Promise.resolve()
  }
  const read = planReader({ runner: RUNNER, events, pause }, () => state)
  return { read, pauses: () => pauses }
}

it('a week of a plan is opened once, with a pause after each, however often the plan is read', async () => {
  const adopted = currentPlan(state)
  if (adopted === null) throw new Error('no plan is followed')
  const { read, pauses } = open(sealed.documents)
  const [first, second] = [await read(adopted), await read(adopted)]
  if (!first.ok || !second.ok) throw new Error('the plan cannot be read')
  expect(first.value.weeks).toEqual(examplePlan.weeks)
  expect(second.value.weeks.every((week, at) => week === first.value.weeks[at])).toBe(true)
  expect(pauses()).toBe(adopted.weeks.length)
})

it('a document that is not here is named', async () => {
  const adopted = currentPlan(state)
  if (adopted === null) throw new Error('no plan is followed')
  const [last = ''] = adopted.weeks.slice(-1)
  const { read } = open(sealed.documents.filter(({ hash }) => hash !== last))
  expect(await read(adopted)).toEqual({ ok: false, error: { type: 'missing-document', hash: last } })
})
