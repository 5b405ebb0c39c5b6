import { isTaperRow } from '../strength/index.ts'
import type { TableRow } from '../strength/index.ts'
import type { PlanView } from './plan-view.ts'
import type { ItemView } from './session-view.ts'
import { inSession, type Violation } from './violation.ts'

/** Rows whose floors are DS-6's. */
/** No failure in season (R6.6). Reps in reserve. */
const NO_FAILURE = 1

const floorOf = ({ item, exercise }: ItemView, row: TableRow, view: PlanView): number => {
  const { dose, doseRows } = view.tables
  const { stage } = view.runner
  const ofPart = item.part === 'main' ? dose[row].main[stage].rir : dose[row].accessory.rir
  return Math.max(
    NO_FAILURE,
    isTaperRow(row) ? 0 : ofPart,
    exercise.squatOrHinge ? doseRows.squatHingeRirFloor[stage] : 0,
  )
}

/** DS-3: reps in reserve never fall below the phase's floor, nor below that of squats and hinges. */
export const checkEffort = (view: PlanView): readonly Violation[] =>
  view.upcoming.flatMap((session) => {
    const row = view.weeks[session.weekIndex]?.week.row
    if (row === undefined) return []
    return session.items.flatMap((one) => {
      const { exercise, rir } = one.item
      const floor = floorOf(one, row, view)
      return rir === null || rir >= floor ? [] : [inSession('DS-3', session, exercise, { rir, least: floor })]
    })
  })
