import { describe, expect, it } from 'vitest'
import { parseProperty } from './property.ts'
import { parseStamp, stampsOf } from './stamp.ts'

const stampsOfLine = (line: string): readonly string[] => {
  const property = parseProperty(line)
  if (property === null) throw new Error(line)
  return stampsOf(property).map(({ day, minute, frame, zone }) => [day, minute, frame, zone].join(' '))
}

describe('parseStamp', () => {
  it.each([
    ['20270401', '2027-04-01', null, 'date'],
    ['20270401T063000', '2027-04-01', 390, 'wall'],
    ['20270401T0630', '2027-04-01', 390, 'wall'],
    ['20270401T063000Z', '2027-04-01', 390, 'utc'],
    ['2027-04-01', '2027-04-01', null, 'date'],
    ['2027-04-01T06:30:00.000Z', '2027-04-01', 390, 'utc'],
  ])('reads %s', (text, day, minute, frame) => {
    expect(parseStamp(text, null)).toEqual({ day, minute, frame, zone: null })
  })

  it.each([['20270230'], ['20271301'], ['00000101'], ['20270401T250000'], ['20270401T'], ['tomorrow'], ['']])(
    'is null for %j',
    (text) => {
      expect(parseStamp(text, null)).toBeNull()
    },
  )
})

describe('stampsOf', () => {
  it.each([
    ['DTSTART;TZID=Europe/Berlin:20270401T063000', ['2027-04-01 390 wall Europe/Berlin']],
    ['DTSTART;TZID=Etc/UTC:20270401T063000', ['2027-04-01 390 utc ']],
    ['DTSTART;VALUE=DATE:20270401', ['2027-04-01  date ']],
    ['DTSTART;VALUE=DATE:20270401T000000', ['2027-04-01  date ']],
    ['EXDATE:20270401,nonsense,20270408', ['2027-04-01  date ', '2027-04-08  date ']],
    ['RDATE;VALUE=PERIOD:20270401T060000/PT1H', ['2027-04-01 360 wall ']],
  ])('reads %s', (line, stamps) => {
    expect(stampsOfLine(line)).toEqual(stamps)
  })
})
