import type { DayNumber } from '../calendar/index.ts'
import type { Exercise } from '../exercise/index.ts'
import type { PlanView } from './plan-view.ts'
import type { ItemView } from './session-view.ts'
import { inSession, type Violation } from './violation.ts'

const isFirstTime = ({ exposure, isPreparation }: ItemView): boolean =>
  !isPreparation && exposure.fresh && exposure.number === 1

/** Races of priority A before which a day is too late for an exercise that is new. */
const racesTooNear = (exercise: Exercise, on: DayNumber, { runs, tables }: PlanView): PlanView['runs']['races'] => {
  const { newBeforeA, newEccentricBeforeA } = tables.raceRules
  const least = exercise.contraction === 'eccentric' ? newEccentricBeforeA : newBeforeA
  return runs.races.filter(({ race, day }) => race.priority === 'A' && day > on && day - on <= least)
}

/** Whether an exercise would be new on a day that is too late for it. */
export const isNewTooLate = (exercise: Exercise, on: DayNumber, view: PlanView): boolean =>
  view.exposureOf(exercise, on).fresh && racesTooNear(exercise, on, view).length > 0

/** MN-8: nothing new in the last two weeks before an A race, nothing new and eccentric in the last three. */
export const checkNewExercises = (view: PlanView): readonly Violation[] =>
  view.upcoming.flatMap((session) =>
    session.items
      .filter((item) => isFirstTime(item))
      .flatMap(({ exercise }) =>
        racesTooNear(exercise, session.day, view).map(({ race, day }) =>
          inSession('MN-8', session, exercise.id, {
            race: race.day,
            days: day - session.day,
            contraction: exercise.contraction,
          }),
        ),
      ),
  )
