import { dayNumber, type CivilDay } from '../calendar/index.ts'
import type { PlanRun } from '../plan/index.ts'
import { isKeyRun, isRunning, type PlannedRun } from '../run/index.ts'
import type { PlanView } from './plan-view.ts'
import { onDay, type Violation } from './violation.ts'

const agrees = (printed: number, asked: number | null): boolean =>
  asked === null || Math.abs(printed - asked) <= 0.001 + 1e-9

/** A run that stands for a race of the calendar may be printed as that race. */
const isSameRun = (printed: PlanRun, asked: PlannedRun, raceDays: ReadonlySet<CivilDay>): boolean => {
  const sameKind = printed.kind === asked.kind && isKeyRun(printed) === isKeyRun(asked)
  const isRace = printed.kind === 'race' && raceDays.has(printed.day)
  const isSaidEstimated = printed.estimated || (asked.km !== null && asked.minutes !== null)
  return (
    (sameKind || isRace) &&
    printed.slot === asked.slot &&
    agrees(printed.km, asked.km) &&
    agrees(printed.minutes, asked.minutes) &&
    isSaidEstimated
  )
}

const missing = (
  asked: readonly PlannedRun[],
  printed: PlanRun[],
  races: ReadonlySet<CivilDay>,
): readonly PlannedRun[] =>
  asked.filter((run) => {
    const at = printed.findIndex((candidate) => isSameRun(candidate, run, races))
    if (at >= 0) printed.splice(at, 1)
    return at < 0
  })

const byDay = <Run extends { readonly day: CivilDay }>(runs: readonly Run[]): ReadonlyMap<CivilDay, readonly Run[]> => {
  const map = new Map<CivilDay, Run[]>()
  for (const run of runs) {
    const others = map.get(run.day)
    if (others === undefined) map.set(run.day, [run])
    else others.push(run)
  }
  return map
}

/**
 * The plan's runs must be the request's, from today on: none changed, none left out, none invented. After the last day
 * of the runner's calendar a run may be assumed, and a race may stand where no run does.
 */
export const printedRuns = (view: PlanView): readonly Violation[] => {
  const { weeks, request, plan, today } = view
  const from = weeks[0]?.start ?? today
  const end = from + weeks.length * 7
  const isShown = (day: CivilDay): boolean => {
    const number = dayNumber(day)
    return number >= Math.max(today, from) && number < end
  }
  const asked = request.runs.filter((run) => isRunning(run.kind))
  const lastAsked = asked.reduce((last, { day, kind }) => (kind !== 'race' && day > last ? day : last), '')
  const raceDays = new Set(request.races.map(({ day }) => day))
  const shown = plan.weeks.flatMap((week) => week.runs).filter((run) => isRunning(run.kind) && isShown(run.day))
  const askedByDay = byDay(asked.filter((run) => isShown(run.day)))
  const shownByDay = byDay(shown)
  const days = [...new Set([...askedByDay.keys(), ...shownByDay.keys()])].toSorted()
  return days.flatMap((day) => {
    const left = [...(shownByDay.get(day) ?? [])]
    const gone = missing(askedByDay.get(day) ?? [], left, raceDays)
    const invented = left.filter(
      (run) => !(run.kind === 'race' && raceDays.has(day)) && !(run.assumed && day > lastAsked),
    )
    return [
      ...gone.map((run) => onDay('PL-1', day, run.kind, { what: 'run-missing' })),
      ...invented.map((run) => onDay('PL-1', day, run.kind, { what: 'run-not-asked' })),
    ]
  })
}
