import { describe, expect, test } from 'vitest'
import { acceptPlan, undoPlan } from '../../plan/index.ts'
import { drawWish, exampleCatalogue, generateRunner, WISHES } from '../../testing/index.ts'
import type { Wish } from '../../testing/index.ts'
import { makePlan, makePlanTheLongWay } from '../make-plan.ts'
import { accepted, again, asked, violationsOf } from './example-replan.ts'

/** Runners whose plans break no rule to begin with. */
const RUNNERS = 40
const PLANS = Array.from({ length: RUNNERS }, (_, index) => 300 + index).flatMap((seed) => {
  const answer = makePlan(generateRunner(seed), exampleCatalogue)
  return answer.ok && violationsOf(answer.value).length === 0 ? [{ seed, plan: answer.value }] : []
})
/** What concerns single days; the other wishes reach every week. */
const DAILY: readonly Wish[] = WISHES.slice(0, 6)

describe('over generated runners who want one thing otherwise', () => {
  test.each(WISHES)('%s: asked for again it stays as it is', (wish) => {
    for (const { seed, plan } of PLANS) {
      const answer = makePlan(asked(plan, drawWish(wish, plan, seed)), exampleCatalogue)
      if (!answer.ok) continue
      expect({ seed, weeks: again(answer.value, {}).weeks }).toEqual({ seed, weeks: answer.value.weeks })
    }
  })

  test.each(WISHES)('%s: looking at every week gives the same plan as looking where the change can reach', (wish) => {
    for (const { seed, plan } of PLANS) {
      const request = asked(plan, drawWish(wish, plan, seed))
      const [near, far] = [makePlan(request, exampleCatalogue), makePlanTheLongWay(request, exampleCatalogue)]
      expect({ seed, same: JSON.stringify(near) === JSON.stringify(far) }).toEqual({ seed, same: true })
    }
  })

  test.each(DAILY)('%s: weeks before the change are the very same, and most of those after it', (wish) => {
    let [changed, weeks] = [0, 0]
    for (const { seed, plan } of PLANS) {
      const answer = makePlan(asked(plan, drawWish(wish, plan, seed)), exampleCatalogue)
      if (!answer.ok) continue
      weeks += plan.weeks.length
      changed += answer.value.weeks.filter((week, index) => week !== plan.weeks[index]).length
    }
    expect(changed / weeks).toBeLessThan(0.3)
  })

  test('undo gives the former plan back, byte for byte, and asking its own request again gives it too', () => {
    for (const { seed, plan } of PLANS) {
      const before = accepted(plan)
      const next = makePlan(asked(plan, drawWish('run-moved', plan, seed)), exampleCatalogue)
      if (!next.ok) continue
      const undone = undoPlan(acceptPlan(before, next.value))
      expect(JSON.stringify(undone.current)).toBe(JSON.stringify(plan))
      expect(JSON.stringify({ ...again(plan, {}), request: null })).toBe(JSON.stringify({ ...plan, request: null }))
    }
  })
})
