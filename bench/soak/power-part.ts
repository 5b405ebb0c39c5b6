import { setTimeout as wait } from 'node:timers/promises'
import { figureOf } from '../figure.ts'
import { chanceOf } from './chance.ts'
import { makeImage, mountImage, whyNoImages, type DiskImage } from './disk-image.ts'
import { findLosses, type Losses } from './find-losses.ts'
import { countAcknowledged, emptyLedger, type Ledger } from './ledger.ts'
import { sendMixedLoad } from './mixed-load.ts'
import { inFreshFolder } from './places.ts'
import type { SoakPart } from './soak-part.ts'
import { startServerNow } from './soak-server.ts'

/** Of the rounds of the soak, how many are power cuts: 30 of 200. */
const SHARE = 0.15
const MEGABYTES = 256
/** Milliseconds of load before a cut. */
const SPREAD = 1500

interface CutReport extends Losses {
  readonly acknowledged: number
}

/** Weakens the store as it must never be: a store that syncs less loses, or the cuts prove nothing. */
type Weaken = 'as it is' | 'synchronous normal'

const loadUntilCut = async (
  disk: DiskImage,
  { ledger, seed, how }: { readonly ledger: Ledger; readonly seed: number; readonly how: Weaken },
): Promise<void> => {
  const chance = chanceOf(seed)
  const weak = how === 'as it is' ? {} : { synchronous: 'normal' as const }
  const server = await startServerNow({ place: { folder: disk.folder, databaseUrl: null }, ...weak })
  try {
    const sent = sendMixedLoad({ server, chance, ledger, backups: null, isOver: () => false })
    await wait(200 + chance.below(SPREAD))
    server.process.kill('SIGSTOP')
    // An answer that was given before it stood still may be on its way.
    await wait(20)
    disk.shutDown()
    await server.kill()
    await sent
  } finally {
    await server.kill()
  }
}

/**
 * A power cut under load: the server stands still, its disk ends at once, and the copy of what stood on the disk is used
 * again, repaired by its file system alone.
 */
const cutOnce = async (folder: string, seed: number, how: Weaken): Promise<CutReport> => {
  const disk = makeImage(`${folder}/before.img`, `${folder}/disk`, MEGABYTES)
  const ledger = emptyLedger()
  try {
    await loadUntilCut(disk, { ledger, seed, how })
    disk.copyTo(`${folder}/after.img`)
  } finally {
    disk.unmount()
  }
  const again = mountImage(`${folder}/after.img`, `${folder}/again`)
  try {
    const losses = await findLosses({ folder: again.folder, databaseUrl: null }, ledger)
    return { ...losses, acknowledged: countAcknowledged(ledger) }
  } finally {
    again.unmount()
  }
}

/** Power cuts on SQLite and files, on a disk image; and on a store that was weakened, to see that cuts would be noticed. */
export const powerPart: SoakPart = async ({ rounds, seed, show }) => {
  const why = await inFreshFolder(async (folder) => whyNoImages(folder))
  if (why !== null) return [figureOf('power.cuts', 0, 'cuts', { notes: [`not run here: ${why}`] })]
  const cuts = Math.max(1, Math.round(rounds * SHARE))
  const [reports, weakened]: [CutReport[], CutReport[]] = [[], []]
  for (let cut = 0; cut < cuts; cut++) {
    reports.push(await inFreshFolder((folder) => cutOnce(folder, seed + cut, 'as it is')))
    if (cut % 3 === 0) weakened.push(await inFreshFolder((folder) => cutOnce(folder, seed + cut, 'synchronous normal')))
    show(`${cut + 1} of ${cuts} cuts`)
  }
  const lost = reports.flatMap((report) => report.lost)
  const damaged = reports.flatMap((report) => report.damaged)
  const acknowledged = reports.reduce((sum, report) => sum + report.acknowledged, 0)
  const noticed = weakened.filter((report) => report.lost.length > 0).length
  return [
    figureOf('power.cuts', cuts, 'cuts'),
    figureOf('power.acknowledged', acknowledged, 'answers'),
    figureOf('power.lost', lost.length, 'losses', { goal: ['=', 0], notes: lost }),
    figureOf('power.damaged', damaged.length, 'damages', { goal: ['=', 0], notes: damaged }),
    figureOf('power.weakened-lost', noticed, `of ${weakened.length} cuts`, {
      goal: ['>=', 1],
      notes: ['the same with synchronous = normal, which loses: the cuts are real'],
    }),
  ]
}
