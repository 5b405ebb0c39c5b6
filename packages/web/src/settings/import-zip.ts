import {
  importJournal,
  previewImport,
  type GivenFile,
  type Imported,
  type ImportPreview,
  type ImportRefusal,
} from '@strongstride/app'
import { err, ok, type Result } from '@strongstride/core'
import { readZip, textFromUtf8 } from '@strongstride/formats'
import { hashContent } from '../device/hash-content.ts'
import type { OpenRunner } from '../runner/open-runner.ts'

/** Bytes of a zip that is read here, and of all that is in it: it is unpacked in memory. */
const MOST_ZIP = 128 * 1024 * 1024
const MOST_UNPACKED = 2 * MOST_ZIP

/** Why a zip is not brought in, as far as a runner can do something about it. */
export type ZipRefusal = 'not-a-zip' | 'not-an-export' | 'other-version' | 'damaged' | 'no-space' | 'gone'

const REFUSALS: Readonly<Record<ImportRefusal['type'], ZipRefusal>> = {
  'not-an-export': 'not-an-export',
  'other-version': 'other-version',
  'missing-file': 'damaged',
  'unknown-file': 'damaged',
  'changed-file': 'damaged',
  'unreadable-event': 'damaged',
  'wrong-document': 'damaged',
  'missing-document': 'damaged',
  'other-content': 'damaged',
  gone: 'gone',
  'no-space': 'no-space',
}

/** A zip that was looked at: what it would do, and the files in it. */
export interface LookedAt {
  readonly files: readonly GivenFile[]
  readonly preview: ImportPreview
}

const settingOf = ({ journal: { runner }, events, blobs }: OpenRunner) => ({
  runner,
  events,
  blobs,
  hash: hashContent,
  readText: textFromUtf8,
})

/** Reads a zip and says what it would do. Nothing of it is taken. */
export const lookAtZip = async (bytes: Uint8Array, open: OpenRunner): Promise<Result<LookedAt, ZipRefusal>> => {
  const zip = readZip(bytes, { bytes: MOST_ZIP, total: MOST_UNPACKED })
  if (!zip.ok) return err(zip.error.type === 'not-a-zip' ? 'not-a-zip' : 'damaged')
  const preview = await previewImport(zip.value, settingOf(open))
  return preview.ok ? ok({ files: zip.value, preview: preview.value }) : err(REFUSALS[preview.error.type])
}

/** Takes a zip that was looked at: all of it or nothing. */
export const takeZip = async ({ files }: LookedAt, open: OpenRunner): Promise<Result<Imported, ZipRefusal>> => {
  const done = await importJournal(files, settingOf(open))
  if (!done.ok) return err(REFUSALS[done.error.type])
  await open.journal.refresh()
  return done
}
