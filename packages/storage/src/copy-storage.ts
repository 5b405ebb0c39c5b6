import { resolve } from 'node:path'
import { err, ok, type Result } from '@strongstride/core'
import type { Kysely } from 'kysely'
import { describe, isNoSpace } from './failure.ts'
import { listBlobRunners } from './folder-blob-store.ts'
import { BLOB_FOLDER, type Storage } from './open-storage.ts'
import {
  countRows,
  listRunners,
  readRows,
  readSameKeys,
  SHAPES,
  writeRows,
  type Row,
  type TableShape,
} from './table-rows.ts'
import type { Tables } from './tables.ts'

/** What of a copy is done: so many rows of all tables, or raw files. */
export interface CopyProgress {
  readonly step: 'rows' | 'verified-rows' | 'files'
  readonly done: number
}

/** What was copied, and found on both sides to be the same. */
export interface CopyReport {
  readonly runners: number
  readonly rows: number
  readonly files: number
}

/**
 * Why nothing was copied. `not-empty`: the target holds something already. `differs`: what was written is not what is read
 * again. `damaged-file`: a raw file is not what its hash says. Whatever the reason, the tables of the target are empty as
 * they were; raw files that were copied stay, and are found there when the copy is tried again.
 */
export type CopyRefusal =
  | { readonly type: 'not-empty' }
  | { readonly type: 'differs'; readonly table: keyof Tables; readonly runner: string }
  | { readonly type: 'damaged-file'; readonly runner: string; readonly hash: string }
  | { readonly type: 'no-space' }
  | { readonly type: 'unreachable'; readonly why: string }

class CopyStopped extends Error {
  readonly refusal: CopyRefusal
  constructor(refusal: CopyRefusal) {
    super(refusal.type)
    this.refusal = refusal
  }
}

/** What an error on the way says to whoever asked for a copy. */
export const refusalOf = (error: unknown): CopyRefusal => {
  if (error instanceof CopyStopped) return error.refusal
  return isNoSpace(error) ? { type: 'no-space' } : { type: 'unreachable', why: describe(error) }
}

type Tell = (progress: CopyProgress) => void

const eachPage = async (
  db: Kysely<Tables>,
  runners: readonly string[],
  work: (shape: TableShape, runner: string, page: readonly Row[]) => Promise<void>,
): Promise<void> => {
  for (const runner of runners)
    for (const shape of SHAPES) {
      let page = await readRows(db, shape, { runner, after: null })
      while (page.length > 0) {
        await work(shape, runner, page)
        page = await readRows(db, shape, { runner, after: page.at(-1) ?? null })
      }
    }
}

const copyRows = async (from: Kysely<Tables>, to: Kysely<Tables>, runners: readonly string[], tell: Tell) => {
  let done = 0
  await eachPage(from, runners, async (shape, _, page) => {
    await writeRows(to, shape, page)
    tell({ step: 'rows', done: (done += page.length) })
  })
  return done
}

const saysSame = ({ columns }: TableShape, one: Row, other: Row | undefined): boolean =>
  columns.every((column) => one[column] === other?.[column])

const verifyRows = async (from: Kysely<Tables>, to: Kysely<Tables>, runners: readonly string[], tell: Tell) => {
  let done = 0
  await eachPage(from, runners, async (shape, runner, page) => {
    const { table, key } = shape
    const written = await readSameKeys(to, shape, { runner, like: page })
    const byKey = new Map(written.map((row) => [key === null ? null : row[key], row]))
    const isSame = page.every((row) => saysSame(shape, row, byKey.get(key === null ? null : (row[key] ?? null))))
    if (!isSame) throw new CopyStopped({ type: 'differs', table, runner })
    tell({ step: 'verified-rows', done: (done += page.length) })
  })
  for (const { table } of SHAPES)
    if ((await countRows(from, table)) !== (await countRows(to, table)))
      throw new CopyStopped({ type: 'differs', table, runner: '' })
}

const copyFile = async (from: Storage, to: Storage, { runner, hash }: { runner: string; hash: string }) => {
  const bytes = await from.blobs.get(runner, hash)
  if (bytes === null) {
    // Removed meanwhile, or spoiled.
    if (await from.blobs.has(runner, hash)) throw new CopyStopped({ type: 'damaged-file', runner, hash })
    return
  }
  const put = await to.blobs.put(runner, hash, bytes)
  if (!put.ok && put.error.type === 'no-space') throw new CopyStopped({ type: 'no-space' })
  if ((await to.blobs.get(runner, hash)) === null) throw new CopyStopped({ type: 'damaged-file', runner, hash })
}

/** Copies the raw files of one storage to another, each read again where it was written. How many. */
export const copyFiles = async (from: Storage, to: Storage, tell: Tell = () => undefined): Promise<number> => {
  if (resolve(from.place.folder) === resolve(to.place.folder)) return 0
  let done = 0
  for (const runner of await listBlobRunners(from.place.folder, BLOB_FOLDER))
    for (const hash of await from.blobs.list(runner)) {
      await copyFile(from, to, { runner, hash })
      tell({ step: 'files', done: (done += 1) })
    }
  return done
}

const isEmpty = async (db: Kysely<Tables>): Promise<boolean> => (await listRunners(db)).length === 0

/**
 * Copies everything of one storage into another that is empty: SQLite to PostgreSQL, or back. All rows go over in one
 * transaction and are compared row by row before it is committed; the source is read as it is at one moment, and may be in
 * use. Progress is told as it comes.
 */
export const copyStorage = async (
  from: Storage,
  to: Storage,
  tell: Tell = () => undefined,
): Promise<Result<CopyReport, CopyRefusal>> => {
  try {
    if (!(await isEmpty(to.db))) return err({ type: 'not-empty' })
    const read = from.db.transaction().setIsolationLevel('repeatable read')
    const report = await read.execute((source) =>
      to.db.transaction().execute(async (target) => {
        const runners = await listRunners(source)
        const rows = await copyRows(source, target, runners, tell)
        await verifyRows(source, target, runners, tell)
        // After the rows, so that every file is there that was there when they were read.
        return { runners: runners.length, rows, files: await copyFiles(from, to, tell) }
      }),
    )
    return ok(report)
  } catch (error) {
    return err(refusalOf(error))
  }
}
