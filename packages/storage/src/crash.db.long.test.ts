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
