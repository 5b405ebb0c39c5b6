import { randomBytes, randomInt, timingSafeEqual } from 'node:crypto'

const SECRET_BYTES = 32

/** 256 random bits as text for an address or a cookie, 43 characters. */
export const makeSecret = (): string => randomBytes(SECRET_BYTES).toString('base64url')

/** Letters and digits that nobody takes for one another. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const GROUP = 4
const GROUPS = 3

const makeGroup = (): string => Array.from({ length: GROUP }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')

/** A code a person can type, `K7QX-2MRA-9TFC`: 58 random bits. */
export const makeCode = (): string => Array.from({ length: GROUPS }, makeGroup).join('-')

/** A code as it was made, whatever way it was typed; null when it cannot be one. */
export const readCode = (typed: string): string | null => {
  const letters = typed.toUpperCase().replaceAll(/[\s-]/g, '')
  if (letters.length !== GROUP * GROUPS) return null
  return [0, 1, 2].map((group) => letters.slice(group * GROUP, (group + 1) * GROUP)).join('-')
}

/** Compares two hashes in the same time wherever they differ. */
export const isSameHash = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
