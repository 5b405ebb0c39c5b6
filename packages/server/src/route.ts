import { hashSchema, idSchema, type Instant, type RunnerId } from '@strongstride/core/journal'
import type { BlobStore, EventStore, Notebook, Surroundings } from '@strongstride/app'
import * as v from 'valibot'
import type { Attempts } from './access/attempts.ts'
import type { Bound, House } from './access/house.ts'
import type { CalendarKey } from './access/calendar-key.ts'
import type { Session } from './access/session.ts'
import type { FetchSetting } from './feeds/fetch-feed.ts'
import type { AnswerKind } from './http/strict-headers.ts'
import type { Problem, ProblemType } from './http/problem.ts'

/** Who may call a route: this machine without an account, the owner signed in, who knows a calendar's address, everyone. */
export type Access = 'loopback' | 'owner' | 'calendar-key' | 'anyone'

/** Who called, once it is known. */
export type Caller =
  | { readonly kind: 'loopback'; readonly runner: RunnerId }
  | { readonly kind: 'owner'; readonly runner: RunnerId; readonly session: Session }
  | { readonly kind: 'calendar-key'; readonly runner: RunnerId; readonly key: CalendarKey }
  | { readonly kind: 'anyone'; readonly runner: null }

const calendarFileSchema: v.GenericSchema<unknown, string> = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}\.ics$/))

/** What may stand in a path, by name. A path that has something else there leads nowhere. */
export const PATH_PARAMETERS = {
  runner: idSchema,
  hash: hashSchema,
  session: hashSchema,
  key: calendarFileSchema,
  feed: idSchema,
} as const

type ParameterName = keyof typeof PATH_PARAMETERS

/** The names that stand in a path: of `/api/runners/:runner/events` it is `runner`. */
export type ParametersOf<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? (Name & ParameterName) | ParametersOf<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name & ParameterName
    : never

/** What a route reads of a body; its size in bytes is looked at before anything else. */
export type BodyRule<Body> =
  | { readonly as: 'json'; readonly schema: v.GenericSchema<unknown, Body>; readonly most: number }
  | { readonly as: 'bytes'; readonly most: number; readonly reads?: Body }

/** A body of bytes, whatever they are. */
export const bytesBody = (most: number): BodyRule<Uint8Array> => ({ as: 'bytes', most })

/** One way a route answers. `schema`: of its JSON; null: no body, or bytes. */
export interface AnswerRule {
  readonly status: number
  readonly says: string
  readonly schema: v.GenericSchema | null
  readonly type?: string
}

/** An answer before it is written. */
export interface Answer {
  readonly status: number
  /** JSON, or bytes or text with their `type`; null: no body. */
  readonly json?: unknown
  readonly content?: Uint8Array<ArrayBuffer> | string
  readonly type?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly kind?: AnswerKind
}

/** A handler answers, or says what is wrong. */
export type Outcome = { readonly ok: true; readonly value: Answer } | { readonly ok: false; readonly error: Problem }

/** What a handler is asked, all of it checked. */
export interface Asked<Name extends ParameterName, Query, Body> {
  readonly parameters: Readonly<Record<Name, string>>
  readonly query: Query
  readonly body: Body
  readonly caller: Caller
  readonly request: Request
}

/**
 * Writes the calendar of a runner's sessions (iCalendar); null: there is none. `complaints`: whether it may say what hurts.
 */
export type WriteCalendar = (runner: RunnerId, wish: { readonly complaints: boolean }) => Promise<string | null>

/** What the server was given to work with. */
export interface Services {
  readonly events: EventStore
  readonly blobs: BlobStore
  readonly notes: Notebook
  readonly surroundings: Surroundings
  readonly house: House
  readonly config: ServerConfig
  readonly claimAttempts: Attempts
  readonly writeCalendar: WriteCalendar
  readonly fetching: FetchSetting
}

/** What a server is told. */
export interface ServerConfig {
  /** Of the software, for people. */
  readonly version: string
  /** Where it listens, as the machine says. */
  readonly bound: Bound
  /** `https://strong.example`, or null: this machine alone. */
  readonly publicUrl: string | null
  /** Folder of the built app, or null: no pages. */
  readonly appFolder: string | null
  /** Days after which the last backup that holds a deleted runner is gone; null: this server knows of no backups. */
  readonly backupDays: number | null
}

/** A row of the route table. */
export interface RouteRow<Path extends string, Query, Body> {
  /** Its name in the OpenAPI document. */
  readonly name: string
  readonly says: string
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE'
  readonly path: Path
  readonly callers: readonly Access[]
  readonly query?: v.GenericSchema<unknown, Query>
  readonly body?: BodyRule<Body>
  readonly answers: readonly AnswerRule[]
  /** What its handler may find wrong; who calls, and the form of the request, are judged before it. */
  readonly problems: readonly ProblemType[]
  /** A deleted runner can be asked for too. */
  readonly evenIfGone?: boolean
  readonly handle: (asked: Asked<ParametersOf<Path>, Query, Body>, services: Services) => Promise<Outcome>
}

/** Any row of the table. */
export type Route = RouteRow<string, unknown, unknown>

/** Checks a row against the types of its own path, query and body. */
export const routeOf = <const Path extends string, Query = undefined, Body = undefined>(
  row: RouteRow<Path, Query, Body>,
): Route => row as unknown as Route

/** An instant as people and JSON write it. */
export const isoOf = (instant: Instant): string => new Date(instant).toISOString()
