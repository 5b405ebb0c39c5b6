import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const SOURCE = join(import.meta.dirname, '..', '..', 'packages', 'web', 'src', 'shell', 'routes.tsx')

/** What stands in an address for the part that is written `$name` in it, by all that comes before. */
const EXAMPLES: Readonly<Record<string, string>> = {
  '/library/muscles/': 'soleus',
  '/library/exercises/': 'goblet-squat',
  '/library/complaints/': 'achilles-pain',
  '/library/tests/': 'heel-raise',
  '/session/': '2026-11-23/A',
  '/tests/': 'heel-raise',
}

const addressOf = (path: string): string => {
  const at = path.indexOf('$')
  if (at < 0) return path
  const example = EXAMPLES[path.slice(0, at)]
  if (example === undefined || path.slice(at).split('/').length !== example.split('/').length)
    throw new Error(`tools/browser/app-routes.ts has no example for ${path}`)
  return path.slice(0, at) + example
}

const ROUTE = /getParentRoute: \(\) => (\w+),\s*path: '([^']+)'/g

/** An address for every route of the app, read from its table, so that none is forgotten; a page of the settings lies below them. */
export const appAddresses = (): readonly string[] => {
  const source = readFileSync(SOURCE, 'utf8')
  const paths = [...source.matchAll(ROUTE)].map(([, parent, path]) =>
    parent === 'root' ? (path ?? '/') : `/${parent}${path === '/' ? '' : path}`,
  )
  return paths.map(addressOf)
}
