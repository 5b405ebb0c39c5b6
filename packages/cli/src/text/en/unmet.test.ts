import type { Unmet } from '@strongstride/core'
import { day } from '@strongstride/core/testing'
import { expect, test } from 'vitest'
import { unmetText } from './unmet.ts'

const target = (subject: string, short: number, week = '2027-01-04'): Unmet => ({
  rule: 'target',
  week: day(week),
  block: 1,
  subject,
  short,
  blockedBy: ['minutes'],
})

test('tells targets that one thing keeps short together, the largest first, over the weeks they happen in', () => {
  const misses = [target('calves', 0.5), target('core', 1.25), target('core', 2.5, '2027-01-11')]
  expect(unmetText(misses)).toBe(
    'Short of the aim in 2 weeks, because the minutes are used up: core by up to 2.5 sets, calves 0.5.',
  )
  expect(unmetText([target('feet', 1)])).toBe(
    'Short of the aim in one week, because the minutes are used up: feet by up to 1 set.',
  )
})

test('tells minutes alone where time binds, and each rule in a few words elsewhere', () => {
  const bound = { ...target('feet', 1), blockedBy: ['minutes', 'PL-1', 'DS-7'] }
  expect(unmetText([bound])).toBe('Short of the aim in one week, because the minutes are used up: feet by up to 1 set.')
  expect(unmetText([{ ...bound, blockedBy: ['PL-3', 'PL-4'] }])).toBe(
    'Short of the aim in one week, because heavy leg sessions need days between them (PL-3) and a race is near (PL-4): feet by up to 1 set.',
  )
})
