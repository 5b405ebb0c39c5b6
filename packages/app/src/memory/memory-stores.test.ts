import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { blobStoreLaws, EVENT_STORE_LAWS, NOTEBOOK_LAWS } from '../testing/index.ts'
import { memoryBlobStore } from './memory-blob-store.ts'
import { memoryEventStore } from './memory-event-store.ts'
import { memoryNotebook } from './memory-notebook.ts'

const hash = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

it.each(EVENT_STORE_LAWS)('$name', async ({ findFault }) => {
  expect(await findFault(memoryEventStore())).toBeNull()
})

it.each(blobStoreLaws(hash))('$name', async ({ findFault }) => {
  expect(await findFault(memoryBlobStore({ hash }))).toBeNull()
})

it.each(NOTEBOOK_LAWS)('$name', async ({ findFault }) => {
  expect(await findFault(memoryNotebook())).toBeNull()
})
