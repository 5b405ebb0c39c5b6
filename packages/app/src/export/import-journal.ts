import { err, ok, type Result } from '@strongstride/core'
import type { RunnerId } from '@strongstride/core/journal'
import type { BlobRefusal, BlobStore } from '../ports/blob-store.ts'
import type { AppendRefusal, EventStore } from '../ports/event-store.ts'
import { readExport, type ExportRefusal, type GivenFile, type ReadWith } from './read-export.ts'

/** What an import writes to and reads with. */
export interface ImportSetting extends ReadWith {
  readonly runner: RunnerId
  readonly events: EventStore
  readonly blobs: BlobStore
}

/** What an import brought that was not there before. */
export interface Imported {
  readonly events: number
  readonly blobs: number
}

/** Why an import brought nothing. */
export type ImportRefusal = ExportRefusal | AppendRefusal | BlobRefusal

/**
 * Takes an export into a runner's journal, whoever's it was. It is checked as a whole before anything is written; then come
 * the files, and last all events in one append, so that the journal has all of them or none. What is there already stays as
 * it is.
 */
export const importJournal = async (
  given: readonly GivenFile[],
  setting: ImportSetting,
): Promise<Result<Imported, ImportRefusal>> => {
  const { runner, events, blobs } = setting
  const read = readExport(given, setting)
  if (!read.ok) return read
  if ((await events.readTombstone(runner)) !== null) return err({ type: 'gone' })
  let newBlobs = 0
  for (const { hash, bytes } of read.value.blobs) {
    if (await blobs.has(runner, hash)) continue
    const put = await blobs.put(runner, hash, bytes)
    if (!put.ok) return put
    newBlobs += 1
  }
  const appended = await events.append(runner, read.value.batch, { by: null, sent: false })
  return appended.ok ? ok({ events: appended.value.added, blobs: newBlobs }) : appended
}
