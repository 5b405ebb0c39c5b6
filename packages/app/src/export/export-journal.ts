import { ok, type Plan, type Result } from '@strongstride/core'
import {
  canonicalJson,
  currentPlan,
  foldJournal,
  openPlan,
  textDocuments,
  type Document,
  type Hash,
  type JournalState,
  type RunnerId,
  type SealedEvent,
} from '@strongstride/core/journal'
import type { BlobStore } from '../ports/blob-store.ts'
import type { EventStore, Gone } from '../ports/event-store.ts'
import type { Surroundings } from '../ports/surroundings.ts'
import { readAfter } from '../state-follower.ts'
import {
  EXPORT_FORMAT,
  EXPORT_NAMES,
  EXPORT_VERSION,
  type ExportCounts,
  type ExportFile,
  type ExportManifest,
} from './export-file.ts'
import { exportReadme } from './export-readme.ts'
import { exportTables, type WriteTable } from './export-tables.ts'

/** What an export reads and writes with. */
export interface ExportSetting {
  readonly runner: RunnerId
  readonly events: EventStore
  readonly blobs: BlobStore
  readonly surroundings: Pick<Surroundings, 'hash'>
  readonly writeTable: WriteTable
}

/** Documents asked for in one go. */
const DOCUMENTS = 500

const compareTexts = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

/** Events in the order all devices share, so that every store of the same journal exports the same. */
const readEvents = async (setting: ExportSetting): Promise<Result<readonly SealedEvent[], Gone>> => {
  const kept = await readAfter(setting, 0)
  if (!kept.ok) return kept
  const events = kept.value.map(({ event }) => event)
  return ok(events.toSorted((a, b) => compareTexts(a.stamp, b.stamp) || compareTexts(a.id, b.id)))
}

const readDocuments = async (
  { events, runner }: ExportSetting,
  named: readonly SealedEvent[],
): Promise<readonly Document[]> => {
  const hashes = [...new Set(named.flatMap((event) => event.documents ?? []))].toSorted(compareTexts)
  const documents: Document[] = []
  for (let at = 0; at < hashes.length; at += DOCUMENTS)
    documents.push(...(await events.readDocuments(runner, hashes.slice(at, at + DOCUMENTS))))
  return documents.toSorted((a, b) => compareTexts(a.hash, b.hash))
}

const readBlobs = async ({ blobs, runner }: ExportSetting): Promise<readonly ExportFile[]> => {
  const files: ExportFile[] = []
  for (const hash of await blobs.list(runner)) {
    const content = await blobs.get(runner, hash)
    if (content !== null) files.push({ name: `${EXPORT_NAMES.blobs}${hash}`, content })
  }
  return files.toSorted((a, b) => compareTexts(a.name, b.name))
}

const readPlan = (state: JournalState, documents: readonly Document[]): Plan | null => {
  const adopted = currentPlan(state)
  if (adopted === null) return null
  const texts = new Map(documents.map(({ hash, text }) => [hash, text]))
  const plan = openPlan(
    adopted,
    state,
    textDocuments((hash) => texts.get(hash) ?? null),
  )
  return plan.ok ? plan.value : null
}

const textFile = (name: string, content: string): ExportFile => ({ name, content })

const manifestOf = (
  files: readonly ExportFile[],
  counts: ExportCounts,
  hash: (content: string | Uint8Array) => Hash,
): ExportManifest => ({
  format: EXPORT_FORMAT,
  version: EXPORT_VERSION,
  counts,
  files: Object.fromEntries(files.map(({ name, content }) => [name, hash(content)])),
})

/**
 * Everything that is kept of a runner, as files: to be read by a person, and to be imported elsewhere. The same journal gives
 * the same files, whatever store it is in. Addresses of feeds and keys of calendars are not among them: the notebook is
 * not read.
 */
export const exportJournal = async (setting: ExportSetting): Promise<Result<readonly ExportFile[], Gone>> => {
  const events = await readEvents(setting)
  if (!events.ok) return events
  const documents = await readDocuments(setting, events.value)
  const blobs = await readBlobs(setting)
  const state = foldJournal(events.value)
  const plan = readPlan(state, documents)
  const counts: ExportCounts = { events: events.value.length, documents: documents.length, blobs: blobs.length }
  const files: readonly ExportFile[] = [
    textFile(EXPORT_NAMES.readme, exportReadme(counts)),
    textFile(EXPORT_NAMES.events, events.value.map((event) => `${canonicalJson(event)}\n`).join('')),
    ...(plan === null ? [] : [textFile(EXPORT_NAMES.plan, `${JSON.stringify(plan, null, 2)}\n`)]),
    ...exportTables(state).map(({ name, columns, rows }) => textFile(name, setting.writeTable(columns, rows))),
    ...documents.map(({ hash, text }) => textFile(`${EXPORT_NAMES.documents}${hash}`, text)),
    ...blobs,
  ]
  const manifest = manifestOf(files, counts, setting.surroundings.hash)
  return ok([...files, textFile(EXPORT_NAMES.manifest, `${JSON.stringify(manifest, null, 2)}\n`)])
}
