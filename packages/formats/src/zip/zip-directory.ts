import { err, ok, type Result } from '@strongstride/core'
import { textFromUtf8 } from '../ics/utf8-text.ts'
import type { ZipLimits } from './zip-limits.ts'
import type { ZipRefusal } from './zip-refusal.ts'

/** A file as the directory of a zip tells it; nothing of it is believed before it is unpacked. */
export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly flags: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  /** Where its own header begins. */
  readonly offset: number
}

const END_SIGNATURE = 0x0605_4b50
const END_BYTES = 22
/** A comment after the end has at most this many bytes. */
const MOST_COMMENT = 65_535
const ENTRY_SIGNATURE = 0x0201_4b50
const ENTRY_BYTES = 46
/** What stands where a number did not fit: the larger form of zips, which is not read. */
const DID_NOT_FIT = 0xffff_ffff

/** Reads numbers of a zip, which are all little-endian. */
export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** The end of the directory: the last signature whose comment reaches exactly to the end of the file. */
const findEnd = (view: DataView): number | null => {
  const first = Math.max(0, view.byteLength - END_BYTES - MOST_COMMENT)
  for (let at = view.byteLength - END_BYTES; at >= first; at--) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue
    if (at + END_BYTES + view.getUint16(at + 20, true) === view.byteLength) return at
  }
  return null
}

const readEntry = (view: DataView, bytes: Uint8Array, at: number): { entry: ZipEntry; next: number } | null => {
  if (at + ENTRY_BYTES > bytes.length || view.getUint32(at, true) !== ENTRY_SIGNATURE) return null
  const nameBytes = view.getUint16(at + 28, true)
  const next = at + ENTRY_BYTES + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  if (next > bytes.length) return null
  const entry: ZipEntry = {
    name: textFromUtf8(bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes)),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  }
  return { entry, next }
}

const hasFitted = ({ packed, size, offset }: ZipEntry): boolean =>
  [packed, size, offset].every((number) => number !== DID_NOT_FIT)

/** Reads the directory at the end of a zip. It is read once, in order, and must end where the end of the zip begins. */
export const readDirectory = (
  bytes: Uint8Array,
  limits: ZipLimits,
): Result<{ readonly entries: readonly ZipEntry[]; readonly start: number }, ZipRefusal> => {
  const view = viewOf(bytes)
  const end = findEnd(view)
  if (end === null) return err({ type: 'not-a-zip' })
  const [count, start] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)]
  if (view.getUint16(end + 8, true) !== count) return err({ type: 'not-supported', name: '' })
  if (count > limits.members) return err({ type: 'too-large', limit: 'members' })
  const entries: ZipEntry[] = []
  let at = start
  for (let index = 0; index < count; index++) {
    const read = readEntry(view, bytes.subarray(0, end), at)
    if (read === null) return err({ type: 'not-a-zip' })
    if (!hasFitted(read.entry)) return err({ type: 'not-supported', name: read.entry.name })
    entries.push(read.entry)
    at = read.next
  }
  return at === end ? ok({ entries, start }) : err({ type: 'not-a-zip' })
}
