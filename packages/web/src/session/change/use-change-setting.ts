import type { CompiledCatalogue } from '@strongstride/catalogue/compiled'
import {
  asFollowedToday,
  doneOn,
  leftOf,
  sessionAtHand,
  type SessionAtHand,
  type SwapSetting,
} from '@strongstride/core/gym'
import { requestFrom } from '@strongstride/core/journal'
import type { PlanItem } from '@strongstride/core'
import { useMemo } from 'react'
import { civilToday } from '../../device/civil-today.ts'
import { useCatalogue } from '../../planning/use-catalogue.ts'
import { useFollowedPlan, useJournalState } from '../../runner/runner-context.ts'
import type { SessionView } from '../session-view.ts'

/** What a change of a session is worked out with. */
export interface ChangeSetting {
  readonly view: SessionView
  readonly swap: SwapSetting
  readonly catalogue: CompiledCatalogue
  readonly hand: SessionAtHand
  readonly left: readonly PlanItem[]
  /** The exercise at hand; null where nothing is left. */
  readonly item: PlanItem | null
}

/** The session with the runner as they are today; null until plan and catalogue are here. */
export const useChangeSetting = (view: SessionView): ChangeSetting | null => {
  const plan = useFollowedPlan()
  const catalogue = useCatalogue()
  const state = useJournalState()
  return useMemo(() => {
    if (plan === undefined || plan === null || catalogue === null) return null
    const today = civilToday()
    const { items } = view.plan
    const request = requestFrom(state, today, null)
    const found = doneOn(asFollowedToday(plan, request), view.session, { day: today, items })
    if (found === null) return null
    const hand = sessionAtHand(items, view.recorded)
    const item = view.at === null ? null : (items[view.at] ?? null)
    return { view, swap: { ...found, request, catalogue }, catalogue, hand, left: leftOf(hand), item }
    // What the view holds changes with the journal.
  }, [plan, catalogue, state])
}

/** The name of an exercise. */
export const nameOf = ({ exercises }: CompiledCatalogue, id: string): string =>
  exercises.find((exercise) => exercise.id === id)?.name ?? id
