import { byMuscle } from '../anatomy/index.ts'
import type { MuscleId } from '../anatomy/index.ts'
import type { Place } from '../athlete/index.ts'
import { isRestRow } from '../strength/index.ts'
import { toThousandths } from '../units/index.ts'
import type { Thousandths } from '../units/index.ts'
import type { SetDose } from './dosing.ts'
import { openAt, qualityOf } from './open-exercises.ts'
import type { OpenExercise } from './open-exercises.ts'
import type { SeasonView } from './planner-view.ts'
import type { SeasonWeek } from './season.ts'
import type { DosedItem } from './session-items.ts'

/** What a set of an item counts in a week: its quality, or half where it is too easy (section 5). */
export const worthOfSet = (
  { open, dose }: { readonly open: OpenExercise; readonly dose: Pick<SetDose, 'reps' | 'rir'> },
  { row, deload }: Pick<SeasonWeek, 'row' | 'deload'>,
  view: SeasonView,
): Thousandths => {
  const tooEasy = !deload && (dose.rir ?? 0) > 4 && !isRestRow(row) ? 500 : 1000
  return Math.min(qualityOf(open, row, dose.reps, view), tooEasy)
}

/** Effective sets of a week's sessions by muscle, each worth what it is at its place, the micro-dose included. */
export const effectiveSets = (
  sessions: readonly PlacedItems[],
  week: SeasonWeek,
  microDose: Thousandths,
  view: SeasonView,
): Readonly<Record<MuscleId, Thousandths>> => {
  const sums = new Map<MuscleId, Thousandths>()
  for (const { item, place } of itemsAt(sessions)) {
    const worth = worthOfSet(
      { open: openAt(item.open.exercise, place, view) ?? item.open, dose: item.dose },
      week,
      view,
    )
    for (const { muscle, share } of item.open.exercise.muscles) {
      const sets = Math.round((item.sets * toThousandths(share) * worth) / 1000)
      sums.set(muscle, (sums.get(muscle) ?? 0) + sets)
    }
  }
  return byMuscle(
    (muscle) =>
      (sums.get(muscle) ?? 0) + (muscle === 'foot-intrinsics' || muscle === 'tibialis-anterior' ? microDose : 0),
  )
}

/** A session's items and the place they are done at. */
export interface PlacedItems {
  readonly items: readonly DosedItem[]
  readonly place: Place
}

/** A week's items but hops and jumps, each with its place. */
const itemsAt = (sessions: readonly PlacedItems[]): readonly { readonly item: DosedItem; readonly place: Place }[] =>
  sessions.flatMap(({ items, place }) => items.filter((item) => item.part !== 'plyo').map((item) => ({ item, place })))
