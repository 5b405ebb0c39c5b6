import { describe, expect, it } from 'vitest'
import type { Violation } from '@strongstride/core/rules'
import { testCatalogue } from '../../testing/index.ts'
import { violationText } from './violations.ts'

const violation = (part: Partial<Violation>): Violation => ({
  rule: 'PL-1',
  day: null,
  week: null,
  session: null,
  subject: null,
  values: {},
  ...part,
})

const text = (part: Partial<Violation>): string => violationText(violation(part), testCatalogue())

describe('violationText', () => {
  it('says of a misprinted number what the plan says and what is', () => {
    expect(text({ subject: 'legLoad', values: { what: 'printed', printed: 1.6, is: 2.6 } })).toBe(
      'the whole plan, leg load: the plan says 1.6, its own days and exercises give 2.6',
    )
  })
  it('writes days as days and sessions as sessions', () => {
    expect(text({ subject: '2027-01-10' })).toContain(', Sun 10 Jan:')
    expect(text({ subject: '1-A' })).toContain(', session 1-A:')
  })
  it('keeps the hyphens of muscles and patterns', () => {
    expect(text({ subject: 'calf-straight' })).toContain('straight-knee calf work')
  })
  it('does not put the words of a rule on a run that the request does not hold', () => {
    expect(text({ subject: 'long', values: { what: 'run-not-asked' } })).toBe(
      'the whole plan, long: the plan shows a run that the request does not hold',
    )
  })
})
