import type { Notebook } from '@strongstride/app'
import type { Hash, Instant, RunnerId } from '@strongstride/core/journal'
import { isSecretNote, secretNotes, type Named, type SecretNote, type SecretParts } from './secret-notes.ts'

interface SessionNote extends SecretNote {
  readonly expiresAt: Instant
}

/** A device that is signed in. `id` is the hash of its token: it names the session and cannot be used as one. */
export type Session = Named<SessionNote>

const DAY = 86_400_000
/** As long as browsers keep a cookie at most, less some. */
export const SESSION_DAYS = 365

const isSessionNote = (json: unknown): json is SessionNote =>
  isSecretNote(json) && 'expiresAt' in json && typeof json.expiresAt === 'number'

const SESSIONS = secretNotes('session/', isSessionNote)

/** Signs a device in. The token is answered once and kept nowhere; its hash is. */
export const openSession = async (
  parts: SecretParts,
  runner: RunnerId,
): Promise<{ readonly token: string; readonly session: Session }> => {
  const madeAt = parts.surroundings.now()
  const { secret, made } = await SESSIONS.make(parts, { runner, madeAt, expiresAt: madeAt + SESSION_DAYS * DAY })
  return { token: secret, session: made }
}

/** The session of a token; null where there is none, or no longer. */
export const findSession = async (parts: SecretParts, token: string): Promise<Session | null> => {
  const session = await SESSIONS.find(parts, token)
  return session === null || session.expiresAt <= parts.surroundings.now() ? null : session
}

/** Sessions of a runner, those that ended too. */
export const listSessions = async (notes: Notebook, runner: RunnerId): Promise<readonly Session[]> => {
  const all = await SESSIONS.list(notes)
  return all.filter((session) => session.runner === runner)
}

/** Whether some device is signed in. While none is, the one who runs the server needs a code to begin with. */
export const isClaimed = async ({ notes, surroundings }: SecretParts): Promise<boolean> => {
  const all = await SESSIONS.list(notes)
  return all.some(({ expiresAt }) => expiresAt > surroundings.now())
}

/** Ends a session. */
export const endSession = (notes: Notebook, id: Hash): Promise<void> => SESSIONS.revoke(notes, id)

const COOKIE = '__Host-strongstride'
const COOKIE_SHAPE = new RegExp(`(?:^|;\\s*)${COOKIE}=([A-Za-z0-9_-]{43})(?:;|$)`)
const BEARER_SHAPE = /^Bearer ([A-Za-z0-9_-]{43})$/i

/** The token a request brings: a page in its cookie, a program in `Authorization`. */
export const tokenOf = (headers: Headers): string | null =>
  BEARER_SHAPE.exec(headers.get('authorization') ?? '')?.[1] ??
  COOKIE_SHAPE.exec(headers.get('cookie') ?? '')?.[1] ??
  null

/** The cookie of a token: no script reads it, no other site's page sends it, and it never travels in the clear. */
export const cookieOf = (token: string): string =>
  `${COOKIE}=${token}; Path=/; Max-Age=${SESSION_DAYS * 86_400}; Secure; HttpOnly; SameSite=Strict`

/** Takes the cookie away. */
export const NO_COOKIE: string = `${COOKIE}=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Strict`
