import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { hashSources, hasPassed, rememberPassed } from './sources.ts'

const root = mkdtempSync(join(tmpdir(), 'strongstride-sources-'))
const write = (name: string, text: string): void => writeFileSync(join(root, name), text)

beforeAll(() => {
  execFileSync('git', ['init', '-q'], { cwd: root })
  write('.gitignore', '.cache/\n')
  write('a.ts', 'a')
})
afterAll(() => rmSync(root, { recursive: true }))

it('a step that passed has passed until any file changes, comes or goes, and no longer', () => {
  const first = hashSources(root)
  expect(hasPassed(root, 'lint', first)).toBe(false)
  rememberPassed(root, 'lint', first)
  expect(hasPassed(root, 'lint', hashSources(root))).toBe(true)
  expect(hasPassed(root, 'walls', first)).toBe(false)
  write('a.ts', 'b')
  expect(hasPassed(root, 'lint', hashSources(root))).toBe(false)
  write('a.ts', 'a')
  write('b.ts', '')
  expect(hasPassed(root, 'lint', hashSources(root))).toBe(false)
  rmSync(join(root, 'b.ts'))
  expect(hasPassed(root, 'lint', hashSources(root))).toBe(true)
})

it('no step has passed where nobody can say what the sources are', () => {
  const folder = mkdtempSync(join(tmpdir(), 'strongstride-no-git-'))
  const sources = hashSources(folder)
  rememberPassed(folder, 'lint', sources)
  expect([sources, hasPassed(folder, 'lint', sources)]).toEqual([null, false])
  rmSync(folder, { recursive: true })
})
