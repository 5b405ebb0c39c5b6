import type { CompiledCatalogue } from '@strongstride/catalogue/compiled'
import { daysBetween, startOfWeek, type CivilDay, type Plan, type PlanRequest, type PlanWeek } from '@strongstride/core'
import { requestFrom, type JournalState } from '@strongstride/core/journal'
import { weeksFollowed, weekStories, type WeekStory } from '@strongstride/core/report'
import { useEffect, useMemo, useState } from 'react'
import { civilToday } from '../device/civil-today.ts'
import { useJournalState, useRunner } from '../runner/runner-context.ts'

/** Weeks shown at most: half a year. */
const MOST_WEEKS = 26
/** Plans that are read at most, the newest. */
const MOST_PLANS = 40

type Weeks = ReadonlyMap<CivilDay, PlanWeek>

/** The weeks of the plans that were followed; null while they are read. */
const useWeeksFollowed = (): Weeks | null => {
  const { journal } = useRunner()
  const { plans } = useJournalState()
  const [weeks, setWeeks] = useState<Weeks | null>(null)
  useEffect(() => {
    let isWanted = true
    const read = async (): Promise<void> => {
      const found: Plan[] = []
      for (const adopted of plans.slice(-MOST_PLANS)) {
        const plan = await journal.readPlan(adopted)
        if (plan.ok) found.push(plan.value)
      }
      if (isWanted) setWeeks(weeksFollowed(found))
    }
    void read()
    return () => {
      isWanted = false
    }
  }, [journal, plans])
  return weeks
}

const firstLogged = ({ sets, sessions, tests, imported }: JournalState): CivilDay | null =>
  [...sets, ...sessions.values(), ...tests, ...imported.values()].reduce<CivilDay | null>(
    (first, { day }) => (first === null || day < first ? day : first),
    null,
  )

/** All that the page draws. */
export interface Story {
  readonly state: JournalState
  readonly request: PlanRequest
  readonly catalogue: CompiledCatalogue
  readonly today: CivilDay
  /** From the first logged week on, half a year at most; empty where nothing is logged. */
  readonly weeks: readonly WeekStory[]
}

/** The runner's story so far; null while it is read. */
export const useStory = (catalogue: CompiledCatalogue | null): Story | null => {
  const state = useJournalState()
  const weeks = useWeeksFollowed()
  const today = civilToday()
  return useMemo(() => {
    if (catalogue === null || weeks === null) return null
    const first = firstLogged(state)
    const request = requestFrom(state, today, null)
    const weekOf = (day: CivilDay): CivilDay => startOfWeek(day, request.weekStart)
    const count = first === null ? 0 : Math.min(MOST_WEEKS, daysBetween(weekOf(first), weekOf(today)) / 7 + 1)
    const setting = { today, weekStart: request.weekStart, count, weeks, exercises: catalogue.exercises }
    return { state, request, catalogue, today, weeks: weekStories(state, setting) }
  }, [state, weeks, catalogue, today])
}
