import { addDays, err, ok, parseDay, type CivilDay, type Result } from '@strongstride/core'
import { writeSnapshot, type Command, type Hash, type RunnerId } from '@strongstride/core/journal'
import { memoryBlobStore } from '../memory/memory-blob-store.ts'
import { memoryEventStore } from '../memory/memory-event-store.ts'
import { memoryNotebook } from '../memory/memory-notebook.ts'
import type { BlobStore } from '../ports/blob-store.ts'
import type { EventStore } from '../ports/event-store.ts'
import type { Remote, RemoteRefusal } from '../ports/remote.ts'
import { openJournal, type RunnerJournal } from '../runner-journal.ts'
import { syncOnce, type SyncSetting } from '../sync.ts'

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
const chanceOf = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const idOf = (device: number, count: number): string =>
  `${String(device).padStart(8, '0')}-0000-7000-8000-${String(count).padStart(12, '0')}`

const RUNNER: RunnerId = idOf(1, 0)
const FIRST_DAY = parseDay('2027-01-04')
const DAY_MS = 86_400_000

/** Where a call over the network is cut: before it arrives, or when the answer is on its way back. */
const cutting = async <Value>(
  chance: () => number,
  call: () => Promise<Result<Value, RemoteRefusal>>,
): Promise<Result<Value, RemoteRefusal>> => {
  if (chance() < 0.15) return err({ type: 'unreachable' })
  const answer = await call()
  // A request that a tired network delivers twice.
  if (chance() < 0.1) await call()
  return chance() < 0.15 ? err({ type: 'unreachable' }) : answer
}

/** A server's stores as devices reach them over a network that cuts, repeats and forgets to answer. */
const remoteOver = (events: EventStore, blobs: BlobStore, chance: () => number): Remote => ({
  push: (runner, batch) =>
    cutting(chance, async () => {
      const appended = await events.append(runner, batch, { by: runner, sent: true })
      return appended.ok ? appended : err({ type: 'refused', status: 409, problem: appended.error.type })
    }),
  pull: (runner, from) => cutting(chance, () => events.read(runner, { ...from, limit: Math.min(from.limit, 7) })),
  putBlob: (runner, hash, bytes) =>
    cutting(chance, async () => {
      const put = await blobs.put(runner, hash, bytes)
      return put.ok ? put : err({ type: 'refused', status: 409, problem: put.error.type })
    }),
  getBlob: (runner, hash) => cutting(chance, async () => ok(await blobs.get(runner, hash))),
})

/** Something a runner does on one of the devices. */
const drawCommand = (chance: () => number, file: Hash): Command => {
  const on = addDays(FIRST_DAY ?? ('' as CivilDay), Math.floor(chance() * 60))
  const pick = Math.floor(chance() * 9)
  const week = addDays(FIRST_DAY ?? ('' as CivilDay), 7 * Math.floor(chance() * 8))
  const session = { week, letter: chance() < 0.5 ? 'A' : 'B' } as const
  const commands: readonly Command[] = [
    { type: 'block-day', on, day: on },
    { type: 'free-day', on, day: on },
    { type: 'change-availability', on, changes: { sessions: chance() < 0.5 ? 2 : 3 } },
    { type: 'change-profile', on, changes: { bodyMassKg: 55 + Math.floor(chance() * 20) } },
    { type: 'record-set', on, session, exercise: 'plank', done: 30, kg: null, rir: null, side: null },
    { type: 'finish-session', on, ...session, plannedMinutes: 20, minutes: 22, effort: null, note: null },
    { type: 'move-session', on, ...session, to: addDays(week, Math.floor(chance() * 7)), slot: null },
    { type: 'ban-exercise', on, exercise: chance() < 0.5 ? 'plank' : 'step-up' },
    { type: 'import-run', on, file, format: 'gpx', km: 10, minutes: 50, title: null },
  ]
  return commands[pick] ?? { type: 'pin-exercise', on, exercise: 'plank' }
}

interface Device {
  readonly journal: RunnerJournal
  readonly setting: SyncSetting
}

const openDevice = async (
  number: number,
  { chance, remote, hash }: { chance: () => number; remote: Remote; hash: (bytes: string | Uint8Array) => Hash },
): Promise<Device> => {
  const events = memoryEventStore(`device ${number}`)
  // Clocks up to a day wrong, which run on by fits and starts.
  let now = 1_800_000_000_000 + Math.floor((chance() * 2 - 1) * DAY_MS)
  let count = 0
  const surroundings = {
    now: () => (now += Math.floor(chance() * 60_000)),
    newId: () => idOf(100 + number, (count += 1)),
  }
  const opened = await openJournal({ runner: RUNNER, device: idOf(10 + number, 0), events, surroundings })
  if (!opened.ok) throw new Error(opened.error.type)
  const setting = { runner: RUNNER, events, blobs: memoryBlobStore({ hash }), notes: memoryNotebook(), remote }
  return { journal: opened.value, setting }
}

const syncUntilDone = async ({ setting, journal }: Device): Promise<void> => {
  for (let tries = 0; tries < 200; tries++) {
    const synced = await syncOnce(setting)
    await journal.refresh()
    if (synced.ok && synced.value.pushed === 0 && synced.value.pulled === 0 && synced.value.waiting === 0) return
  }
  throw new Error('a device did not finish its sync in 200 tries')
}

/**
 * One round of sync chaos: five devices with clocks a day wrong do things, and sync over a network that cuts, repeats and
 * loses answers; then all sync until nothing is left. The texts of the states they end with: all are the same where sync
 * keeps its promise. The last is a device that has only just been added.
 */
export const runSyncChaos = async (
  seed: number,
  hash: (content: string | Uint8Array) => Hash,
): Promise<readonly string[]> => {
  const chance = chanceOf(seed)
  const server = { events: memoryEventStore(`server ${seed}`), blobs: memoryBlobStore({ hash }) }
  const remote = remoteOver(server.events, server.blobs, chance)
  const devices = await Promise.all([1, 2, 3, 4, 5].map((number) => openDevice(number, { chance, remote, hash })))
  for (let step = 0; step < 60; step++) {
    const device = devices[Math.floor(chance() * devices.length)]
    if (device === undefined) continue
    const { journal, setting } = device
    if (chance() < 0.3) {
      await syncOnce(setting)
      await journal.refresh()
      continue
    }
    const bytes = new Uint8Array([seed % 256, step])
    await setting.blobs.put(RUNNER, hash(bytes), bytes)
    const done = await journal.wish(drawCommand(chance, hash(bytes)))
    const event = done.ok ? done.value[0]?.id : undefined
    if (event !== undefined && chance() < 0.1)
      await journal.wish({ type: 'retract-event', on: FIRST_DAY ?? ('' as CivilDay), event })
  }
  const all = [...devices, await openDevice(6, { chance, remote, hash })]
  for (const device of [...all, ...all]) await syncUntilDone(device)
  const states = all.map(({ journal }) => writeSnapshot(journal.state()))
  const files = await Promise.all(all.map(({ setting }) => setting.blobs.list(RUNNER)))
  const named = all[0]?.journal.state().imported.keys() ?? []
  for (const hashOfFile of named)
    for (const list of files) if (!list.includes(hashOfFile)) throw new Error('a file did not come')
  return states
}
