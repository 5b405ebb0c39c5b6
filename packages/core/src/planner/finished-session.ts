import type { MuscleId } from '../anatomy/index.ts'
import type { Thousandths } from '../units/index.ts'
import { effectiveSets } from './effective-sets.ts'
import { microDoseDays, setsOfDays } from './micro-dose.ts'
import type { SessionOption } from './place-block.ts'
import type { SeasonView } from './planner-view.ts'
import type { SeasonWeek } from './season.ts'
import type { DosedSession } from './session-items.ts'
import type { PlacedWeek } from './week-problem.ts'

/** A session on its day with its final items. */
export interface FinishedSession extends DosedSession {
  readonly placed: PlacedWeek<SessionOption>[number]
}

/** Effective sets of a week with these sessions, the micro-dose of its other days included. */
export const weekSets = (
  sessions: readonly FinishedSession[],
  week: SeasonWeek,
  view: SeasonView,
): Readonly<Record<MuscleId, Thousandths>> => {
  const days = microDoseDays(week, new Set(sessions.map((it) => it.placed.day.day)), view)
  return effectiveSets(
    sessions.map((it) => ({ items: it.items, place: it.placed.day.place })),
    week,
    setsOfDays(days, view),
    view,
  )
}
