import { dayNumber, type CivilDay, type DayNumber } from '../calendar/index.ts'
import type { Plan, PlanRun } from '../plan/index.ts'
import { isKeyRun, isRunning, type PlannedRun, type Race, type RunKind, type RunSlot } from '../run/index.ts'
import { toThousandths, type Thousandths } from '../units/index.ts'

/** A run the rules look at. Runs that stand in no week of the plan come from the request, unknown minutes as 0. */
export interface RunView {
  readonly date: CivilDay
  readonly day: DayNumber
  readonly kind: RunKind
  readonly slot: RunSlot | null
  readonly km: Thousandths
  readonly minutes: number
  readonly key: boolean
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

const viewRun = (run: PlanRun | PlannedRun): RunView => ({
  date: run.day,
  day: dayNumber(run.day),
  kind: run.kind,
  slot: run.slot,
  km: toThousandths(run.km ?? 0),
  minutes: run.minutes ?? 0,
  key: isKeyRun(run),
})

const raceRun = ({ day }: Race): RunView => ({
  date: day,
  day: dayNumber(day),
  kind: 'race',
  slot: null,
  km: 0,
  minutes: 0,
  key: true,
})

const NONE: readonly RunView[] = []

/** Runs as printed in the plan, the request's own before and after it, and the races. */
export const viewRuns = (plan: Plan): RunsView => {
  const { weeks, request } = plan
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
