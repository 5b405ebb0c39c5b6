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

/** The plan that is followed: null where there is none, undefined while the first is read; the one before stands until the next is. */
export const useFollowedPlan = (): Plan | null | undefined => {
  const { journal } = useRunner()
  const adopted = currentPlan(useJournalState())
  const [read, setRead] = useState<Plan | null | undefined>()
  useEffect(() => {
    if (adopted === null) return
    let isWanted = true
    void journal.readPlan(adopted).then((plan) => {
      if (isWanted) setRead(plan.ok ? plan.value : null)
    })
    return () => {
      isWanted = false
    }
  }, [journal, adopted])
  if (adopted === null) return null
  return read
}
