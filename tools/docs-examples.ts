// Turns the examples in doc comments into tests below .cache/docs-examples, which the test runner then runs.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { extractExamples } from './examples/extract.ts'
import { runnable } from './examples/generate.ts'
import type { Door } from './examples/generate.ts'

const root = join(import.meta.dirname, '..')
const target = join(root, '.cache', 'docs-examples')

const sourcesIn = (folder: string, recursive: boolean): readonly string[] =>
  readdirSync(join(root, folder), { recursive, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.ts$|node_modules|\.d\.ts$/.test(path))
    .map((path) => join(folder, path).replaceAll('\\', '/'))

const readDoor = async (path: string): Promise<Door> => {
  const module = (await import(pathToFileURL(join(root, path)).href)) as Readonly<Record<string, unknown>>
  return { specifier: join(root, path), names: Object.keys(module) }
}

/** The front door of the room that a file stands in, when it has one. */
const frontDoorOf = (path: string): readonly string[] => {
  const [, room] = /^packages\/([^/]+)\//.exec(path) ?? []
  const front = `packages/${room ?? ''}/src/index.ts`
  return room !== undefined && existsSync(join(root, front)) ? [front] : []
}

/** The file itself, then its neighbours, the front door of its room, and that of the core. */
const doorsOf = (path: string): Promise<readonly Door[]> => {
  const neighbours = path.startsWith('packages/') ? sourcesIn(dirname(path), false) : []
  const paths = new Set([path, ...neighbours, ...frontDoorOf(path), ...frontDoorOf('packages/core/')])
  return Promise.all([...paths].map(readDoor))
}

/** What a door exports must have examples that stand alone; further inside an example may lean on its surroundings. */
const isBehindDoor = (path: string, doors: readonly Door[]): boolean => {
  const fronts = frontDoorOf(path).map((front) => join(root, front))
  const shown = new Set(doors.filter(({ specifier }) => fronts.includes(specifier)).flatMap(({ names }) => names))
  const own = doors[0]?.names ?? []
  return !own.some((name) => shown.has(name))
}

const testFile = async (path: string): Promise<string | null> => {
  const examples = extractExamples(readFileSync(join(root, path), 'utf8'))
  if (examples.length === 0) return null
  const doors = await doorsOf(path)
  const tests = examples.flatMap((example) => {
    const { body, missing } = runnable(example, doors)
    if (missing.length > 0 && isBehindDoor(path, doors)) return []
    return [`it('example in ${path}:${example.line}', async () => {\n${body}\n})`]
  })
  return tests.length === 0 ? null : `import { expect, it } from 'vitest'\n\n${tests.join('\n\n')}\n`
}

rmSync(target, { recursive: true, force: true })
for (const path of [...sourcesIn('packages', true), ...sourcesIn('tools', true)]) {
  const text = await testFile(path)
  if (text === null) continue
  const file = join(target, path.replace(/\.tsx?$/, '.test.ts'))
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
