import { STOPPING_GATES } from '../athlete/index.ts'
import type { Exercise } from '../exercise/index.ts'
import { isExcluded } from './opened-steps.ts'
import type { PlanView } from './plan-view.ts'
import type { ItemView, SessionView } from './session-view.ts'
import { inPlan, inSession, type Violation } from './violation.ts'

const stops = (view: PlanView): readonly Violation[] => {
  const planned = view.upcoming.length
  if (planned === 0) return []
  return view.request.health
    .filter(
      ({ gate, cleared, tissue }) =>
        !cleared && (STOPPING_GATES.includes(gate) || (gate === 'red-flag' && tissue === null)),
    )
    .map(({ gate }) => inPlan('SF-1', gate, { what: 'stop', sessions: planned }))
}

const isFlagged = ({ tissues, endRange }: Exercise, { runner }: PlanView): boolean =>
  [...tissues, ...endRange].some((tissue) => runner.flagged.has(tissue))

/** What an open red flag with a region stops: what loads the region, and hops of any kind (R2.10). */
const stoppedBy = ({ item, exercise }: ItemView, view: PlanView): string | null => {
  if (isFlagged(exercise, view)) return 'region'
  return item.contacts !== null && view.runner.flagged.size > 0 ? 'contacts' : null
}

/** SF-1: an open health gate stops the plan, an open red flag with a region stops what loads the region, and all hops. */
export const checkHealthGates = (view: PlanView): readonly Violation[] => [
  ...stops(view),
  ...view.upcoming.flatMap((session) =>
    session.items.flatMap((one) => {
      const what = stoppedBy(one, view)
      return what === null ? [] : [inSession('SF-1', session, one.exercise.id, { what })]
    }),
  ),
  ...view.plan.microDoseItems.flatMap(({ exercise: id }) => {
    const exercise = view.exercises.get(id)
    return exercise !== undefined && isFlagged(exercise, view) ? [inPlan('SF-1', id, { what: 'region' })] : []
  }),
]

const forbidden = ({ item, exercise }: ItemView, { runner }: PlanView): string | null => {
  const { conditions } = runner
  if (isExcluded(exercise, runner)) return 'excluded'
  if (conditions.has('pregnancy') && item.contacts !== null) return 'contacts'
  if (conditions.has('osteoporosis') && exercise.impact !== 'none' && exercise.impact !== 'low') return 'impact'
  return runner.under16 && item.load !== null ? 'load' : null
}

const ofSession = (session: SessionView, view: PlanView): readonly Violation[] => {
  const { runner } = view
  const isHeavyBarred = runner.under16 || runner.conditions.has('pregnancy')
  return [
    ...(session.heavy && isHeavyBarred ? [inSession('SF-2', session, null, { what: 'heavy' })] : []),
    ...session.items.flatMap((one) => {
      const what = forbidden(one, view)
      return what === null ? [] : [inSession('SF-2', session, one.exercise.id, { what })]
    }),
  ]
}

/** SF-2: pregnancy, youth, brittle bones, age, numb feet and new joints leave out what does not suit them. */
export const checkConditions = (view: PlanView): readonly Violation[] => [
  ...view.upcoming.flatMap((session) => ofSession(session, view)),
  ...view.plan.microDoseItems.flatMap(({ exercise: id }) => {
    const exercise = view.exercises.get(id)
    return exercise !== undefined && isExcluded(exercise, view.runner) ? [inPlan('SF-2', id, { what: 'excluded' })] : []
  }),
]
