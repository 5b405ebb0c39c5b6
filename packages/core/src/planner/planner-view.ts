import type { CivilDay } from '../calendar/index.ts'
import { searchMenu } from '../menu/index.ts'
import type { FindMenu } from '../menu/index.ts'
import type { PlanRequest, PlanRun } from '../plan/index.ts'
import type { Catalogue } from '../strength/index.ts'
import type { RunnerFacts } from './runner-facts.ts'

/** What every stage reads: the request, the runner in it, and the catalogue. */
export interface RunnerView {
  readonly request: PlanRequest
  readonly facts: RunnerFacts
  readonly catalogue: Catalogue
}

/** What every stage after the season reads beside: the runs by day, and what answers a menu problem. */
export interface SeasonView extends RunnerView {
  readonly runs: readonly PlanRun[]
  readonly runsOn: (day: CivilDay) => readonly PlanRun[]
  readonly findMenu: FindMenu
}

/** Indexes runs by day. */
export const viewSeason = (view: RunnerView, runs: readonly PlanRun[], findMenu: FindMenu = searchMenu): SeasonView => {
  const byDay = new Map<CivilDay, PlanRun[]>()
  for (const run of runs) byDay.set(run.day, [...(byDay.get(run.day) ?? []), run])
  return { ...view, runs, runsOn: (day) => byDay.get(day) ?? [], findMenu }
}
