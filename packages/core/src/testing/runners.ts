import * as fc from 'fast-check'
import { MUSCLES, TISSUES } from '../anatomy/index.ts'
import { HEALTH_GATES, SEXES, type Complaint, type HealthGate, type Place, type TestResult } from '../athlete/index.ts'
import { addDays, startOfWeek, WEEKDAYS, dayFromNumber, type CivilDay, type Weekday } from '../calendar/index.ts'
import { KIT } from '../exercise/index.ts'
import type { PlanRequest } from '../plan/index.ts'
import type { DayReport, LoggedSet } from '../progress/index.ts'
import type { Race } from '../run/index.ts'
import { drawFrom, type Draw } from './draw.ts'
import { drawCalendar } from './runner-calendar.ts'
import { addDetails } from './runner-details.ts'

/** Exercises that the published and the example catalogue both have. */
const COMMON = ['split-squat', 'side-plank', 'goblet-squat', 'band-row', 'press-up', 'toe-yoga'] as const

const drawRaces = (draw: Draw, today: CivilDay, weeks: number | null): readonly Race[] => {
  if (weeks === null) return []
  const sunday = (after: number): CivilDay =>
    addDays(startOfWeek(addDays(today, after * 7), 'mon'), draw.pick([6, 6, 5]))
  const kind = draw.pick(['marathon', 'marathon', 'half', 'half', '10k', '5k'])
  const race: Race = { day: sunday(weeks), kind, priority: 'A' }
  const others = (['B', 'C'] as const).flatMap((priority): readonly Race[] =>
    weeks > 5 && draw.chance(15)
      ? [{ day: sunday(draw.whole(2, weeks - 3)), kind: draw.pick(['half', '10k', '5k']), priority }]
      : [],
  )
  return [race, ...others].filter(({ day }, index, all) => all.findIndex((other) => other.day === day) === index)
}

const HOME: readonly [Place, ...Place[]] = [
  { id: 'home', kit: [], loads: {} },
  { id: 'home', kit: ['band'], loads: {} },
  { id: 'home', kit: ['band', 'mini-band', 'dumbbell'], loads: { dumbbell: [4, 6, 8, 10, 12.5, 15, 20] } },
  { id: 'home', kit: ['dumbbell', 'backpack'], loads: {} },
  { id: 'home', kit: ['kettlebell', 'band'], loads: { kettlebell: [12, 16] } },
]
const BARS = [20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 90, 100] as const
const GYM: Place = {
  id: 'gym',
  kit: KIT,
  loads: { barbell: BARS, 'trap-bar': BARS, dumbbell: [2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 24, 28, 32] },
}

const drawPlaces = (draw: Draw): Pick<PlanRequest, 'places' | 'placeByWeekday'> => {
  const home = draw.pick(HOME)
  if (draw.chance(15)) return { places: [GYM], placeByWeekday: {} }
  if (!draw.chance(15)) return { places: [home], placeByWeekday: {} }
  return { places: [home, GYM], placeByWeekday: { [draw.pick(['tue', 'thu', 'sat'])]: 'gym' } }
}

const drawMinutes = (draw: Draw, sessions: number): PlanRequest['minutes'] => {
  const usual = draw.whole(2, 12) * 5
  const fewest = draw.chance(90) ? sessions : 1
  const count = draw.whole(fewest, 7)
  const shift = draw.whole(0, 6)
  const weekdays = draw.chance(50) ? WEEKDAYS : (['tue', 'thu', 'sat', 'mon', 'fri', 'wed', 'sun'] as const)
  const turned = [...weekdays.slice(shift), ...weekdays.slice(0, shift)].slice(0, count)
  const minutesOf = (): number => (draw.chance(20) ? draw.whole(2, 12) * 5 : usual)
  return Object.fromEntries(turned.map((weekday) => [weekday, minutesOf()]))
}

const drawBlackout = (draw: Draw, today: CivilDay): readonly CivilDay[] => {
  const holiday = draw.chance(20) ? draw.whole(3, 12) : 0
  const start = draw.whole(3, 60)
  const single = draw.chance(20) ? [addDays(today, draw.whole(0, 40))] : []
  return [...Array.from({ length: holiday }, (_, index) => addDays(today, start + index)), ...single]
}

const drawComplaints = (draw: Draw, today: CivilDay): readonly Complaint[] =>
  Array.from({ length: draw.pick([0, 0, 0, 0, 0, 0, 1, 1, 2]) }, () => ({
    tissue: draw.pick(TISSUES),
    light: draw.pick(['green', 'amber', 'amber', 'red']),
    since: draw.maybe(70, () => addDays(today, -draw.whole(0, 60))),
    past: draw.chance(30),
  }))

const TESTS = [
  ['heel-raise', 8, 34],
  ['two-leg-hop', 4, 30],
  ['hop', 4, 20],
  ['bridge', 8, 40],
  ['side-plank', 20, 100],
  ['tibialis-raise', 8, 40],
  ['wall-sit', 20, 120],
] as const

const drawTests = (draw: Draw, today: CivilDay): readonly TestResult[] => {
  if (draw.chance(45)) return []
  const asked = draw.chance(50) ? 90 : 40
  return draw.some(TESTS, asked).map(([test, least, most]) => {
    const left = draw.whole(least, most)
    return { test, day: addDays(today, -draw.whole(0, 50)), left, right: Math.max(0, left + draw.whole(-3, 3)) }
  })
}

const drawHealth = (draw: Draw): readonly HealthGate[] => {
  if (!draw.chance(14)) return []
  const gate = draw.pick(HEALTH_GATES)
  const tissue = gate === 'red-flag' && draw.chance(70) ? draw.pick(TISSUES) : null
  return [{ gate, cleared: draw.chance(75), tissue }]
}

const drawReports = (draw: Draw, today: CivilDay): readonly DayReport[] => {
  if (!draw.chance(15)) return []
  const before = (): CivilDay => addDays(today, -draw.whole(1, 7))
  const score = (): number => draw.whole(1, 5)
  const readiness = (): DayReport => ({
    kind: 'readiness',
    day: before(),
    sleep: score(),
    fatigue: score(),
    soreness: score(),
  })
  const pain = (): DayReport => ({ kind: 'pain', day: before(), tissue: draw.pick(TISSUES), light: 'amber' })
  const ill = (): DayReport => ({ kind: 'illness', day: before(), clearSince: draw.maybe(60, () => today) })
  const sore = (): DayReport => ({
    kind: 'soreness',
    day: addDays(today, draw.whole(0, 2)),
    muscle: draw.pick(MUSCLES),
    score: draw.whole(2, 9),
  })
  return Array.from({ length: draw.whole(1, 4) }, () => draw.pick([readiness, readiness, pain, ill, sore])())
}

const drawLog = (draw: Draw, today: CivilDay): readonly LoggedSet[] => {
  if (!draw.chance(25)) return []
  const first = draw.whole(7, 60)
  const days = Array.from({ length: Math.ceil(first / 4) }, (_, index) => addDays(today, -first + index * 4))
  return days
    .filter((day) => day < today)
    .flatMap((day) => COMMON.map((exercise) => ({ day, exercise, done: 10, kg: null, rir: draw.whole(2, 4) })))
}

const drawAdjustments = (draw: Draw): PlanRequest['adjustments'] =>
  draw.chance(88) ? {} : { [draw.pick(MUSCLES)]: draw.pick([0, 0.5, 1.5, 2]) }

type Person = Pick<
  PlanRequest,
  'stage' | 'age' | 'sex' | 'bodyMassKg' | 'weeksRunning' | 'monthsStrength' | 'longestRunKm'
>

const drawPerson = (draw: Draw): Person => {
  const stage = draw.pick(['first', 'first', 'raced', 'raced', 'experienced'])
  const months = { first: [0, 3], raced: [3, 24], experienced: [12, 120] } as const
  return {
    stage,
    age: draw.maybe(88, () => (draw.chance(4) ? 15 : draw.whole(18, 75))),
    sex: draw.maybe(80, () => draw.pick(SEXES)),
    bodyMassKg: draw.maybe(70, () => draw.whole(45, 95)),
    weeksRunning: draw.maybe(75, () => (stage === 'first' ? draw.whole(0, 30) : draw.whole(10, 400))),
    monthsStrength: draw.maybe(75, () => draw.whole(months[stage][0], months[stage][1])),
    longestRunKm: draw.maybe(65, () => draw.whole(6, 30)),
  }
}

/** The first day of the thousand that runners begin on: 2026-01-01. */
const FIRST_DAY = 20_454

const drawRunner = (seed: number): PlanRequest => {
  const draw = drawFrom(seed)
  const weekStart: Weekday = draw.chance(85) ? 'mon' : 'sun'
  const drawn = dayFromNumber(FIRST_DAY + draw.whole(0, 1000))
  const today = draw.chance(60) ? startOfWeek(drawn, weekStart) : drawn
  const person = drawPerson(draw)
  const weeks = draw.maybe(88, () => (draw.chance(10) ? draw.whole(1, 5) : draw.whole(4, 30)))
  const races = drawRaces(draw, today, weeks)
  const sessions = draw.pick([1, 2, 2, 2, 2, 3, 3, 4])
  return {
    version: 1,
    today,
    timeZone: draw.pick(['Europe/Berlin', 'America/New_York', 'Pacific/Auckland']),
    weekStart,
    races,
    runs: drawCalendar(draw, { today, weekStart, stage: person.stage, races, weeks }),
    ...person,
    sessions,
    minutes: drawMinutes(draw, sessions),
    blackout: drawBlackout(draw, today),
    secondSlot: draw.chance(20),
    ...drawPlaces(draw),
    emphasis: draw.chance(80) ? 'article' : 'load-and-evidence',
    adjustments: drawAdjustments(draw),
    complaints: drawComplaints(draw, today),
    tests: drawTests(draw, today),
    health: drawHealth(draw),
    pins: draw.chance(10) ? [draw.pick(COMMON)] : [],
    bans: draw.chance(10) ? [draw.pick(COMMON)] : [],
    microDose: draw.chance(85),
    moves: [],
    reports: drawReports(draw, today),
    log: drawLog(draw, today),
    accepted: null,
  }
}

/**
 * A runner drawn from a seed, the same for the same seed everywhere: stage, age, calendar, days, kit, complaints, tests,
 * health, wishes. Most are ordinary; contradictions and open gates are rare but there.
 */
export const generateRunner = (seed: number): PlanRequest => addDetails(drawRunner(seed), seed)

/** Generated runners for property tests; a failure prints the seed, which is all there is to shrink. */
export const runnerArbitrary: fc.Arbitrary<PlanRequest> = fc
  .noShrink(fc.integer({ min: 0, max: 2_147_483_647 }))
  .map(generateRunner)
