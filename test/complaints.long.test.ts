// What a complaint's page promises, asked of the planner itself.
import { testCatalogue } from '@strongstride/cli/testing'
import { BONE_TISSUES, KIT, makePlan } from '@strongstride/core'
import type { PainLight, Plan, TissueId } from '@strongstride/core'
import { exampleRequest } from '@strongstride/core/testing'
import { describe, expect, it } from 'vitest'

const catalogue = testCatalogue()

const planFor = (tissue: TissueId, light: PainLight, pins: readonly string[]): Plan => {
  const plan = makePlan(
    {
      ...exampleRequest,
      stage: 'experienced',
      places: [{ id: 'gym', kit: KIT, loads: {} }],
      complaints: [{ tissue, light, since: null, past: false }],
      pins,
    },
    catalogue,
  )
  if (!plan.ok) throw new Error(JSON.stringify(plan.error))
  return plan.value
}

const closedBySoreness = (plan: Plan): readonly string[] =>
  plan.unmet.flatMap(({ rule, subject, blockedBy }) => (rule === 'pin' && blockedBy.includes('MN-3') ? [subject] : []))

const itemsLoading = (plan: Plan, tissue: TissueId) =>
  plan.weeks
    .flatMap((week) => week.sessions.flatMap((session) => session.items))
    .filter((item) => {
      const exercise = catalogue.exercises.find(({ id }) => id === item.exercise)
      return exercise?.tissues.includes(tissue) === true || exercise?.endRange.includes(tissue) === true
    })

const cases = catalogue.complaints.flatMap(({ id, tissues, exercises }) =>
  tissues.map((tissue) => ({ id, tissue, exercises, isBone: BONE_TISSUES.includes(tissue) })),
)

describe.each(cases)('$id, $tissue', ({ tissue, exercises, isBone }) => {
  it('MN-3: leaves open at amber every exercise that the page offers', () => {
    expect(closedBySoreness(planFor(tissue, 'amber', exercises))).toEqual([])
  })

  it('MN-3: at amber slow repetitions, no hop and no end of the range; on bone nothing, as at red', () => {
    const items = itemsLoading(planFor(tissue, 'amber', []), tissue)
    if (isBone) expect(items).toEqual([])
    const byId = new Map(catalogue.exercises.map((exercise) => [exercise.id, exercise]))
    const wrong = items.filter((item) => {
      const exercise = byId.get(item.exercise)
      const isSlow = item.reps === null || item.tempo === '3-0-3'
      return !isSlow || exercise?.impact !== 'none' || exercise.endRange.includes(tissue)
    })
    expect(wrong.map((item) => item.exercise)).toEqual([])
  })

  it('MN-3: nothing that loads it at red', () => {
    expect(itemsLoading(planFor(tissue, 'red', []), tissue)).toEqual([])
  })
})

it('would see an exercise that amber closes', () => {
  expect(closedBySoreness(planFor('knee', 'amber', ['front-squat']))).toEqual(['front-squat'])
})
