import { numberedEvent, numberedId } from '@strongstride/app/testing'
import type { Storage } from '../open-storage.ts'
import { SHAPES } from '../table-rows.ts'
import { sql } from 'kysely'
import { hashOf } from '../whole-file.ts'
import { listBlobRunners } from '../folder-blob-store.ts'
import { BLOB_FOLDER } from '../open-storage.ts'

const HERE = { by: null, sent: false } as const
const RUNS = ['a run', 'another run ünï'].map((text) => new TextEncoder().encode(text))

/** Fills an empty storage with more than a page of events, something in every table, and two files. */
export const fillLarge = async ({ events, notes, blobs }: Storage): Promise<void> => {
  const [one, two, gone, noted] = [numberedId(1), numberedId(2), numberedId(3), numberedId(4)]
  const many = Array.from({ length: 2500 }, (_, index) => numberedEvent(index + 1))
  await events.append(one, { events: many, documents: [{ hash: 'a'.repeat(64), text: 'ünï 走る' }] }, HERE)
  await events.append(two, { events: [numberedEvent(1)], documents: [] }, { by: 'phone', sent: true })
  await events.append(gone, { events: [numberedEvent(1)], documents: [] }, HERE)
  await events.remove(gone, 1_800_000_000_000)
  await events.writeSnapshot(one, { fold: 1, position: 1, stamp: numberedEvent(1).stamp, text: 'state' })
  for (const name of ['A', 'a', 'ä', 'Ä']) await notes.write(noted, name, name)
  for (const [index, bytes] of RUNS.entries()) await blobs.put(numberedId(index + 1), hashOf(bytes), bytes)
}

/** Every row and file of a storage, in an order of its own, for comparing two. */
export const readEverything = async ({ db, blobs, place }: Storage): Promise<unknown> => {
  const rows: string[] = []
  for (const { table, columns } of SHAPES) {
    const read = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(db)
    for (const row of read.rows) rows.push(JSON.stringify([table, ...columns.map((column) => row[column])]))
  }
  for (const runner of await listBlobRunners(place.folder, BLOB_FOLDER))
    for (const hash of await blobs.list(runner))
      rows.push(JSON.stringify([runner, hash, Buffer.from((await blobs.get(runner, hash)) ?? []).toString('hex')]))
  return rows.toSorted()
}
