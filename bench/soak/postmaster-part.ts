import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { startPostgres, type RealPostgres } from '@strongstride/storage/testing'
import { figureOf } from '../figure.ts'
import { chanceOf, type Chance } from './chance.ts'
import { findLosses, type Losses } from './find-losses.ts'
import { crashFigures } from './kill-part.ts'
import { countAcknowledged, emptyLedger, type Ledger } from './ledger.ts'
import { sendMixedLoad, sendOneMore } from './mixed-load.ts'
import { inFreshFolder } from './places.ts'
import type { SoakPart, SoakSetting } from './soak-part.ts'
import { startServerNow } from './soak-server.ts'

/** Milliseconds of load before PostgreSQL is killed. */
const SPREAD = 800
/** Milliseconds within which the server must go on by itself once PostgreSQL answers again. */
const SOON = 10_000
/** Rounds after which another database and another server begin. */
const ROUNDS_A_STORE = 20

const parentOf = (pid: string): number => {
  try {
    return Number(/^\d+ \(.*\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1])
  } catch {
    return 0
  }
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Kills the postmaster first and its children after it, and waits until all are gone. */
const killPostmaster = async ({ folder }: RealPostgres): Promise<void> => {
  const postmaster = Number(readFileSync(join(folder, 'data', 'postmaster.pid'), 'utf8').split('\n')[0])
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(name) === postmaster)
  const all = [postmaster, ...children.map(Number)]
  for (const pid of all) if (isAlive(pid)) process.kill(pid, 'SIGKILL')
  while (all.some(isAlive)) await wait(10)
}

interface Store {
  readonly postgres: RealPostgres
  readonly ledger: Ledger
  readonly chance: Chance
}

interface StoreReport extends Losses {
  readonly acknowledged: number
  readonly resumed: number
}

const killUnderLoad = async (
  { postgres, ledger, chance }: Store,
  folder: string,
  rounds: number,
  onRound: () => void,
): Promise<StoreReport> => {
  const place = { folder, databaseUrl: await postgres.newDatabase() }
  const server = await startServerNow({ place })
  const [lost, damaged]: [string[], string[]] = [[], []]
  let resumed = 0
  try {
    for (let round = 0; round < rounds; round++) {
      let isOver = false
      const load = { server, chance, ledger, backups: null, isOver: () => isOver }
      const sent = sendMixedLoad(load)
      await wait(50 + chance.below(SPREAD))
      await killPostmaster(postgres)
      isOver = true
      await sent
      await postgres.start()
      const until = performance.now() + SOON
      let isOn = false
      while (!isOn && performance.now() < until) isOn = await sendOneMore(load)
      resumed += Number(isOn)
      const losses = await findLosses(place, ledger)
      lost.push(...losses.lost.map((one) => `round ${round}: ${one}`))
      damaged.push(...losses.damaged.map((one) => `round ${round}: ${one}`))
      onRound()
    }
    return { lost, damaged, acknowledged: countAcknowledged(ledger), resumed }
  } finally {
    await server.kill()
  }
}

const runRounds = async (
  postgres: RealPostgres,
  { rounds, seed, show }: SoakSetting,
): Promise<readonly StoreReport[]> => {
  const reports: StoreReport[] = []
  for (let done = 0; done < rounds; done += ROUNDS_A_STORE) {
    const store = { postgres, ledger: emptyLedger(), chance: chanceOf(seed + done) }
    const some = Math.min(ROUNDS_A_STORE, rounds - done)
    let round = done
    const onRound = (): void => show(`${(round += 1)} of ${rounds} kills`)
    reports.push(await inFreshFolder((folder) => killUnderLoad(store, folder, some, onRound)))
  }
  return reports
}

/** PostgreSQL killed whole under load; the server goes on by itself when it is back. */
export const postmasterPart: SoakPart = async (setting) => {
  const postgres = await startPostgres()
  try {
    const reports = await runRounds(postgres, setting)
    const tally = {
      rounds: setting.rounds,
      acknowledged: reports.reduce((sum, { acknowledged }) => sum + acknowledged, 0),
      lost: reports.flatMap(({ lost }) => lost),
      damaged: reports.flatMap(({ damaged }) => damaged),
    }
    const stuck = setting.rounds - reports.reduce((sum, { resumed }) => sum + resumed, 0)
    return [
      ...crashFigures('postmaster', tally),
      figureOf('postmaster.not-resumed', stuck, 'crashes', { goal: ['=', 0] }),
    ]
  } finally {
    await postgres.end()
  }
}
