import type { PlanView } from './plan-view.ts'
import type { ItemView } from './session-view.ts'
import { inSession, type Violation } from './violation.ts'

const isFirstTime = ({ exposure, isPreparation }: ItemView): boolean =>
  !isPreparation && exposure.fresh && exposure.number === 1

/** MN-8: nothing new in the last two weeks before an A race, nothing new and eccentric in the last three. */
export const checkNewExercises = (view: PlanView): readonly Violation[] => {
  const { newBeforeA, newEccentricBeforeA } = view.tables.raceRules
  const races = view.runs.races.filter(({ race }) => race.priority === 'A')
  return view.upcoming.flatMap((session) =>
    races.flatMap(({ race, day }) => {
      const days = day - session.day
      if (days < 1) return []
      return session.items
        .filter((item) => isFirstTime(item))
        .filter(({ exercise }) => days <= (exercise.contraction === 'eccentric' ? newEccentricBeforeA : newBeforeA))
        .map(({ exercise }) =>
          inSession('MN-8', session, exercise.id, { race: race.day, days, contraction: exercise.contraction }),
        )
    }),
  )
}
