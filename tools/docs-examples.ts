// Turns the examples in doc comments into tests below .cache/docs-examples, which the test runner then runs.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { extractExamples } from './examples/extract.ts'
import { testBody } from './examples/generate.ts'
import type { Door } from './examples/generate.ts'

const root = join(import.meta.dirname, '..')
const target = join(root, '.cache', 'docs-examples')

const sourcesBelow = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.ts$|node_modules|\.d\.ts$/.test(path))
    .map((path) => join(folder, path).replaceAll('\\', '/'))

const readDoor = async (path: string): Promise<Door> => {
  const module = (await import(pathToFileURL(join(root, path)).href)) as Readonly<Record<string, unknown>>
  return { specifier: join(root, path), names: Object.keys(module) }
}

/** The file itself, then the front door of its room, when it has one. */
const doorsOf = (path: string): Promise<readonly Door[]> => {
  const [, room] = /^packages\/([^/]+)\//.exec(path) ?? []
  const front = `packages/${room ?? ''}/src/index.ts`
  return Promise.all([path, ...(existsSync(join(root, front)) ? [front] : [])].map(readDoor))
}

const testFile = async (path: string): Promise<string | null> => {
  const examples = extractExamples(readFileSync(join(root, path), 'utf8'))
  if (examples.length === 0) return null
  const doors = await doorsOf(path)
  const tests = examples.map(
    (example) => `it('example in ${path}:${example.line}', async () => {\n${testBody(example, doors)}\n})`,
  )
  return `import { expect, it } from 'vitest'\n\n${tests.join('\n\n')}\n`
}

rmSync(target, { recursive: true, force: true })
for (const path of [...sourcesBelow('packages'), ...sourcesBelow('tools')]) {
  const text = await testFile(path)
  if (text === null) continue
  const file = join(target, path.replace(/\.tsx?$/, '.test.ts'))
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
