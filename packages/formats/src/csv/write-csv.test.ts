import { expect, it } from 'vitest'
import { writeCsv } from './write-csv.ts'

it('quotes what has commas, quotes and line breaks', () => {
  expect(writeCsv(['a', 'b'], [['x, "y"', 'one\ntwo']])).toBe('a,b\r\n"x, ""y""","one\ntwo"\r\n')
})

it('nothing is an empty cell, and no rows leave the names of the columns', () => {
  expect(writeCsv(['a', 'b'], [[null, 0]])).toBe('a,b\r\n,0\r\n')
  expect(writeCsv(['a', 'b'], [])).toBe('a,b\r\n')
})

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1'])('%j is no formula', (text) => {
  expect(
    writeCsv(['a'], [[text]])
      .split('\r\n')
      .slice(1)
      .join(''),
  ).toMatch(/^"?'/)
})

it('a number may be below zero', () => {
  expect(writeCsv(['a'], [[-1.5]])).toBe('a\r\n-1.5\r\n')
})
