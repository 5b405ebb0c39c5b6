import type { Place } from '../athlete/index.ts'
import { daysBetween } from '../calendar/index.ts'
import type { Reason } from '../plan/index.ts'
import { estimateLift, findStall, loadShare, loadUpTo, nextLoad, unsaidRir, workOf } from '../progress/index.ts'
import type { LiftEstimate, LiftSoFar, LoadAsk, LoadHold, NextLoad, OwnedLoads } from '../progress/index.ts'
import { isRestRow } from '../strength/index.ts'
import { toThousandths } from '../units/index.ts'
import { doseSet } from './dosing.ts'
import { loadKitAt } from './open-exercises.ts'
import type { OpenExercise } from './open-exercises.ts'
import type { SeasonView } from './planner-view.ts'
import type { SeasonWeek } from './season.ts'
import { startLoad } from './start-load.ts'

/** A weight with why it is so much. */
export interface ChosenLoad {
  readonly load: { readonly kg: number } | null
  readonly reasons: readonly Reason[]
}

const ownedAt = (open: OpenExercise, place: Place, { catalogue }: SeasonView): OwnedLoads => {
  const { caps, progression } = catalogue.tables
  const kit = loadKitAt(open.exercise, place)
  const kg = kit === null ? [] : (place.loads[kit] ?? [])
  return { kg: kg.toSorted((a, b) => a - b), rise: caps.loadRise, roundKg: progression.roundKg }
}

/** What the log tells of a lift. */
const readLift = ({ exercise }: OpenExercise, view: SeasonView): LiftSoFar => {
  const { request, facts, catalogue } = view
  const numbers = catalogue.tables.strengthEstimate
  const days = facts.log.byExercise.get(exercise.id) ?? []
  const lifter = {
    bodyMassKg: request.bodyMassKg,
    today: request.today,
    unsaidRir: (day: typeof request.today) =>
      facts.stage === 'first' ? unsaidRir(day, facts.log, weeksBeforeLog(view), numbers) : 0,
  }
  const estimate = exercise.doseForm === 'reps' ? estimateLift(exercise, days, lifter, numbers) : null
  return { exercise, days, estimate, bodyMassKg: request.bodyMassKg }
}

/** Weeks of strength a month counts as. */
const WEEKS_A_MONTH = 4

/** Weeks of strength behind the runner when the log begins. */
const weeksBeforeLog = ({ request, facts }: SeasonView): number => {
  const logged = facts.log.first === null ? 0 : Math.floor(daysBetween(facts.log.first, request.today) / 7)
  return Math.max(0, facts.monthsStrength * WEEKS_A_MONTH - logged)
}

/** Nobody lifts more where it hurts, nor in a lighter week that has come. */
const holdOf = ({ amber }: OpenExercise, { index, deload, row }: SeasonWeek): LoadHold | null => {
  if (amber) return 'pain'
  return index === 0 && (deload || isRestRow(row)) ? 'rest' : null
}

const askOf = (open: OpenExercise, week: SeasonWeek, place: Place, view: SeasonView): LoadAsk => {
  const dose = doseSet(open, { row: week.row, extraRir: 0, rirFloor: 0 }, view)
  return {
    aim: { reps: dose.reps ?? [1, 1], rir: dose.rir ?? 0 },
    owned: ownedAt(open, place, view),
    gapShare: toThousandths(view.facts.gap?.loadShare ?? 1),
    held: holdOf(open, week),
  }
}

/** The next load at a place; what is not counted in repetitions keeps its weight, but for a gap (R3.14). */
const nextAt = (lift: LiftSoFar, ask: LoadAsk, view: SeasonView): NextLoad | null => {
  if (lift.exercise.doseForm === 'reps') return nextLoad(lift, ask, view.catalogue.tables)
  const last = lift.days.flatMap((day) => workOf(day) ?? []).at(-1)
  if (last === undefined) return null
  const told = { lastKg: last.kg, reps: 0 }
  if (ask.gapShare === 1000) return { kg: last.kg, step: 'hold', ...told }
  return { kg: loadShare(last.kg, ask.gapShare, ask.owned), step: 'gap', ...told }
}

const explainNext = (next: NextLoad, estimate: LiftEstimate | null): Reason => ({
  code: 'next-load',
  values: {
    step: next.step,
    kg: next.kg,
    last: next.lastKg,
    reps: next.reps,
    ...(estimate === null
      ? {}
      : { maximum: estimate.kg, from: estimate.low, to: estimate.high, sessions: estimate.sessions }),
  },
  evidence: next.step === 'gap' ? ['R3.14'] : ['R6.1', 'R6.4', 'R6.5'],
})

/**
 * The weight of an exercise in a week: what the log leads to (R6.4), else the weight for the first time. Where an exercise
 * is done in several places the least of theirs, so that it does not leap from one to the next (DS-4); null where that is
 * not owned, or where nobody said what there is.
 */
export const chooseLoad = (open: OpenExercise, week: SeasonWeek, place: Place, view: SeasonView): ChosenLoad => {
  if (open.loadKit === null) return { load: null, reasons: [] }
  const lift = readLift(open, view)
  const ask = askOf(open, week, place, view)
  const here = nextAt(lift, ask, view)
  if (here === null) return firstTime(open, place, view)
  const everywhere = view.request.places
    .filter((it) => loadKitAt(open.exercise, it) !== null)
    .flatMap((it) => {
      const there = askOf(open, week, it, view)
      const kg = nextAt(lift, there, view)?.kg
      return kg === undefined ? [] : [there.owned.kg.length === 0 ? kg : loadUpTo(kg, there.owned)]
    })
  const least = Math.min(here.kg, ...everywhere)
  const { owned } = ask
  const kg = owned.kg.length === 0 ? least : loadUpTo(least, owned)
  const isAbove = kg > least && view.request.places.length > 1
  return {
    load: isAbove ? null : { kg },
    reasons: isAbove ? [] : [explainNext({ ...here, kg }, lift.estimate), ...explainStall(lift, ask, view)],
  }
}

/** Four weeks without progress, and what to do: a set more while there may be one, else other repetitions (8.7). */
const explainStall = ({ exercise, days }: LiftSoFar, { aim }: LoadAsk, view: SeasonView): readonly Reason[] => {
  const { sets, progression } = view.catalogue.tables
  const [, most] = exercise.role === 'main' ? sets.main : sets.accessory
  const mayAddSet = (days.at(-1)?.sets.length ?? 0) < most
  const stall = findStall(days, { aim, today: view.request.today, mayAddSet }, progression)
  if (stall === null || exercise.doseForm !== 'reps') return []
  const { since, sessions, remedy } = stall
  return [{ code: 'stalled', values: { since, sessions, remedy }, evidence: ['8.7'] }]
}

/** A first weight says so once there is a log, which will find the next. */
const firstTime = (open: OpenExercise, place: Place, view: SeasonView): ChosenLoad => {
  const load = startLoad(open, place, view)
  const { reps } = view.catalogue.tables.firstLoad
  const reason: Reason = { code: 'first-load', values: { kg: load?.kg ?? 0, reps }, evidence: ['R6.2', 'judgement'] }
  return { load, reasons: load === null || view.facts.log.first === null ? [] : [reason] }
}
