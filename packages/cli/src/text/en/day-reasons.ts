import type { PlanSession, Reason } from '@strongstride/core'
import { reasonText } from './reasons.ts'

/** Codes that speak of the other days of the week. */
const OTHER_DAYS: ReadonlySet<string> = new Set(['day-excluded', 'day-costs-more'])

const isAboutOthers = ({ code }: Reason): boolean => OTHER_DAYS.has(code)

/** What speaks for a session's day. */
export const dayReasonTexts = (session: PlanSession): readonly string[] =>
  session.reasons.filter((reason) => !isAboutOthers(reason)).map((reason) => reasonText(reason))
