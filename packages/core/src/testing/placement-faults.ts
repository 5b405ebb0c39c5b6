import { addDays, dayFromNumber, dayNumber, type CivilDay } from '../calendar/index.ts'
import type { Plan, PlanRun, SessionSlot } from '../plan/index.ts'
import { isKeyRun, type RacePriority } from '../run/index.ts'
import type { SessionView } from '../rules/index.ts'
import type { Catalogue } from '../strength/index.ts'
import { fault, type Fault, misprint, upcoming, weeksAhead } from './fault.ts'
import {
  runsOn,
  withItems,
  withMovedSession,
  withNewRun,
  withRequest,
  withRun,
  withSession,
  withWeek,
} from './plan-edits.ts'

const heavy = (plan: Plan, catalogue: Catalogue): readonly SessionView[] =>
  upcoming(plan, catalogue).filter((session) => session.heavy)

/** Whether sessions that were moved are heavy still: what is new is so only where it comes first. */
const areHeavy = (plan: Plan, days: readonly CivilDay[], catalogue: Catalogue): boolean =>
  days.every((day) => heavy(plan, catalogue).some(({ session }) => session.day === day))

const askedRuns = (plan: Plan, on: CivilDay): readonly PlanRun[] =>
  runsOn(plan, on).filter((run) => plan.request.runs.some((asked) => asked.day === on && asked.kind === run.kind))

const withRace = (plan: Plan, day: CivilDay, priority: RacePriority): Plan => {
  const races = [...plan.request.races, { day, kind: '5k' as const, priority }]
  return { ...withRequest(plan, { races }), races }
}

const keyRunAfterHeavy = fault('PL-1', 'the run after a heavy session becomes a key run', function* (plan, catalogue) {
  for (const { session } of heavy(plan, catalogue)) {
    const next = addDays(session.day, 1)
    for (const run of askedRuns(plan, next)) if (!isKeyRun(run)) yield withRun(plan, run, { key: true })
    if (runsOn(plan, next).length === 0) yield withNewRun(plan, next, 'tempo', 30)
  }
})

const veryLongRunAfterHeavy = fault(
  'PL-1',
  'two days after a heavy session the run takes two hours',
  function* (plan, catalogue) {
    if (plan.request.stage === 'experienced') return
    for (const { session } of heavy(plan, catalogue)) {
      for (const run of askedRuns(plan, addDays(session.day, 2))) yield withRun(plan, run, { minutes: 120 })
    }
  },
)

const falseLoad = misprint('PL-1', 'a printed leg load is too small', function* (plan, catalogue) {
  for (const { session, legLoad } of upcoming(plan, catalogue)) {
    if (legLoad > 0) yield withSession(plan, session.day, (one) => ({ ...one, legLoad: one.legLoad / 2 }))
  }
})

const falseRun = misprint('PL-1', 'a printed run is shorter than the runner said', function* (plan) {
  for (const [index, week] of plan.weeks.entries()) {
    const asked = week.runs.find(
      (run) =>
        run.day >= plan.request.today &&
        plan.request.runs.some(({ day, kind, km }) => day === run.day && kind === run.kind && km !== null && km > 0),
    )
    if (asked === undefined) continue
    const shorter = (run: PlanRun): PlanRun => (run === asked ? { ...run, km: run.km / 2 } : run)
    yield withWeek(plan, index, (one) => ({ ...one, runs: one.runs.map(shorter) }))
  }
})

const wrongSlot = fault('PL-2', 'strength comes before the run of its day', function* (plan, catalogue) {
  for (const { session } of upcoming(plan, catalogue)) {
    const slot: SessionSlot = session.slot === 'only' ? 'after-run' : 'only'
    yield withSession(plan, session.day, (one) => ({ ...one, slot }))
  }
})

const longRunOnHeavyDay = fault('PL-2', 'the run of a heavy day takes a hundred minutes', function* (plan, catalogue) {
  for (const { session } of heavy(plan, catalogue)) {
    for (const run of askedRuns(plan, session.day)) yield withRun(plan, run, { minutes: 100 })
  }
})

const heavyTooSoon = fault('PL-3', 'a heavy session moves to the day beside another', function* (plan, catalogue) {
  const sessions = heavy(plan, catalogue)
  for (const [index, session] of sessions.entries()) {
    const before = sessions[index - 1]
    if (before?.weekIndex !== session.weekIndex) continue
    const later = dayFromNumber(session.day - 1)
    const sooner = dayFromNumber(before.day + 1)
    const moved = [
      { made: withMovedSession(plan, before.session.day, later), days: [later, session.session.day] },
      { made: withMovedSession(plan, session.session.day, sooner), days: [before.session.day, sooner] },
    ]
    for (const { made, days } of moved) if (areHeavy(made, days, catalogue)) yield made
  }
})

const heavyAcrossWeeks = fault('PL-3', 'two weeks meet with heavy sessions on both days', function* (plan, catalogue) {
  const sessions = heavy(plan, catalogue)
  for (const [index, session] of sessions.entries()) {
    const before = sessions[index - 1]
    const start = plan.weeks[session.weekIndex]?.start
    if (before === undefined || start === undefined || before.weekIndex !== session.weekIndex - 1) continue
    const end = addDays(start, -1)
    const made = withMovedSession(withMovedSession(plan, before.session.day, end), session.session.day, start)
    if (areHeavy(made, [end, start], catalogue)) yield made
  }
})

const sessionBeforeRace = fault('PL-4', 'leg work stands three days before an A race', function* (plan, catalogue) {
  for (const { day, priority } of plan.request.races) {
    if (priority !== 'A') continue
    const near = upcoming(plan, catalogue).filter(
      (session) => session.legLoad > 0 && session.day < dayNumber(day) && session.day >= dayNumber(day) - 7,
    )
    for (const { session } of near) {
      for (const before of [3, 2, 1]) yield withMovedSession(plan, session.day, addDays(day, -before))
    }
  }
})

const raceAfterHeavy = fault('PL-4', 'a B race is entered days after a heavy session', function* (plan, catalogue) {
  for (const { session } of heavy(plan, catalogue)) {
    for (const days of [5, 4, 3]) yield withRace(plan, addDays(session.day, days), 'B')
  }
})

const heavyAfterRace = fault('PL-5', 'a race is entered the day before a heavy session', function* (plan, catalogue) {
  for (const { session } of heavy(plan, catalogue)) yield withRace(plan, addDays(session.day, -1), 'C')
})

const hardRecovery = fault('PL-5', 'leg work near failure in the weeks after a race', function* (plan, catalogue) {
  for (const week of weeksAhead(plan, catalogue)) {
    if (week.week.phase !== 'recover') continue
    for (const { session, items } of week.sessions) {
      const legs = items.find(({ exercise, item }) => exercise.legLoad > 0 && item.rir !== null)
      if (legs === undefined) continue
      yield withItems(plan, session.day, (all) => all.map((item) => (item === legs.item ? { ...item, rir: 3 } : item)))
    }
  }
})

const lateHops = fault('PL-6', 'hops come last', function* (plan, catalogue) {
  for (const { session, isPlyometric, items: views } of upcoming(plan, catalogue)) {
    if (!isPlyometric || !views.some(({ item, isPreparation }) => item.contacts === null && !isPreparation)) continue
    yield withItems(plan, session.day, (items) => [
      ...items.filter((item) => item.contacts === null),
      ...items.filter((item) => item.contacts !== null),
    ])
  }
})

const hopsAfterIntervals = fault('PL-6', 'the run before a day of hops becomes hills', function* (plan, catalogue) {
  for (const { session, isPlyometric } of upcoming(plan, catalogue)) {
    if (!isPlyometric) continue
    for (const days of [0, 1]) {
      for (const run of askedRuns(plan, addDays(session.day, -days))) yield withRun(plan, run, { kind: 'hills' })
    }
  }
})

/** Faults of sessions against runs, races and each other. */
export const placementFaults: readonly Fault[] = [
  keyRunAfterHeavy,
  veryLongRunAfterHeavy,
  falseLoad,
  falseRun,
  wrongSlot,
  longRunOnHeavyDay,
  heavyTooSoon,
  heavyAcrossWeeks,
  sessionBeforeRace,
  raceAfterHeavy,
  heavyAfterRace,
  hardRecovery,
  lateHops,
  hopsAfterIntervals,
]
