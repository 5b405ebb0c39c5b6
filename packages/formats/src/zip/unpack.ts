import { err, ok, type Result } from '@strongstride/core'
import { Inflate } from 'fflate'
import { crc32 } from './crc-32.ts'
import { viewOf, type ZipEntry } from './zip-directory.ts'
import type { ZipMember } from './zip-member.ts'
import type { ZipRefusal } from './zip-refusal.ts'

const HEADER_SIGNATURE = 0x0403_4b50
const HEADER_BYTES = 30
const STORED = 0
const DEFLATED = 8
const ENCRYPTED = 1
/** Packed bytes unpacked in one go: 16 MB at the very most, whatever they claim. */
const STEP = 16_384

/** Where an entry's header and bytes lie; null when its own header is not there. */
export const placeOf = (
  bytes: Uint8Array,
  { offset, packed }: ZipEntry,
): { readonly from: number; readonly content: number; readonly to: number } | null => {
  const view = viewOf(bytes)
  if (offset + HEADER_BYTES > bytes.length || view.getUint32(offset, true) !== HEADER_SIGNATURE) return null
  const content = offset + HEADER_BYTES + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  return content + packed > bytes.length ? null : { from: offset, content, to: content + packed }
}

/** Unpacks no more than was announced: a file that has more is cut off there, and one that has less is found out. */
const inflate = (packed: Uint8Array, size: number): Uint8Array | null => {
  const unpacked = new Uint8Array(size)
  const done = { length: 0, whole: false }
  const stream = new Inflate((chunk, isLast) => {
    if (done.length + chunk.length <= size) unpacked.set(chunk, done.length)
    done.length += chunk.length
    done.whole = isLast
  })
  try {
    for (let at = 0; at < packed.length; at += STEP) {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length)
      if (done.length > size) return null
    }
  } catch {
    return null
  }
  return done.whole && done.length === size ? unpacked : null
}

const contentOf = (packed: Uint8Array, { method, size }: ZipEntry): Uint8Array | null => {
  if (method === STORED) return packed.length === size ? packed.slice() : null
  return inflate(packed, size)
}

/** Unpacks one file and holds it against what the directory says of it. */
export const unpack = (bytes: Uint8Array, entry: ZipEntry): Result<ZipMember, ZipRefusal> => {
  const { name, method, flags, crc } = entry
  if ((method !== STORED && method !== DEFLATED) || (flags & ENCRYPTED) !== 0)
    return err({ type: 'not-supported', name })
  const place = placeOf(bytes, entry)
  const content = place === null ? null : contentOf(bytes.subarray(place.content, place.to), entry)
  return content === null || crc32(content) !== crc ? err({ type: 'damaged', name }) : ok({ name, bytes: content })
}
