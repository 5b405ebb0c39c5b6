import { numberedEvent, numberedId } from '@strongstride/app/testing'
import type { SealedEvent } from '@strongstride/core/journal'
import { afterEach, expect, it } from 'vitest'
import { freshStorages } from './testing/index.ts'

const { open, closeAll } = freshStorages()
afterEach(closeAll)

const [ONE, OTHER] = [numberedId(1), numberedId(2)]
const HERE = { by: null, sent: false } as const

it('batches that wait together are answered each for itself, in the order in which they came', async () => {
  const { events } = await open()
  const append = (runner: string, ...batch: readonly SealedEvent[]) =>
    events.append(runner, { events: batch, documents: [] }, HERE)
  const answers = await Promise.all([
    append(ONE, numberedEvent(1)),
    append(ONE, numberedEvent(2), numberedEvent(3)),
    append(OTHER, numberedEvent(1)),
    append(ONE, numberedEvent(4)),
  ])
  expect(answers.map((answer) => answer.ok && answer.value.last)).toEqual([1, 3, 1, 4])
})

it('one that is refused, and one that is known, change nothing for those that wait with them', async () => {
  const { events } = await open()
  const append = (...batch: readonly SealedEvent[]) => events.append(ONE, { events: batch, documents: [] }, HERE)
  const answers = await Promise.all([
    append(numberedEvent(1)),
    append(numberedEvent(2)),
    append(numberedEvent(2), numberedEvent(3)),
    append(numberedEvent(1, { data: { other: true } }), numberedEvent(9)),
    append(numberedEvent(4)),
  ])
  expect(answers).toEqual([
    { ok: true, value: { added: 1, last: 1 } },
    { ok: true, value: { added: 1, last: 2 } },
    { ok: true, value: { added: 1, last: 3 } },
    { ok: false, error: { type: 'other-content', id: numberedId(1) } },
    { ok: true, value: { added: 1, last: 4 } },
  ])
  const page = await events.read(ONE, { after: 0, limit: 10 })
  expect(page.ok && page.value.events.map(({ event }) => event.id)).toEqual([1, 2, 3, 4].map(numberedId))
})
