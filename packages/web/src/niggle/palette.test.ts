import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const read = (path: string): string => readFileSync(join(import.meta.dirname, '..', path), 'utf8')
const [tokens = ''] = read('design/tokens.css').split('@media (prefers-contrast')
const AMBER = /\.amber \{\s*fill: light-dark\((#\w{6}), (#\w{6})\)/.exec(read('niggle/niggle.module.css'))

const colour = (name: string, isDark: boolean): string => {
  const found = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(tokens)
  return found?.[isDark ? 2 : 1] ?? ''
}

const luminance = (hex: string): number => {
  const parts = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
  const [red = 0, green = 0, blue = 0] = parts.map((part) =>
    part <= 0.039_28 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const contrast = (a: string, b: string): number => {
  const [least = 0, most = 0] = [luminance(a), luminance(b)].toSorted((one, other) => one - other)
  return (most + 0.05) / (least + 0.05)
}

describe.each([
  { theme: 'light', isDark: false },
  { theme: 'dark', isDark: true },
])('in $theme', ({ isDark }) => {
  it.each(['paper', 'surface'])('bars, lines, marks and lights stand out from %s by three to one', (ground) => {
    const drawn = ['strength', 'run', 'ink', 'line-strong', 'good', 'alert'].map((name) => colour(name, isDark))
    const ratios = [...drawn, AMBER?.[isDark ? 2 : 1] ?? ''].map((one) => contrast(one, colour(ground, isDark)))
    expect(ratios).toHaveLength(7)
    expect(Math.min(...ratios)).toBeGreaterThanOrEqual(3)
  })

  it('the words of a chart stand out by four and a half to one', () => {
    expect(contrast(colour('ink-soft', isDark), colour('paper', isDark))).toBeGreaterThanOrEqual(4.5)
  })
})
