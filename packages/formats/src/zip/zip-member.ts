/** A file in a zip. Folders are only in its name: `blobs/4f.fit`. */
export interface ZipMember {
  readonly name: string
  readonly bytes: Uint8Array
}

const DRIVE = /^[a-z]:/i
/** Control characters are no part of a name, and a backslash is a folder on some machines. */
// oxlint-disable-next-line no-control-regex
const ODD_CHARACTER = /[\u0000-\u001f\u007f\\]/

/** Parts that lead elsewhere, and the one that no table of names by name can hold. */
const NOT_A_NAME: ReadonlySet<string> = new Set(['.', '..', '__proto__'])

/**
 * True when a name can only lead to a place inside the folder it is unpacked in, whichever machine unpacks it.
 *
 * @example
 * ```ts
 * isSafeName('blobs/4f.fit') // true
 * isSafeName('../4f.fit') // false
 * ```
 */
export const isSafeName = (name: string): boolean =>
  !DRIVE.test(name) &&
  !ODD_CHARACTER.test(name) &&
  name.split('/').every((part) => part !== '' && !NOT_A_NAME.has(part))
