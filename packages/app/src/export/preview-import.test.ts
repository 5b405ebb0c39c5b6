import { createHash } from 'node:crypto'
import { nextStamp, sealPlan, type SealedEvent } from '@strongstride/core/journal'
import { day as dayOf, examplePlan, sealForTest, testId } from '@strongstride/core/testing'
import { expect, it } from 'vitest'
import { memoryBlobStore } from '../memory/memory-blob-store.ts'
import { memoryEventStore } from '../memory/memory-event-store.ts'
import { exportJournal } from './export-journal.ts'
import { importJournal } from './import-journal.ts'
import { previewImport } from './preview-import.ts'

const hash = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')
const readText = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content

const plan = sealPlan(examplePlan, hash)
const sealing = (number: number, day = '2027-01-12') => ({
  id: testId(number),
  stamp: nextStamp(null, 1_800_000_000_000 + number, testId(9)),
  device: testId(9),
  day: dayOf(day),
})
const adoption: SealedEvent = {
  ...sealForTest('PlanAdopted', { ...plan.data, over: null }, sealing(50)),
  documents: plan.documents.map((document) => document.hash),
}
const done = { session: null, exercise: 'plank', done: 30, kg: null, rir: null, side: null }
const set = sealForTest('SetRecorded', done, sealing(51, '2027-01-15'))

const houseWith = async (runner: string, events: readonly SealedEvent[]) => {
  const house = { runner, events: memoryEventStore(), blobs: memoryBlobStore({ hash }), hash, readText }
  const documents = events.some((event) => event.documents !== undefined) ? plan.documents : []
  await house.events.append(runner, { events, documents }, { by: null, sent: false })
  return house
}

const exported = async () => {
  const house = await houseWith(testId(1), [adoption, set])
  await house.blobs.put(house.runner, hash('file'), bytesOf('file'))
  const files = await exportJournal({ ...house, surroundings: { hash }, writeTable: () => '' })
  if (!files.ok) throw new Error(files.error.type)
  return files.value.map(({ name, content }) => ({ name, bytes: bytesOf(content) }))
}

it('an import is told before it happens, and nothing of it happens', async () => {
  const here = await houseWith(testId(2), [sealForTest('DayBlocked', { on: dayOf('2027-02-01') }, sealing(52))])
  const preview = {
    events: 2,
    newEvents: 2,
    files: 1,
    newFiles: 1,
    span: { first: '2027-01-12', last: '2027-01-15' },
    sets: [0, 1],
    sessions: [0, 0],
    changesPlan: true,
  }
  expect(await previewImport(await exported(), here)).toEqual({ ok: true, value: preview })
  const after = await here.events.read(here.runner, { after: 0, limit: 10 })
  expect([after.ok && after.value.events.length, await here.blobs.list(here.runner)]).toEqual([1, []])
})

it('what is here already is told as nothing new', async () => {
  const here = await houseWith(testId(2), [])
  await importJournal(await exported(), here)
  const preview = await previewImport(await exported(), here)
  expect(preview.ok && preview.value).toMatchObject({ newEvents: 0, newFiles: 0, sets: [1, 1], changesPlan: false })
})

it('a damaged export is refused before it is compared', async () => {
  const [first, ...rest] = await exported()
  if (first === undefined) throw new Error('an export has files')
  const damaged = [{ ...first, bytes: bytesOf('otherwise') }, ...rest]
  const refused = await previewImport(damaged, await houseWith(testId(2), []))
  expect(refused).toEqual({ ok: false, error: { type: 'changed-file', file: first.name } })
})
