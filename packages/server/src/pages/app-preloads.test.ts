import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { preloadsOf } from './app-preloads.ts'

const folder = mkdtempSync(join(tmpdir(), 'strongstride-preloads-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('the scripts named with a page', () => {
  it.each([
    ['nothing was left by the build', null],
    ['it is not JSON', '{'],
    ['it is a list', '[]'],
    ['a name would end the header', JSON.stringify({ '/today': ['/assets/a.js>\r\nset-cookie: a=b'] })],
    ['a name leads elsewhere', JSON.stringify({ '/today': ['https://elsewhere.example/a.js'] })],
    ['the place has none', JSON.stringify({ '/today': [] })],
  ])('are none where %s', async (_why, text) => {
    if (text !== null) writeFileSync(join(folder, '.preloads.json'), text)
    expect(await preloadsOf(folder, '/today')).toBeNull()
  })

  it('are none of what every object has', async () => {
    writeFileSync(join(folder, '.preloads.json'), '{}')
    expect(await preloadsOf(folder, 'constructor')).toBeNull()
  })
})
