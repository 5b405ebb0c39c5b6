import { describe, expect, it } from 'vitest'
import { extractExamples } from './extract.ts'
import { runnable } from './generate.ts'

const fence = '```'
const doors = [
  { specifier: 'own', names: ['half'] },
  { specifier: 'room', names: ['half', 'quarter'] },
]
const bodyOf = (code: string): string => runnable({ line: 1, code }, doors).body

describe('extractExamples', () => {
  it('takes the ts blocks of doc comments, without their stars', () => {
    const text = [
      'const a = 1',
      '/**',
      ' * Halves.',
      ` * ${fence}ts`,
      ' * half(4) // 2',
      ' *',
      ' * half(2) // 1',
      ` * ${fence}`,
      ' */',
    ].join('\n')
    expect(extractExamples(text)).toEqual([{ line: 2, code: 'half(4) // 2\n\nhalf(2) // 1' }])
  })

  it('leaves other blocks and blocks that are not to be run', () => {
    const text = `/**\n * ${fence}ts no-run\n * half()\n * ${fence}\n * ${fence}sh\n * ls\n * ${fence}\n */`
    expect(extractExamples(text)).toEqual([])
  })
})

describe('runnable', () => {
  it('compares the value behind an expression', () => {
    expect(bodyOf('half(4) // 2')).toBe("const { half } = await import('own');\nexpect(half(4)).toEqual(2)")
  })

  it('compares the value behind a constant', () => {
    expect(bodyOf("const a = 'x' // 'x'")).toBe("const a = 'x'\nexpect(a).toEqual('x')")
  })

  it('compares at the end of an expression of several lines', () => {
    expect(bodyOf('[\n  1,\n] // [1]')).toBe('expect([\n  1,\n]).toEqual([1])')
  })

  it('takes prose behind an expression for prose', () => {
    expect(bodyOf('half(4) // kilograms')).toBe("const { half } = await import('own');\nhalf(4)")
  })

  it('imports each name from the first door that has it', () => {
    expect(bodyOf('quarter(half(8))')).toContain("const { quarter } = await import('room')")
  })

  it('imports nothing that the example declares itself', () => {
    expect(bodyOf('const half = (n: number) => n\nhalf(1) // 1')).not.toContain('import')
  })

  it('names what no door has, properties and the language left aside', () => {
    const { missing } = runnable({ line: 1, code: 'half(weekOf({ day: Math.max(raw.day, 1) }))' }, doors)
    expect(missing).toEqual(['weekOf', 'raw'])
  })
})
