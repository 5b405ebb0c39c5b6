import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { httpRemote, type HttpAnswer } from './http-remote.ts'
import { numberedEvent, numberedId } from './testing/index.ts'

const RUNNER = numberedId(1)

const answering = (status: number, text: string): ReturnType<typeof httpRemote> =>
  httpRemote(async (): Promise<HttpAnswer> => ({ status, text: async () => text, bytes: async () => new Uint8Array() }))

const pull = (status: number, text: string): Promise<unknown> =>
  answering(status, text).pull(RUNNER, { after: 0, limit: 10 })

describe('a server over HTTP', () => {
  it('answers a page of events as it keeps them', async () => {
    const page = {
      events: [{ position: 3, by: RUNNER, event: numberedEvent(1) }],
      documents: [{ hash: 'a'.repeat(64), text: 'a week' }],
      last: 3,
      epoch: 'first',
    }
    expect(await pull(200, JSON.stringify(page))).toEqual({ ok: true, value: page })
  })

  it('is unreachable when there is no answer, or one that says to try later', async () => {
    const silent = httpRemote(async () => null)
    const unreachable = { ok: false, error: { type: 'unreachable' } }
    expect(await silent.pull(RUNNER, { after: 0, limit: 10 })).toEqual(unreachable)
    expect(await silent.getBlob(RUNNER, 'a'.repeat(64))).toEqual(unreachable)
    for (const status of [429, 500, 502, 503]) expect(await pull(status, '')).toEqual(unreachable)
  })

  it('is unreachable when somebody else answers for it', async () => {
    expect(await pull(200, '<html>Sign in to the network</html>')).toMatchObject({ error: { type: 'unreachable' } })
    await fc.assert(
      fc.asyncProperty(fc.json(), async (text) => {
        expect(await pull(200, text)).toMatchObject({ error: { type: 'unreachable' } })
      }),
    )
  })

  it('says that the runner is gone, or what it will not do and why', async () => {
    expect(await pull(410, '{}')).toEqual({ ok: false, error: { type: 'gone' } })
    const refused = { type: 'refused', status: 507, problem: 'no-space' }
    expect(await pull(507, '{"type":"no-space"}')).toEqual({ ok: false, error: refused })
    expect(await pull(403, 'no')).toEqual({ ok: false, error: { type: 'refused', status: 403, problem: '' } })
  })

  it('has a file, or has it not yet', async () => {
    const hash = 'a'.repeat(64)
    expect(await answering(404, '').getBlob(RUNNER, hash)).toEqual({ ok: true, value: null })
    expect(await answering(200, '').getBlob(RUNNER, hash)).toEqual({ ok: true, value: new Uint8Array() })
  })
})
