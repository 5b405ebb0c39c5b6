import {
  httpRemote,
  memoryBlobStore,
  memoryEventStore,
  memoryNotebook,
  openJournal,
  syncOnce,
  type RunnerJournal,
  type SyncSetting,
} from '@strongstride/app'
import { numberedId } from '@strongstride/app/testing'
import { parseDay, type CivilDay } from '@strongstride/core'
import { writeSnapshot } from '@strongstride/core/journal'
import { askServer } from '@strongstride/server'
import { isPostgresAsked, startPostgres } from '@strongstride/storage/testing'
import { expect, it } from 'vitest'
import { hashOf } from './hash.ts'
import { inFreshFolder } from './places.ts'
import { startServerNow, type SoakServer } from './soak-server.ts'

const ON = parseDay('2027-01-04') ?? ('' as CivilDay)

interface Device {
  readonly journal: RunnerJournal
  readonly setting: SyncSetting
}

const openDevice = async (number: number, { origin, runner }: SoakServer): Promise<Device> => {
  const events = memoryEventStore(`device ${number}`)
  let count = number * 1000
  const surroundings = { now: () => 1_800_000_000_000 + count, newId: () => numberedId((count += 1)) }
  const opened = await openJournal({ runner, device: numberedId(number), events, surroundings })
  if (!opened.ok) throw new Error(opened.error.type)
  const remote = httpRemote(askServer({ origin, token: null }))
  return {
    journal: opened.value,
    setting: { runner, events, blobs: memoryBlobStore({ hash: hashOf }), notes: memoryNotebook(), remote },
  }
}

const sync = async ({ journal, setting }: Device): Promise<void> => {
  const synced = await syncOnce(setting)
  if (!synced.ok) throw new Error(JSON.stringify(synced.error))
  await journal.refresh()
}

it.runIf(isPostgresAsked())(
  'three server processes on one PostgreSQL are one server: devices that sync with different ones end equal',
  async () => {
    const postgres = await startPostgres()
    const servers: SoakServer[] = []
    try {
      await inFreshFolder(async (folder) => {
        const place = { folder, databaseUrl: await postgres.newDatabase() }
        // All at once: they make the tables, and the runner, once.
        servers.push(...(await Promise.all([0, 1, 2].map(() => startServerNow({ place })))))
        expect(new Set(servers.map(({ runner }) => runner)).size).toBe(1)
        const devices = await Promise.all(servers.map((server, index) => openDevice(index + 1, server)))
        for (let round = 0; round < 10; round++) {
          await Promise.all(
            devices.map(async (device, index) => {
              const bodyMassKg = 50 + index * 10 + round
              await device.journal.wish({ type: 'change-profile', on: ON, changes: { bodyMassKg } })
              await sync(device)
            }),
          )
        }
        for (const device of [...devices, ...devices]) await sync(device)
        const states = devices.map(({ journal }) => writeSnapshot(journal.state()))
        expect(new Set(states).size).toBe(1)
        const kept = await servers[2]?.remote.pull(servers[2].runner, { after: 0, limit: 100 })
        expect(kept?.ok === true && kept.value.last).toBe(30)
      })
    } finally {
      for (const server of servers) await server.kill()
      await postgres.end()
    }
  },
)
