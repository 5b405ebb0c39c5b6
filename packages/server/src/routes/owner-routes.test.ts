import { describe, expect, it } from 'vitest'
import { makeClaimCode } from '../access/claim.ts'
import { isClaimed, SESSION_DAYS } from '../access/session.ts'
import { jsonInit, LOOPBACK, PUBLIC, readAnswer, testServer, type TestServer } from '../testing/index.ts'

interface SignedIn {
  readonly runner: string
  readonly token: string
}
interface Sessions {
  readonly sessions: readonly { readonly id: string; readonly current: boolean }[]
}

const claimWith = (server: TestServer, code: string, keep?: 'token'): Promise<Response> =>
  server.ask('/api/claim', ...jsonInit('POST', { code, ...(keep === undefined ? {} : { keep }) }))

const signIn = async (server: TestServer): Promise<SignedIn> =>
  readAnswer(await claimWith(server, (await makeClaimCode(server)).code, 'token'))

const as = ({ token }: SignedIn): Readonly<Record<string, string>> => ({ authorization: `Bearer ${token}` })

describe('claiming a public server', () => {
  it('gives a page a cookie that no script reads and no other site sends', async () => {
    const server = testServer(PUBLIC)
    const answer = await claimWith(server, (await makeClaimCode(server)).code)
    const cookie = answer.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^__Host-strongstride=[\w-]{43}; Path=\/; Max-Age=\d+; Secure; HttpOnly; SameSite=Strict$/)
    expect(await answer.text()).not.toContain(cookie.slice(20, 60))
    const here = await server.ask('/api/here', {}, { cookie: cookie.split(';')[0] ?? '' })
    expect(here.status).toBe(200)
  })

  it('gives a program a token, and no cookie', async () => {
    const server = testServer(PUBLIC)
    const answer = await claimWith(server, (await makeClaimCode(server)).code, 'token')
    expect(answer.headers.get('set-cookie')).toBeNull()
    const signedIn = await readAnswer<SignedIn>(answer)
    expect((await server.ask('/api/here', {}, as(signedIn))).status).toBe(200)
  })

  it('keeps neither code nor token, only what they hash to', async () => {
    const server = testServer(PUBLIC)
    const { code } = await makeClaimCode(server)
    const { token } = await readAnswer<SignedIn>(await claimWith(server, code, 'token'))
    await makeClaimCode(server)
    const kept = JSON.stringify(await server.notes.list('00000000-0000-0000-0000-000000000000', ''))
    expect(kept).toContain('session/')
    expect(kept).not.toContain(token)
    expect(kept).not.toContain(code)
  })

  it('takes a code as people type it', async () => {
    const server = testServer(PUBLIC)
    const { code } = await makeClaimCode(server)
    expect((await claimWith(server, ` ${code.toLowerCase().replaceAll('-', ' ')}`)).status).toBe(200)
  })

  it('takes a code once', async () => {
    const server = testServer(PUBLIC)
    const { code } = await makeClaimCode(server)
    const answers = [await claimWith(server, code), await claimWith(server, code)]
    expect(answers.map(({ status }) => status)).toEqual([200, 403])
  })

  it('takes no code after a quarter of an hour', async () => {
    const server = testServer(PUBLIC)
    const { code } = await makeClaimCode(server)
    server.surroundings.wait(15 * 60_000)
    expect((await claimWith(server, code)).status).toBe(403)
  })

  it('lets nobody guess: after twenty attempts in a minute even the right code waits', async () => {
    const server = testServer(PUBLIC)
    const { code } = await makeClaimCode(server)
    for (let tries = 0; tries < 20; tries++) expect((await claimWith(server, 'AAAA-AAAA-AAAA')).status).toBe(403)
    const answer = await claimWith(server, code)
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '60'])
    server.surroundings.wait(60_000)
    expect((await claimWith(server, code)).status).toBe(200)
  })

  it('is not there on a server without an owner', async () => {
    const server = testServer(LOOPBACK)
    expect((await claimWith(server, (await makeClaimCode(server)).code)).status).toBe(404)
  })

  it('leaves it claimed until the last device is signed out or its time is over', async () => {
    const server = testServer(PUBLIC)
    expect(await isClaimed(server)).toBe(false)
    await signIn(server)
    expect(await isClaimed(server)).toBe(true)
    server.surroundings.wait(SESSION_DAYS * 86_400_000)
    expect(await isClaimed(server)).toBe(false)
  })

  it('every device of the owner has the same journal', async () => {
    const server = testServer(PUBLIC)
    expect((await signIn(server)).runner).toBe((await signIn(server)).runner)
  })
})

describe('devices that are signed in', () => {
  it('sign another in with a code of theirs', async () => {
    const server = testServer(PUBLIC)
    const first = await signIn(server)
    const made = await server.ask('/api/codes', { method: 'POST' }, as(first))
    const { code } = await readAnswer<{ readonly code: string }>(made)
    expect((await claimWith(server, code)).status).toBe(200)
  })

  it('see all of them, and can sign each out', async () => {
    const server = testServer(PUBLIC)
    const [lost, own] = [await signIn(server), await signIn(server)]
    const { sessions } = await readAnswer<Sessions>(await server.ask('/api/sessions', {}, as(own)))
    expect(sessions).toHaveLength(2)
    const other = sessions.find(({ current }) => !current)
    const out = await server.ask(`/api/sessions/${other?.id}`, { method: 'DELETE' }, as(own))
    expect([out.status, out.headers.get('set-cookie')]).toEqual([204, null])
    expect((await server.ask('/api/here', {}, as(lost))).status).toBe(401)
    expect((await server.ask('/api/here', {}, as(own))).status).toBe(200)
  })

  it('lose their cookie when they sign themselves out', async () => {
    const server = testServer(PUBLIC)
    const own = await signIn(server)
    const { sessions } = await readAnswer<Sessions>(await server.ask('/api/sessions', {}, as(own)))
    const out = await server.ask(`/api/sessions/${sessions[0]?.id}`, { method: 'DELETE' }, as(own))
    expect(out.headers.get('set-cookie')).toContain('Max-Age=0')
  })

  it('are known to every process of the server', async () => {
    const server = testServer(PUBLIC)
    const own = await signIn(server)
    expect((await testServer(PUBLIC, server).ask('/api/here', {}, as(own))).status).toBe(200)
  })
})
