import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { attackRoutes } from '@strongstride/server/testing'
import { figureOf } from '../figure.ts'
import type { SoakPart } from './soak-part.ts'

/** Requests for one round of the soak: 100,000 for 200. */
const MULTIPLE = 500
/** Requests of one slice; memory is read between slices. */
const SLICE = 3000
const MEGABYTE = 1024 * 1024
/** What programs of the machine itself may come to; a leak of a few bytes a request is more. */
const MOST_GROWTH = 5

const readMemory = (): number => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  return process.memoryUsage().heapUsed / MEGABYTE
}

/** Generated bodies and paths against every route: no crash, no answer of 500 and above, no growth. */
export const hostilePart: SoakPart = async ({ rounds, seed, show }) => {
  const all = rounds * MULTIPLE
  const breaches: string[] = []
  const statuses: Record<string, number> = {}
  let warm: number | null = null
  let tried = 0
  while (tried < all) {
    const report = await attackRoutes(Math.min(SLICE, all - tried), seed + tried)
    tried += report.tried
    warm ??= readMemory()
    for (const breach of report.breaches) breaches.push(JSON.stringify(breach))
    for (const [status, count] of Object.entries(report.statuses)) statuses[status] = (statuses[status] ?? 0) + count
    show(`${tried} of ${all} requests`)
  }
  return [
    figureOf('hostile.tried', tried, 'requests', { notes: [`answered: ${JSON.stringify(statuses)}`] }),
    figureOf('hostile.breaches', breaches.length, 'requests', { goal: ['=', 0], notes: breaches }),
    figureOf('hostile.growth', readMemory() - (warm ?? 0), 'MB', {
      goal: ['<', MOST_GROWTH],
      notes: [`of what is in use, after the first ${SLICE} requests`],
    }),
  ]
}
