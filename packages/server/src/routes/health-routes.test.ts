import { StoreUnavailable } from '@strongstride/app'
import { describe, expect, it } from 'vitest'
import { LOOPBACK, testServer } from '../testing/index.ts'

describe('health', () => {
  it('is good while the store answers, and tells the version and nothing else', async () => {
    const answer = await testServer(LOOPBACK).ask('/api/health', {}, { host: 'any.example' })
    expect([answer.status, await answer.json()]).toEqual([200, { status: 'ok', version: '0.0.0-test' }])
  })

  it('is bad while the store does not answer, and says when to ask again', async () => {
    const server = testServer(LOOPBACK)
    const readTombstone = async (): Promise<never> => {
      throw new StoreUnavailable()
    }
    const away = testServer(LOOPBACK, { events: { ...server.events, readTombstone } })
    const answer = await away.ask('/api/health')
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
    expect(await answer.json()).toMatchObject({ type: 'unavailable' })
  })
})
