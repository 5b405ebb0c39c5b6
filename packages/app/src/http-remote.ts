import { err, ok, type Result } from '@strongstride/core'
import { BATCH_LIMITS, parseBatch, type Batch, type Document, type SealedEvent } from '@strongstride/core/journal'
import type { Appended, EventPage, KeptEvent } from './ports/event-store.ts'
import type { Remote, RemoteRefusal } from './ports/remote.ts'

/** A request to a server, on its way. `type`: of its body. */
export interface HttpQuestion {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly path: string
  readonly type?: 'application/json' | 'application/octet-stream'
  readonly body?: string | Uint8Array
}

/** What came back. */
export interface HttpAnswer {
  readonly status: number
  readonly text: () => Promise<string>
  readonly bytes: () => Promise<Uint8Array>
}

/** Asks a server over HTTP, with `fetch` or whatever the machine has; null: there was no answer. It never throws. */
export type AskHttp = (question: HttpQuestion) => Promise<HttpAnswer | null>

type Asked<Value> = Promise<Result<Value, RemoteRefusal>>

const UNREACHABLE = { ok: false, error: { type: 'unreachable' } } as const

/** Statuses that say to try later, and those of whoever stands in between. */
const TRY_LATER: readonly number[] = [408, 425, 429, 500, 502, 503, 504]

const isRecord = (json: unknown): json is Readonly<Record<string, unknown>> => typeof json === 'object' && json !== null

const readJson = async (answer: HttpAnswer): Promise<unknown> => {
  try {
    return JSON.parse(await answer.text())
  } catch {
    return null
  }
}

const refusalOf = async (answer: HttpAnswer): Promise<RemoteRefusal> => {
  const { status } = answer
  if (status === 410) return { type: 'gone' }
  if (TRY_LATER.includes(status)) return { type: 'unreachable' }
  const json = await readJson(answer)
  return { type: 'refused', status, problem: isRecord(json) && typeof json['type'] === 'string' ? json['type'] : '' }
}

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0

const readAppended = (json: unknown): Appended | null =>
  isRecord(json) && isCount(json['added']) && isCount(json['last'])
    ? { added: json['added'], last: json['last'] }
    : null

const readList = (json: unknown): readonly unknown[] | null =>
  Array.isArray(json) ? (json as readonly unknown[]) : null

/** Documents of a page may be more than a batch has: they are read by as many. */
const readDocuments = (list: readonly unknown[]): readonly Document[] | null => {
  const documents: Document[] = []
  for (let from = 0; from < list.length; from += BATCH_LIMITS.documents) {
    const read = parseBatch({ events: [], documents: list.slice(from, from + BATCH_LIMITS.documents) })
    if (!read.ok) return null
    documents.push(...read.value.documents)
  }
  return documents
}

const keptOf = (json: unknown, event: SealedEvent | undefined): KeptEvent | null =>
  event !== undefined && isRecord(json) && isCount(json['position'])
    ? { position: json['position'], by: typeof json['by'] === 'string' ? json['by'] : null, event }
    : null

const readEvents = (list: readonly unknown[]): readonly KeptEvent[] | null => {
  const read = parseBatch({ events: list.map((kept) => (isRecord(kept) ? kept['event'] : null)) })
  if (!read.ok) return null
  const kept = list.map((json, index) => keptOf(json, read.value.events[index]))
  return kept.every((one) => one !== null) ? kept : null
}

const readPage = (json: unknown): EventPage | null => {
  if (!isRecord(json) || !isCount(json['last']) || typeof json['epoch'] !== 'string') return null
  const events = readEvents(readList(json['events']) ?? [null])
  const documents = readDocuments(readList(json['documents']) ?? [null])
  return events === null || documents === null ? null : { events, documents, last: json['last'], epoch: json['epoch'] }
}

/** What stands in between may answer anything, as a page to sign in to a network: what is not of our form is no answer. */
const askFor = async <Value>(
  ask: AskHttp,
  question: HttpQuestion,
  read: (json: unknown) => Value | null,
): Asked<Value> => {
  const answer = await ask(question)
  if (answer === null) return UNREACHABLE
  if (answer.status !== 200) return err(await refusalOf(answer))
  const value = read(await readJson(answer))
  return value === null ? UNREACHABLE : ok(value)
}

/** The server a device syncs with, as it is reached over HTTP. */
export const httpRemote = (ask: AskHttp): Remote => ({
  push: (runner, batch: Batch) => {
    const body = JSON.stringify(batch)
    const path = `/api/runners/${runner}/events`
    return askFor(ask, { method: 'POST', path, type: 'application/json', body }, readAppended)
  },
  pull: (runner, { after, limit }) =>
    askFor(ask, { method: 'GET', path: `/api/runners/${runner}/events?after=${after}&limit=${limit}` }, readPage),
  putBlob: async (runner, hash, body) => {
    const path = `/api/runners/${runner}/blobs/${hash}`
    const answer = await ask({ method: 'PUT', path, type: 'application/octet-stream', body })
    if (answer === null) return UNREACHABLE
    return answer.status === 204 ? ok(undefined) : err(await refusalOf(answer))
  },
  getBlob: async (runner, hash) => {
    const answer = await ask({ method: 'GET', path: `/api/runners/${runner}/blobs/${hash}` })
    if (answer === null) return UNREACHABLE
    if (answer.status === 404) return ok(null)
    return answer.status === 200 ? ok(await answer.bytes()) : err(await refusalOf(answer))
  },
})
