import { expect, test } from 'vitest'
import { readCompiledCatalogue } from './compiled.ts'
import { COMPILED_FORMAT } from './version.ts'

test('takes the compiled file as it is', () => {
  const json: unknown = { format: COMPILED_FORMAT, version: '0.1.0' }
  expect(readCompiledCatalogue(json)).toBe(json)
})

test.each([null, 'catalogue', [], {}, { format: COMPILED_FORMAT + 1 }])('throws at %j', (json) => {
  expect(() => readCompiledCatalogue(json)).toThrow('not a compiled catalogue')
})
