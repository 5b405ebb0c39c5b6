import { runCommandLine } from '@strongstride/cli'
import { capturedWorld } from '@strongstride/cli/testing'
import { parsePlan } from '@strongstride/core'
import { describe, expect, it } from 'vitest'
import { minutesOverAsked } from '../../bench/judge-runner.ts'
import { missingSamples, sampleCalendars, samplePlans } from '../../bench/sample-plans.ts'
import type { SamplePlan } from '../../bench/sample-plans.ts'

/** All 72 plans of a calendar in `npm test`; in `npm run check` two or three, others of each: with the samples there each choice is met. */
const STEP = process.env['STRONGSTRIDE_LONG'] === '1' ? 1 : 29
const SHIFT = 11

/** What went wrong with a plan, from the command line to `check`; null when nothing did. */
const trouble = ({ name, words }: SamplePlan): string | null => {
  const { world, output, errors, written } = capturedWorld()
  if (runCommandLine([...words, '--json', '--out', 'plan.json'], world) !== 0) return `${name}: ${errors()}`
  const plan = parsePlan(JSON.parse(written.get('plan.json') ?? 'null'))
  if (!plan.ok) return `${name}: the plan cannot be read`
  if (runCommandLine(['check', 'plan.json'], world) !== 0) return `${name}: ${output()}`
  return minutesOverAsked(plan.value) > 0 ? `${name}: a session is longer than asked` : null
}

describe('a plan that check accepts', () => {
  it.each(sampleCalendars().map((calendar, at) => ({ ...calendar, at })))(
    'comes of $name, for every stage, number of sessions, minutes and kit',
    (calendar) => {
      const plans = samplePlans(calendar).filter((_, index) => (index + calendar.at * SHIFT) % STEP === 0)
      expect(plans.flatMap((plan) => trouble(plan) ?? [])).toEqual([])
    },
  )

  it.skip.each(missingSamples())('comes of %s, which is not on this machine', () => undefined)
})
