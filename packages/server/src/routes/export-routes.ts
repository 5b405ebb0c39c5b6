import { exportJournal, importJournal, type ImportRefusal } from '@strongstride/app'
import { err, ok } from '@strongstride/core'
import { readZip, textFromUtf8, utf8FromText, writeCsv, writeZip } from '@strongstride/formats'
import { importedSchema } from '../answers/answers.schema.ts'
import type { Problem, ProblemType } from '../http/problem.ts'
import { bytesBody, routeOf, type Outcome, type Route } from '../route.ts'

/** Bytes of a zip, and of all that is in it: it is unpacked in memory. */
const MOST_ZIP = 256 * 1024 * 1024
const MOST_UNPACKED = 2 * MOST_ZIP
const ZIP_TYPE = 'application/zip'

const exportAll = routeOf({
  name: 'exportRunner',
  says: 'Everything kept of a runner as one zip: events, plans, files, tables, and a README. No address of a feed and no key of a calendar is in it.',
  method: 'GET',
  path: '/api/runners/:runner/export',
  callers: ['loopback', 'owner'],
  answers: [{ status: 200, says: 'The zip.', schema: null, type: ZIP_TYPE }],
  problems: ['gone'],
  handle: async ({ parameters: { runner } }, { events, blobs, surroundings }): Promise<Outcome> => {
    const files = await exportJournal({ runner, events, blobs, surroundings, writeTable: writeCsv })
    if (!files.ok) return files
    const members = files.value.map(({ name, content }) => ({
      name,
      bytes: typeof content === 'string' ? utf8FromText(content) : content,
    }))
    const headers = { 'content-disposition': 'attachment; filename="strongstride.zip"' }
    return ok({ status: 200, content: writeZip(members), type: ZIP_TYPE, headers })
  },
})

const IMPORT_PROBLEMS: Readonly<Record<ImportRefusal['type'], ProblemType>> = {
  'not-an-export': 'not-an-export',
  'other-version': 'other-version',
  'missing-file': 'damaged-export',
  'unknown-file': 'damaged-export',
  'changed-file': 'damaged-export',
  'unreadable-event': 'damaged-export',
  'wrong-document': 'damaged-export',
  gone: 'gone',
  'other-content': 'other-content',
  'missing-document': 'missing-document',
  'no-space': 'no-space',
}

/** What of the zip it is about: a file, a line, a version, an event. */
const importProblem = (refusal: ImportRefusal): Problem => {
  const type = IMPORT_PROBLEMS[refusal.type]
  if ('file' in refusal) return { type, about: refusal.file }
  if ('line' in refusal) return { type, about: `events.jsonl:${refusal.line}` }
  if ('version' in refusal) return { type, about: String(refusal.version) }
  return 'id' in refusal ? { type, about: refusal.id } : { type }
}

const importAll = routeOf({
  name: 'importRunner',
  says: 'Takes an export into the journal of this runner, whoever it was of: all of it or nothing. What is here stays as it is.',
  method: 'POST',
  path: '/api/runners/:runner/import',
  callers: ['loopback', 'owner'],
  body: bytesBody(MOST_ZIP),
  answers: [{ status: 200, says: 'How much of it was new.', schema: importedSchema }],
  problems: [
    'gone',
    'no-space',
    'other-content',
    'missing-document',
    'not-an-export',
    'other-version',
    'damaged-export',
  ],
  handle: async ({ parameters: { runner }, body }, { events, blobs, surroundings }): Promise<Outcome> => {
    const zip = readZip(body, { bytes: MOST_ZIP, total: MOST_UNPACKED })
    if (!zip.ok) return err({ type: zip.error.type === 'not-a-zip' ? 'not-an-export' : 'damaged-export' })
    const setting = { runner, events, blobs, hash: surroundings.hash, readText: textFromUtf8 }
    const done = await importJournal(zip.value, setting)
    return done.ok
      ? ok({ status: 200, json: { events: done.value.events, blobs: done.value.blobs } })
      : err(importProblem(done.error))
  },
})

/** A runner's whole journal, taken along. */
export const EXPORT_ROUTES: readonly Route[] = [exportAll, importAll]
