import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { figureFindings } from './figure-findings.ts'

const root = join(import.meta.dirname, '..')
const files = readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml'))
  .map((path) => join('content', path).replaceAll('\\', '/'))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))

test('every figure of the content can be drawn', () => {
  expect(figureFindings(files)).toEqual([])
})

test('a figure that cannot be drawn is found at the line of its key', () => {
  const path = 'content/exercises/split-squat.yaml'
  const edited = files.map((file) =>
    file.path === path ? { path, text: file.text.replace('knee: 95', 'knee: 175') } : file,
  )
  const line =
    (files
      .find((file) => file.path === path)
      ?.text.split('\n')
      .findIndex((text) => text.includes('knee: 95')) ?? 0) + 1
  const findings = figureFindings(edited)
  expect(findings.length).toBeGreaterThan(0)
  for (const finding of findings) expect(finding).toMatch(new RegExp(`^${path}:${line} figure `))
})
