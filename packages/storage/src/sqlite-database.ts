import { DatabaseSync, type SQLInputValue, type SQLOutputValue, type StatementSync } from 'node:sqlite'
import { SqliteAdapter, SqliteDialect, type Driver, type SqliteDatabase, type SqliteStatement } from 'kysely'
import { guardDriver } from './transaction.ts'

/** Statements kept compiled. */
const KEPT_STATEMENTS = 200
/** Milliseconds another process may hold the file before this one gives up. */
const BUSY_MS = 5000

/** What `setReturnArrays` makes of rows; Node's types speak of rows with names. */
const asLists = (rows: unknown): Iterable<Values> => rows as Iterable<Values>

const inputs = (values: readonly unknown[]): SQLInputValue[] => values as SQLInputValue[]

/**
 * Opens an SQLite file for this room: a log written ahead, and every commit on the disk before it is answered. `FULL` is
 * not to be weakened: with `NORMAL` a power cut loses commits that were acknowledged.
 */
export const openSqlite = (path: string, options: { readonly readOnly?: boolean } = {}): DatabaseSync => {
  const database = new DatabaseSync(path, { readOnly: options.readOnly ?? false, timeout: BUSY_MS })
  if (options.readOnly !== true) database.exec('pragma journal_mode = wal')
  database.exec('pragma synchronous = full')
  database.exec('pragma foreign_keys = on')
  return database
}

/** The values of a row, in the order of its columns: `node:sqlite` makes these far faster than rows with names. */
type Values = readonly SQLOutputValue[]
type Row = Readonly<Record<string, SQLOutputValue>>

const named = (columns: readonly string[], values: Values): Row => {
  const row: Record<string, SQLOutputValue> = {}
  for (let at = 0; at < columns.length; at++) row[columns[at] ?? ''] = values[at] ?? null
  return row
}

function* namedRows(columns: readonly string[], lists: Iterable<Values>): Generator<Row> {
  for (const values of lists) yield named(columns, values)
}

/** A statement and the names of the columns of its rows; none where it brings no rows. */
interface CompiledStatement {
  readonly statement: StatementSync
  readonly columns: readonly string[]
}

const CHANGES_TABLES = /^\s*(?:create|alter|drop)\b/i

/** The database as Kysely wants it. Statements are compiled once. */
const forKysely = (database: DatabaseSync): SqliteDatabase => {
  const statements = new Map<string, CompiledStatement>()
  const compile = (sql: string): CompiledStatement => {
    const known = statements.get(sql)
    if (known !== undefined) return known
    const oldest = statements.keys().next().value
    if (statements.size >= KEPT_STATEMENTS && oldest !== undefined) statements.delete(oldest)
    const statement = database.prepare(sql)
    statement.setReturnArrays(true)
    const compiled = { statement, columns: statement.columns().map(({ name }) => name) }
    // Where tables change, the columns of what was compiled before may change with them.
    if (CHANGES_TABLES.test(sql)) statements.clear()
    else statements.set(sql, compiled)
    return compiled
  }
  return {
    close: () => {
      statements.clear()
      database.close()
    },
    prepare: (sql): SqliteStatement => {
      // A full disk ends a transaction by itself; rolling it back then has nothing left to do.
      if (sql === 'rollback' && !database.isTransaction) return NOTHING
      const { statement, columns } = compile(sql)
      return {
        reader: columns.length > 0,
        all: (values) => [...namedRows(columns, asLists(statement.all(...inputs(values))))],
        run: (values) => statement.run(...inputs(values)),
        iterate: (values) => namedRows(columns, asLists(statement.iterate(...inputs(values)))),
      }
    },
  }
}

const NOTHING: SqliteStatement = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [].values(),
}

class Adapter extends SqliteAdapter {
  /** SQLite changes its tables inside transactions, so that a migration happens whole or not at all. */
  override get supportsTransactionalDdl(): boolean {
    return true
  }

  /** There is one; who waits for it stands in the guard's queue, which knows who would wait for itself. */
  override get supportsMultipleConnections(): boolean {
    return true
  }
}

/** An open SQLite file for Kysely's queries. */
export class NodeSqliteDialect extends SqliteDialect {
  constructor(database: DatabaseSync) {
    super({ database: forKysely(database) })
  }

  override createAdapter(): SqliteAdapter {
    return new Adapter()
  }

  override createDriver(): Driver {
    return guardDriver(super.createDriver(), 'one')
  }
}
