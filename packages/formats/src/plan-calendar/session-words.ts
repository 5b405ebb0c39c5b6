import type { KitId, Plan, PlanSession, SessionSlot } from '@strongstride/core'

/** When on its day a session happens. */
export const SLOT_WORDS = {
  only: 'on a day without a run',
  'after-run': 'directly after the run',
  second: 'six hours or more after the run',
} satisfies Record<SessionSlot, string>

const LEAST_AGE_FOR_WEIGHTS = 16

/** The kit a session has at hand; none for runners too young to lift (SF-2). */
export const sessionKit = ({ request: { age, places } }: Plan, session: PlanSession): readonly KitId[] => {
  if (age !== null && age < LEAST_AGE_FOR_WEIGHTS) return []
  return places.find(({ id }) => id === session.place)?.kit ?? []
}
