import { expect, it } from 'vitest'
import { findChromium } from './find-chromium.ts'

const only =
  (...paths: readonly string[]) =>
  (path: string) =>
    paths.includes(path)

it('the browser that is named comes first, and no other is taken where it is not there', () => {
  const exists = only('/opt/mine', '/usr/bin/chromium')
  const search = { platform: 'linux', exists } as const
  expect(findChromium({ ...search, env: { CHROME_PATH: '/opt/mine', PATH: '/usr/bin' } })).toBe('/opt/mine')
  expect(findChromium({ ...search, env: { CHROME_PATH: '/opt/other', PATH: '/usr/bin' } })).toBeNull()
})

it('a browser is found on the path, and where other systems keep theirs', () => {
  const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
  expect(findChromium({ env: { PATH: '/usr/bin' }, platform: 'linux', exists: only('/usr/bin/google-chrome') })).toBe(
    '/usr/bin/google-chrome',
  )
  expect(findChromium({ env: {}, platform: 'darwin', exists: only(chrome) })).toBe(chrome)
  expect(findChromium({ env: { PATH: '/usr/bin' }, platform: 'linux', exists: () => false })).toBeNull()
})
