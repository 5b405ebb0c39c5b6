import type { AskHttp } from '@strongstride/app'
import { parseWith } from '@strongstride/core'
import { idSchema, type RunnerId } from '@strongstride/core/journal'
import { listenedValue } from '../shell/listened-value.ts'

/**
 * The server that the app came from. `none`: files alone, nobody who keeps journals. `silent`: it does not answer now.
 * `sign-in`: it wants to know first who asks. `here`: it keeps this runner's journal; `account`: devices sign in.
 */
export type ServerHere =
  | { readonly kind: 'none' | 'silent' | 'sign-in' }
  | { readonly kind: 'here'; readonly runner: RunnerId; readonly account: boolean }

const [OK, UNAUTHORISED] = [200, 401]

const readHere = (text: string): ServerHere => {
  try {
    const json: unknown = JSON.parse(text)
    if (typeof json !== 'object' || json === null) return { kind: 'none' }
    const runner = parseWith(idSchema, Reflect.get(json, 'runner'))
    const account = Reflect.get(json, 'account') === true
    return runner.ok ? { kind: 'here', runner: runner.value, account } : { kind: 'none' }
  } catch {
    return { kind: 'none' }
  }
}

/** Asks whose journal the server keeps. */
export const findHere = async (ask: AskHttp): Promise<ServerHere> => {
  const answer = await ask({ method: 'GET', path: '/api/here' })
  if (answer === null) return { kind: 'silent' }
  if (answer.status === UNAUTHORISED) return { kind: 'sign-in' }
  return answer.status === OK ? readHere(await answer.text().catch(() => '')) : { kind: 'none' }
}

/** Milliseconds that a first page waits to learn whose it is; a server on the same machine needs a few. */
const A_MOMENT = 300

/** Whose journal the server keeps, if it says so in a moment. */
export const runnerSoon = (found: Promise<ServerHere>): Promise<RunnerId | null> =>
  Promise.race([
    found.then((here) => (here.kind === 'here' ? here.runner : null)),
    new Promise<null>((resolve) => setTimeout(() => resolve(null), A_MOMENT)),
  ])

const server = listenedValue<ServerHere>({ kind: 'none' })

/** The server that the app came from, as far as it is known. */
export const useServer = (): ServerHere => server.use()

/** Notes what was learned of the server. */
export const noteServer = (here: ServerHere): void => server.set(here)
