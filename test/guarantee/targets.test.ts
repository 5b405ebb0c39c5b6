import { testCatalogue } from '@strongstride/cli/testing'
import { makePlan } from '@strongstride/core'
import type { Plan } from '@strongstride/core'
import { exampleRequest, generateRunner } from '@strongstride/core/testing'
import { describe, expect, it } from 'vitest'
import { reportSituation, situations } from '../../bench/situations.ts'
import { targetWeeks } from '../../bench/target-weeks.ts'

const planFor = (request: Plan['request']): Plan => {
  const plan = makePlan(request, testCatalogue())
  if (!plan.ok) throw new Error(plan.error.rule)
  return plan.value
}

describe('the targets of a plan', () => {
  const minutes = { tue: 15, thu: 15 }
  const plan = planFor({ ...exampleRequest, minutes })

  it('are met, or the plan says what blocks them', () => {
    for (const made of [plan, planFor(generateRunner(3)), planFor(generateRunner(11))]) {
      const { judged, met, told, silent } = targetWeeks(made)
      expect(judged).toBeGreaterThan(0)
      expect(met + told.length).toBe(judged)
      expect(silent).toEqual([])
    }
  })

  it('are found missed where the plan is silent, or names nothing that binds', () => {
    const { told } = targetWeeks(plan)
    expect(told.length).toBeGreaterThan(0)
    expect(targetWeeks({ ...plan, unmet: [] }).silent).toHaveLength(told.length)
    const unmet = plan.unmet.map((entry) => ({ ...entry, blockedBy: [] }))
    expect(targetWeeks({ ...plan, unmet }).silent).toHaveLength(told.length)
  })
})

describe('every kit, stage and sore tissue', () => {
  it('is a situation of its own', () => {
    expect(new Set(situations().map((each) => JSON.stringify(each))).size).toBe(204)
  })

  it('leaves no group short, and is found to where the catalogue has nothing for it', () => {
    const [first] = situations()
    if (first === undefined) throw new Error('no situation')
    const catalogue = testCatalogue()
    expect(reportSituation(first, catalogue)).toEqual({ planned: true, missed: [] })
    const trainsShins = ({ kit, muscles }: (typeof catalogue.exercises)[number]): boolean =>
      kit.length === 0 && muscles.some(({ muscle }) => muscle === 'tibialis-anterior')
    const without = { ...catalogue, exercises: catalogue.exercises.filter((each) => !trainsShins(each)) }
    expect(reportSituation(first, without).missed[0]).toBe('no kit, first, green: shins in 2027-01-04')
  })
})
