import { byMuscle } from '../anatomy/index.ts'
import type { CivilDay } from '../calendar/index.ts'
import type { ExerciseId } from '../exercise/index.ts'
import type { PlanWeek } from '../plan/index.ts'
import { isRestRow } from '../strength/index.ts'
import { toThousandths } from '../units/index.ts'
import { acceptedWeeksBefore } from './accepted.ts'
import type { LedgerWeek } from './ledger.ts'
import type { SeasonView } from './planner-view.ts'

const readWeek = (week: PlanWeek, { catalogue }: SeasonView): LedgerWeek => {
  const items = week.sessions.flatMap((session) => session.items)
  const legs = new Set(
    catalogue.exercises.filter(({ legLoad, role }) => legLoad > 0 && role !== 'plyo').map(({ id }) => id),
  )
  const sets = new Map<ExerciseId, number>()
  const rir = new Map<ExerciseId, number>()
  for (const item of items) {
    if (legs.has(item.exercise)) sets.set(item.exercise, (sets.get(item.exercise) ?? 0) + item.sets)
    if (item.rir !== null) rir.set(item.exercise, Math.max(item.rir, rir.get(item.exercise) ?? 0))
  }
  const letters = week.sessions.map(({ id }) => id.split('-').at(-1) ?? '')
  return {
    block: week.block,
    row: week.row,
    counts: !week.deload && !isRestRow(week.row),
    sessions: week.sessions.length,
    letters: letters.toSorted().join(''),
    legSets: [...sets.values()].reduce((sum, count) => sum + count, 0),
    contacts: week.contacts,
    setsByExercise: sets,
    rirByExercise: rir,
    effectiveSets: byMuscle((muscle) => toThousandths(week.effectiveSets[muscle] ?? 0)),
  }
}

/** The accepted plan's weeks before a day, as later weeks look back on them. */
export const ledgerBefore = (first: CivilDay, view: SeasonView): readonly LedgerWeek[] =>
  acceptedWeeksBefore(first, view).map((week) => readWeek(week, view))
