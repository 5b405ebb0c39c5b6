import { join } from 'node:path'
import pg from 'pg'
import { DATABASE_FILE, type StoragePlace } from '../open-storage.ts'
import { openSqlite } from '../sqlite-database.ts'
import type { EventTable } from '../tables.ts'

/** Inserts rows as plainly as the engine allows, to measure by. */
export interface RawInserts {
  /** Inserts the rows in a transaction of their own. */
  readonly insert: (rows: readonly EventTable[]) => Promise<void>
  /**
   * Makes the engine what it is when it has been in use for long: PostgreSQL takes its log files again, where one that has just
   * begun has to make and fill each of them while all wait.
   */
  readonly settle: () => Promise<void>
  readonly close: () => Promise<void>
}

const COLUMNS = ['runner', 'position', 'id', 'stamp', 'body', 'brought_by', 'sent'] as const

const valuesOf = (row: EventTable): (string | number | null)[] => COLUMNS.map((column) => row[column])

const rawSqlite = (path: string): RawInserts => {
  const database = openSqlite(path)
  const insert = database.prepare(`insert into event (${COLUMNS.join(', ')}) values (?, ?, ?, ?, ?, ?, ?)`)
  return {
    insert: async (rows) => {
      database.exec('begin immediate')
      for (const row of rows) insert.run(...valuesOf(row))
      database.exec('commit')
    },
    settle: async () => undefined,
    close: async () => database.close(),
  }
}

const placesOf = (rows: number): string =>
  Array.from(
    { length: rows },
    (_, row) => `(${COLUMNS.map((_name, column) => `$${row * COLUMNS.length + column + 1}`).join(', ')})`,
  ).join(', ')

const rawPostgres = async (databaseUrl: string): Promise<RawInserts> => {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  return {
    insert: async (rows) => {
      const text = `insert into event (${COLUMNS.join(', ')}) values ${placesOf(rows.length)}`
      await client.query('begin')
      // One statement of a name: the server parses it once.
      await client.query({ name: `insert-${rows.length}`, text, values: rows.flatMap(valuesOf) })
      await client.query('commit')
    },
    settle: async () => void (await client.query('checkpoint')),
    close: () => client.end(),
  }
}

/** Raw inserts into the tables of an opened storage, on a connection of their own, as durable as the storage's. */
export const openRawInserts = async ({ folder, databaseUrl }: StoragePlace): Promise<RawInserts> =>
  databaseUrl === null ? rawSqlite(join(folder, DATABASE_FILE)) : rawPostgres(databaseUrl)
