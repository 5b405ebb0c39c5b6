import { dayFromNumber } from '@strongstride/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDayWord, readPain, readSets } from './log-words.ts'

describe('sets as a runner types them', () => {
  it('are read as they were meant, whatever the numbers', () => {
    const typed = fc.record({
      sets: fc.integer({ min: 1, max: 20 }),
      done: fc.integer({ min: 0, max: 9999 }),
      kg: fc.option(fc.integer({ min: 0, max: 500 })),
      rir: fc.option(fc.integer({ min: 0, max: 10 })),
      side: fc.constantFrom('left', 'right', null),
    })
    fc.assert(
      fc.property(typed, (meant) => {
        const { sets, done, kg, rir, side } = meant
        const words = [`${sets}x${done}${kg === null ? '' : `@${kg}kg`}`]
        if (rir !== null) words.push('rir', String(rir))
        if (side !== null) words.push(side)
        expect(readSets(words)).toEqual({ ok: true, value: meant })
      }),
    )
  })

  it('are read or refused, whatever the words', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (words) => {
        const read = readSets(words)
        if (!read.ok) expect(read.error).toMatchObject({ type: 'log-shape' })
      }),
    )
  })

  it.each([
    ['8', { sets: 1, done: 8, kg: null }],
    ['2x30s', { sets: 2, done: 30, kg: null }],
    ['3x8@12,5', { sets: 3, done: 8, kg: 12.5 }],
    ['3X8@25LB', { sets: 3, done: 8, kg: 11.34 }],
  ])('%s', (word, read) => {
    expect(readSets([word])).toMatchObject({ ok: true, value: read })
  })

  it.each(['', '0x8', '21x8', '3x', 'x8', '3x8@501kg', '3x8@', '-3x8', '3x8 8'])('%j are none', (word) => {
    expect(readSets([word]).ok).toBe(false)
  })
})

it('pain is one to three scores from 0 to 10', () => {
  expect(readPain('3')).toEqual({ during: 3, after: null, nextMorning: null })
  expect(readPain('3/4/2')).toEqual({ during: 3, after: 4, nextMorning: 2 })
  for (const wrong of ['', '11', '3/11', '3/4/2/1', '-1', '3.5', 'bad']) expect(readPain(wrong)).toBeNull()
})

it('a weekday is the next one from today on, today among them', () => {
  const monday = dayFromNumber(20_815)
  const days = ['mon', 'tuesday', 'sun', 'today', 'tomorrow', '2027-01-05', 'someday'].map((word) =>
    readDayWord(word, monday),
  )
  expect(days).toEqual(['2026-12-28', '2026-12-29', '2027-01-03', '2026-12-28', '2026-12-29', '2027-01-05', null])
})
