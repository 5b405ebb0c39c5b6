import type { AskHttp } from '@strongstride/app'

/** Milliseconds after which a server that says nothing is not there. */
const PATIENCE = 30_000

/** Asks the server that the app came from. */
export const askOrigin: AskHttp = async ({ method, path, type, body }) => {
  try {
    const content = typeof body === 'object' ? new Uint8Array(body) : body
    const answer = await fetch(path, {
      method,
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
      ...(type === undefined ? {} : { headers: { 'content-type': type } }),
      ...(content === undefined ? {} : { body: content }),
    })
    return {
      status: answer.status,
      text: () => answer.text(),
      bytes: async () => new Uint8Array(await answer.arrayBuffer()),
    }
  } catch {
    return null
  }
}
