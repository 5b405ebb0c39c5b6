import { StoreUnavailable } from '@strongstride/app'
import { err, ok, parseWith, type Result } from '@strongstride/core'
import { findCaller } from '../access/caller.ts'
import { factsOf } from '../access/stranger.ts'
import { PATH_PARAMETERS, type Answer, type Outcome, type Route, type Services } from '../route.ts'
import type { Problem } from './problem.ts'
import { readBody } from './request-body.ts'

/** A request that found its row. */
export interface Arrived {
  readonly route: Route
  readonly request: Request
  readonly parameters: Readonly<Record<string, string>>
  readonly httpVersion: string
}

/** An outcome, and who asked for it. */
export interface Handled {
  readonly outcome: Outcome
  readonly caller: string
  /** What went wrong here, whoever asked. */
  readonly failure?: unknown
}

const parameterOk = ([name, value]: readonly [string, string]): boolean =>
  name in PATH_PARAMETERS && parseWith(PATH_PARAMETERS[name as keyof typeof PATH_PARAMETERS], value).ok

const readQuery = ({ url }: Request, { query }: Route): Result<unknown, Problem> => {
  if (query === undefined) return ok(undefined)
  const parsed = parseWith(query, Object.fromEntries(new URL(url).searchParams))
  return parsed.ok ? parsed : err({ type: 'wrong-form', errors: parsed.error })
}

const RETRY_SECONDS = 5

const outcomeOfThrown = (thrown: unknown): Pick<Handled, 'outcome' | 'failure'> =>
  thrown instanceof StoreUnavailable
    ? { outcome: err({ type: 'unavailable', retryAfter: RETRY_SECONDS }), failure: thrown.cause ?? thrown }
    : { outcome: err({ type: 'went-wrong' }), failure: thrown }

/** Who calls comes first, then the path, the query, the body; only then the handler sees it. */
export const answerRequest = async (
  { route, request, parameters, httpVersion }: Arrived,
  services: Services,
): Promise<Handled> => {
  let who = 'nobody'
  try {
    if (!Object.entries(parameters).every(parameterOk)) return { outcome: err({ type: 'not-found' }), caller: who }
    const facts = factsOf(request, httpVersion)
    const { runner = null, key: calendar = null } = parameters
    const caller = await findCaller(services, { route, facts, headers: request.headers, runner, calendar })
    if (!caller.ok) return { outcome: err({ type: caller.error }), caller: who }
    who = caller.value.kind
    const query = readQuery(request, route)
    if (!query.ok) return { outcome: query, caller: who }
    const body = await readBody(request, route.body)
    if (!body.ok) return { outcome: body, caller: who }
    const asked = { parameters, query: query.value, body: body.value, caller: caller.value, request }
    return { outcome: await route.handle(asked, services), caller: who }
  } catch (thrown) {
    return { ...outcomeOfThrown(thrown), caller: who }
  }
}

/** Writes an answer; `strict` are the headers that every answer of its kind has. */
export const answerResponse = (
  { status, json, content, type, headers }: Answer,
  strict: Readonly<Record<string, string>>,
): Response => {
  if (json !== undefined) {
    const all = { 'content-type': 'application/json', ...headers, ...strict }
    return new Response(JSON.stringify(json), { status, headers: all })
  }
  const all = { ...(type === undefined ? {} : { 'content-type': type }), ...headers, ...strict }
  return new Response(content ?? null, { status, headers: all })
}
