import { addDays, startOfWeek } from '../calendar/index.ts'
import type { CivilDay } from '../calendar/index.ts'
import type { FindMenu } from '../menu/index.ts'
import type { PlanRequest } from '../plan/index.ts'
import type { Catalogue } from '../strength/index.ts'
import { completeRuns, cutIntoWeeks } from './calendar-weeks.ts'
import { viewSeason } from './planner-view.ts'
import type { SeasonView } from './planner-view.ts'
import { readRunner } from './runner-facts.ts'
import { countWeeks } from './season-phases.ts'
import { laySeason } from './season.ts'
import type { SeasonWeek } from './season.ts'

/** A request read: the runner and the runs in it, and the weeks of its season. */
export interface ReadSeason {
  readonly view: SeasonView
  readonly season: readonly SeasonWeek[]
  /** First day of the first week. */
  readonly first: CivilDay
}

/** Days after the last week whose runs its sessions keep clear of as well (PL-1): they stand there when it is no more the last. */
const SEEN_AFTER = 3

/** Reads the runner, the runs and the season out of a request: what every stage after the first looks at. */
export const readSeason = (request: PlanRequest, catalogue: Catalogue, findMenu?: FindMenu): ReadSeason => {
  const first = startOfWeek(request.today, request.weekStart)
  const count = countWeeks(request, catalogue)
  const runs = completeRuns(request, catalogue, addDays(first, 7 * count - 1 + SEEN_AFTER))
  const view = viewSeason({ request, facts: readRunner(request, catalogue), catalogue }, runs, findMenu)
  return { view, season: laySeason(cutIntoWeeks(runs, first, count), view), first }
}
