import { PostgresDialect, type Driver, type PostgresPool, type PostgresPoolClient } from 'kysely'
import pg from 'pg'
import { guardDriver } from './transaction.ts'

/** Connections to PostgreSQL a process holds at most, and how long it waits for one. */
const CONNECTIONS = 10
const CONNECT_MS = 5000

/**
 * Milliseconds a statement may take, and a transaction may wait for its next: longer than any that is well, so that one that
 * is stuck, or whose process is gone, holds others up no longer than this.
 */
const LONGEST_MS = 60_000

/** Statements that every connection keeps planned, and characters of one of them at most. */
const KEPT_STATEMENTS = 100
const LONGEST_KEPT = 2000

/** A query by the name of its text: the server reads and plans it once a connection. Those beyond the limits go unnamed. */
const nameStatements = (): ((text: string, values: readonly unknown[]) => pg.QueryConfig) => {
  const names = new Map<string, string>()
  return (text, values) => {
    const query = { text, values: [...values] }
    const known = names.get(text)
    if (known !== undefined) return { name: known, ...query }
    if (values.length === 0 || text.length > LONGEST_KEPT || names.size >= KEPT_STATEMENTS) return query
    const name = `strongstride-${names.size + 1}`
    names.set(text, name)
    return { name, ...query }
  }
}

/** A pool whose connections keep their statements. */
const keepingStatements = (pool: pg.Pool): PostgresPool => {
  const nameOf = nameStatements()
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  const keeping = (client: pg.PoolClient): PostgresPoolClient => {
    // Kysely asks with a text and values; with a cursor only where it is given one to make.
    const query = (text: string, values: readonly unknown[]) => client.query(nameOf(text, values))
    return { query: query as unknown as PostgresPoolClient['query'], release: (destroy) => client.release(destroy) }
  }
  return {
    options: pool.options,
    connect: async () => {
      const client = await pool.connect()
      const known = clients.get(client) ?? keeping(client)
      clients.set(client, known)
      return known
    },
    end: () => pool.end(),
  }
}

/** How long a statement may take: as long as one of a request at most; or, where tables are changed, as long as it takes. */
export type Patience = 'request' | 'migration'

const openPool = (databaseUrl: string, patience: Patience): pg.Pool => {
  const longest = patience === 'request' ? LONGEST_MS : 0
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    statement_timeout: longest,
    idle_in_transaction_session_timeout: longest,
  })
  // A connection that breaks while it is idle is replaced by the next query; the process goes on.
  pool.on('error', () => null)
  // One that breaks while it is in use says so to its query; unheard besides, it would end the process.
  pool.on('connect', (client) => {
    client.on('error', () => null)
  })
  return pool
}

/** A PostgreSQL for Kysely's queries. */
export class KeepingPostgresDialect extends PostgresDialect {
  constructor(databaseUrl: string, patience: Patience) {
    super({ pool: keepingStatements(openPool(databaseUrl, patience)) })
  }

  override createDriver(): Driver {
    return guardDriver(super.createDriver(), 'many')
  }
}
