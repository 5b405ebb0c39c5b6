import type { PlanView } from './plan-view.ts'
import type { RaceView } from './run-view.ts'
import type { SessionView } from './session-view.ts'
import { inSession, type Violation } from './violation.ts'

/** Days from one H to the next: 48 h, or 72 h for `first` and 60+ (R3.4). */
const HEAVY_APART = { usual: 2, careful: 3 } as const

/** PL-3: two heavy-legs sessions are 48 hours apart, 72 for `first` and from 60 years. */
export const checkHeavySpacing = (view: PlanView): readonly Violation[] => {
  const apart = view.runner.careful ? HEAVY_APART.careful : HEAVY_APART.usual
  const heavy = view.sessions.filter((session) => session.heavy)
  return heavy.flatMap((session, index) => {
    const before = heavy[index - 1]
    if (before === undefined || session.past || session.day - before.day >= apart) return []
    return [inSession('PL-3', session, before.session.id, { days: session.day - before.day, least: apart })]
  })
}

const LIGHT_PATTERNS: readonly string[] = ['trunk', 'back', 'mobility']

const isLightOnly = (session: SessionView): boolean =>
  session.unknown.length === 0 &&
  session.items.every(({ exercise }) => LIGHT_PATTERNS.includes(exercise.pattern) && exercise.legLoad === 0)

const beforeRaceA = (session: SessionView, { race, day }: RaceView, view: PlanView): readonly Violation[] => {
  const { races, raceRules } = view.tables
  const days = day - session.day
  if (days < 0) return []
  const values = { race: race.kind, days }
  if (days <= raceRules.nothingFrom) return [inSession('PL-4', session, race.day, { what: 'nothing', ...values })]
  if (days <= raceRules.lightOnlyFrom && !isLightOnly(session)) {
    return [inSession('PL-4', session, race.day, { what: 'light-only', ...values })]
  }
  const window = races[race.kind].noHeavyBefore[view.runner.stage]
  if (!session.heavy || days > window) return []
  return [inSession('PL-4', session, race.day, { what: 'no-heavy', window, ...values })]
}

const beforeRaceB = (session: SessionView, { race, day }: RaceView, view: PlanView): readonly Violation[] => {
  const days = day - session.day
  if (!session.heavy || days < 1 || days > view.tables.raceRules.bHeavyStops) return []
  return [inSession('PL-4', session, race.day, { what: 'no-heavy-b', days, window: view.tables.raceRules.bHeavyStops })]
}

/** PL-4: the last days before an A race grow lighter, then empty; before a B race heavy legs stop. */
export const checkBeforeRaces = (view: PlanView): readonly Violation[] =>
  view.upcoming.flatMap((session) =>
    view.runs.races.flatMap((race) => {
      if (race.race.priority === 'A') return beforeRaceA(session, race, view)
      return race.race.priority === 'B' ? beforeRaceB(session, race, view) : []
    }),
  )

const daysAfter = ({ race }: RaceView, view: PlanView): number => {
  const { noHeavyAfter } = view.tables.races[race.kind]
  if (race.priority === 'A') return noHeavyAfter
  return race.priority === 'B' ? Math.max(1, Math.ceil(noHeavyAfter / 2)) : view.tables.raceRules.cAfter
}

const afterRaces = (session: SessionView, view: PlanView): readonly Violation[] => {
  if (!session.heavy) return []
  return view.runs.races
    .filter((race) => session.day > race.day && session.day - race.day <= daysAfter(race, view))
    .map((race) =>
      inSession('PL-5', session, race.race.day, {
        what: 'no-heavy',
        days: session.day - race.day,
        window: daysAfter(race, view),
      }),
    )
}

const recovering = (session: SessionView, view: PlanView): readonly Violation[] => {
  if (view.weeks[session.weekIndex]?.week.phase !== 'recover') return []
  const least = view.tables.raceRules.restartRir
  return session.items
    .filter(({ item, exercise }) => exercise.legLoad > 0 && item.rir !== null && item.rir < least)
    .map(({ item }) => inSession('PL-5', session, item.exercise, { what: 'rir', rir: item.rir ?? 0, least }))
}

/** PL-5: after a race no heavy legs for its days, and an easy start again. */
export const checkAfterRaces = (view: PlanView): readonly Violation[] =>
  view.upcoming.flatMap((session) => [...afterRaces(session, view), ...recovering(session, view)])
