import { describe, expect, it } from 'vitest'
import { readArguments } from './arguments.ts'
import type { CommandSpec } from './arguments.ts'

const SPEC: CommandSpec = {
  name: 'bake',
  summary: 'bake bread',
  positionals: [
    { name: 'FLOUR', optional: false },
    { name: 'OVEN', optional: true },
  ],
  options: [
    { name: 'minutes', value: 'N', help: '' },
    { name: 'seed', value: 'KIND', many: true, help: '' },
    { name: 'no-salt', value: null, help: '' },
  ],
  notes: [],
}

describe('readArguments', () => {
  it('sorts positionals, values and flags', () => {
    const read = readArguments(['rye', '--minutes', '40', '--seed=poppy', '--seed', 'flax', '--no-salt'], SPEC)
    expect(read).toEqual({
      ok: true,
      value: {
        positionals: ['rye'],
        values: new Map([
          ['minutes', ['40']],
          ['seed', ['poppy', 'flax']],
        ]),
        flags: new Set(['no-salt']),
      },
    })
  })

  it('takes a dash and a negative number as values', () => {
    const read = readArguments(['-', '--minutes', '-5'], SPEC)
    expect(read.ok && [read.value.positionals, read.value.values.get('minutes')]).toEqual([['-'], ['-5']])
  })

  it.each([
    [['rye', '--mintues', '4'], { type: 'unknown-option', option: '--mintues', command: 'bake', nearest: '--minutes' }],
    [['rye', '-m'], { type: 'unknown-option', option: '-m', command: 'bake', nearest: null }],
    [['rye', '--minutes'], { type: 'missing-value', option: '--minutes', value: 'N' }],
    [['rye', '--minutes', '--no-salt'], { type: 'missing-value', option: '--minutes', value: 'N' }],
    [['rye', '--no-salt=1'], { type: 'needless-value', option: '--no-salt' }],
    [['rye', '--minutes', '4', '--minutes', '5'], { type: 'repeated', option: '--minutes' }],
    [[], { type: 'missing-argument', command: 'bake', argument: 'FLOUR' }],
    [['rye', 'gas', 'now'], { type: 'needless-argument', given: 'now', command: 'bake' }],
  ])('refuses %j', (words, error) => {
    expect(readArguments(words, SPEC)).toEqual({ ok: false, error })
  })

  it('asks for no argument when help is wanted', () => {
    expect(readArguments(['--help'], SPEC).ok).toBe(true)
  })
})
