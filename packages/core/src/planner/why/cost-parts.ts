import { addDays, dayNumber } from '../../calendar/index.ts'
import type { CivilDay, DayNumber } from '../../calendar/index.ts'
import type { SessionSlot } from '../../plan/index.ts'
import { isRunning } from '../../run/index.ts'
import type { ReasonValue } from '../../plan/index.ts'
import { toThousandths } from '../../units/index.ts'
import type { Thousandths } from '../../units/index.ts'
import { decayOf } from '../week-cost.ts'
import type { CostView } from '../week-cost.ts'
import { fatigueOf, hasQuality, importanceOf } from '../week-days.ts'
import type { WeekDay } from '../week-days.ts'

/** A session where it stands, as far as the cost of a week asks. */
export interface Standing {
  readonly letter: string
  readonly legLoad: Thousandths
  readonly day: WeekDay
  readonly slot: SessionSlot
}

/** What the weeks before leave for the cost of a week: their last session, and the weekday of each letter, 0 to 6. */
export interface WeekBefore {
  readonly lastSession: DayNumber | null
  readonly weekdays: ReadonlyMap<string, number>
}

/** One named part of a week's cost (specification, section 6), thousandths; parts with one key are the same part. */
export interface CostPart {
  readonly key: string
  readonly code: string
  readonly values: Readonly<Record<string, ReasonValue>>
  readonly cost: Thousandths
}

/** Leg load that is still there at each later run. */
const leftOverParts = ({ day, legLoad }: Standing, view: CostView): readonly CostPart[] =>
  decayOf(view).flatMap((share, after) =>
    after === 0
      ? []
      : view
          .runsOn(addDays(day.day, after))
          .filter((run) => isRunning(run.kind))
          .map((run) => ({
            key: `left-over ${run.day} ${run.kind}`,
            code: 'cost-left-over',
            values: { run: run.kind, runDay: run.day, days: after },
            cost: Math.round((legLoad * toThousandths(share) * importanceOf(run, view.races, view.tables)) / 1_000_000),
          })),
  )

/** What earlier runs leave in the legs for the session. */
const fatigueParts = ({ day }: Standing, view: CostView): readonly CostPart[] =>
  decayOf(view).flatMap((share, before) =>
    view
      .runsOn(addDays(day.day, -before))
      .filter((run) => isRunning(run.kind))
      .map((run) => ({
        key: `fatigue ${run.day} ${run.kind}`,
        code: 'cost-fatigue',
        values: { run: run.kind, runDay: run.day, days: before },
        cost: Math.round((toThousandths(share) * fatigueOf(run, view.tables)) / 1000),
      })),
  )

const ownDayParts = ({ day, slot }: Standing, { tables: { weekCost, runs } }: CostView): readonly CostPart[] => {
  const bonus = slot === 'second' ? weekCost.afterQualitySecondSlot : weekCost.afterQualityDirectly
  const isLong = day.runs.some((run) => run.minutes >= runs.longMinutes || run.kind === 'long')
  const parts: readonly (readonly [string, number])[] = [
    ['cost-rest-day', day.runs.length === 0 ? weekCost.restDayUsed : 0],
    ['cost-hard-day', hasQuality(day) ? bonus : 0],
    ['cost-long-run-day', isLong ? weekCost.onLongRunDay : 0],
  ]
  return parts.map(([code, cost]) => ({ key: code, code, values: {}, cost: toThousandths(cost) }))
}

const inOrder = (sessions: readonly Standing[]): readonly Standing[] =>
  [...sessions].sort((a, b) => a.day.number - b.day.number)

/** Days in a row, the order of the letters, and weekdays changed since last week. */
const neighbourParts = (
  sessions: readonly Standing[],
  before: WeekBefore,
  { tables: { weekCost } }: CostView,
): readonly CostPart[] => {
  const sorted = inOrder(sessions)
  const lasts = [before.lastSession, ...sorted.map((it) => it.day.number)]
  const inARow = sorted.filter((it, at) => it.day.number - (lasts[at] ?? Number.MIN_SAFE_INTEGER) === 1).length
  const turned = sorted.filter((it, at) => it.letter < (sorted[at - 1]?.letter ?? '')).length
  const shift = sorted.reduce((sum, it) => {
    const weekday = before.weekdays.get(it.letter)
    const days = weekday === undefined ? 0 : Math.abs(weekday - it.day.index)
    return sum + Math.min(toThousandths(weekCost.shiftMost), days * toThousandths(weekCost.shiftPerDay))
  }, 0)
  const parts: readonly (readonly [string, Thousandths])[] = [
    ['cost-in-a-row', inARow * toThousandths(weekCost.twoDaysInARow)],
    ['cost-order', turned * toThousandths(weekCost.orderChanged)],
    ['cost-shift', shift],
  ]
  return parts.map(([code, cost]) => ({ key: code, code, values: {}, cost }))
}

/** The cost of a week by name; the parts add up to what placing it costs (section 6). */
export const costParts = (sessions: readonly Standing[], before: WeekBefore, view: CostView): readonly CostPart[] => [
  ...sessions.flatMap((it) => [...leftOverParts(it, view), ...fatigueParts(it, view), ...ownDayParts(it, view)]),
  ...neighbourParts(sessions, before, view),
]

const sumByKey = (parts: readonly CostPart[]): ReadonlyMap<string, CostPart> => {
  const sums = new Map<string, CostPart>()
  for (const part of parts) sums.set(part.key, { ...part, cost: (sums.get(part.key)?.cost ?? 0) + part.cost })
  return sums
}

/** What `there` costs more than `here`, part by part, the largest difference first; what costs less is negative. */
export const costDifferences = (here: readonly CostPart[], there: readonly CostPart[]): readonly CostPart[] => {
  const [mine, other] = [sumByKey(here), sumByKey(there)]
  return [...new Set([...other.keys(), ...mine.keys()])]
    .flatMap((key) => {
      const part = other.get(key) ?? mine.get(key)
      return part === undefined ? [] : [{ ...part, cost: (other.get(key)?.cost ?? 0) - (mine.get(key)?.cost ?? 0) }]
    })
    .filter(({ cost }) => cost !== 0)
    .sort((a, b) => b.cost - a.cost || (a.key < b.key ? -1 : 1))
}

/** What the weeks before leave behind for a week's cost. */
export const weekBefore = (
  sessions: readonly { readonly day: CivilDay; readonly letter: string; readonly index: number }[],
): WeekBefore => {
  const last = sessions.at(-1)
  return {
    lastSession: last === undefined ? null : dayNumber(last.day),
    weekdays: new Map(sessions.map((it) => [it.letter, it.index])),
  }
}
