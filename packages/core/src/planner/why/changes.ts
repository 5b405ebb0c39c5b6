import type { TissueId } from '../../anatomy/index.ts'
import type { TestResult } from '../../athlete/index.ts'
import { WEEKDAYS } from '../../calendar/index.ts'
import type { Weekday } from '../../calendar/index.ts'
import { KIT } from '../../exercise/index.ts'
import type { KitId } from '../../exercise/index.ts'
import type { PlanRequest } from '../../plan/index.ts'
import type { Catalogue } from '../../strength/index.ts'

/** One thing that could be otherwise in a request: a what-if. Minutes are minutes a session. */
export type Change =
  | { readonly kind: 'minutes'; readonly minutes: number }
  | { readonly kind: 'session'; readonly sessions: PlanRequest['sessions'] }
  | { readonly kind: 'weekday'; readonly weekday: Weekday; readonly minutes: number }
  | { readonly kind: 'kit'; readonly kit: KitId }
  | { readonly kind: 'healed'; readonly tissue: TissueId }
  | { readonly kind: 'test'; readonly test: string; readonly atLeast: number }

const MORE_MINUTES = 10

const MORE_SESSIONS: Readonly<Record<PlanRequest['sessions'], PlanRequest['sessions'] | null>> = {
  1: 2,
  2: 3,
  3: 4,
  4: null,
}

/** The minutes half of the possible weekdays have at least. */
const usualMinutes = (request: PlanRequest): number => {
  const minutes = Object.values(request.minutes)
    .filter((it) => it > 0)
    .sort((a, b) => b - a)
  return minutes[Math.floor((minutes.length - 1) / 2)] ?? 0
}

const sessionChanges = ({ sessions }: PlanRequest): readonly Change[] => {
  const more = MORE_SESSIONS[sessions]
  return more === null ? [] : [{ kind: 'session', sessions: more }]
}

const weekdayChanges = (request: PlanRequest): readonly Change[] => {
  const minutes = usualMinutes(request)
  return WEEKDAYS.filter((weekday) => (request.minutes[weekday] ?? 0) === 0).map((weekday) => ({
    kind: 'weekday',
    weekday,
    minutes,
  }))
}

const kitChanges = ({ places }: PlanRequest): readonly Change[] =>
  KIT.filter((kit) => places.length === 0 || places.some((place) => !place.kit.includes(kit))).map((kit) => ({
    kind: 'kit',
    kit,
  }))

const healedChanges = ({ complaints }: PlanRequest): readonly Change[] =>
  [...new Set(complaints.filter((it) => !it.past && it.light !== 'green').map((it) => it.tissue))].map((tissue) => ({
    kind: 'healed',
    tissue,
  }))

/** Tests never taken, each with the score that opens everything it keeps shut. */
const testChanges = (request: PlanRequest, catalogue: Catalogue): readonly Change[] => {
  const taken = new Set(request.tests.map((it) => it.test))
  const { plyoGates } = catalogue.tables
  const asked: readonly (readonly [string, number])[] = [
    ...catalogue.exercises.flatMap(({ gate }): (readonly [string, number])[] =>
      gate === null ? [] : [[gate.test, gate.atLeast]],
    ),
    ['heel-raise', plyoGates.oneLegHeelRaises],
    ['two-leg-hop', plyoGates.hops],
    ['hop', plyoGates.hops],
  ]
  return [...new Set(asked.map(([test]) => test))]
    .filter((test) => !taken.has(test))
    .sort()
    .map((test) => ({
      kind: 'test',
      test,
      atLeast: Math.max(...asked.filter(([it]) => it === test).map(([, atLeast]) => atLeast)),
    }))
}

/**
 * The what-ifs worth asking of a request: ten minutes more a session, one session more, each closed weekday opened, each
 * missing piece of kit alone, each complaint healed, each test never taken passed.
 */
export const changesFor = (request: PlanRequest, catalogue: Catalogue): readonly Change[] => [
  { kind: 'minutes', minutes: MORE_MINUTES },
  ...sessionChanges(request),
  ...weekdayChanges(request),
  ...kitChanges(request),
  ...healedChanges(request),
  ...testChanges(request, catalogue),
]

const withKit = (request: PlanRequest, kit: KitId): PlanRequest['places'] =>
  request.places.length === 0
    ? [{ id: 'home', kit: [kit], loads: {} }]
    : request.places.map((place) => (place.kit.includes(kit) ? place : { ...place, kit: [...place.kit, kit] }))

const passed = ({ today }: PlanRequest, test: string, score: number): TestResult => ({
  test,
  day: today,
  left: score,
  right: score,
})

/** The request as it would be with a change; nothing else in it changes. */
export const changeRequest = (request: PlanRequest, change: Change): PlanRequest => {
  switch (change.kind) {
    case 'minutes':
      return {
        ...request,
        minutes: Object.fromEntries(
          WEEKDAYS.flatMap((weekday) => {
            const before = request.minutes[weekday] ?? 0
            return before === 0 ? [] : [[weekday, before + change.minutes]]
          }),
        ),
      }
    case 'session':
      return { ...request, sessions: change.sessions }
    case 'weekday':
      return { ...request, minutes: { ...request.minutes, [change.weekday]: change.minutes } }
    case 'kit':
      return { ...request, places: withKit(request, change.kit) }
    case 'healed':
      return {
        ...request,
        complaints: request.complaints.map((it) => (it.tissue === change.tissue ? { ...it, light: 'green' } : it)),
        reports: request.reports.filter((it) => it.kind !== 'pain' || it.tissue !== change.tissue),
      }
    case 'test':
      return { ...request, tests: [...request.tests, passed(request, change.test, change.atLeast)] }
  }
}
