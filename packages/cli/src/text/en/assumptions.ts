import type { Reason } from '@strongstride/core'
import { reasonText } from './reasons.ts'

/** Carried-on runs are told with the calendar they carry on. */
const isTold = ({ values }: Reason): boolean => values['field'] === 'runs'

/** What the planner assumed, in words; null when the command line has told it already. */
export const assumptionText = (reason: Reason): string | null => (isTold(reason) ? null : reasonText(reason))
