import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { compileCatalogue, formatFinding, lintContent, readCompiledCatalogue } from '@strongstride/catalogue'
import type { CompiledCatalogue, SourceFile } from '@strongstride/catalogue'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

const files: readonly SourceFile[] = readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml'))
  .map((path) => join('content', path).replaceAll('\\', '/'))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))

interface Edit {
  readonly path: string
  readonly from: string | RegExp
  readonly to: string
}

/** The content with some files changed. */
const edited = (...edits: readonly Edit[]): readonly SourceFile[] =>
  edits.reduce((before, { path, from, to }) => {
    const after = before.map((file) => (file.path === path ? { path, text: file.text.replace(from, to) } : file))
    if (after.every((file, index) => file.text === before[index]?.text)) throw new Error(`nothing to change in ${path}`)
    return after
  }, files)

const compile = (from: readonly SourceFile[]): CompiledCatalogue => {
  const compiled = compileCatalogue(from)
  if (!compiled.ok) throw new Error(compiled.error.map(formatFinding).join('\n'))
  return compiled.value
}

const catalogue = compile(files)
const SPLIT_SQUAT = 'content/exercises/split-squat.yaml'

test('the content keeps every content rule', () => {
  expect(lintContent(files).map(formatFinding)).toEqual([])
})

test('the catalogue holds at least 150 exercises, all 21 muscles and both emphases', () => {
  expect(catalogue.exercises.length).toBeGreaterThanOrEqual(150)
  expect(Object.keys(catalogue.muscles)).toHaveLength(21)
  expect(catalogue.tables.emphases.map(({ id }) => id)).toEqual(['article', 'load-and-evidence'])
})

test('the compiled file is the catalogue: it survives JSON unchanged', () => {
  const json: unknown = JSON.parse(JSON.stringify(catalogue))
  expect(json).toEqual(catalogue)
  expect(readCompiledCatalogue(json)).toBe(json)
})

test('the order of the files changes nothing', () => {
  expect(JSON.stringify(compile(files.toReversed()))).toBe(JSON.stringify(catalogue))
})

test('the version is that of the package', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'packages/catalogue/package.json'), 'utf8')) as {
    version: string
  }
  expect(catalogue.version).toBe(version)
})

test('a change of words changes the content hash alone', () => {
  const { planningHash, contentHash } = compile(
    edited(
      { path: SPLIT_SQUAT, from: /^name: .*$/m, to: 'name: Split squat on the spot' },
      { path: SPLIT_SQUAT, from: /^feel: .*$/m, to: 'feel: The front of the thigh.' },
      { path: SPLIT_SQUAT, from: /^evidence: .*$/m, to: 'evidence: [judgement]' },
      { path: SPLIT_SQUAT, from: 'knee: 95', to: 'knee: 96' },
      { path: 'content/muscles/soleus.yaml', from: /^name: .*$/m, to: 'name: The deep calf muscle' },
      { path: 'content/emphases/article.yaml', from: /^name: .*$/m, to: 'name: The article' },
      { path: 'content/self-tests/wall-sit.yaml', from: /^name: .*$/m, to: 'name: Sitting against a wall' },
    ),
  )
  expect(planningHash).toBe(catalogue.planningHash)
  expect(contentHash).not.toBe(catalogue.contentHash)
})

test('what is only looked up changes the content hash alone: complaints, noise, norms, tests for the record', () => {
  const { planningHash, contentHash } = compile(
    edited(
      { path: 'content/complaints/runners-knee.yaml', from: /^name: .*$/m, to: 'name: Sore kneecap' },
      { path: 'content/self-tests/wall-sit.yaml', from: 'least: 15', to: 'least: 12' },
      { path: 'content/self-tests/balance.yaml', from: 'men: 43', to: 'men: 42' },
      { path: 'content/self-tests/back-hold.yaml', from: 'low: 60', to: 'low: 55' },
    ),
  )
  expect(planningHash).toBe(catalogue.planningHash)
  expect(contentHash).not.toBe(catalogue.contentHash)
})

test.each([
  { path: SPLIT_SQUAT, from: 'setupSeconds: 20', to: 'setupSeconds: 25' },
  { path: 'content/protocols/caps.yaml', from: 'legSetsWeek: 12', to: 'legSetsWeek: 11' },
  { path: 'content/self-tests/wall-sit.yaml', from: 'low: 45', to: 'low: 40' },
  { path: 'content/emphases/article.yaml', from: 'soleus: 0.7', to: 'soleus: 0.75' },
])('a change of what the planner reads changes both hashes: $path', (edit) => {
  const { planningHash, contentHash } = compile(edited(edit))
  expect(planningHash).not.toBe(catalogue.planningHash)
  expect(contentHash).not.toBe(catalogue.contentHash)
})

test('whatever has the wrong shape is found at its line, and a missing field gets no default', () => {
  const exercise = (id: string): string => `content/exercises/${id}.yaml`
  const season = 'content/protocols/season.yaml'
  const compiled = compileCatalogue(
    edited(
      { path: exercise('bridge'), from: /^ladder: /m, to: 'ladders: x\nladder: ' },
      { path: exercise('clam'), from: 'muscles: {', to: 'muscles: { quads: 1,' },
      { path: exercise('plank'), from: /^setupSeconds: .*$/m, to: 'setupSeconds: short' },
      { path: exercise('split-squat'), from: /^restSeconds: .*\n/m, to: '' },
      { path: exercise('wall-sit'), from: /^tempo: .*$/m, to: 'tempo: slow' },
      { path: season, from: 'weeks: 16, learn: 3', to: 'weeks: 16, learn: 9' },
    ),
  )
  const found = compiled.ok ? [] : compiled.error
  expect(found.map(({ file, line, rule, values }) => [file, line, rule, values['at']])).toEqual([
    [exercise('bridge'), 3, 'schema', 'ladders'],
    [exercise('clam'), 7, 'schema', 'muscles.quads'],
    [exercise('plank'), 13, 'schema', 'setupSeconds'],
    [exercise('split-squat'), 1, 'schema', 'restSeconds'],
    [exercise('wall-sit'), 15, 'schema', 'tempo'],
    [season, 11, 'schema', 'season.rows.1'],
  ])
})
