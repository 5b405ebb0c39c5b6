// A server process of the soak: storage and server together, as the product runs them. It says when it answers, makes
// backups and tells its memory when it is asked, and ends with the process that started it.
import { randomBytes } from 'node:crypto'
import type { CivilDay } from '@strongstride/core'
import { createLog, serve, settleOwnRunner } from '@strongstride/server'
import { backupStorage, openStorage } from '@strongstride/storage'
import { hashOf } from './hash.ts'
import type { ChildAnswer, ChildQuestion } from './soak-server.ts'

const [folder = '', databaseUrl = '', migrations = '0', mostPages = '', synchronous = ''] = process.argv.slice(2)

const TODAY = '2027-01-04' as CivilDay

/** A UUID of version 7. */
const newId = (): string => {
  const hex = Date.now().toString(16).padStart(12, '0') + randomBytes(10).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const tell = (answer: ChildAnswer): void => void process.send?.(answer)

/** What serves tests is read only where it is asked for: without it the process is the product's own. */
const migrationsOf = async (more: number): Promise<Parameters<typeof openStorage>[1]> =>
  more === 0 ? undefined : (await import('@strongstride/storage/testing')).rewritingMigrations(more)

const start = async (): Promise<void> => {
  const place = { folder, databaseUrl: databaseUrl === '' ? null : databaseUrl }
  const opened = await openStorage(place, await migrationsOf(Number(migrations)))
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  const storage = opened.value
  if (mostPages !== '') storage.sqlite?.exec(`pragma max_page_count = ${Number(mostPages)}`)
  if (synchronous !== '') storage.sqlite?.exec('pragma synchronous = normal')
  const parts = {
    events: storage.events,
    blobs: storage.blobs,
    notes: storage.notes,
    surroundings: { now: () => Date.now(), today: () => TODAY, newId, hash: hashOf },
  }
  const config = { version: 'soak', publicUrl: null, appFolder: null, backupDays: 30 }
  const log = createLog(() => undefined)
  const served = await serve({ ...parts, config, log, listen: { host: '127.0.0.1', port: 0 } })
  if (!served.ok) throw new Error(JSON.stringify(served.error))
  process.on('message', (question: ChildQuestion) => {
    if (question.type === 'back-up') {
      void backupStorage(storage, { to: question.to, made: new Date().toISOString() }).then((made) =>
        tell({ type: 'backed-up', to: question.to, ok: made.ok }),
      )
    } else if (question.type === 'tell-memory') tell({ type: 'memory', bytes: process.memoryUsage.rss() })
    else storage.sqlite?.exec(`pragma max_page_count = ${question.pages}`)
  })
  const runner = await settleOwnRunner(parts)
  tell({ type: 'ready', origin: `http://127.0.0.1:${served.value.bound.port}`, runner })
}

process.on('disconnect', () => process.exit())
await start()
