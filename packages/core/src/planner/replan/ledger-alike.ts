import type { PlanningTables } from '../../strength/index.ts'
import type { History } from '../history.ts'
import type { Ledger, LedgerWeek } from '../ledger.ts'

/** Days after which it no longer matters when an exercise was new (PL-1, MN-3). */
const FORGOTTEN = 21

const isSameMap = (a: ReadonlyMap<unknown, unknown>, b: ReadonlyMap<unknown, unknown>): boolean =>
  a.size === b.size && [...a].every(([key, value]) => b.get(key) === value)

/** Whether later weeks look back on two weeks alike. */
export const isSameLine = (a: LedgerWeek, b: LedgerWeek | undefined): boolean =>
  b !== undefined &&
  a.counts === b.counts &&
  a.sessions === b.sessions &&
  a.letters === b.letters &&
  a.legSets === b.legSets &&
  a.contacts === b.contacts &&
  isSameMap(a.setsByExercise, b.setsByExercise) &&
  isSameMap(a.rirByExercise, b.rirByExercise)

/** Whether strength began on the same day, or so long ago that every gate that counts days of strength is past (DS-2). */
const isSameBeginning = (a: History, b: History, day: number, { plyoGates }: PlanningTables): boolean => {
  if (a.firstSession === b.firstSession) return true
  if (a.firstSession === null || b.firstSession === null) return false
  const most = Math.max(plyoGates.strengthWeeks, plyoGates.oneLegStrengthWeeks) * 7
  return day - Math.max(a.firstSession, b.firstSession) >= most
}

const isSameHistory = (a: History, b: History, day: number, tables: PlanningTables): boolean =>
  a.barbell === b.barbell &&
  isSameBeginning(a, b, day, tables) &&
  a.exposures.size === b.exposures.size &&
  [...a.exposures].every(([id, one]) => {
    const other = b.exposures.get(id)
    if (other === undefined) return false
    const isOld = day - Math.max(one.since, other.since) > FORGOTTEN
    return one.last === other.last && one.count === other.count && (one.since === other.since || isOld)
  })

/** Whether two ledgers tell the weeks from a day on the same: what changed before it reaches no further. */
export const areAlike = (a: Ledger, b: Ledger, day: number, tables: PlanningTables): boolean =>
  a.edge.lastHeavy === b.edge.lastHeavy &&
  a.edge.lastPlyo === b.edge.lastPlyo &&
  a.edge.lastSession === b.edge.lastSession &&
  isSameMap(a.edge.lastAmber, b.edge.lastAmber) &&
  a.weeks.length === b.weeks.length &&
  a.weeks.every((line, index) => line === b.weeks[index] || isSameLine(line, b.weeks[index])) &&
  isSameHistory(a.history, b.history, day, tables)
