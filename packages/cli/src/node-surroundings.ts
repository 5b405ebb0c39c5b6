import { createHash, randomBytes } from 'node:crypto'
import type { Surroundings } from '@strongstride/app'
import type { CivilDay } from '@strongstride/core'

const VERSION_7 = 0x70
const VARIANT = 0x80

/**
 * A UUID of version 7: the milliseconds since 1970, then chance. Later ids sort after earlier ones.
 *
 * @example
 * ```ts no-run
 * uuidV7(1_800_000_000_000, randomBytes(10)) // '01a3185c-5000-7...'
 * ```
 */
export const uuidV7 = (now: number, chance: Uint8Array): string => {
  const bytes = Buffer.alloc(16)
  bytes.writeUIntBE(now, 0, 6)
  bytes.set(chance.subarray(0, 10), 6)
  bytes[6] = VERSION_7 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = VARIANT | ((bytes[8] ?? 0) & 0x3f)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** SHA-256 of a text or of bytes, in hexadecimal. */
export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

/** What the machine knows and a pure function does not. `todayIn`: today in a zone. */
export const nodeSurroundings = (todayIn: (zone: string) => CivilDay | null, machineZone: string): Surroundings => ({
  now: () => Date.now(),
  today: (zone) => {
    const day = todayIn(zone ?? machineZone) ?? todayIn('UTC')
    if (day === null) throw new Error('the machine does not know what day it is')
    return day
  },
  newId: () => uuidV7(Date.now(), randomBytes(10)),
  hash: sha256,
})
