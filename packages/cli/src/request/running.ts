import { runsFromTypicalWeek } from '@strongstride/core'
import type { PlanRequest, PlannedRun, Stage } from '@strongstride/core'
import type { WeekText } from '@strongstride/formats'
import { calendarNotes, weekNotes } from './calendar-notes.ts'
import { longestRecentRun, steadyWeeks } from './history.ts'
import type { AssumedNote, ReadNote } from './note.ts'
import type { RequestSource } from './request-source.ts'

/** The runs of the request, the runner's history, and what is to be said about them. */
export interface Running {
  readonly runs: readonly PlannedRun[]
  readonly longestRunKm: number | null
  readonly weeksRunning: number | null
  readonly read: readonly ReadNote[]
  readonly assumed: readonly AssumedNote[]
}

/** What is settled before the runs are. */
export interface RunningSource {
  readonly races: PlanRequest['races']
  readonly found: readonly PlannedRun[]
  readonly stage: Stage
}

/** The runs from wherever they come: a calendar, a typed week, or the request to start from. */
export const runsOf = (source: RequestSource, running: RunningSource): Running => {
  if (source.calendar !== null) return runsOfCalendar(source, source.calendar, running)
  if (source.week !== null) return runsOfWeek(source, source.week, running)
  const { options, base } = source
  const longestRunKm = options.longestRunKm ?? base?.longestRunKm ?? null
  const weeksRunning = options.weeksRunning ?? base?.weeksRunning ?? null
  return { runs: base?.runs ?? [], longestRunKm, weeksRunning, read: [], assumed: [] }
}

const runsOfCalendar = (
  { options, today }: RequestSource,
  { path, reading }: NonNullable<RequestSource['calendar']>,
  { races, found }: RunningSource,
): Running => {
  const { runs, read } = withRaceDays(found, races)
  const longest = options.longestRunKm === null ? longestRecentRun(runs, today) : null
  const weeks = options.weeksRunning === null ? steadyWeeks(runs, today) : null
  return {
    runs,
    longestRunKm: options.longestRunKm ?? longest,
    weeksRunning: options.weeksRunning ?? weeks,
    read: [...calendarNotes(path, reading, { today, races }), ...read],
    assumed: [
      ...(weeks === null ? [] : [{ code: 'weeks-running', weeks } as const]),
      ...(longest === null ? [] : [{ code: 'longest-run', km: longest, from: 'calendar' } as const]),
    ],
  }
}

/** A run that lies on a race day is the race itself, whatever the calendar calls it. */
const withRaceDays = (
  runs: readonly PlannedRun[],
  races: PlanRequest['races'],
): { readonly runs: readonly PlannedRun[]; readonly read: readonly ReadNote[] } => {
  const read: ReadNote[] = []
  const changed = runs.map((run): PlannedRun => {
    const isRaceDay = races.some((race) => race.day === run.day)
    const hasRace = runs.some((each) => each.day === run.day && each.kind === 'race')
    if (!isRaceDay || hasRace || run.kind !== 'long') return run
    read.push({ code: 'race-run', day: run.day, title: run.title ?? run.kind })
    return { ...run, kind: 'race', key: true }
  })
  return { runs: changed, read }
}

const runsOfWeek = (
  { options, base, today }: RequestSource,
  week: WeekText,
  { races, stage }: RunningSource,
): Running => {
  const typed = Math.max(0, ...week.runs.map((run) => run.km ?? 0))
  const longestRunKm = options.longestRunKm ?? (typed > 0 ? typed : null)
  const weekStart = options.weekStart ?? base?.weekStart ?? 'mon'
  return {
    runs: runsFromTypicalWeek({ runs: week.runs, today, weekStart, races, stage, longestRunKm }),
    longestRunKm,
    weeksRunning: options.weeksRunning,
    read: weekNotes(week, races.length > 0),
    assumed:
      options.longestRunKm === null && longestRunKm !== null
        ? [{ code: 'longest-run', km: longestRunKm, from: 'week' }]
        : [],
  }
}
