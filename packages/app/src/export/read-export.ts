import { err, ok, type Result } from '@strongstride/core'
import {
  BATCH_LIMITS,
  parseBatch,
  type Batch,
  type Document,
  type Hash,
  type SealedEvent,
} from '@strongstride/core/journal'
import type { Surroundings } from '../ports/surroundings.ts'
import { EXPORT_FORMAT, EXPORT_NAMES, EXPORT_VERSION, type ExportManifest } from './export-file.ts'

/** A file that was given for an import. */
export interface GivenFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * Why nothing of an export was taken. `not-an-export`: it has no manifest of one. `other-version`: it was written by a
 * version whose form is not read here. `missing-file`, `unknown-file`, `changed-file`: it does not hold what its manifest
 * says. `unreadable-event`: a line that is no event. `wrong-document`: a plan's part that is too large, or is missing, or
 * is kept under a hash that is not its own.
 */
export type ExportRefusal =
  | { readonly type: 'not-an-export' }
  | { readonly type: 'other-version'; readonly version: number }
  | { readonly type: 'missing-file'; readonly file: string }
  | { readonly type: 'unknown-file'; readonly file: string }
  | { readonly type: 'changed-file'; readonly file: string }
  | { readonly type: 'unreadable-event'; readonly line: number }
  | { readonly type: 'wrong-document'; readonly file: string }

/** What an export holds, all of it checked. */
export interface ReadExport {
  readonly batch: Batch
  readonly blobs: readonly { readonly hash: Hash; readonly bytes: Uint8Array }[]
}

/** What an export is read with. `readText` gives the text of UTF-8 bytes. */
export interface ReadWith {
  readonly hash: Surroundings['hash']
  readonly readText: (bytes: Uint8Array) => string
}

type FilesByName = ReadonlyMap<string, Uint8Array>

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const isObject = (json: unknown): json is Readonly<Record<string, unknown>> =>
  typeof json === 'object' && json !== null && !Array.isArray(json)

/** The manifest as far as it must be known before anything else is. */
const readManifest = (files: FilesByName, { readText }: ReadWith): Result<ExportManifest['files'], ExportRefusal> => {
  const bytes = files.get(EXPORT_NAMES.manifest)
  const json = bytes === undefined ? null : parseJson(readText(bytes))
  if (!isObject(json) || json['format'] !== EXPORT_FORMAT || typeof json['version'] !== 'number')
    return err({ type: 'not-an-export' })
  if (json['version'] !== EXPORT_VERSION) return err({ type: 'other-version', version: json['version'] })
  const named = json['files']
  const isNamed = isObject(named) && Object.values(named).every((hash) => typeof hash === 'string')
  return isNamed ? ok(named as ExportManifest['files']) : err({ type: 'not-an-export' })
}

const findFault = (files: FilesByName, named: ExportManifest['files'], { hash }: ReadWith): ExportRefusal | null => {
  const expected = new Map(Object.entries(named))
  for (const [file, expectedHash] of expected) {
    const bytes = files.get(file)
    if (bytes === undefined) return { type: 'missing-file', file }
    if (hash(bytes) !== expectedHash) return { type: 'changed-file', file }
  }
  const unknown = [...files.keys()].find((name) => name !== EXPORT_NAMES.manifest && !expected.has(name))
  if (unknown !== undefined) return { type: 'unknown-file', file: unknown }
  return expected.has(EXPORT_NAMES.events) ? null : { type: 'missing-file', file: EXPORT_NAMES.events }
}

const readEvents = (text: string): Result<readonly SealedEvent[], ExportRefusal> => {
  const lines = text.split('\n')
  const events: SealedEvent[] = []
  for (const [index, line] of lines.entries()) {
    if (line === '' && index === lines.length - 1) continue
    const read = parseBatch({ events: [parseJson(line)] })
    if (!read.ok) return err({ type: 'unreadable-event', line: index + 1 })
    events.push(...read.value.events)
  }
  return ok(events)
}

const filesIn = (files: FilesByName, folder: string): readonly (readonly [string, Uint8Array])[] =>
  [...files].filter(([name]) => name.startsWith(folder)).map(([name, bytes]) => [name.slice(folder.length), bytes])

const readDocuments = (
  files: FilesByName,
  { hash, readText }: ReadWith,
): Result<readonly Document[], ExportRefusal> => {
  const documents: Document[] = []
  for (const [name, bytes] of filesIn(files, EXPORT_NAMES.documents)) {
    const text = readText(bytes)
    if (hash(text) !== name || text.length > BATCH_LIMITS.document)
      return err({ type: 'wrong-document', file: `${EXPORT_NAMES.documents}${name}` })
    documents.push({ hash: name, text })
  }
  return ok(documents)
}

const findMissing = ({ events, documents }: Batch): ExportRefusal | null => {
  const here = new Set(documents.map(({ hash }) => hash))
  const missing = events.flatMap((event) => event.documents ?? []).find((hash) => !here.has(hash))
  return missing === undefined ? null : { type: 'wrong-document', file: `${EXPORT_NAMES.documents}${missing}` }
}

/** Reads an export and checks it as a whole: every file against the manifest, every event, every document and blob. */
export const readExport = (given: readonly GivenFile[], how: ReadWith): Result<ReadExport, ExportRefusal> => {
  const files: FilesByName = new Map(given.map(({ name, bytes }) => [name, bytes]))
  const named = readManifest(files, how)
  if (!named.ok) return named
  const fault = findFault(files, named.value, how)
  if (fault !== null) return err(fault)
  const events = readEvents(how.readText(files.get(EXPORT_NAMES.events) ?? new Uint8Array()))
  if (!events.ok) return events
  const documents = readDocuments(files, how)
  if (!documents.ok) return documents
  const batch: Batch = { events: events.value, documents: documents.value }
  const missing = findMissing(batch)
  if (missing !== null) return err(missing)
  const blobs = filesIn(files, EXPORT_NAMES.blobs).map(([hash, bytes]) => ({ hash, bytes }))
  const wrong = blobs.find(({ hash, bytes }) => how.hash(bytes) !== hash)
  if (wrong !== undefined) return err({ type: 'changed-file', file: `${EXPORT_NAMES.blobs}${wrong.hash}` })
  return ok({ batch, blobs })
}
