import { createHash } from 'node:crypto'
import type { Hash } from '@strongstride/core/journal'

/** SHA-256 in hexadecimal. */
export const hashOf = (content: string | Uint8Array): Hash => createHash('sha256').update(content).digest('hex')
