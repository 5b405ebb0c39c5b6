import { daysBetween } from '@strongstride/core'
import type { CivilDay, PlannedRun, Race } from '@strongstride/core'
import type { CalendarReading, CalendarRun, LeftOutReason, WeekText } from '@strongstride/formats'
import type { ReadNote } from './note.ts'

const LEFT_OUT: readonly LeftOutReason[] = ['strength', 'other-sport', 'cancelled', 'duplicate']

/** A calendar that ends this close to the race needs no carrying on. */
const ENDS_AT_RACE_DAYS = 7

/** The run alone, without where it was found. */
export const plannedRunOf = ({ day, kind, km, minutes, slot, key, assumed, title }: CalendarRun): PlannedRun => ({
  day,
  kind,
  km,
  minutes,
  slot,
  key,
  assumed,
  title,
})

const titlesOf = (
  events: readonly { readonly title: string; readonly day: CivilDay | null; readonly line: number }[],
) =>
  events.map(
    ({ title, day, line }) =>
      `${title === '' ? `(line ${line}, without a title)` : `"${title}"`}${day === null ? '' : ` on ${day}`}`,
  )

/** What there is to say about a calendar that was read. */
export const calendarNotes = (
  path: string,
  reading: CalendarReading,
  { today, races }: { readonly today: CivilDay; readonly races: readonly Race[] },
): readonly ReadNote[] => {
  const { runs, zone, notUnderstood, leftOut } = reading
  const [first, last] = [runs[0], runs.at(-1)]
  const past = runs.filter((run) => run.day < today).length
  const goal = races.findLast((race) => race.priority === 'A') ?? races.at(-1)
  const likely = runs.filter((run) => run.confidence === 'likely' && run.day >= today)
  const endsEarly = last !== undefined && goal !== undefined && daysBetween(last.day, goal.day) > ENDS_AT_RACE_DAYS
  return [
    ...(first === undefined || last === undefined
      ? []
      : [{ code: 'calendar', path, runs: runs.length, past, first: first.day, last: last.day } as const]),
    ...(zone.used === null ? [] : [{ code: 'calendar-zone', zone: zone.used, from: zone.from } as const]),
    ...(endsEarly ? [{ code: 'calendar-ends', last: last.day, race: goal.day } as const] : []),
    ...(notUnderstood.length === 0 ? [] : [{ code: 'not-understood', titles: titlesOf(notUnderstood) } as const]),
    ...(likely.length === 0
      ? []
      : [{ code: 'likely', titles: likely.map((run) => `"${run.title}" on ${run.day} as ${run.kind}`) } as const]),
    ...LEFT_OUT.flatMap((reason) => {
      const count = leftOut.filter((event) => event.reason === reason).length
      return count === 0 ? [] : [{ code: 'left-out', reason, count } as const]
    }),
    ...reading.warnings.map((warning) => ({ code: 'calendar-warning', warning }) as const),
  ]
}

/** What there is to say about a typed week. */
export const weekNotes = (week: WeekText, hasRace: boolean): readonly ReadNote[] => [
  { code: 'week', runs: week.runs.length, races: hasRace },
  ...week.readings.map((reading) => ({ code: 'week-reading', reading }) as const),
]
