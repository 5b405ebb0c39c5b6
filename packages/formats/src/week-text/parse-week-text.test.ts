import { describe, expect, it } from 'vitest'
import { parseWeekText } from './parse-week-text.ts'

const inShort = (text: string): readonly string[] => {
  const week = parseWeekText(text)
  if (!week.ok) return [JSON.stringify(week.error)]
  return week.value.runs.map((run) =>
    [run.weekday, run.slot, run.kind, run.km, run.minutes === null ? null : `${run.minutes}min`, run.key ? 'key' : null]
      .filter((part) => part !== null)
      .join(' '),
  )
}

describe('parseWeekText', () => {
  it.each([
    [
      'mon easy 8km, wed intervals 10km, fri easy 6km, sun long 18km',
      ['mon easy 8', 'wed intervals 10', 'fri easy 6', 'sun long 18'],
    ],
    ['Sunday: Long Run 18 km; Monday 8km easy', ['mon easy 8', 'sun long 18']],
    ['sun long 18km\nmon easy 8km', ['mon easy 8', 'sun long 18']],
    ['mon/wed/fri easy 8km', ['mon easy 8', 'wed easy 8', 'fri easy 8']],
    ['mon-wed easy 5k', ['mon easy 5', 'tue easy 5', 'wed easy 5']],
    ['sat - sun easy 5k', ['sat easy 5', 'sun easy 5']],
    ['mon easy 8km wed tempo 10km', ['mon easy 8', 'wed tempo 10']],
    ['tue am easy 5km + pm intervals 8km', ['tue am easy 5', 'tue pm intervals 8']],
    ['tue easy 5mi, thu tempo 3 miles', ['tue easy 8.045', 'thu tempo 4.827']],
    ['tue easy 45min, thu 1h tempo, sun long 1h45', ['tue easy 45min', 'thu tempo 60min', 'sun long 105min']],
    ['sun long 2:10', ['sun long 130min']],
    ['mon easy 7,5km, tue easy 8.5 km', ['mon easy 7.5', 'tue easy 8.5']],
    ['mon easy 8-10km', ['mon easy 9']],
    ['wed 8x400m 10km', ['wed intervals 10']],
    ['wed hill repeats 8km', ['wed hills 8']],
    ['mon rest, tue easy 6km, wed off', ['tue easy 6']],
    ['mon bike 40min, tue easy 6km', ['mon cross 40min', 'tue easy 6']],
    ['thu easy 8km!', ['thu easy 8 key']],
    ['thu easy 8km 50min', ['thu easy 8 50min']],
  ])('reads %s', (text, runs) => {
    expect(inShort(text)).toEqual(runs)
  })

  it.each([
    ['', { type: 'empty' }],
    ['   ', { type: 'empty' }],
    ['easy 8km', { type: 'no-day', piece: 'easy 8km' }],
    ['mon easy 8km, 6km', { type: 'no-day', piece: '6km' }],
    ['mon', { type: 'no-day', piece: 'mon' }],
    ['mon eazy 8km', { type: 'unknown-word', piece: 'mon eazy 8km', word: 'eazy' }],
    ['mon easy 30m', { type: 'unclear-amount', piece: 'mon easy 30m', word: '30m' }],
    ['mon easy 8000km', { type: 'unclear-amount', piece: 'mon easy 8000km', word: '8000km' }],
    ['mon easy 8km 9km', { type: 'two-amounts', piece: 'mon easy 8km 9km', word: '9km' }],
    ['mon rest', { type: 'no-runs' }],
    [`mon ${'easy '.repeat(500)}`, { type: 'too-long', limit: 2000 }],
  ])('refuses %j and names the piece', (text, error) => {
    expect(parseWeekText(text)).toEqual({ ok: false, error })
  })

  it('tells what it read into the week', () => {
    const week = parseWeekText('mon 8, wed tempo, sun 18km')
    expect(week.ok && week.value.runs.map((run) => run.kind)).toEqual(['easy', 'tempo', 'long'])
    expect(week.ok && week.value.readings).toEqual([
      { type: 'kind-assumed', piece: 'mon 8', kind: 'easy' },
      { type: 'unit-assumed', piece: 'mon 8', km: 8 },
      { type: 'amount-missing', piece: 'wed tempo', kind: 'tempo' },
      { type: 'kind-assumed', piece: 'sun 18km', kind: 'long' },
    ])
  })

  it('calls no run long when the longest is not alone', () => {
    expect(inShort('mon 8km, wed 8km')).toEqual(['mon easy 8', 'wed easy 8'])
  })
})
