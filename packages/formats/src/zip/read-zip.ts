import { err, ok, type Result } from '@strongstride/core'
import { placeOf, unpack } from './unpack.ts'
import { readDirectory, type ZipEntry } from './zip-directory.ts'
import { ZIP_LIMITS, type ZipLimits } from './zip-limits.ts'
import { isSafeName, type ZipMember } from './zip-member.ts'
import type { ZipRefusal } from './zip-refusal.ts'

/** Below this size a file may pack as well as it likes. */
const SMALL = 65_536

const isFolder = ({ name, size }: ZipEntry): boolean => name.endsWith('/') && size === 0

const findBadName = (entries: readonly ZipEntry[], limits: ZipLimits): ZipRefusal | null => {
  const seen = new Set<string>()
  for (const entry of entries) {
    const name = isFolder(entry) ? entry.name.slice(0, -1) : entry.name
    if (name.length > limits.name) return { type: 'too-large', limit: 'name' }
    if (!isSafeName(name)) return { type: 'bad-name', name }
    const folded = name.normalize('NFC').toLowerCase()
    if (seen.has(folded)) return { type: 'twice', name }
    seen.add(folded)
  }
  return null
}

const findExcess = (entries: readonly ZipEntry[], limits: ZipLimits): ZipRefusal | null => {
  const total = entries.reduce((sum, { size }) => sum + size, 0)
  if (total > limits.total) return { type: 'too-large', limit: 'total' }
  const isBomb = entries.some(({ size, packed }) => size > SMALL && size > packed * limits.ratio)
  return isBomb ? { type: 'too-large', limit: 'ratio' } : null
}

/** Files that share bytes make a small zip unpack to a huge one; no honest zip has any. */
const findOverlap = (bytes: Uint8Array, entries: readonly ZipEntry[], start: number): ZipRefusal | null => {
  let free = 0
  for (const entry of entries.toSorted((a, b) => a.offset - b.offset)) {
    const place = placeOf(bytes, entry)
    if (place === null || place.from < free || place.to > start) return { type: 'damaged', name: entry.name }
    free = place.to
  }
  return null
}

/**
 * Reads all files of a zip, in the order of its directory; folders have no entry of their own. What it costs is bounded by
 * {@link ZIP_LIMITS}, or lower limits, before anything is unpacked, and each file is held to the size and checksum it
 * announced. Names lead nowhere outside.
 *
 * @example
 * ```ts
 * const zip = writeZip([{ name: 'a/b.txt', bytes: new Uint8Array([104, 105]) }])
 * readZip(zip).value[0].name // 'a/b.txt'
 * readZip(zip.subarray(0, 40)) // { ok: false, error: { type: 'not-a-zip' } }
 * ```
 */
export const readZip = (
  bytes: Uint8Array,
  lower: Partial<ZipLimits> = {},
): Result<readonly ZipMember[], ZipRefusal> => {
  const limits: ZipLimits = { ...ZIP_LIMITS, ...lower }
  if (bytes.length > limits.bytes) return err({ type: 'too-large', limit: 'bytes' })
  const directory = readDirectory(bytes, limits)
  if (!directory.ok) return directory
  const { entries, start } = directory.value
  const refusal = findBadName(entries, limits) ?? findExcess(entries, limits) ?? findOverlap(bytes, entries, start)
  if (refusal !== null) return err(refusal)
  const members: ZipMember[] = []
  for (const entry of entries) {
    if (isFolder(entry)) continue
    const member = unpack(bytes, entry)
    if (!member.ok) return member
    members.push(member.value)
  }
  return ok(members)
}
