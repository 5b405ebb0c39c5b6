import type { Hash } from '@strongstride/core/journal'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * SHA-256 of a text (as UTF-8) or of bytes, in hexadecimal. Not the browser's own, which is missing where the page was not
 * served over https.
 */
export const hashContent = (content: string | Uint8Array): Hash =>
  bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content))
