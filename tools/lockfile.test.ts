import { expect, it } from 'vitest'
import { lockfileFindings } from './lockfile.ts'

const lock = (packages: object): string => JSON.stringify({ packages })
const tool = { 'node_modules/tool': { optionalDependencies: { 'tool-linux': '1', 'tool-darwin': '1' } } }

it('accepts a lockfile that holds every platform', () => {
  const packages = { ...tool, 'node_modules/tool-linux': {}, 'node_modules/tool/node_modules/tool-darwin': {} }
  expect(lockfileFindings('package-lock.json', lock(packages))).toEqual([])
})

it('names the platform that is missing', () => {
  const packages = { ...tool, 'node_modules/tool-linux': {} }
  expect(lockfileFindings('package-lock.json', lock(packages))).toEqual([
    'package-lock.json:1 holds node_modules/tool but not its optional tool-darwin; take a release that has all platforms',
  ])
})
