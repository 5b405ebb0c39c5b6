import { StoreUnavailable } from '@strongstride/app'
import { describe, expect, it } from 'vitest'
import { makeClaimCode } from '../access/claim.ts'
import { jsonInit, LOOPBACK, PUBLIC, runnerOf, testBatch, testEvent, testServer } from '../testing/index.ts'
import { createLog } from './request-log.ts'

const logged = (): { readonly log: ReturnType<typeof createLog>; readonly lines: string[] } => {
  const lines: string[] = []
  return { log: createLog((line) => lines.push(line)), lines }
}

describe('the log', () => {
  it('has one line of JSON a request, with the route as it stands in the table', async () => {
    const { log, lines } = logged()
    const server = testServer(LOOPBACK, { log })
    const runner = await runnerOf(server)
    lines.length = 0
    await server.ask(`/api/runners/${runner}/events?after=3`)
    expect(lines).toHaveLength(1)
    const line: unknown = JSON.parse(lines[0] ?? '')
    expect(line).toMatchObject({
      level: 'info',
      method: 'GET',
      route: '/api/runners/:runner/events',
      status: 200,
      caller: 'loopback',
      ms: 0,
      msg: 'request',
    })
    expect(Object.keys(line as object).toSorted()).toEqual(
      ['caller', 'id', 'level', 'method', 'ms', 'msg', 'route', 'status', 'time'].toSorted(),
    )
  })

  it('has nothing of paths, queries, bodies, codes, cookies and tokens', async () => {
    const { log, lines } = logged()
    const server = testServer(PUBLIC, { log })
    const { code } = await makeClaimCode(server)
    const answer = await server.ask('/api/claim', ...jsonInit('POST', { code }))
    const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    const body = testBatch(testEvent(1, { data: 'a sore knee' }))
    const [init, headers] = jsonInit('POST', body)
    const runner = '00000000-0000-7000-8000-0000000000ff'
    await server.ask(`/api/runners/${runner}/events?secret=word`, init, { ...headers, cookie })
    await server.ask('/nowhere/secret', {}, { authorization: `Bearer ${'A'.repeat(43)}` })
    const text = lines.join('')
    for (const secret of [code, cookie, 'sore', 'secret', runner, 'AAAA']) expect(text).not.toContain(secret)
    expect(lines).toHaveLength(3)
  })

  it('crosses out what is given to it by mistake under the name of a secret', () => {
    const { log, lines } = logged()
    log.info({ token: 'hush-1', caller: { cookie: 'hush-2' } }, 'slip')
    expect(lines[0]).not.toMatch(/hush/)
  })

  it('says by its code why a store cannot be reached', async () => {
    const { log, lines } = logged()
    const server = testServer(LOOPBACK)
    const readTombstone = async (): Promise<never> => {
      const cause = Object.assign(new Error('a sore knee'), { code: 'ECONNREFUSED' })
      throw new StoreUnavailable('away', { cause })
    }
    await testServer(LOOPBACK, { events: { ...server.events, readTombstone }, log }).ask('/api/health')
    expect(lines.join('')).toContain('ECONNREFUSED')
    expect(lines.join('')).not.toContain('sore')
  })

  it('says where something went wrong, but nothing a runner wrote', async () => {
    const { log, lines } = logged()
    const server = testServer(LOOPBACK)
    const events = {
      ...server.events,
      readTombstone: async () => {
        throw new TypeError('a sore knee')
      },
    }
    const answer = await testServer(LOOPBACK, { ...server, events, log }).ask('/api/health')
    expect(answer.status).toBe(500)
    expect(await answer.text()).not.toContain('sore')
    expect(lines.join('')).toContain('TypeError')
    expect(lines.join('')).toContain('request-log.test.ts')
    expect(lines.join('')).not.toContain('sore')
  })
})
