import { proposePlan, proposeRival, type Proposal, type RunnerJournal } from '@strongstride/app'
import type { CivilDay, Refusal } from '@strongstride/core'
import { makesUp } from '@strongstride/core/gym'
import type { JournalState } from '@strongstride/core/journal'
import { useEffect, useState } from 'react'
import { civilToday } from '../device/civil-today.ts'
import { hashContent } from '../device/hash-content.ts'
import { useJournalState, useRunner } from '../runner/runner-context.ts'
import { sharedPlanner } from '../planning/planner.ts'

/** A plan to take or leave: another one for what is known now, or that of another device. */
export interface Offered {
  readonly kind: 'change' | 'rival'
  readonly proposal: Proposal
}

/** What waits for the runner to decide, or that no plan fits what is known now. */
export type Pending = Offered | { readonly kind: 'refused'; readonly refusal: Refusal }

/** A change of the journal is looked at after so long without another. */
const PAUSE_MS = 250

const doesMakeUp = async (proposal: Proposal, journal: RunnerJournal, today: CivilDay): Promise<boolean> => {
  const request = await journal.request(today)
  const before = request.ok ? request.value.accepted : null
  return before !== null && makesUp(before, proposal, journal.state(), today)
}

const findPending = async (journal: RunnerJournal, today: CivilDay): Promise<Pending | null> => {
  const rival = await proposeRival(journal, { hashText: hashContent })
  if (rival.ok && rival.value !== null) return { kind: 'rival', proposal: rival.value }
  const setting = { makePlan: sharedPlanner().propose, today, hashText: hashContent }
  const change = await proposePlan(journal, setting)
  if (change.ok) {
    const proposal = change.value
    if (!proposal?.difference || (await doesMakeUp(proposal, journal, today))) return null
    return { kind: 'change', proposal }
  }
  const { error } = change
  return 'rule' in error ? { kind: 'refused', refusal: error } : null
}

interface Found {
  readonly state: JournalState
  readonly today: CivilDay
  readonly pending: Promise<Pending | null>
}

let found: Found | null = null

/** Looked for once for a state of the journal, however many pages ask. */
const pendingOf = (journal: RunnerJournal, today: CivilDay): Promise<Pending | null> => {
  const state = journal.state()
  if (found?.state !== state || found.today !== today)
    found = { state, today, pending: findPending(journal, today).catch(() => null) }
  return found.pending
}

/** What waits for the runner to decide; null where nothing does, or it is not known yet. */
export const useProposal = (): Pending | null => {
  const today = civilToday()
  const { journal } = useRunner()
  const state = useJournalState()
  const [pending, setPending] = useState<Pending | null>(null)
  const hasPlan = state.plans.length > 0
  useEffect(() => {
    let isWanted = true
    const look = async (): Promise<void> => {
      const next = hasPlan ? await pendingOf(journal, today) : null
      if (isWanted) setPending(next)
    }
    const timer = setTimeout(() => void look(), PAUSE_MS)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [journal, state, today, hasPlan])
  return pending
}
