import { daysBetween } from '../calendar/index.ts'
import type { CivilDay } from '../calendar/index.ts'
import type { GapRow, ProgressTables, PlanningTables } from '../strength/index.ts'
import type { ReadLog } from './read-log.ts'

/** A gap in strength work that ends today. */
export interface Gap extends Omit<GapRow, 'upToDays'> {
  /** Days since the last session. */
  readonly days: number
}

/** The gap between the last logged session and today (R3.14); null where nothing was ever logged or no gap counts. */
export const findGap = ({ last }: ReadLog, today: CivilDay, gaps: PlanningTables['gaps']): Gap | null => {
  if (last === null) return null
  const days = daysBetween(last, today)
  const row = gaps.find(({ upToDays }) => days <= upToDays) ?? gaps.at(-1)
  if (row === undefined || (row.loadShare === 1 && row.setsFewer === 0 && !row.learnAgain)) return null
  return { days, loadShare: row.loadShare, setsFewer: row.setsFewer, learnAgain: row.learnAgain }
}

/** Repetitions in reserve that a beginner leaves unsaid on a day: in the first four weeks one (R6.3). */
export const unsaidRir = (
  day: CivilDay,
  { first }: ReadLog,
  weeksBefore: number,
  { novice }: ProgressTables['strengthEstimate'],
): number => {
  if (first === null) return 0
  return weeksBefore * 7 + daysBetween(first, day) < novice.weeks * 7 ? novice.rir : 0
}
