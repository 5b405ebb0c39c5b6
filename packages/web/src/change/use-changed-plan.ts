import { differencePlans, type Plan, type PlanDifference, type Refusal } from '@strongstride/core'
import { currentPlan } from '@strongstride/core/journal'
import { useEffect, useState } from 'react'
import { civilToday } from '../device/civil-today.ts'
import { sharedPlanner } from '../planning/planner.ts'
import { useJournalState, useRunner } from '../runner/runner-context.ts'

/** A plan that fits what is known now, where it is another one than the plan that is followed; or why there is none. */
export type ChangedPlan =
  | { readonly type: 'plan'; readonly plan: Plan; readonly difference: PlanDifference }
  | { readonly type: 'refused'; readonly refusal: Refusal }

/** Answers that come quicker than this are one. */
const PAUSE_MS = 200

/** Plans anew after every change of the journal; null where nothing would be otherwise, or it is not known yet. */
export const useChangedPlan = (): ChangedPlan | null => {
  const { journal } = useRunner()
  const state = useJournalState()
  const [changed, setChanged] = useState<ChangedPlan | null>(null)
  const followed = currentPlan(state)
  useEffect(() => {
    let isWanted = true
    const look = async (): Promise<ChangedPlan | null> => {
      const request = followed === null ? null : await journal.request(civilToday())
      if (request === null || !request.ok || request.value.accepted === null) return null
      const planned = await sharedPlanner().plan(request.value)
      if (planned === null) return null
      if (!planned.ok) return { type: 'refused', refusal: planned.error }
      const difference = differencePlans(request.value.accepted, planned.value)
      return difference.weeks.length === 0 ? null : { type: 'plan', plan: planned.value, difference }
    }
    const timer = setTimeout(() => {
      look().then(
        (next) => {
          if (isWanted) setChanged(next)
        },
        () => null,
      )
    }, PAUSE_MS)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [journal, state, followed])
  return changed
}
