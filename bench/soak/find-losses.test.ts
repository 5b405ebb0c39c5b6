import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { foldJournal } from '@strongstride/core/journal'
import { openStorage, type Storage } from '@strongstride/storage'
import { expect, it } from 'vitest'
import { chanceOf } from './chance.ts'
import { findLosses, type Losses } from './find-losses.ts'
import { hashOf } from './hash.ts'
import { emptyLedger, type Ledger } from './ledger.ts'
import { inFreshFolder } from './places.ts'
import { drawEvent, drawFile } from './soak-event.ts'

const RUNNER = '00000000-0000-7000-8000-0000000000aa'

/** Two batches and a file that were acknowledged, and a batch that was not; then something happens to the store. */
const lossesAfter = (happen: (storage: Storage, folder: string) => void): Promise<Losses> =>
  inFreshFolder(async (folder) => {
    const opened = await openStorage({ folder, databaseUrl: null })
    if (!opened.ok) throw new Error(opened.error.type)
    const chance = chanceOf(1)
    const ledger: Ledger = { ...emptyLedger(), runner: RUNNER }
    for (let batch = 0; batch < 3; batch++) {
      const events = [1, 2, 3].map((one) => drawEvent(batch * 3 + one, chance))
      const acknowledged = batch < 2
      ledger.batches.push({ batch: { events, documents: [] }, acknowledged })
      if (acknowledged) await opened.value.events.append(RUNNER, { events, documents: [] }, { by: null, sent: true })
    }
    const bytes = drawFile(7, chance)
    ledger.files.push({ hash: hashOf(bytes), acknowledged: true })
    await opened.value.blobs.put(RUNNER, hashOf(bytes), bytes)
    happen(opened.value, folder)
    await opened.value.close()
    return findLosses({ folder, databaseUrl: null }, ledger)
  })

it('a store that holds what it acknowledged has lost nothing, whatever became of the rest', async () => {
  expect(await lossesAfter(() => undefined)).toEqual({ lost: [], damaged: [] })
})

it('a lost event, a changed one and a lost file are each found', async () => {
  const gone = await lossesAfter(({ sqlite }) => sqlite?.exec('delete from event where position = 6'))
  expect(gone.lost).toHaveLength(1)
  const changed = await lossesAfter(({ sqlite }) =>
    sqlite?.exec(`update event set body = replace(body, '"day":"2027', '"day":"2028') where position = 2`),
  )
  expect(changed.damaged).toContain(`other content in 00000000-0000-7000-8000-000000000001`)
  expect(changed.damaged).toContain('the state is another')
  const noFile = await lossesAfter((_, folder) => rmSync(join(folder, 'files'), { recursive: true }))
  expect(noFile.lost).toHaveLength(1)
})

it('every event that is drawn says something the fold can read', () => {
  const chance = chanceOf(3)
  const events = Array.from({ length: 300 }, (_, index) => drawEvent(index + 1, chance))
  expect(foldJournal(events).unread).toEqual(new Map())
})
