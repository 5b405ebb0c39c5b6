// Builds the app into dist/web where what it is made of has changed since; says so, because that takes seconds.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build } from 'vite'
import { checkContent } from './content/check-content.ts'

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

/** A hash of all that the app is made of, by name and content. */
const hashSources = (): string => {
  const hash = createHash('sha256')
  for (const path of SOURCES.flatMap(filesOf)) hash.update(path).update(readFileSync(join(root, path)))
  return hash.digest('hex')
}

const isBuilt = (sources: string): boolean =>
  existsSync(BUILT) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sources

const sources = hashSources()
if (!isBuilt(sources)) {
  process.stderr.write('Building the app (once, a few seconds)\n')
  checkContent(root, { onlyCompile: true })
  await build({ configFile: join(root, 'tools', 'web', 'vite.config.ts'), logLevel: 'error' })
  mkdirSync(dirname(STAMP), { recursive: true })
  writeFileSync(STAMP, sources)
}
