import type { Plan } from '@strongstride/core'
import { currentPlan, type JournalState } from '@strongstride/core/journal'
import { createContext, use, useEffect, useState, useSyncExternalStore } from 'react'
import type { OpenRunner } from './open-runner.ts'

/** The runner of this device; the shell gives it. */
export const RunnerContext = createContext<OpenRunner | null>(null)

/** The runner of this device. */
export const useRunner = (): OpenRunner => {
  const runner = use(RunnerContext)
  if (runner === null) throw new Error('no runner is open here')
  return runner
}

/** The state of the journal, new after every event, from whichever tab. */
export const useJournalState = (): JournalState => {
  const { journal } = useRunner()
  return useSyncExternalStore(journal.subscribe, journal.state)
}

/** The plan that is followed: null where there is none, undefined while it is read. */
export const useFollowedPlan = (): Plan | null | undefined => {
  const { journal } = useRunner()
  const adopted = currentPlan(useJournalState())
  const [read, setRead] = useState<{ readonly event: string; readonly plan: Plan | null } | null>(null)
  useEffect(() => {
    if (adopted === null) return
    let isWanted = true
    void journal.readPlan(adopted).then((plan) => {
      if (isWanted) setRead({ event: adopted.event, plan: plan.ok ? plan.value : null })
    })
    return () => {
      isWanted = false
    }
  }, [journal, adopted])
  if (adopted === null) return null
  return read?.event === adopted.event ? read.plan : undefined
}
