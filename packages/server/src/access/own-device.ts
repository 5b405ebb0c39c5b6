import type { Notebook, Surroundings } from '@strongstride/app'
import type { DeviceId } from '@strongstride/core/journal'
import { SERVER } from './server-notes.ts'

const NAME = 'device'

/** The device this server is in the journals it writes to itself, as when it reads a feed. */
export const settleOwnDevice = async (notes: Notebook, { newId }: Pick<Surroundings, 'newId'>): Promise<DeviceId> => {
  const known = await notes.read(SERVER, NAME)
  if (known !== null) return known
  const made = newId()
  await notes.write(SERVER, NAME, made)
  return made
}
