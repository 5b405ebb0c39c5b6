import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LOOPBACK, testServer } from '../testing/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'strongstride-pages-'))
const app = join(folder, 'app')
const server = testServer({ ...LOOPBACK, appFolder: app })

beforeAll(() => {
  mkdirSync(join(app, 'assets'), { recursive: true })
  writeFileSync(join(app, 'index.html'), '<!doctype html><title>app</title>')
  writeFileSync(join(app, '.preloads.json'), JSON.stringify({ '/today': ['/assets/today.js', '/assets/parts.js'] }))
  writeFileSync(join(app, 'sw.js'), '1')
  writeFileSync(join(app, 'assets', 'index-Bx_Yz-12.js'), '2')
  writeFileSync(join(app, 'assets', 'words-Bx_Yz-12.js'), 'many words')
  writeFileSync(join(app, 'assets', 'words-Bx_Yz-12.js.br'), 'few')
  writeFileSync(join(app, 'assets', 'words-Bx_Yz-12.js.gz'), 'some')
  writeFileSync(join(app, '.env'), 'secret')
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  symlinkSync(join(folder, 'secret.txt'), join(app, 'link.txt'))
  symlinkSync(folder, join(app, 'up'))
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('the pages of the app', () => {
  it.each(['/', '/index.html', '/today', '/plan/2027-01-04'])('%s shows the one page', async (path) => {
    const answer = await server.ask(path)
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(await answer.text()).toContain('<title>app</title>')
  })

  it('may load from here and talk to here, and run nothing inline', async () => {
    const policy = (await server.ask('/')).headers.get('content-security-policy')
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("connect-src 'self'")
    expect(policy).not.toContain('unsafe')
  })

  it('name with a place the scripts that it needs, and with another place none of them', async () => {
    const linkAt = async (path: string): Promise<string | null> => (await server.ask(path)).headers.get('link')
    expect(await linkAt('/today')).toBe('</assets/today.js>; rel=modulepreload, </assets/parts.js>; rel=modulepreload')
    expect([await linkAt('/plan'), await linkAt('/index.html'), await linkAt('/sw.js')]).toEqual([null, null, null])
  })

  it('are asked for anew, but for what is named after its content', async () => {
    const cachingAt = async (path: string): Promise<string | null> =>
      (await server.ask(path)).headers.get('cache-control')
    expect(await cachingAt('/')).toBe('no-cache')
    expect(await cachingAt('/sw.js')).toBe('no-cache')
    expect(await cachingAt('/assets/index-Bx_Yz-12.js')).toBe('public, max-age=31536000, immutable')
    expect(await cachingAt('/api/health')).toBe('no-store')
  })

  it('are not sent again when they are the same', async () => {
    const etag = (await server.ask('/')).headers.get('etag') ?? ''
    const answer = await server.ask('/', {}, { 'if-none-match': etag })
    expect([answer.status, await answer.text()]).toEqual([304, ''])
  })

  it.each([
    ['gzip, deflate, br', 'br', 'few'],
    ['gzip', 'gzip', 'some'],
    ['br;q=0, gzip;q=0.5', 'gzip', 'some'],
    ['', null, 'many words'],
    ['br; q=0.000, deflate', null, 'many words'],
  ])('are sent in the smallest form that is taken: %j', async (accepted, coding, text) => {
    const answer = await server.ask('/assets/words-Bx_Yz-12.js', {}, { 'accept-encoding': accepted })
    expect([answer.headers.get('content-encoding'), await answer.text()]).toEqual([coding, text])
    expect(answer.headers.get('vary')).toBe('accept-encoding')
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  })

  it('are another file to a cache in another form', async () => {
    const etagOf = async (accepted: string): Promise<string | null> =>
      (await server.ask('/assets/words-Bx_Yz-12.js', {}, { 'accept-encoding': accepted })).headers.get('etag')
    expect(await etagOf('br')).not.toBe(await etagOf('gzip'))
  })

  it('tell their length and type without being sent', async () => {
    const answer = await server.ask('/sw.js', { method: 'HEAD' })
    expect([answer.status, answer.headers.get('content-length')]).toEqual([200, '1'])
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  })

  it.each([
    '/nothing.js',
    '/api/nothing',
    '/api',
    '/calendar/nothing',
    '/.env',
    '/.preloads.json',
    '/link.txt',
    '/up/secret.txt',
    '/up/app/index.html.bak',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/sw.js%00.html',
    '/%',
    '/%ff',
    '//secret.txt',
    '/assets/',
    '/assets/older-Bx_Yz-12.js',
    '/assets/older',
    '/C:/secret.txt',
  ])('%s shows nothing', async (path) => {
    expect((await server.ask(path)).status).toBe(404)
  })

  it('never show anything but the files of the folder', async () => {
    const piece = fc.constantFrom('..', '.', '%2e', '%2f', '%5c', '\\', '/', 'up', 'link.txt', 'secret', '.txt', '%00')
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
        const text = await (await server.ask(`/${pieces.join('')}`)).text()
        expect(text === 'secret').toBe(false)
      }),
    )
  })
})
