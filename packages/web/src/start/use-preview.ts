import type { Plan, PlanRequest, Refusal } from '@strongstride/core'
import type { Command } from '@strongstride/core/journal'
import { useEffect, useState } from 'react'
import { civilToday } from '../device/civil-today.ts'
import { sharedPlanner } from '../planning/planner.ts'
import { useRunner } from '../runner/runner-context.ts'
import { previewRequest } from './preview.ts'

/** The newest plan for the answers, or why there is none; busy while a newer one is made. */
export interface Preview {
  readonly plan: Plan | null
  readonly refusal: Refusal | null
  readonly isBusy: boolean
}

/** Answers that come quicker than this are one. */
const PAUSE_MS = 120

/** Whether an answer is still waited for. */
const wanting = (): { readonly isStale: () => boolean; readonly drop: () => void } => {
  let dropped = false
  return {
    isStale: () => dropped,
    drop: () => {
      dropped = true
    },
  }
}

/** Plans for wishes that have not been said yet; every change of them plans anew. Null: they are being said, and nothing else is planned. */
export const usePreview = (commands: readonly Command[] | null): Preview => {
  const { journal, events } = useRunner()
  const [preview, setPreview] = useState<Preview>({ plan: null, refusal: null, isBusy: true })
  useEffect(() => {
    if (commands === null) return
    const { isStale, drop } = wanting()
    const plan = async (): Promise<void> => {
      const request = await previewRequest(journal, events, { commands, today: civilToday() })
      if (isStale() || !request.ok) return
      const answer = await sharedPlanner().plan(request.value satisfies PlanRequest)
      if (isStale() || answer === null) return
      setPreview({
        plan: answer.ok ? answer.value : null,
        refusal: answer.ok ? null : answer.error,
        isBusy: false,
      })
    }
    setPreview((before) => ({ ...before, isBusy: true }))
    const timer = setTimeout(() => void plan(), PAUSE_MS)
    return () => {
      drop()
      clearTimeout(timer)
    }
  }, [commands, journal, events])
  return preview
}
