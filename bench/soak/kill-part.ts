import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { StoragePlace } from '@strongstride/storage'
import { startPostgres } from '@strongstride/storage/testing'
import { figureOf, type Figure } from '../figure.ts'
import { chanceOf, type Chance } from './chance.ts'
import { findLosses } from './find-losses.ts'
import { countAcknowledged, emptyLedger, type Ledger } from './ledger.ts'
import { sendMixedLoad } from './mixed-load.ts'
import type { SoakPart, SoakSetting } from './soak-part.ts'
import { startServer } from './soak-server.ts'

/** What rounds of crashes came to. */
export interface CrashTally {
  readonly rounds: number
  readonly acknowledged: number
  readonly lost: readonly string[]
  readonly damaged: readonly string[]
}

/** Rounds after which another store begins, so that looking through it stays quick. */
const ROUNDS_A_STORE = 20
/** Milliseconds after which a server is killed: after its start, and after its first answer. */
const START_SPREAD = 1200
const LOAD_SPREAD = 500

interface Round {
  readonly place: StoragePlace
  readonly ledger: Ledger
  readonly chance: Chance
  /** Migrations beyond those of the product; one more each round, so that a kill may fall into one. */
  readonly migrations: number
}

/** Starts a server, loads it and kills it: one time in three while it starts. */
const crashOnce = async ({ place, ledger, chance, migrations }: Round, backups: string): Promise<void> => {
  const starting = startServer({ place, migrations })
  if (chance.below(3) === 0) {
    await Promise.race([starting.ready, wait(chance.below(START_SPREAD))])
    return starting.kill()
  }
  const server = await starting.ready
  if (server === null) return
  const load = { server, chance, ledger, backups }
  const sent = sendMixedLoad({ ...load, isOver: () => false })
  await wait(1 + chance.below(LOAD_SPREAD))
  await server.kill()
  await sent
}

const crashStore = async (
  place: StoragePlace,
  { rounds, seed, onRound }: { readonly rounds: number; readonly seed: number; readonly onRound: () => void },
): Promise<CrashTally> => {
  const chance = chanceOf(seed)
  const ledger = emptyLedger()
  const [lost, damaged]: [string[], string[]] = [[], []]
  let acknowledged = 0
  for (let round = 1; round <= rounds; round++) {
    const backups = mkdtempSync(join(tmpdir(), 'strongstride-soak-backups-'))
    try {
      await crashOnce({ place, ledger, chance, migrations: round }, backups)
      if (ledger.runner !== '') {
        const losses = await findLosses(place, ledger, round)
        lost.push(...losses.lost.map((one) => `seed ${seed} round ${round}: ${one}`))
        damaged.push(...losses.damaged.map((one) => `seed ${seed} round ${round}: ${one}`))
      }
    } finally {
      rmSync(backups, { recursive: true, force: true })
    }
    acknowledged += ledger.backups.filter((backup) => backup.acknowledged).length
    ledger.backups.length = 0
    onRound()
  }
  return { rounds, acknowledged: acknowledged + countAcknowledged(ledger), lost, damaged }
}

/** Crashes servers over stores that are opened by `newPlace`, a new one every twenty rounds. */
export const runKillRounds = async (
  { rounds, seed, show }: SoakSetting,
  newPlace: (folder: string) => Promise<StoragePlace>,
): Promise<CrashTally> => {
  const tallies: CrashTally[] = []
  let done = 0
  for (let first = 0; first < rounds; first += ROUNDS_A_STORE) {
    const folder = mkdtempSync(join(tmpdir(), 'strongstride-soak-'))
    try {
      const tally = await crashStore(await newPlace(folder), {
        rounds: Math.min(ROUNDS_A_STORE, rounds - first),
        seed: seed + first,
        onRound: () => show(`${(done += 1)} of ${rounds} kills`),
      })
      tallies.push(tally)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
  return {
    rounds: done,
    acknowledged: tallies.reduce((sum, { acknowledged }) => sum + acknowledged, 0),
    lost: tallies.flatMap(({ lost }) => lost),
    damaged: tallies.flatMap(({ damaged }) => damaged),
  }
}

/** Rounds of crashes as figures. */
export const crashFigures = (id: string, { rounds, acknowledged, lost, damaged }: CrashTally): readonly Figure[] => [
  figureOf(`${id}.rounds`, rounds, 'crashes'),
  figureOf(`${id}.acknowledged`, acknowledged, 'answers'),
  figureOf(`${id}.lost`, lost.length, 'losses', { goal: ['=', 0], notes: lost }),
  figureOf(`${id}.damaged`, damaged.length, 'damages', { goal: ['=', 0], notes: damaged }),
]

/** Servers killed at random moments of appends, files, backups and migrations, on SQLite and on PostgreSQL. */
export const killPart: SoakPart = async (setting) => {
  const sqlite = await runKillRounds(setting, async (folder) => ({ folder, databaseUrl: null }))
  const postgres = await startPostgres()
  try {
    const many = await runKillRounds(setting, async (folder) => ({
      folder,
      databaseUrl: await postgres.newDatabase(),
    }))
    return [...crashFigures('kill.sqlite', sqlite), ...crashFigures('kill.postgres', many)]
  } finally {
    await postgres.end()
  }
}
