import { existsSync } from 'node:fs'
import { canonicalJson, foldJournal, writeSnapshot } from '@strongstride/core/journal'
import { openStorage, verifyBackup, type Storage, type StoragePlace } from '@strongstride/storage'
import { rewritingMigrations } from '@strongstride/storage/testing'
import type { AskedBackup, Ledger, SentBatch } from './ledger.ts'

/** What a store lacks of what it acknowledged, and what in it is not as it was sent. Sentences for people. */
export interface Losses {
  readonly lost: readonly string[]
  readonly damaged: readonly string[]
}

const MOST_EVENTS = 10_000_000

const together = (losses: readonly Losses[]): Losses => ({
  lost: losses.flatMap(({ lost }) => lost),
  damaged: losses.flatMap(({ damaged }) => damaged),
})

type Texts = ReadonlyMap<string, string>

/** A batch is there whole, or not at all; and whole where it was acknowledged. */
const lossesOfBatch = ({ batch, acknowledged }: SentBatch, kept: Texts, texts: Texts): Losses => {
  const there = batch.events.filter(({ id }) => kept.has(id))
  const missing = batch.events.length - there.length
  const first = batch.events[0]?.id ?? ''
  if (acknowledged && missing > 0) return { lost: [`${missing} events of ${first}`], damaged: [] }
  if (there.length === 0) return { lost: [], damaged: [] }
  const faults: readonly (readonly [boolean, string])[] = [
    [missing > 0, `half of the batch ${first}`],
    [there.some((event) => kept.get(event.id) !== canonicalJson(event)), `other content in ${first}`],
    [batch.documents.some(({ hash, text }) => texts.get(hash) !== text), `a document of ${first}`],
  ]
  return { lost: [], damaged: faults.flatMap(([isSo, what]) => (isSo ? [what] : [])) }
}

const lossesOfEvents = async (storage: Storage, ledger: Ledger): Promise<Losses> => {
  const page = await storage.events.read(ledger.runner, { after: 0, limit: MOST_EVENTS })
  if (!page.ok) return { lost: [], damaged: [`the journal is ${page.error.type}`] }
  const { events, documents, last } = page.value
  const kept = new Map(events.map(({ event }) => [event.id, canonicalJson(event)]))
  const texts = new Map(documents.map(({ hash, text }) => [hash, text]))
  const judged = ledger.batches.map((sent) => lossesOfBatch(sent, kept, texts))
  const present = ledger.batches.flatMap(({ batch }) => batch.events.filter(({ id }) => kept.has(id)))
  const { lost, damaged } = together(judged)
  const wrong = [...damaged]
  if (events.length !== present.length) wrong.push(`${events.length - present.length} events that nobody sent`)
  if (last !== events.length || events.some(({ position }, index) => position !== index + 1)) wrong.push('a gap')
  const stored = writeSnapshot(foldJournal(events.map(({ event }) => event)))
  if (stored !== writeSnapshot(foldJournal(present))) wrong.push('the state is another')
  return { lost, damaged: wrong }
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
