import type { Notebook, Surroundings } from '@strongstride/app'
import type { DeviceId, EventId, RunnerId } from '@strongstride/core/journal'

/** What the command line notes for itself, never shared: which device it is, and what was logged last. */
const DEVICE = 'cli/device'
const SAID = 'cli/said'
/** Entries of the log that can be taken back, one after another. */
const MOST_SAID = 10

/** The device that this machine is, the same every time. */
export const settleDevice = async (
  notes: Notebook,
  runner: RunnerId,
  { newId }: Pick<Surroundings, 'newId'>,
): Promise<DeviceId> => {
  const known = await notes.read(runner, DEVICE)
  if (known !== null) return known
  const made = newId()
  await notes.write(runner, DEVICE, made)
  return made
}

const parseSaid = (text: string | null): readonly (readonly EventId[])[] => {
  try {
    const json: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(json) ? (json as readonly (readonly EventId[])[]) : []
  } catch {
    return []
  }
}

/** What was logged here, each entry with its events; the last one last. */
export const readSaid = async (notes: Notebook, runner: RunnerId): Promise<readonly (readonly EventId[])[]> =>
  parseSaid(await notes.read(runner, SAID))

/** Notes what was logged here, for it to be taken back. */
export const writeSaid = (notes: Notebook, runner: RunnerId, said: readonly (readonly EventId[])[]): Promise<void> =>
  notes.write(runner, SAID, JSON.stringify(said.slice(-MOST_SAID)))
