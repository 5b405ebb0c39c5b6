import type { PlanView } from './plan-view.ts'
import { inPlan, inSession, type Violation } from './violation.ts'

/** MN-2: every exercise stands on a step that stage or test has opened. Hops have gates of their own (DS-2). */
export const checkOpenExercises = (view: PlanView): readonly Violation[] => {
  const { plan, runner, openings } = view
  const drills = plan.microDoseItems.flatMap((item) => view.exercises.get(item.exercise) ?? [])
  return [
    ...(plan.stage === runner.stage ? [] : [inPlan('MN-2', 'stage', { what: 'stage', should: runner.stage })]),
    ...view.upcoming.flatMap((session) =>
      session.items
        .filter(({ exercise }) => !openings.isOpen(exercise))
        .map(({ exercise }) =>
          inSession('MN-2', session, exercise.id, { what: 'closed', test: exercise.gate?.test ?? '' }),
        ),
    ),
    ...drills
      .filter((exercise) => !openings.isOpen(exercise))
      .map((exercise) => inPlan('MN-2', exercise.id, { what: 'closed', test: exercise.gate?.test ?? '' })),
  ]
}
