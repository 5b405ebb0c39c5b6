import type { AskHttp } from '@strongstride/app'

/** A server as a program reaches it. */
export interface ServerAddress {
  /** `https://strong.example` or `http://localhost:4173`, without a path. */
  readonly origin: string
  /** What signing in answered; null: a server on this machine, without an account. */
  readonly token: string | null
  /** Milliseconds after which no answer is expected any more. */
  readonly patience?: number
}

const PATIENCE = 60_000

/** Asks a server with `fetch`. A redirection is not followed: a token goes to nobody else. */
export const askServer =
  ({ origin, token, patience = PATIENCE }: ServerAddress): AskHttp =>
  async ({ method, path, type, body }) => {
    const headers = {
      ...(type === undefined ? {} : { 'content-type': type }),
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    }
    try {
      const signal = AbortSignal.timeout(patience)
      const content = typeof body === 'object' ? new Uint8Array(body) : body
      const init: RequestInit = { method, headers, redirect: 'manual', signal }
      const answer = await fetch(origin + path, content === undefined ? init : { ...init, body: content })
      const bytes = new Uint8Array(await answer.arrayBuffer())
      return { status: answer.status, text: async () => new TextDecoder().decode(bytes), bytes: async () => bytes }
    } catch {
      return null
    }
  }
