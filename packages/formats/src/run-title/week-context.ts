import { type CivilDay, type RunKind, startOfWeek } from '@strongstride/core'

/** What of a run the other runs of its week may settle. */
export interface WeekRun {
  readonly day: CivilDay
  readonly kind: RunKind
  readonly isNamed: boolean
  readonly km: number | null
  readonly minutes: number | null
}

/** How much longer than the next the longest run of a week must be to be its long run. */
const CLEAR_MARGIN = 1.25
/** Minutes of a kilometre, only to set runs with a distance beside runs with a duration. */
const MINUTES_PER_KM = 6

const lengthOf = ({ km, minutes }: WeekRun): number => km ?? (minutes ?? 0) / MINUTES_PER_KM

const weekOf = ({ day }: WeekRun): CivilDay => startOfWeek(day, 'mon')

/** The long run nobody named in one week, if any. */
const unnamedLongRun = <Run extends WeekRun>(week: readonly Run[]): Run | null => {
  if (week.some(({ kind }) => kind === 'long' || kind === 'race')) return null
  const [longest, next] = week.filter((run) => lengthOf(run) > 0).toSorted((a, b) => lengthOf(b) - lengthOf(a))
  if (longest === undefined || next === undefined) return null
  const isOpen = longest.kind === 'easy' && !longest.isNamed
  return isOpen && lengthOf(longest) >= CLEAR_MARGIN * lengthOf(next) ? longest : null
}

/**
 * Finds the runs that are the long run of their week though nothing names them so: in weeks without a named long run or
 * a race, the longest run, when its own kind is open and it is at least a quarter longer than the next.
 *
 * @example
 * ```ts
 * const [short, long] = [5, 12].map((km, day) => ({ day: `2026-04-0${day + 6}`, kind: 'easy', isNamed: false, km, minutes: null }))
 * unnamedLongRuns([short, long]).has(long) // true
 * ```
 */
export const unnamedLongRuns = <Run extends WeekRun>(runs: readonly Run[]): ReadonlySet<Run> => {
  const runsByWeek = new Map<CivilDay, Run[]>()
  for (const run of runs) {
    const week = runsByWeek.get(weekOf(run))
    if (week === undefined) runsByWeek.set(weekOf(run), [run])
    else week.push(run)
  }
  return new Set([...runsByWeek.values()].map(unnamedLongRun).filter((run) => run !== null))
}
