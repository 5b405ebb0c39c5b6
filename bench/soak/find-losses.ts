import { existsSync } from 'node:fs'
import { canonicalJson, foldJournal, writeSnapshot, type SealedEvent } from '@strongstride/core/journal'
import { openStorage, verifyBackup, type Storage, type StoragePlace } from '@strongstride/storage'
import { rewritingMigrations } from '@strongstride/storage/testing'
import type { AskedBackup, Ledger } from './ledger.ts'

/** What a store lacks of what it acknowledged, and what in it is not as it was sent. Sentences for people. */
export interface Losses {
  readonly lost: readonly string[]
  readonly damaged: readonly string[]
}

const MOST_EVENTS = 10_000_000

const lossesOfEvents = async (storage: Storage, ledger: Ledger): Promise<Losses> => {
  const page = await storage.events.read(ledger.runner, { after: 0, limit: MOST_EVENTS })
  if (!page.ok) return { lost: [], damaged: [`the journal is ${page.error.type}`] }
  const { events, documents, last } = page.value
  const kept = new Map(events.map(({ event }) => [event.id, canonicalJson(event)]))
  const texts = new Map(documents.map(({ hash, text }) => [hash, text]))
  const lost: string[] = []
  const damaged: string[] = []
  const present: SealedEvent[] = []
  for (const { batch, acknowledged } of ledger.batches) {
    const there = batch.events.filter(({ id }) => kept.has(id))
    present.push(...there)
    const first = batch.events[0]?.id ?? ''
    if (acknowledged && there.length < batch.events.length)
      lost.push(`${batch.events.length - there.length} events of ${first}`)
    else if (there.length > 0 && there.length < batch.events.length) damaged.push(`half of the batch ${first}`)
    if (there.some((event) => kept.get(event.id) !== canonicalJson(event))) damaged.push(`other content in ${first}`)
    if (there.length > 0 && batch.documents.some(({ hash, text }) => texts.get(hash) !== text))
      damaged.push(`a document of ${first}`)
  }
  if (events.length !== present.length) damaged.push(`${events.length - present.length} events that nobody sent`)
  if (last !== events.length || events.some(({ position }, index) => position !== index + 1)) damaged.push('a gap')
  const stored = writeSnapshot(foldJournal(events.map(({ event }) => event)))
  if (stored !== writeSnapshot(foldJournal(present))) damaged.push('the state is another')
  return { lost, damaged }
}

const lossesOfFiles = async (storage: Storage, { runner, files }: Ledger): Promise<Losses> => {
  const lost: string[] = []
  const damaged: string[] = []
  // Reading holds the bytes against their hash.
  for (const { hash, acknowledged } of files) {
    const isWhole = (await storage.blobs.get(runner, hash)) !== null
    if (acknowledged && !isWhole) lost.push(`file ${hash}`)
    else if (!isWhole && (await storage.blobs.has(runner, hash))) damaged.push(`file ${hash}`)
  }
  return { lost, damaged }
}

const lossesOfBackup = async (
  { to, before, acknowledged }: AskedBackup,
  { runner }: Ledger,
  migrations: number,
): Promise<Losses> => {
  if (!existsSync(to)) return { lost: acknowledged ? [`backup ${to}`] : [], damaged: [] }
  const verified = await verifyBackup(to)
  if (!verified.ok) return { lost: [], damaged: [`backup: ${JSON.stringify(verified.error)}`] }
  const opened = await openStorage({ folder: to, databaseUrl: null }, rewritingMigrations(migrations))
  if (!opened.ok) return { lost: [], damaged: [`backup: ${JSON.stringify(opened.error)}`] }
  const page = await opened.value.events.read(runner, { after: 0, limit: 1 })
  await opened.value.close()
  const held = page.ok ? page.value.last : 0
  return { lost: held < before ? [`backup with ${held} of ${before} events`] : [], damaged: [] }
}

const together = (losses: readonly Losses[]): Losses => ({
  lost: losses.flatMap(({ lost }) => lost),
  damaged: losses.flatMap(({ damaged }) => damaged),
})

/** Holds a store against the ledger: what was acknowledged is there, and nothing but what was sent. */
export const findLosses = async (place: StoragePlace, ledger: Ledger, migrations = 0): Promise<Losses> => {
  const opened = await openStorage(place, rewritingMigrations(migrations))
  if (!opened.ok) return { lost: [], damaged: [`does not open: ${JSON.stringify(opened.error)}`] }
  const storage = opened.value
  try {
    const losses = [await lossesOfEvents(storage, ledger), await lossesOfFiles(storage, ledger)]
    for (const backup of ledger.backups) losses.push(await lossesOfBackup(backup, ledger, migrations))
    return together(losses)
  } finally {
    await storage.close()
  }
}
