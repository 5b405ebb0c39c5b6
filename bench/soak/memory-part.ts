import { setTimeout as wait } from 'node:timers/promises'
import { figureOf } from '../figure.ts'
import { chanceOf } from './chance.ts'
import { plainClient } from './plain-client.ts'
import { inFreshFolder } from './places.ts'
import { drawEvent } from './soak-event.ts'
import type { SoakPart } from './soak-part.ts'
import { startServerNow } from './soak-server.ts'

const MEGABYTE = 1024 * 1024
/** Milliseconds between two syncs, and between two looks at the memory. */
const PACE = 40
const LOOK = 5000
/** Minutes before growth counts: what fills at first is filled by then. Of a shorter run, three tenths. */
const SETTLED = 3

interface Look {
  readonly minute: number
  readonly megabytes: number
}

/** Megabytes a minute, by the straight line nearest to all looks. */
export const slopeOf = (looks: readonly Look[]): number => {
  const mean = (pick: (look: Look) => number): number => looks.reduce((sum, look) => sum + pick(look), 0) / looks.length
  const [minute, megabytes] = [mean((look) => look.minute), mean((look) => look.megabytes)]
  const across = looks.reduce((sum, look) => sum + (look.minute - minute) * (look.megabytes - megabytes), 0)
  return across / looks.reduce((sum, look) => sum + (look.minute - minute) ** 2, 0)
}

/** A server's resident memory while devices sync with it, minute after minute. */
export const memoryPart: SoakPart = ({ seed, minutes, show }) =>
  inFreshFolder(async (folder) => {
    const server = await startServerNow({ place: { folder, databaseUrl: null } })
    const client = plainClient(server.origin, 1)
    const path = `/api/runners/${server.runner}/events`
    const chance = chanceOf(seed)
    const looks: Look[] = []
    let [number, synced, nextLook] = [0, 0, 0]
    const began = performance.now()
    const minute = (): number => (performance.now() - began) / 60_000
    try {
      while (minute() < minutes) {
        const events = Array.from({ length: 20 }, () => drawEvent((number += 1), chance))
        await client.post(path, JSON.stringify({ events, documents: [] }))
        await client.get(`${path}?after=${chance.below(number)}&limit=200`)
        synced += 1
        if (performance.now() - began > nextLook) {
          nextLook += LOOK
          looks.push({ minute: minute(), megabytes: (await server.readMemory()) / MEGABYTE })
          show(`minute ${minute().toFixed(1)} of ${minutes}, ${looks.at(-1)?.megabytes.toFixed(0)} MB`)
        }
        await wait(PACE)
      }
    } finally {
      client.close()
      await server.kill()
    }
    const from = Math.min(SETTLED, minutes * 0.3)
    const settled = looks.filter((look) => look.minute >= from)
    const note = `${synced} syncs in ${minutes} minutes; from minute ${from.toFixed(1)}`
    return [
      figureOf('memory.resident', looks.at(-1)?.megabytes ?? 0, 'MB'),
      figureOf('memory.growth', slopeOf(settled), 'MB a minute', { goal: ['<', 1], notes: [note] }),
    ]
  })
