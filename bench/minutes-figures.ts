import { figureOf } from './figure.ts'
import type { Figure } from './figure.ts'
import { LEAST_SHARE } from './week-use.ts'
import type { WeekUse } from './week-use.ts'

/** A week with the name of the plan it is of. */
interface NamedWeek extends WeekUse {
  readonly name: string
}

/** How often each excuse was given, the commonest first, in a line. */
export const excuseNotes = (excuses: readonly string[]): readonly string[] => {
  const times = new Map<string, number>()
  for (const excuse of excuses) times.set(excuse, (times.get(excuse) ?? 0) + 1)
  const listed = [...times].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return [listed.map(([excuse, count]) => `${excuse} ${count}`).join(', ')]
}

/** What is promised of the minutes of full weeks of build and strength; `prefix` says whose plans they are of. */
export const minutesFigures = (prefix: string, weeks: readonly NamedWeek[]): readonly Figure[] => {
  const excused = weeks.flatMap(({ excuse }) => excuse ?? [])
  const judged = weeks.filter(({ excuse }) => excuse === null)
  const left = judged.filter(({ room }) => room !== null).toSorted((a, b) => a.share - b.share)
  return [
    figureOf(`${prefix}-full-weeks`, weeks.length, 'weeks'),
    figureOf(`${prefix}-weeks-excused`, excused.length, 'weeks', { notes: excuseNotes(excused) }),
    figureOf(`${prefix}-least-minutes-used`, Math.min(1, ...judged.map(({ share }) => share)), 'share of allowed', {
      goal: ['>=', LEAST_SHARE],
    }),
    figureOf(`${prefix}-weeks-left-short`, left.length, 'weeks', {
      goal: ['=', 0],
      notes: left.map(({ name, week, share, room }) => `${name}, ${week}: ${share.toFixed(2)}, ${room ?? ''}`),
    }),
  ]
}
