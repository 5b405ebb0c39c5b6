import { expect, it } from 'vitest'
import { fillPages } from './full-disk-part.ts'
import { runKillRounds } from './kill-part.ts'

const SETTING = { seed: 11, minutes: 1, show: () => undefined }

it('a server killed at any moment of appends, files, backups and migrations has lost nothing it acknowledged', async () => {
  const tally = await runKillRounds({ ...SETTING, rounds: 5 }, async (folder) => ({ folder, databaseUrl: null }))
  expect(tally).toMatchObject({ rounds: 5, lost: [], damaged: [] })
  expect(tally.acknowledged).toBeGreaterThan(0)
})

it('a file that may not grow is refused by its name, and appended to again when it may', async () => {
  const { refused, ...rest } = await fillPages(11)
  expect(refused).toBeGreaterThan(0)
  expect(rest).toEqual({ unclear: [], faults: [], resumed: true })
})
