import { numberedEvent, numberedId } from '@strongstride/app/testing'
import type { Batch } from '@strongstride/core/journal'
import type { Storage } from '../open-storage.ts'

/** A runner of the frozen files, one beside them, and one who was deleted. */
export const [FROZEN_RUNNER, FROZEN_NEIGHBOUR, FROZEN_GONE] = [numberedId(1), numberedId(2), numberedId(3)]

const WEEK = { hash: 'a'.repeat(64), text: '{"week":"ünï 走る"}' }

/** What is kept in the frozen files of all versions. It never changes: what a release wrote stays as it is. */
export const FROZEN_BATCH: Batch = {
  events: [
    numberedEvent(1, { documents: [WEEK.hash] }),
    numberedEvent(2),
    numberedEvent(3, { type: 'OfALaterVersion', data: { 'any\u0000thing': [1, null, { b: 'ü', a: 0.1 }] } }),
  ],
  documents: [WEEK],
}

/** A snapshot of the frozen files. */
export const FROZEN_SNAPSHOT = { fold: 1, position: 2, stamp: numberedEvent(2).stamp, text: '{"folded":true}' }

/** Fills an empty storage as the frozen files are filled; used once a release, to make the next one. */
export const fillAsFrozen = async ({ events, notes }: Storage): Promise<void> => {
  await events.append(FROZEN_RUNNER, FROZEN_BATCH, { by: 'phone', sent: true })
  await events.append(FROZEN_RUNNER, { events: [numberedEvent(4)], documents: [] }, { by: null, sent: false })
  await events.append(FROZEN_NEIGHBOUR, { events: [numberedEvent(1)], documents: [] }, { by: null, sent: false })
  await events.append(FROZEN_GONE, { events: [numberedEvent(1)], documents: [] }, { by: null, sent: false })
  await events.remove(FROZEN_GONE, 1_800_000_000_000)
  await events.writeSnapshot(FROZEN_RUNNER, FROZEN_SNAPSHOT)
  await notes.write(FROZEN_RUNNER, 'sync/after', '17')
}
