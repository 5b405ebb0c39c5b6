import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { figureOf, type Figure } from '../figure.ts'
import { chanceOf } from './chance.ts'
import { makeImage, whyNoImages } from './disk-image.ts'
import { findLosses } from './find-losses.ts'
import { emptyLedger, type Ledger } from './ledger.ts'
import { sendMixedLoad, sendOneMore, type Load } from './mixed-load.ts'
import { inFreshFolder } from './places.ts'
import type { SoakPart } from './soak-part.ts'
import { startServerNow, type ServerStart, type SoakServer } from './soak-server.ts'

const MEGABYTES = 24
/** What takes up space until it is freed. */
const BALLAST = 8 * 1024 * 1024
/** Pages of 4096 bytes that an SQLite file may have. */
const MOST_PAGES = 400
/** Milliseconds within which a disk is full, and within which the service goes on by itself. */
const PATIENCE = 60_000
const SOON = 5000

interface FullReport {
  /** Refusals that were not the one that says so. */
  readonly unclear: readonly string[]
  readonly refused: number
  readonly faults: readonly string[]
  readonly resumed: boolean
}

const goesOnSoon = async (load: Load): Promise<boolean> => {
  const until = performance.now() + SOON
  while (performance.now() < until) {
    if (await sendOneMore(load)) return true
    await wait(100)
  }
  return false
}

/** Loads a server until it refuses, frees space, and sees whether it goes on without being started again. */
const fillUp = async (
  start: ServerStart,
  { seed, isFull, free }: { seed: number; isFull: (ledger: Ledger) => boolean; free: (server: SoakServer) => void },
): Promise<FullReport> => {
  const server = await startServerNow(start)
  const ledger = emptyLedger()
  try {
    const until = performance.now() + PATIENCE
    const load = { server, chance: chanceOf(seed), ledger, backups: null }
    await sendMixedLoad({ ...load, isOver: () => isFull(ledger) || performance.now() > until })
    const refusals = [...ledger.refusals]
    free(server)
    const resumed = await goesOnSoon({ ...load, isOver: () => true })
    await server.kill()
    const { lost, damaged } = await findLosses(start.place, ledger)
    return {
      unclear: refusals.filter((refusal) => !refusal.includes('no-space')),
      refused: refusals.length,
      faults: [...lost, ...damaged],
      resumed,
    }
  } finally {
    await server.kill()
  }
}

const figuresOf = (id: string, { unclear, refused, faults, resumed }: FullReport): readonly Figure[] => [
  figureOf(`full-disk.${id}.refused`, refused, 'refusals', { goal: ['>=', 1] }),
  figureOf(`full-disk.${id}.unclear`, unclear.length, 'refusals', { goal: ['=', 0], notes: unclear }),
  figureOf(`full-disk.${id}.lost`, faults.length, 'losses', { goal: ['=', 0], notes: faults }),
  figureOf(`full-disk.${id}.resumed`, Number(resumed), 'of 1', { goal: ['=', 1] }),
]

/** A file that may not grow: appends are refused, files of the folder are not. */
export const fillPages = (seed: number): Promise<FullReport> =>
  inFreshFolder((folder) =>
    fillUp(
      { place: { folder, databaseUrl: null }, mostPages: MOST_PAGES },
      {
        seed,
        isFull: ({ refusals }) => refusals.length > 1,
        free: (server) => server.allowPages(1_000_000),
      },
    ),
  )

const fillImage = (seed: number): Promise<FullReport> =>
  inFreshFolder(async (folder) => {
    const disk = makeImage(join(folder, 'disk.img'), join(folder, 'disk'), MEGABYTES)
    try {
      const ballast = join(disk.folder, 'ballast')
      writeFileSync(ballast, Buffer.alloc(BALLAST))
      const place = { folder: join(disk.folder, 'kept'), databaseUrl: null }
      return await fillUp({ place }, { seed, isFull: () => false, free: () => rmSync(ballast) })
    } finally {
      disk.unmount()
    }
  })

/** A disk that is full, and an SQLite file that may not grow: refused clearly, nothing lost, and on again by itself. */
export const fullDiskPart: SoakPart = async ({ seed, show }) => {
  show('pages')
  const pages = figuresOf('pages', await fillPages(seed))
  const why = await inFreshFolder(async (folder) => whyNoImages(folder))
  if (why !== null)
    return [...pages, figureOf('full-disk.image.refused', 0, 'refusals', { notes: [`not run: ${why}`] })]
  show('image')
  return [...pages, ...figuresOf('image', await fillImage(seed))]
}
