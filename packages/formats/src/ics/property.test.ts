import { describe, expect, it } from 'vitest'
import { parseProperty } from './property.ts'

describe('parseProperty', () => {
  it('reads name, parameters and value, names in capitals', () => {
    const property = parseProperty('dtstart;value=DATE;X-A=b:20270401')
    expect(property?.name).toBe('DTSTART')
    expect([...(property?.parameters ?? [])]).toEqual([
      ['VALUE', 'DATE'],
      ['X-A', 'b'],
    ])
    expect(property?.value).toBe('20270401')
  })

  it('lets quotes hold colons and semicolons', () => {
    const property = parseProperty('DTSTART;TZID="(UTC+01:00) Berlin; Bern":20270401T063000')
    expect(property?.parameters.get('TZID')).toBe('(UTC+01:00) Berlin; Bern')
    expect(property?.value).toBe('20270401T063000')
  })

  it('takes the first colon when a quote is never closed', () => {
    expect(parseProperty('SUMMARY;X="open:Easy run')?.value).toBe('Easy run')
  })

  it.each([['no colon at all'], [':no name'], ['a name with blanks: value'], ['']])('is null for %j', (line) => {
    expect(parseProperty(line)).toBeNull()
  })
})
