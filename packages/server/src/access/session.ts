import type { Notebook, Surroundings } from '@strongstride/app'
import type { Hash, Instant, RunnerId } from '@strongstride/core/journal'
import { makeSecret } from './secret.ts'
import { noteOf, readNote, SERVER } from './server-notes.ts'

interface Parts {
  readonly notes: Notebook
  readonly surroundings: Pick<Surroundings, 'now' | 'hash'>
}

/** A device that is signed in. `id` is the hash of its token: it names the session and cannot be used as one. */
export interface Session {
  readonly id: Hash
  readonly runner: RunnerId
  readonly madeAt: Instant
  readonly expiresAt: Instant
}

type SessionNote = Omit<Session, 'id'>

const BEGINNING = 'session/'
const DAY = 86_400_000
/** As long as browsers keep a cookie at most, less some. */
export const SESSION_DAYS = 365

const isSessionNote = (json: unknown): json is SessionNote =>
  typeof json === 'object' &&
  json !== null &&
  'runner' in json &&
  typeof json.runner === 'string' &&
  'madeAt' in json &&
  typeof json.madeAt === 'number' &&
  'expiresAt' in json &&
  typeof json.expiresAt === 'number'

/** Signs a device in. The token is answered once and kept nowhere; its hash is. */
export const openSession = async (
  { notes, surroundings }: Parts,
  runner: RunnerId,
): Promise<{ readonly token: string; readonly session: Session }> => {
  const token = makeSecret()
  const madeAt = surroundings.now()
  const note: SessionNote = { runner, madeAt, expiresAt: madeAt + SESSION_DAYS * DAY }
  const id = surroundings.hash(token)
  await notes.write(SERVER, `${BEGINNING}${id}`, JSON.stringify(note))
  return { token, session: { id, ...note } }
}

/** The session of a token; null where there is none, or no longer. */
export const findSession = async ({ notes, surroundings }: Parts, token: string): Promise<Session | null> => {
  const id = surroundings.hash(token)
  const note = await readNote(notes, `${BEGINNING}${id}`, isSessionNote)
  return note === null || note.expiresAt <= surroundings.now() ? null : { id, ...note }
}

/** Sessions of a runner, those that ended too. */
export const listSessions = async (notes: Notebook, runner: RunnerId): Promise<readonly Session[]> => {
  const all = await notes.list(SERVER, BEGINNING)
  return all.flatMap(({ name, text }) => {
    const note = noteOf(text, isSessionNote)
    return note?.runner === runner ? [{ id: name.slice(BEGINNING.length), ...note }] : []
  })
}

/** Whether some device is signed in. While none is, the one who runs the server needs a code to begin with. */
export const isClaimed = async ({ notes, surroundings }: Parts): Promise<boolean> => {
  const all = await notes.list(SERVER, BEGINNING)
  return all.some(({ text }) => (noteOf(text, isSessionNote)?.expiresAt ?? 0) > surroundings.now())
}

/** Ends a session. */
export const endSession = (notes: Notebook, id: Hash): Promise<void> => notes.write(SERVER, `${BEGINNING}${id}`, null)

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
