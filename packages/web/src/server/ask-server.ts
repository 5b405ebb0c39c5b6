import type { HttpQuestion } from '@strongstride/app'
import { err, ok, type Result } from '@strongstride/core'
import { askOrigin } from './ask-origin.ts'

/** Why a server did not do what it was asked: it does not answer, or it says why by the name of a problem. */
export type ServerRefusal = { readonly type: 'unreachable' } | { readonly type: 'refused'; readonly problem: string }

/** What a server answered, or why not. */
export type ServerAnswer<Value> = Promise<Result<Value, ServerRefusal>>

/** A wish to the server: where, how, and what it is told as JSON. */
export interface ServerQuestion {
  readonly method: HttpQuestion['method']
  readonly path: string
  readonly json?: unknown
}

const [OK, NO_CONTENT] = [200, 204]

const isObject = (json: unknown): json is object => typeof json === 'object' && json !== null

const readObject = (text: string): object | null => {
  try {
    const json: unknown = JSON.parse(text)
    return isObject(json) ? json : null
  } catch {
    return null
  }
}

/**
 * Asks the server that the app came from. An answer that is not of its form, as a page to sign in to a network, counts as none.
 * What an object holds is the server's word: it is the one that gave the app.
 */
export const askServer = async <Value extends object | undefined>({
  method,
  path,
  json,
}: ServerQuestion): ServerAnswer<Value> => {
  const body = json === undefined ? {} : ({ type: 'application/json', body: JSON.stringify(json) } as const)
  const answer = await askOrigin({ method, path, ...body })
  if (answer === null) return err({ type: 'unreachable' })
  if (answer.status === NO_CONTENT) return ok(undefined as Value)
  const read = readObject(await answer.text().catch(() => ''))
  if (read === null) return err({ type: 'unreachable' })
  if (answer.status === OK) return ok(read as Value)
  return err({ type: 'refused', problem: 'type' in read ? String(read.type) : '' })
}
