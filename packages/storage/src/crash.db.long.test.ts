import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { freshStorages, runCrashRounds } from './testing/index.ts'

const { folder, closeAll } = freshStorages()
/** Milliseconds over which the kills are spread. */
const SPREAD_MS = 60

afterEach(closeAll)

it('a process that is killed at any moment has lost nothing that it acknowledged', async () => {
  const rounds = 10
  const place = { folder: folder(), databaseUrl: null }
  const { acknowledged, faults } = await runCrashRounds(place, {
    rounds,
    writers: 1,
    moment: (round) => (round * SPREAD_MS) / rounds,
  })
  expect(faults).toEqual([])
  expect(acknowledged).toBeGreaterThan(rounds)
}, 300_000)

it('processes that start at once in an empty folder make its tables once, and write beside each other', async () => {
  const place = { folder: folder(), databaseUrl: null }
  const { acknowledged, faults } = await runCrashRounds(place, { rounds: 1, writers: 3, moment: () => 300 })
  expect(faults).toEqual([])
  expect(acknowledged).toBeGreaterThanOrEqual(3)
}, 60_000)

it('what is lost would be found', async () => {
  const place = { folder: folder(), databaseUrl: null }
  let round = -1
  const { faults } = await runCrashRounds(place, {
    rounds: 2,
    writers: 1,
    moment: () => {
      round += 1
      if (round === 1)
        for (const end of ['', '-wal', '-shm']) rmSync(join(place.folder, `strongstride.db${end}`), { force: true })
      return 20
    },
  })
  expect(faults.some((fault) => fault.startsWith('round 1: lost: events 1 2 3'))).toBe(true)
}, 30_000)
