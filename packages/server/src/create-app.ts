import type { BlobStore, EventStore, Notebook, Surroundings } from '@strongstride/app'
import { err, ok, type Result } from '@strongstride/core'
import { Hono, type Context } from 'hono'
import { countAttempts } from './access/attempts.ts'
import { houseOf, type HouseRefusal } from './access/house.ts'
import { FETCH_SETTING, type FetchSetting } from './feeds/fetch-feed.ts'
import { answerRequest, answerResponse, type Handled } from './http/answer-request.ts'
import { problemResponse, type ProblemType } from './http/problem.ts'
import { reasonOf, type Log, type RequestLine } from './http/request-log.ts'
import { strictHeaders } from './http/strict-headers.ts'
import type { Route, ServerConfig, Services, WriteCalendar } from './route.ts'
import { ROUTES } from './routes/index.ts'

/** What a server works with: the stores, the machine, what it was told, and where it says what it did. */
export interface ServerParts {
  readonly events: EventStore
  readonly blobs: BlobStore
  readonly notes: Notebook
  readonly surroundings: Surroundings
  readonly config: ServerConfig
  readonly log: Log
  /** Writes the calendar that programs subscribe to; absent: there is none. */
  readonly writeCalendar?: WriteCalendar
  /** How feeds are fetched; absent: from the internet. */
  readonly fetching?: FetchSetting
  /** The route table; a test gives its own. */
  readonly routes?: readonly Route[]
}

/** What Node's adapter knows of a request beside the request; absent in a test without a network. */
interface Bindings {
  readonly incoming?: { readonly httpVersion: string }
}

type App = Hono<{ Bindings: Bindings }>
type AppContext = Context<{ Bindings: Bindings }>

const CLAIMS = { most: 20, window: 60_000 } as const

/** What is logged and answered of a path that no row has. */
const NOWHERE = 'nowhere'

/** Whatever was found out about a request, sealed, logged and answered in one place. */
const finish = (
  { request, route, handled, startedAt }: Finished,
  { log, surroundings }: Pick<ServerParts, 'log' | 'surroundings'>,
  isPublic: boolean,
): Response => {
  const id = surroundings.newId()
  const { outcome, caller, failure } = handled
  const strict = strictHeaders(outcome.ok ? (outcome.value.kind ?? 'data') : 'data', isPublic)
  const response = outcome.ok ? answerResponse(outcome.value, strict) : problemResponse(outcome.error, id, strict)
  const line: RequestLine = {
    id,
    method: request.method,
    route,
    status: response.status,
    ms: surroundings.now() - startedAt,
    caller,
    ...(outcome.ok ? {} : { problem: outcome.error.type }),
  }
  log.info(line, 'request')
  if (failure !== undefined) log.error({ id, route, failure: reasonOf(failure) }, 'failure')
  return response
}

interface Finished {
  readonly request: Request
  readonly route: string
  readonly handled: Handled
  readonly startedAt: number
}

/** Without a network there is nothing of Node's. */
const httpVersionOf = (bindings: Bindings | undefined): string => bindings?.incoming?.httpVersion ?? '1.1'

const pathsOf = (routes: readonly Route[]): ReadonlySet<string> => new Set(routes.map(({ path }) => path))

/** Builds the server over its parts, without a network. It answers what the route table says, and nothing else. */
export const createApp = (parts: ServerParts): Result<App, HouseRefusal> => {
  const house = houseOf(parts.config.bound, parts.config.publicUrl)
  if (!house.ok) return house
  const services: Services = {
    writeCalendar: async () => null,
    fetching: FETCH_SETTING,
    ...parts,
    house: house.value,
    claimAttempts: countAttempts(CLAIMS.most, CLAIMS.window),
  }
  const isPublic = house.value.kind === 'public'
  const now = parts.surroundings.now

  const refuse = (request: Request, route: string, type: ProblemType, allow?: readonly string[]): Response => {
    const problem = allow === undefined ? { type } : { type, allow }
    const handled: Handled = { outcome: err(problem), caller: 'nobody' }
    return finish({ request, route, handled, startedAt: now() }, parts, isPublic)
  }
  const answer = async (context: AppContext, rows: readonly Route[]): Promise<Response> => {
    const startedAt = now()
    const request = context.req.raw
    const row = rows.find(({ method }) => method === request.method)
    if (row === undefined) {
      return refuse(
        request,
        rows[0]?.path ?? NOWHERE,
        'wrong-method',
        rows.map(({ method }) => method),
      )
    }
    const arrived = {
      route: row,
      request,
      parameters: context.req.param(),
      httpVersion: httpVersionOf(context.env),
    }
    return finish(
      { request, route: row.path, handled: await answerRequest(arrived, services), startedAt },
      parts,
      isPublic,
    )
  }

  const app: App = new Hono()
  const routes = parts.routes ?? ROUTES
  for (const path of pathsOf(routes)) {
    const rows = routes.filter((row) => row.path === path)
    app.all(path, (context) => answer(context, rows))
  }
  app.notFound(({ req }) => refuse(req.raw, NOWHERE, 'not-found'))
  app.onError((failure, { req }) => {
    parts.log.error({ failure: reasonOf(failure) }, 'failure')
    return refuse(req.raw, NOWHERE, 'went-wrong')
  })
  return ok(app)
}
