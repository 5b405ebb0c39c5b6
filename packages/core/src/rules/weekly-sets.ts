import { FOOT_AND_SHIN_MUSCLES, LEG_MUSCLES, MUSCLES, type MuscleId } from '../anatomy/index.ts'
import { toThousandths, type Thousandths } from '../units/index.ts'
import type { PlanView, WeekView } from './plan-view.ts'
import type { SessionView } from './session-view.ts'
import { inSession, inWeek, type Violation } from './violation.ts'

/** Thousandths by which a printed sum may differ from the recomputed one. */
const TOLERANCE = 1

const capOf = (muscle: MuscleId, view: PlanView): Thousandths | null => {
  const { legSetsWeek, footShinSetsWeek } = view.tables.caps
  if (LEG_MUSCLES.includes(muscle)) return toThousandths(legSetsWeek)
  return FOOT_AND_SHIN_MUSCLES.includes(muscle) ? toThousandths(footShinSetsWeek) : null
}

const overCap = (week: WeekView, view: PlanView): readonly Violation[] => {
  if (week.km < toThousandths(view.tables.runs.heavyWeekKm)) return []
  return MUSCLES.flatMap((muscle) => {
    const sets = week.sets.get(muscle) ?? 0
    const cap = capOf(muscle, view)
    return cap === null || sets <= cap
      ? []
      : [inWeek('DS-1', week, muscle, { what: 'week', sets: sets / 1000, most: cap / 1000 })]
  })
}

const misprinted = (week: WeekView): readonly Violation[] =>
  MUSCLES.flatMap((muscle) => {
    const printed = week.week.effectiveSets[muscle] ?? 0
    const is = week.sets.get(muscle) ?? 0
    if (Math.abs(printed * 1000 - is) <= TOLERANCE + 1e-6) return []
    return [inWeek('DS-1', week, muscle, { what: 'printed', printed, is: is / 1000 })]
  })

const overSession = (session: SessionView, view: PlanView): readonly Violation[] => {
  const most = toThousandths(view.tables.caps.setsSession)
  return [...session.sets]
    .filter(([, sets]) => sets > most)
    .map(([muscle, sets]) =>
      inSession('DS-1', session, muscle, { what: 'session', sets: sets / 1000, most: most / 1000 }),
    )
}

/** DS-1: no muscle gets more than a runner's week or a session bears (R6.7), by sums that are true. */
export const checkWeeklySets = (view: PlanView): readonly Violation[] => [
  ...view.weeks.filter(({ past }) => !past).flatMap((week) => [...overCap(week, view), ...misprinted(week)]),
  ...view.upcoming.flatMap((session) => overSession(session, view)),
]
