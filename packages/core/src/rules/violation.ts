import type { CivilDay } from '../calendar/index.ts'
import type { ReasonValue, RuleId } from '../plan/index.ts'

/**
 * One place where a plan breaks a rule: codes and data, never a sentence. `week` is the first day of the week; `values`
 * holds what was found and what is allowed, `what` naming the case where a rule has several.
 */
export interface Violation {
  readonly rule: RuleId
  readonly week: CivilDay | null
  readonly day: CivilDay | null
  readonly session: string | null
  readonly subject: string | null
  readonly values: Readonly<Record<string, ReasonValue>>
}

type Values = Violation['values']

/** A violation by a session: `at` is its view, of which this file needs three fields. */
export const inSession = (
  rule: RuleId,
  at: { readonly week: CivilDay; readonly session: { readonly id: string; readonly day: CivilDay } },
  subject: string | null,
  values: Values,
): Violation => ({ rule, week: at.week, day: at.session.day, session: at.session.id, subject, values })

/** A violation by a week as a whole. */
export const inWeek = (
  rule: RuleId,
  at: { readonly week: { readonly start: CivilDay } },
  subject: string | null,
  values: Values,
): Violation => ({ rule, week: at.week.start, day: null, session: null, subject, values })

/** A violation on a day that needs no session. */
export const onDay = (rule: RuleId, day: CivilDay, subject: string | null, values: Values): Violation => ({
  rule,
  week: null,
  day,
  session: null,
  subject,
  values,
})

/** A violation by the plan as a whole. */
export const inPlan = (rule: RuleId, subject: string | null, values: Values): Violation => ({
  rule,
  week: null,
  day: null,
  session: null,
  subject,
  values,
})
