import { describe, expect, test } from 'vitest'
import { quickTempo, readTempo, unusualTempo } from './tempo.ts'

describe('a tempo', () => {
  test('is seconds down, held, up, or up as fast as it will go', () => {
    expect([readTempo('3-1-2'), readTempo('2-0-X')]).toEqual([
      { down: 3, hold: 1, up: 2 },
      { down: 2, hold: 0, up: null },
    ])
  })

  test.each(['', 'slow', '2-0', '2-0-1-0', '-1-0-1', 'X-0-1'])('%j is none', (text) => {
    expect(readTempo(text)).toBeNull()
  })

  test('needs saying where it is slower than usual, or quick', () => {
    expect(
      [null, '2-0-1', '2-1-1', '1-0-1', '3-0-1', '2-2-1', '2-0-3', '2-0-X'].map((it) => unusualTempo(it) !== null),
    ).toEqual([false, false, false, false, true, true, true, true])
  })

  test('is told as far as it is unusual', () => {
    expect(['2-0-X', '3-0-X', '2-2-X', '3-0-1', '3-1-1'].map(unusualTempo)).toEqual([
      { down: null, hold: null, up: null },
      { down: 3, hold: null, up: null },
      { down: 2, hold: 2, up: null },
      { down: 3, hold: null, up: 1 },
      { down: 3, hold: 1, up: 1 },
    ])
  })

  test('made quick keeps its way down, and is quick already the second time', () => {
    expect(['3-1-2', '2-0-X'].map(quickTempo)).toEqual(['3-1-X', '2-0-X'])
  })
})
