import type { CivilDay, PlanRequest } from '@strongstride/core'
import type { CalendarReading, WeekText } from '@strongstride/formats'
import type { PlanOptions } from '../options/plan-options.ts'

/** Everything a request is made from, already read. */
export interface RequestSource {
  readonly options: PlanOptions
  /** A request to start from; null for an empty one. */
  readonly base: PlanRequest | null
  readonly today: CivilDay
  readonly zone: string
  readonly calendar: { readonly path: string; readonly reading: CalendarReading } | null
  readonly week: WeekText | null
}
