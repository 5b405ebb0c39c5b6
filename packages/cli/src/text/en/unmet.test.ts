import type { UnmetLine } from '@strongstride/core'
import { expect, test } from 'vitest'
import { summaryText } from './unmet.ts'

const line = (changes: Partial<UnmetLine>): UnmetLine => ({
  rule: 'target',
  blockedBy: ['minutes'],
  weeks: 2,
  subjects: [
    { subject: 'core', short: 2.5 },
    { subject: 'calves', short: 0.5 },
  ],
  unblockedBy: null,
  ...changes,
})

test('tells aims that one thing keeps short together, the largest first, over the weeks they happen in', () => {
  expect(summaryText(line({}))).toBe(
    'Short of the aim in 2 weeks, because the minutes are used up: core by up to 2.5 sets, calves 0.5.',
  )
  expect(summaryText(line({ weeks: 1, subjects: [{ subject: 'feet', short: 1 }] }))).toBe(
    'Short of the aim in one week, because the minutes are used up: feet by up to 1 set.',
  )
})

test('tells each rule that binds in a few words', () => {
  expect(summaryText(line({ weeks: 1, blockedBy: ['PL-3', 'PL-4'], subjects: [{ subject: 'feet', short: 1 }] }))).toBe(
    'Short of the aim in one week, because heavy leg sessions need days between them (PL-3) and a race is near (PL-4): feet by up to 1 set.',
  )
})

test('tells what every week should have apart from the aims, and the emphasis as a balance', () => {
  expect(summaryText(line({ rule: 'MN-6', subjects: [{ subject: 'calf-bent', short: 1 }] }))).toBe(
    'Short of what every week should have in 2 weeks, because the minutes are used up: bent-knee calf work by up to 1 set.',
  )
  const balance = { subject: 'calves-over-shins', short: 0.2 }
  expect(summaryText(line({ rule: 'MN-5', subjects: [balance] }))).toBe(
    'Not quite shins as well trained as calves in 2 weeks, because the minutes are used up.',
  )
})
