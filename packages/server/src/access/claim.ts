import type { Instant } from '@strongstride/core/journal'
import { isSameHash, makeCode, readCode } from './secret.ts'
import type { SecretParts } from './secret-notes.ts'
import { noteOf, SERVER } from './server-notes.ts'

/** A one-time code, and until when it can be used. */
export interface ClaimCode {
  readonly code: string
  readonly expiresAt: Instant
}

const BEGINNING = 'code/'
const MINUTES_15 = 15 * 60_000

interface CodeNote {
  readonly expiresAt: Instant
}
const isCodeNote = (json: unknown): json is CodeNote =>
  typeof json === 'object' && json !== null && 'expiresAt' in json && typeof json.expiresAt === 'number'

/** Makes a one-time code for the owner to sign in with. It stands in the terminal of who runs the server, or on a device that is signed in. */
export const makeClaimCode = async ({ notes, surroundings }: SecretParts): Promise<ClaimCode> => {
  await forgetOldCodes({ notes, surroundings })
  const code = makeCode()
  const expiresAt = surroundings.now() + MINUTES_15
  await notes.write(SERVER, `${BEGINNING}${surroundings.hash(code)}`, JSON.stringify({ expiresAt }))
  return { code, expiresAt }
}

const forgetOldCodes = async ({ notes, surroundings }: SecretParts): Promise<void> => {
  for (const { name, text } of await notes.list(SERVER, BEGINNING)) {
    const note = noteOf(text, isCodeNote)
    if (note === null || note.expiresAt <= surroundings.now()) await notes.write(SERVER, name, null)
  }
}

/** Uses a code up; whether it was good. All codes that wait are looked at, so that time tells nothing. */
export const useClaimCode = async ({ notes, surroundings }: SecretParts, typed: string): Promise<boolean> => {
  const hash = surroundings.hash(readCode(typed) ?? '')
  const waiting = await notes.list(SERVER, BEGINNING)
  const found = waiting.filter(({ name }) => isSameHash(name.slice(BEGINNING.length), hash))
  for (const { name } of found) await notes.write(SERVER, name, null)
  const note = noteOf(found[0]?.text ?? '', isCodeNote)
  return note !== null && note.expiresAt > surroundings.now()
}
