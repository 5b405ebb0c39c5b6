import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { canonicalJson, type SealedEvent } from '@strongstride/core/journal'
import type { StoragePlace } from '@strongstride/storage'
import { openRawInserts, startPostgres, type RawInserts } from '@strongstride/storage/testing'
import { figureOf, type Figure } from '../figure.ts'
import { medianOf } from '../run-program.ts'
import { chanceOf } from './chance.ts'
import { plainClient, type PlainClient } from './plain-client.ts'
import { drawEvent } from './soak-event.ts'
import type { SoakPart, SoakSetting } from './soak-part.ts'
import { startServerNow } from './soak-server.ts'

/** Events of a batch, as promised. */
const BATCH = 50
/** Batches of one turn; turns of HTTP and of raw inserts take each other's place, so that noise falls on both. */
const BATCHES_A_TURN = 80
const TURNS = 11
/** Turns before any is counted: the code of a server that has just begun is slow, and no server in use has just begun. */
const WARM_TURNS = 12
/** Batches on their way at a time, in both: a server is kept busy, and raw inserts have as many connections. */
const LINES = 4
/** Connections of half load; more than are ever needed. */
const SOCKETS = 32
/** Syncs that are done as fast as may be, to know what half of that is. */
const SYNCS_AT_FULL_LOAD = 1500
/** Seconds of half load. */
const HALF_LOAD_SECONDS = 20

const RAW_RUNNER = 'ffffffff-0000-7000-8000-000000000000'

/** Batches of events that were never sent before. */
const batchesFrom = (seed: number): (() => readonly SealedEvent[]) => {
  const chance = chanceOf(seed)
  let number = 0
  return () => Array.from({ length: BATCH }, () => drawEvent((number += 1), chance))
}

/** Does one batch; what it needs was made before the clock starts. */
type Insert = () => Promise<void>
/** Makes so many batches ready to be sent. */
type Prepare = (count: number) => readonly Insert[]

const rawInserts = (raw: readonly RawInserts[], next: () => readonly SealedEvent[]): Prepare => {
  let position = 0
  return (count) =>
    Array.from({ length: count }, (_, index) => {
      const rows = next().map((event) => ({
        runner: RAW_RUNNER,
        position: (position += 1),
        id: event.id,
        stamp: event.stamp,
        body: canonicalJson(event),
        brought_by: RAW_RUNNER,
        sent: 1,
      }))
      return async () => raw[index % raw.length]?.insert(rows)
    })
}

const httpPushes = (client: () => PlainClient, path: string, next: () => readonly SealedEvent[]): Prepare => {
  return (count) => {
    const bodies = Array.from({ length: count }, () => JSON.stringify({ events: next(), documents: [] }))
    // Making them, and the turns of raw inserts, may take longer than the server keeps a connection that waits.
    const renewed = client()
    return bodies.map((body) => () => renewed.post(path, body))
  }
}

/** Does every so many-th of a list, one after the other. */
const runLine = async (inserts: readonly Insert[], line: number): Promise<void> => {
  for (let index = line; index < inserts.length; index += LINES) await inserts[index]?.()
}

/** Batches a second. */
const runTurn = async (prepare: Prepare, count = BATCHES_A_TURN): Promise<number> => {
  const inserts = prepare(count)
  const began = performance.now()
  await Promise.all(Array.from({ length: LINES }, (_, line) => runLine(inserts, line)))
  return (count * 1000) / (performance.now() - began)
}

interface Speeds {
  readonly http: number
  readonly raw: number
  readonly ratio: number
}

const compareSpeeds = async (push: Prepare, raw: Prepare, show: SoakSetting['show']): Promise<Speeds> => {
  const turns: Speeds[] = []
  for (let turn = 0; turn < WARM_TURNS + TURNS; turn++) {
    const [http, plain] = [await runTurn(push), await runTurn(raw)]
    if (turn >= WARM_TURNS) turns.push({ http, raw: plain, ratio: http / plain })
    show(`turn ${turn + 1} of ${WARM_TURNS + TURNS}`)
  }
  const middle = (pick: (turn: Speeds) => number): number => medianOf(turns.map(pick))
  return { http: middle(({ http }) => http), raw: middle((turn) => turn.raw), ratio: middle(({ ratio }) => ratio) }
}

/** Milliseconds of each sync, sent at their times whether or not those before are answered. */
const timeHalfLoad = async (syncs: readonly Insert[], perSecond: number): Promise<readonly number[]> => {
  const times: Promise<number>[] = []
  const began = performance.now()
  for (const [index, sync] of syncs.entries()) {
    const due = began + (index * 1000) / perSecond
    const early = due - performance.now()
    if (early > 0) await wait(early)
    const time = sync().then(() => performance.now() - due)
    // One that fails is met where all are awaited.
    time.catch(() => null)
    times.push(time)
  }
  return Promise.all(times)
}

const percentileOf = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0

const measureEngine = async (
  id: string,
  place: StoragePlace,
  { seed, show }: SoakSetting,
): Promise<readonly Figure[]> => {
  const server = await startServerNow({ place })
  const raw = await Promise.all(Array.from({ length: LINES }, () => openRawInserts(place)))
  let client = plainClient(server.origin, SOCKETS)
  const renew = (): PlainClient => {
    client.close()
    client = plainClient(server.origin, SOCKETS)
    return client
  }
  const path = `/api/runners/${server.runner}/events`
  try {
    const push = httpPushes(renew, path, batchesFrom(seed))
    const speeds = await compareSpeeds(push, rawInserts(raw, batchesFrom(seed)), (words) => show(`${id}, ${words}`))
    const sync: Prepare = (count) =>
      push(count).map((one) => async () => {
        await one()
        await client.get(`${path}?after=${BATCH}&limit=${BATCH}`)
      })
    // Half of the syncs that it can do, each a push and a pull: half of its pushes alone would be nearly all of them.
    const perSecond = (await runTurn(sync, SYNCS_AT_FULL_LOAD)) / 2
    await raw[0]?.settle()
    show(`${id}, half load: ${Math.round(perSecond)} syncs a second`)
    const times = await timeHalfLoad(sync(Math.floor(perSecond * HALF_LOAD_SECONDS)), perSecond)
    return [
      figureOf(`speed.${id}.raw`, speeds.raw * BATCH, 'events/s', { notes: [`50 rows a transaction, ${LINES} lines`] }),
      figureOf(`speed.${id}.http`, speeds.http * BATCH, 'events/s', { notes: [`50 events a request, ${LINES} lines`] }),
      figureOf(`speed.${id}.ratio`, speeds.ratio, 'of raw inserts', { goal: ['>=', 0.5] }),
      figureOf(`speed.${id}.sync-p50`, percentileOf(times, 0.5), 'ms'),
      figureOf(`speed.${id}.sync-p99`, percentileOf(times, 0.99), 'ms', {
        goal: ['<', 50],
        notes: [`${times.length} syncs, each a push of 50 events and a pull of 50, ${Math.round(perSecond)} a second`],
      }),
    ]
  } finally {
    client.close()
    for (const one of raw) await one.close()
    await server.kill()
  }
}

/** Batches through HTTP against raw inserts of the same rows, and how long a sync takes at half of that. */
export const speedPart: SoakPart = async (setting) => {
  const folder = mkdtempSync(join(tmpdir(), 'strongstride-soak-'))
  const postgres = await startPostgres()
  try {
    return [
      ...(await measureEngine('sqlite', { folder, databaseUrl: null }, setting)),
      ...(await measureEngine('postgres', { folder, databaseUrl: await postgres.newDatabase() }, setting)),
    ]
  } finally {
    await postgres.end()
    rmSync(folder, { recursive: true, force: true })
  }
}
