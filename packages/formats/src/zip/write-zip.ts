import { deflateSync, zipSync, type Zippable } from 'fflate'
import { ZIP_LIMITS } from './zip-limits.ts'
import type { ZipMember } from './zip-member.ts'

/** The first moment a zip can name, on the wall clock: the same files are the same bytes, whenever they are written. */
const NO_TIME = '1980-01-01T00:00:00'
/** Packs well; beyond it a file grows hardly smaller and takes much longer. */
const LEVEL = 6
const STORED = 0
/** Below this size no file is taken for a bomb. */
const SMALL = 65_536

/** A file that packs so well that a reader would take it for a bomb is stored as it is. */
const levelOf = (bytes: Uint8Array): typeof LEVEL | typeof STORED => {
  if (bytes.length <= SMALL) return LEVEL
  const packed = deflateSync(bytes, { level: LEVEL }).length
  return bytes.length * 2 > packed * ZIP_LIMITS.ratio ? STORED : LEVEL
}

/**
 * Writes files as a zip. The same files in the same order are the same bytes on every machine. Names are given as
 * `folder/file`, each once.
 *
 * @example
 * ```ts
 * const files = [{ name: 'README.txt', bytes: new Uint8Array([104, 105]) }]
 * writeZip(files).length === writeZip(files).length // true
 * ```
 */
export const writeZip = (members: readonly ZipMember[]): Uint8Array<ArrayBuffer> => {
  const files: Zippable = {}
  for (const { name, bytes } of members) files[name] = [bytes, { level: levelOf(bytes), mtime: NO_TIME }]
  return new Uint8Array(zipSync(files))
}
