import { offerPlan, type Proposal } from '@strongstride/app'
import type { Refusal } from '@strongstride/core'
import { currentPlan } from '@strongstride/core/journal'
import { useEffect, useState } from 'react'
import { civilToday } from '../device/civil-today.ts'
import { hashContent } from '../device/hash-content.ts'
import { sharedPlanner } from '../planning/planner.ts'
import { useJournalState, useRunner } from '../runner/runner-context.ts'

/** A plan that fits the journal better than the one that is followed, or why there is none; both null: nothing to decide. */
export interface PlanOffered {
  readonly proposal: Proposal | null
  readonly refusal: Refusal | null
}

const NOTHING: PlanOffered = { proposal: null, refusal: null }

/** Answers that come quicker than this are one. */
const PAUSE_MS = 250

/** Plans anew after every change of the journal, and offers what is otherwise. The plan that is followed stays. */
export const usePlanOffer = (): PlanOffered => {
  const { journal } = useRunner()
  const state = useJournalState()
  const [offered, setOffered] = useState<PlanOffered>(NOTHING)
  useEffect(() => {
    let isWanted = true
    const offer = async (): Promise<void> => {
      const request = currentPlan(state) === null ? null : await journal.request(civilToday())
      if (request === null || !request.ok) return setOffered(NOTHING)
      const planned = await sharedPlanner().plan(request.value)
      if (!isWanted || planned === null) return
      if (!planned.ok) return setOffered({ proposal: null, refusal: planned.error })
      const made = { request: request.value, plan: planned.value, hashText: hashContent }
      setOffered({ proposal: offerPlan(journal, made), refusal: null })
    }
    const timer = setTimeout(() => void offer(), PAUSE_MS)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [journal, state])
  return offered
}
