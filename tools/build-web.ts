// Builds the app into dist/web where what it is made of has changed since; says so, because that takes seconds.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { checkContent } from './content/check-content.ts'
import { hashFiles, isStamped, writeStamp } from './source-stamp.ts'

const root = join(import.meta.dirname, '..')
const STAMP = join(root, '.cache', 'web-built')
const BUILT = join(root, 'dist', 'web', 'index.html')

/** Everything the app is made of; tests are left out of it. */
const SOURCES = [
  'packages/web',
  ...['app', 'core', 'formats', 'figures', 'catalogue'].flatMap((room) => [
    `packages/${room}/src`,
    `packages/${room}/package.json`,
  ]),
  'content',
  'tools/web',
  'package-lock.json',
] as const

const filesOf = (path: string): readonly string[] => {
  const full = join(root, path)
  if (!existsSync(full)) return []
  if (statSync(full).isFile()) return [path]
  return readdirSync(full, { recursive: true, encoding: 'utf8' })
    .map((name) => `${path}/${name}`)
    .filter((name) => !name.endsWith('.test.ts') && statSync(join(root, name)).isFile())
    .toSorted()
}

const isBuilt = (sources: string): boolean => existsSync(BUILT) && isStamped(STAMP, sources)

const sources = hashFiles(root, SOURCES.flatMap(filesOf))
if (!isBuilt(sources)) {
  process.stderr.write('Building the app (once, a few seconds)\n')
  checkContent(root, { onlyCompile: true })
  await build({ configFile: join(root, 'tools', 'web', 'vite.config.ts'), logLevel: 'error' })
  writeStamp(STAMP, sources)
}
