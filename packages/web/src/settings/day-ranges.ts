import { addDays, daysBetween, type CivilDay } from '@strongstride/core'

/** Days that follow one another. */
export interface DayRange {
  readonly from: CivilDay
  readonly to: CivilDay
}

/** Days from one to another, both with them; none where the last lies before the first. */
export const daysIn = ({ from, to }: DayRange): readonly CivilDay[] =>
  Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, index) => addDays(from, index))

/** Days put together where they follow one another, in order. */
export const rangesOf = (days: Iterable<CivilDay>): readonly DayRange[] => {
  const ranges: DayRange[] = []
  for (const day of [...new Set(days)].toSorted()) {
    const last = ranges.at(-1)
    if (last !== undefined && addDays(last.to, 1) === day) ranges[ranges.length - 1] = { from: last.from, to: day }
    else ranges.push({ from: day, to: day })
  }
  return ranges
}
