import { dayNumber, type CivilDay, type DayNumber } from '../calendar/index.ts'
import type { Plan, PlanRun } from '../plan/index.ts'
import { isKeyRun, isRunning, type PlannedRun, type Race, type RunKind, type RunSlot } from '../run/index.ts'
import type { PlanningTables } from '../strength/index.ts'
import { toThousandths, type Thousandths } from '../units/index.ts'

/** A run the rules look at. Runs that stand in no week of the plan come from the request, what they leave unsaid estimated. */
export interface RunView {
  readonly date: CivilDay
  readonly day: DayNumber
  readonly kind: RunKind
  readonly slot: RunSlot | null
  readonly km: Thousandths
  readonly minutes: number
  readonly key: boolean
  /** The runner's calendar says how far or how long it is. */
  readonly stated: boolean
}

/** A race by its day number. */
export interface RaceView {
  readonly race: Race
  readonly day: DayNumber
}

/** All runs by day, and the races. */
export interface RunsView {
  readonly all: readonly RunView[]
  readonly races: readonly RaceView[]
  /** Runs of a day; a race that no run stands for is a run of its own. */
  on(day: DayNumber): readonly RunView[]
}

/** Distance and time of a run, estimated where the calendar leaves them unsaid. */
const lengthOf = (
  { kind, km, minutes }: PlanRun | PlannedRun,
  stage: Plan['stage'],
  { secondsPerKm, minutes: usual }: PlanningTables['runs'],
): { readonly km: number; readonly minutes: number } => {
  const pace = secondsPerKm[kind][stage]
  const time = minutes ?? (km === null ? usual[kind] : Math.round((km * pace) / 60))
  return { km: km ?? (pace > 0 ? Math.round((time * 600) / pace) / 10 : 0), minutes: time }
}

const spotOf = ({ day, kind, slot }: PlanRun | PlannedRun): string => [day, kind, slot ?? ''].join(' ')

const runViewer = (
  { stage, request }: Plan,
  tables: PlanningTables['runs'],
): ((run: PlanRun | PlannedRun) => RunView) => {
  const unsaid = new Set(request.runs.filter(({ km, minutes }) => km === null && minutes === null).map(spotOf))
  return (run) => {
    const { km, minutes } = lengthOf(run, stage, tables)
    return {
      date: run.day,
      day: dayNumber(run.day),
      kind: run.kind,
      slot: run.slot,
      km: toThousandths(km),
      minutes,
      key: isKeyRun(run),
      stated: !unsaid.has(spotOf(run)),
    }
  }
}

const raceRun = ({ day }: Race): RunView => ({
  date: day,
  day: dayNumber(day),
  kind: 'race',
  slot: null,
  km: 0,
  minutes: 0,
  key: true,
  stated: false,
})

const NONE: readonly RunView[] = []

/** Runs as printed in the plan, the request's own before and after it, and the races. */
export const viewRuns = (plan: Plan, tables: PlanningTables['runs']): RunsView => {
  const { weeks, request } = plan
  const viewRun = runViewer(plan, tables)
  const printed = weeks.flatMap((week) => week.runs).map(viewRun)
  const first = weeks[0] === undefined ? 0 : dayNumber(weeks[0].start)
  const end = first + weeks.length * 7
  const today = dayNumber(request.today)
  const printedDays = new Set(printed.map(({ day }) => day))
  const around = request.runs
    .map(viewRun)
    .filter(({ day }) => day < first || day >= end || (day < today && !printedDays.has(day)))
  const byDay = new Map<DayNumber, RunView[]>()
  const runs = [...around, ...printed].filter(({ kind }) => isRunning(kind))
  const raceDays = new Set(runs.filter(({ kind }) => kind === 'race').map(({ day }) => day))
  const races = request.races.map((race) => ({ race, day: dayNumber(race.day) })).toSorted((a, b) => a.day - b.day)
  const unnamed = races.filter(({ day }) => !raceDays.has(day)).map(({ race }) => raceRun(race))
  const all = [...runs, ...unnamed].toSorted((a, b) => a.day - b.day)
  for (const run of all) {
    const sameDay = byDay.get(run.day)
    if (sameDay === undefined) byDay.set(run.day, [run])
    else sameDay.push(run)
  }
  return { all, races, on: (day) => byDay.get(day) ?? NONE }
}
