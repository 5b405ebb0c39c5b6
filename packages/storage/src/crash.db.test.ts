import { afterEach, expect, it } from 'vitest'
import { freshStorages, runCrashRounds } from './testing/index.ts'

const { folder, closeAll } = freshStorages()
/** Milliseconds between the moments of two kills. */
const KILL_MS = 30

afterEach(closeAll)

// More of them are in the long tests, and many more in the soak.
it('a process that is killed has lost nothing that it acknowledged', async () => {
  const place = { folder: folder(), databaseUrl: null }
  const { acknowledged, faults } = await runCrashRounds(place, {
    rounds: 2,
    writers: 1,
    moment: (round) => (round + 1) * KILL_MS,
  })
  expect(faults).toEqual([])
  expect(acknowledged).toBeGreaterThanOrEqual(2)
}, 60_000)
