import { sql, type Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** Rows that are read or written at a time. */
export const PAGE = 1000

/** A table of a runner's rows: its columns, and the one that tells rows of one runner apart; null: there is one row. */
export interface TableShape {
  readonly table: keyof Tables
  readonly columns: readonly string[]
  readonly key: string | null
}

/** A row as the database gives it. */
export type Row = Readonly<Record<string, string | number | null>>

/** All tables, in the order in which they are copied. */
export const SHAPES: readonly TableShape[] = [
  { table: 'runner', columns: ['runner', 'last', 'epoch', 'deleted_at'], key: null },
  { table: 'document', columns: ['runner', 'hash', 'body'], key: 'hash' },
  {
    table: 'event',
    columns: ['runner', 'position', 'id', 'stamp', 'body', 'brought_by', 'sent'],
    key: 'position',
  },
  { table: 'snapshot', columns: ['runner', 'fold', 'position', 'stamp', 'body'], key: 'fold' },
  { table: 'note', columns: ['runner', 'name', 'body'], key: 'name' },
]

const columnsOf = ({ columns }: TableShape) => sql.join(columns.map((column) => sql.ref(column)))

/** Rows of a runner after a row of them, in the order of their keys. */
export const readRows = async (
  db: Kysely<Tables>,
  shape: TableShape,
  { runner, after }: { readonly runner: string; readonly after: Row | null },
): Promise<readonly Row[]> => {
  const { table, key } = shape
  if (key === null && after !== null) return []
  const beyond = after === null || key === null ? sql`` : sql`and ${sql.ref(key)} > ${after[key]}`
  const order = key === null ? sql`` : sql`order by ${sql.ref(key)}`
  const { rows } = await sql<Row>`select ${columnsOf(shape)} from ${sql.table(table)}
    where runner = ${runner} ${beyond} ${order} limit ${PAGE}`.execute(db)
  return rows
}

/** Rows of a runner that have the keys of these rows. */
export const readSameKeys = async (
  db: Kysely<Tables>,
  shape: TableShape,
  { runner, like }: { readonly runner: string; readonly like: readonly Row[] },
): Promise<readonly Row[]> => {
  const { table, key } = shape
  const keys = key === null ? sql`` : sql`and ${sql.ref(key)} in (${sql.join(like.map((row) => row[key]))})`
  const { rows } = await sql<Row>`select ${columnsOf(shape)} from ${sql.table(table)}
    where runner = ${runner} ${keys}`.execute(db)
  return rows
}

/** Writes rows that are not there yet. */
export const writeRows = async (db: Kysely<Tables>, shape: TableShape, rows: readonly Row[]): Promise<void> => {
  const values = rows.map((row) => sql`(${sql.join(shape.columns.map((column) => row[column]))})`)
  await sql`insert into ${sql.table(shape.table)} (${columnsOf(shape)}) values ${sql.join(values)}`.execute(db)
}

/** How many rows a table has, of all runners. For copies and reports alone: no request crosses runners. */
export const countRows = async (db: Kysely<Tables>, table: keyof Tables): Promise<number> => {
  const { rows } = await sql<{ count: string | number }>`select count(*) as count from ${sql.table(table)}`.execute(db)
  return Number(rows[0]?.count ?? 0)
}

/** Every runner who has a row anywhere. For copies alone. */
export const listRunners = async (db: Kysely<Tables>): Promise<readonly string[]> => {
  const each = SHAPES.map(({ table }) => sql`select runner from ${sql.table(table)}`)
  const { rows } = await sql<{ runner: string }>`${sql.join(each, sql` union `)}`.execute(db)
  return rows.map(({ runner }) => runner)
}
