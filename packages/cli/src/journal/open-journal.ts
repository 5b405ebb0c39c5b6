import { openJournal, StoreUnavailable } from '@strongstride/app'
import type { RunnerJournal } from '@strongstride/app'
import { err } from '@strongstride/core'
import type { CivilDay } from '@strongstride/core'
import type { RunnerId } from '@strongstride/core/journal'
import type { Storage, StoragePlace } from '@strongstride/storage'
import type { Arguments } from '../arguments.ts'
import type { Outcome } from '../commands/command.ts'
import { dayValue } from '../options/option-values.ts'
import type { World } from '../world.ts'
import { dataPlace, isKept } from './data-place.ts'
import { settleDevice } from './own-notes.ts'

/** A journal that is open, and the storage it is in. */
export interface OpenJournal {
  readonly storage: Storage
  readonly runner: RunnerId
  readonly journal: RunnerJournal
  /** The runner's day: `--day` or `--today`, else today where the runner is. */
  readonly today: CivilDay
}

/**
 * Opens the storage of a place, works with it and closes it. Both rooms are loaded when they are needed: a plan from a file
 * waits for no database.
 */
export const withStorage = async (
  place: StoragePlace,
  work: (storage: Storage) => Promise<Outcome>,
): Promise<Outcome> => {
  const { openStorage } = await import('@strongstride/storage')
  const opened = await openStorage(place)
  if (!opened.ok) return err({ type: 'no-storage', place, refusal: opened.error })
  try {
    return await work(opened.value)
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error
    return err({ type: 'no-storage', place, refusal: { type: 'unreachable', why: error.message } })
  } finally {
    await opened.value.close()
  }
}

/** Opens the journal of the runner whose this storage is: the same one that its server answers. */
export const journalIn = async (storage: Storage, world: World): Promise<Omit<OpenJournal, 'today'> | null> => {
  const { settleOwnRunner } = await import('@strongstride/server')
  const { events, notes } = storage
  const { surroundings } = world
  const runner = await settleOwnRunner({ events, notes, surroundings })
  const device = await settleDevice(notes, runner, surroundings)
  const journal = await openJournal({ runner, device, events, surroundings })
  return journal.ok ? { storage, runner, journal: journal.value } : null
}

const todayOf = (given: Arguments, journal: RunnerJournal, world: World): ReturnType<typeof dayValue> => {
  for (const option of ['day', 'today']) {
    const [text] = given.values.get(option) ?? []
    if (text !== undefined) return dayValue(text, `--${option}`)
  }
  const zone = journal.state().availability.timeZone ?? world.machineZone
  return { ok: true, value: world.surroundings.today(zone) }
}

/** How a journal is opened. `isNew`: one is begun where there is none. */
export interface Opening {
  readonly given: Arguments
  readonly world: World
  readonly isNew: boolean
}

/** Opens the journal that the options name, works with it and closes it. */
export const withJournal = async (
  { given, world, isNew }: Opening,
  work: (open: OpenJournal) => Promise<Outcome>,
): Promise<Outcome> => {
  const place = dataPlace(given, world)
  if (!isNew && !isKept(place, world)) return err({ type: 'no-journal', folder: place.folder })
  return withStorage(place, async (storage) => {
    const open = await journalIn(storage, world)
    if (open === null) return err({ type: 'refused', refusal: { type: 'gone' } })
    const today = todayOf(given, open.journal, world)
    return today.ok ? work({ ...open, today: today.value }) : today
  })
}
