import { expect, test } from 'vitest'
import { runCommandLine } from '../main.ts'
import { capturedWorld } from '../testing/captured-world.ts'

const run = (...words: readonly string[]) => {
  const { world, errors, written } = capturedWorld()
  return { code: runCommandLine(['figure', ...words], world), errors: errors(), written }
}

test('a figure is written as SVG or as PNG, by the ending of the file', () => {
  const svg = run('split-squat', '--out', 'a.svg', '--size', '200')
  expect(svg.code).toBe(0)
  expect(svg.written.get('a.svg')).toMatch(/^<svg .*<title>Split squat<\/title>/)
  const png = run('split-squat', '--out', 'a.png', '--size', '200')
  expect(png.code).toBe(0)
  expect(png.written.get('a.png')?.slice(1, 4)).toBe('PNG')
})

test('a moving figure moves, and is no PNG', () => {
  expect(run('split-squat', '--out', 'a.svg', '--moving').written.get('a.svg')).toContain('<animate ')
  expect(run('split-squat', '--out', 'a.png', '--moving').errors).toMatch(/ends in \.svg/)
})

test('what cannot be drawn is refused in a line, and nothing is written', () => {
  const unknown = run('split-sqat', '--out', 'a.svg')
  expect(unknown.code).toBe(2)
  expect(unknown.errors).toMatch(/did you mean split-squat\?/)
  expect(unknown.written.size).toBe(0)
  const other = run('split-squat', '--out', 'a.jpg')
  expect(other.code).toBe(2)
  expect(other.errors).toMatch(/\.svg or \.png/)
  expect(run('split-squat', '--out', 'a.svg', '--size', '9').code).toBe(2)
})
