import type { CivilDay } from '../calendar/index.ts'
import { compareDays } from '../calendar/index.ts'
import type { ProgressTables } from '../strength/index.ts'
import { toThousandths } from '../units/index.ts'
import type { Thousandths } from '../units/index.ts'
import type { LoggedSession } from './day-log.ts'

const ratioOf = ({ minutes, plannedMinutes }: LoggedSession): Thousandths =>
  Math.round((minutes * 1000) / plannedMinutes)

const isPossible = (session: LoggedSession, today: CivilDay): boolean =>
  session.day <= today &&
  Number.isFinite(session.minutes) &&
  Number.isFinite(session.plannedMinutes) &&
  session.minutes > 0 &&
  session.plannedMinutes > 0

const medianOf = (sorted: readonly number[]): number => {
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 1000
  return sorted.length % 2 === 1 ? upper : Math.round(((sorted[middle - 1] ?? upper) + upper) / 2)
}

/**
 * How long the runner's sessions really take against the plan's minutes, thousandths: the median of the newest ten, once
 * five are logged, within bounds; 1000 before.
 */
export const minutesFactor = (
  sessions: readonly LoggedSession[],
  today: CivilDay,
  { fewest, newest, least, most }: ProgressTables['minutesFactor'],
): Thousandths => {
  const known = sessions
    .filter((session) => isPossible(session, today))
    .toSorted((a, b) => compareDays(b.day, a.day))
    .slice(0, newest)
  if (known.length < fewest) return 1000
  const factor = medianOf(known.map(ratioOf).toSorted((a, b) => a - b))
  return Math.min(toThousandths(most), Math.max(toThousandths(least), factor))
}
