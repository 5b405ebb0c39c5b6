import type { SchemaIssue } from '@strongstride/core'

/**
 * Everything that can be wrong with a request, by the name a client tells it by, with its status and one plain line. A
 * new mistake is a new row; there is no other way to refuse.
 */
export const PROBLEMS = {
  'not-readable': { status: 400, title: 'The request cannot be read.' },
  'not-json': { status: 400, title: 'The body is not JSON in UTF-8.' },
  'wrong-form': { status: 400, title: 'The request is not of the form expected here.' },
  'no-credentials': { status: 401, title: 'Sign in first.' },
  'behind-proxy': {
    status: 403,
    title: 'A proxy stands between; without an account only this machine itself is answered.',
  },
  'foreign-page': { status: 403, title: 'A page of another site asked.' },
  'not-for-you': { status: 403, title: 'This is not for you to ask.' },
  'other-runner': { status: 403, title: 'This is another runner.' },
  'unknown-host': { status: 403, title: 'This server does not go by that name.' },
  'wrong-code': { status: 403, title: 'The code is wrong, used or too old.' },
  'not-found': { status: 404, title: 'There is nothing here.' },
  'wrong-method': { status: 405, title: 'This cannot be done here.' },
  'missing-document': { status: 409, title: 'An event brings a document that is neither here nor in the batch.' },
  'other-content': { status: 409, title: 'Something else is kept under this name.' },
  gone: { status: 410, title: 'The runner was deleted here.' },
  'too-many-feeds': { status: 409, title: 'There are enough calendars to read; remove one first.' },
  'too-large': { status: 413, title: 'The body is too large.' },
  'wrong-type': { status: 415, title: 'The body is not of the type expected here.' },
  'not-an-export': { status: 422, title: 'This is no export of Strongstride.' },
  'other-version': {
    status: 422,
    title: 'Another version of Strongstride wrote this export. Update, then import it again.',
  },
  'damaged-export': { status: 422, title: 'The export is damaged or was changed. Nothing of it was taken.' },
  'feed-address': {
    status: 422,
    title: 'This is no address of a calendar on the internet. It begins with webcal:// or https://.',
  },
  'feed-password': {
    status: 422,
    title: 'The address carries a name or a password. Use the address your calendar gives for subscribing.',
  },
  'feed-not-public': {
    status: 422,
    title: 'The address leads to this machine or this house. Only calendars on the internet are read.',
  },
  'feed-unreachable': { status: 422, title: 'The calendar does not answer now. Look at its address, or try later.' },
  'feed-too-slow': { status: 422, title: 'The calendar answers too slowly. Try later.' },
  'feed-too-large': { status: 422, title: 'The calendar is too large. Subscribe to the one with your runs alone.' },
  'feed-status': {
    status: 422,
    title: 'The calendar may not be read at this address any more. Copy the address anew from where it comes from.',
  },
  'feed-web-page': {
    status: 422,
    title: 'The address shows a web page, perhaps to sign in. Use the address your calendar gives for subscribing.',
  },
  'feed-not-a-calendar': { status: 422, title: 'What is at the address is no calendar.' },
  'feed-empty': { status: 422, title: 'The calendar is empty. The runs it had stay as they are.' },
  'too-many-attempts': { status: 429, title: 'Too many attempts. Wait a little.' },
  'went-wrong': { status: 500, title: 'Something went wrong here.' },
  unavailable: { status: 503, title: 'The store cannot be reached now. Try again.' },
  'no-space': { status: 507, title: 'The disk is full. Nothing was kept of this; try again when there is room.' },
} as const satisfies Readonly<Record<string, { readonly status: number; readonly title: string }>>

/** What is wrong with a request. */
export type ProblemType = keyof typeof PROBLEMS

/** A problem as it is answered (RFC 9457). `errors`: which fields, what was expected there, what stood there. */
export interface Problem {
  readonly type: ProblemType
  readonly errors?: readonly SchemaIssue[]
  /** The id or hash it is about. */
  readonly about?: string
  /** Seconds after which it is worth trying again. */
  readonly retryAfter?: number
  /** Methods that can be used here. */
  readonly allow?: readonly string[]
}

const headersOf = ({ type, retryAfter, allow }: Problem): Readonly<Record<string, string>> => ({
  'content-type': 'application/problem+json',
  ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
  ...(allow === undefined ? {} : { allow: allow.join(', ') }),
  ...(type === 'no-credentials' ? { 'www-authenticate': 'Bearer' } : {}),
})

/** Writes a problem as an answer; `request` is the id under which the log knows it, `strict` the headers every answer has. */
export const problemResponse = (
  problem: Problem,
  request: string,
  strict: Readonly<Record<string, string>>,
): Response => {
  const { status, title } = PROBLEMS[problem.type]
  const { errors, about } = problem
  const body = {
    type: problem.type,
    title,
    status,
    ...(errors === undefined ? {} : { errors }),
    ...(about === undefined ? {} : { about }),
    request,
  }
  return new Response(JSON.stringify(body), { status, headers: { ...headersOf(problem), ...strict } })
}
