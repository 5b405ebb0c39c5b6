import { lookup } from 'node:dns/promises'
import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import { err, ok, type Result } from '@strongstride/core'
import { CALENDAR_LIMITS } from '@strongstride/formats'
import { hostOf, parseFeedAddress, type AddressRefusal } from './feed-address.ts'
import { askFeed, plainConnect, type Connect } from './feed-request.ts'
import { isPublicAddress } from './public-address.ts'

/** What one reading of a feed may cost. */
export const FETCH_LIMITS = {
  bytes: CALENDAR_LIMITS.bytes,
  redirects: 5,
  /** Milliseconds for everything, redirects included. */
  total: 20_000,
  /** Milliseconds in which nothing comes. */
  idle: 8_000,
  /** Addresses of one name that are tried. */
  addresses: 3,
  /** Characters of a tag or date that is kept for the next time. */
  validator: 512,
} as const

/** What the last answer said of itself, to ask whether it is still so. */
export interface Validators {
  readonly etag: string | null
  readonly lastModified: string | null
}

/** What a feed answered: nothing new, or its bytes. */
export type FetchedFeed =
  | { readonly type: 'same' }
  | { readonly type: 'bytes'; readonly bytes: Uint8Array; readonly validators: Validators }

/**
 * Why a feed was not read; never with its address, which is a secret. `no-such-name`: the name leads nowhere.
 * `unreachable`: nobody answered, or not over a connection to be trusted. `unsafe-redirect`: from an encrypted to an open
 * connection. `status`: the answer was no calendar but this status.
 */
export type FetchRefusal =
  | AddressRefusal
  | { readonly type: 'no-such-name' }
  | { readonly type: 'unreachable' }
  | { readonly type: 'too-slow' }
  | { readonly type: 'too-large'; readonly limit: number }
  | { readonly type: 'too-many-redirects' }
  | { readonly type: 'unsafe-redirect' }
  | { readonly type: 'encoded' }
  | { readonly type: 'status'; readonly status: number }

/** What a fetch needs of the world; a test gives its own. */
export interface FetchSetting {
  /** All addresses of a name. */
  readonly resolve: (host: string) => Promise<readonly string[]>
  readonly connect: Connect
  readonly limits: { readonly [Name in keyof typeof FETCH_LIMITS]: number }
  /** Ends what is under way when the server stops. */
  readonly ending?: AbortSignal
}

/** The world as it is. */
export const FETCH_SETTING: FetchSetting = {
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  connect: plainConnect,
  limits: FETCH_LIMITS,
}

/** One fetch under way: its clock runs over all redirects. */
interface Fetch extends FetchSetting {
  readonly validators: Validators
  readonly signal: AbortSignal
  /** Something came: the idle clock starts anew. */
  readonly stir: () => void
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])
const [OK, NOT_MODIFIED] = [200, 304]

const headersFor = ({ etag, lastModified }: Validators): Readonly<Record<string, string>> => ({
  accept: 'text/calendar, text/plain;q=0.8, */*;q=0.5',
  'accept-encoding': 'identity',
  'user-agent': 'Strongstride',
  ...(etag === null ? {} : { 'if-none-match': etag }),
  ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
})

/** Waits no longer than the clock allows, whatever the work does with the signal. */
const beforeEnd = <Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> =>
  new Promise((resolve, reject) => {
    const stop = (): void => reject(new Error('too slow'))
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })

/**
 * The addresses a name stands for, asked once and each checked: the connection goes to one of them and the name is not asked
 * again, so that an answer that changes leads nowhere else. One bad address spoils the name.
 */
const resolvePublic = async (host: string, fetch: Fetch): Promise<Result<readonly string[], FetchRefusal>> => {
  if (isIP(host) !== 0) return isPublicAddress(host) ? ok([host]) : err({ type: 'not-public' })
  let addresses: readonly string[] = []
  try {
    addresses = await beforeEnd(fetch.resolve(host), fetch.signal)
  } catch {
    return err({ type: fetch.signal.aborted ? 'too-slow' : 'no-such-name' })
  }
  if (addresses.length === 0) return err({ type: 'no-such-name' })
  if (!addresses.every(isPublicAddress)) return err({ type: 'not-public' })
  const shortFirst = addresses.toSorted((a, b) => isIP(a) - isIP(b))
  return ok(shortFirst.slice(0, fetch.limits.addresses))
}

/** The head of the first answer that one of the addresses gives. */
const ask = async (url: URL, fetch: Fetch): Promise<Result<IncomingMessage, FetchRefusal>> => {
  const addresses = await resolvePublic(hostOf(url), fetch)
  if (!addresses.ok) return addresses
  const { connect, signal } = fetch
  for (const address of addresses.value) {
    try {
      const answer = await askFeed({ url, address, headers: headersFor(fetch.validators), connect, signal })
      fetch.stir()
      return ok(answer)
    } catch {
      if (signal.aborted) return err({ type: 'too-slow' })
    }
  }
  return err({ type: 'unreachable' })
}

const readBytes = async (
  answer: IncomingMessage,
  { limits, signal, stir }: Fetch,
): Promise<Result<Uint8Array, FetchRefusal>> => {
  const pieces: Buffer[] = []
  let length = 0
  try {
    for await (const piece of answer as AsyncIterable<Buffer>) {
      stir()
      length += piece.length
      if (length > limits.bytes) return err({ type: 'too-large', limit: limits.bytes })
      pieces.push(piece)
    }
  } catch {
    return err({ type: signal.aborted ? 'too-slow' : 'unreachable' })
  }
  return ok(new Uint8Array(Buffer.concat(pieces)))
}

const kept = (text: string | undefined, most: number): string | null =>
  text === undefined || text.length > most ? null : text

const readAnswer = async (answer: IncomingMessage, fetch: Fetch): Promise<Result<FetchedFeed, FetchRefusal>> => {
  const { statusCode: status = 0, headers } = answer
  const { validators, limits } = fetch
  if (status === NOT_MODIFIED && (validators.etag ?? validators.lastModified) !== null) return ok({ type: 'same' })
  if (status !== OK) return err({ type: 'status', status })
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') return err({ type: 'encoded' })
  const announced = Number(headers['content-length'] ?? 0)
  if (announced > limits.bytes) return err({ type: 'too-large', limit: limits.bytes })
  const bytes = await readBytes(answer, fetch)
  if (!bytes.ok) return bytes
  const etag = kept(headers.etag, limits.validator)
  const lastModified = kept(headers['last-modified'], limits.validator)
  return ok({ type: 'bytes', bytes: bytes.value, validators: { etag, lastModified } })
}

/** Where an answer sends on to, judged like the first address; null: it is the answer. */
const nextUrl = (answer: IncomingMessage, url: URL): Result<URL | null, FetchRefusal> => {
  const { statusCode = 0, headers } = answer
  if (!REDIRECTS.has(statusCode) || headers.location === undefined) return ok(null)
  if (!URL.canParse(headers.location, url.href)) return err({ type: 'not-an-address' })
  const next = parseFeedAddress(new URL(headers.location, url).href)
  if (next.ok && url.protocol === 'https:' && next.value.protocol === 'http:') return err({ type: 'unsafe-redirect' })
  return next
}

const follow = async (first: URL, fetch: Fetch): Promise<Result<FetchedFeed, FetchRefusal>> => {
  let url = first
  for (let redirects = 0; redirects <= fetch.limits.redirects; redirects++) {
    const answer = await ask(url, fetch)
    if (!answer.ok) return answer
    const next = nextUrl(answer.value, url)
    if (next.ok && next.value === null) {
      const read = await readAnswer(answer.value, fetch)
      answer.value.destroy()
      return read
    }
    answer.value.destroy()
    if (!next.ok) return next
    url = next.value ?? url
  }
  return err({ type: 'too-many-redirects' })
}

/**
 * Fetches a feed from the internet at large and from nowhere else. Its bytes, redirects and time are bounded; every
 * redirect and every address is judged anew. With the validators of the last answer it asks only for what is new.
 */
export const fetchFeed = async (
  address: string,
  validators: Validators,
  setting: FetchSetting = FETCH_SETTING,
): Promise<Result<FetchedFeed, FetchRefusal>> => {
  const url = parseFeedAddress(address)
  if (!url.ok) return url
  const clock = new AbortController()
  const stop = (): void => clock.abort()
  const total = setTimeout(stop, setting.limits.total)
  const idle = setTimeout(stop, setting.limits.idle)
  if (setting.ending?.aborted === true) stop()
  setting.ending?.addEventListener('abort', stop)
  try {
    return await follow(url.value, { ...setting, validators, signal: clock.signal, stir: () => void idle.refresh() })
  } finally {
    clearTimeout(total)
    clearTimeout(idle)
    setting.ending?.removeEventListener('abort', stop)
    clock.abort()
  }
}
