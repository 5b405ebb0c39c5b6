import { addDays, parseDay, type CivilDay } from '../calendar/index.ts'
import { blankRequest } from '../plan/index.ts'
import type { PlanRequest } from '../plan/index.ts'
import type { PlannedRun, RunKind } from '../run/index.ts'
import type { Phase, TableRow } from '../strength/index.ts'

/** A day written by hand; anything else is a mistake in a test. */
export const day = (text: string): CivilDay => {
  const parsed = parseDay(text)
  if (parsed === null) throw new Error(`no such day: ${text}`)
  return parsed
}

/** Monday on which the example plan begins. */
export const EXAMPLE_START = day('2027-01-04')
/** Sunday of its race. */
export const EXAMPLE_RACE = day('2027-03-07')

/** A week of the example in outline. */
export interface Outline {
  readonly phase: Phase
  readonly row: TableRow
  readonly block: number
  readonly deload: boolean
  readonly longKm: number
}

const outline = (phase: Phase, row: TableRow, block: number, longKm: number): Outline => ({
  phase,
  row,
  block,
  deload: false,
  longKm,
})

/** Four weeks of build, two of strength, taper to a marathon, and the week after. */
export const OUTLINES: readonly Outline[] = [
  outline('build', 'build', 1, 16),
  outline('build', 'build', 1, 17),
  outline('build', 'build', 1, 18),
  { ...outline('build', 'build', 1, 14), deload: true },
  outline('strength', 'strength', 2, 19),
  outline('strength', 'strength', 2, 19),
  outline('taper', 'taper-3', 3, 16),
  outline('taper', 'taper-2', 3, 12),
  outline('race', 'race', 3, 0),
  outline('recover', 'recover', 4, 0),
]

const run = (on: CivilDay, kind: RunKind, km: number): PlannedRun => ({
  day: on,
  kind,
  km,
  minutes: km * 6,
  slot: null,
  key: false,
  assumed: false,
  title: null,
})

const runsOf = (start: CivilDay, { phase, longKm }: Outline): readonly PlannedRun[] => {
  const [tuesday, thursday, saturday, sunday] = [1, 3, 5, 6].map((days) => addDays(start, days))
  if (tuesday === undefined || thursday === undefined || saturday === undefined || sunday === undefined) return []
  if (phase === 'recover') return [run(thursday, 'easy', 5), run(saturday, 'easy', 6)]
  if (phase === 'race') return [run(tuesday, 'easy', 6), run(thursday, 'easy', 5), run(sunday, 'race', 42.2)]
  return [
    run(tuesday, 'intervals', 10),
    run(thursday, 'easy', 8),
    run(saturday, 'easy', 6),
    run(sunday, 'long', longKm),
  ]
}

/** First days of the example's weeks. */
export const STARTS: readonly CivilDay[] = OUTLINES.map((_, index) => addDays(EXAMPLE_START, index * 7))

/** A runner who has raced: four runs and two sessions a week, a dumbbell and a band at home, a marathon in nine weeks. */
export const exampleRequest: PlanRequest = {
  ...blankRequest(EXAMPLE_START, 'Europe/Berlin'),
  races: [{ day: EXAMPLE_RACE, kind: 'marathon', priority: 'A' }],
  runs: OUTLINES.flatMap((week, index) => runsOf(STARTS[index] ?? EXAMPLE_START, week)),
  longestRunKm: 18,
  stage: 'raced',
  age: 35,
  weeksRunning: 40,
  monthsStrength: 12,
  sex: 'female',
  bodyMassKg: 62,
  sessions: 2,
  minutes: { tue: 40, thu: 40 },
  places: [{ id: 'home', kit: ['dumbbell', 'band'], loads: { dumbbell: [4, 8, 10, 12, 16, 20] } }],
  tests: [
    { test: 'heel-raise', day: day('2026-12-20'), left: 24, right: 25 },
    { test: 'two-leg-hop', day: day('2026-12-20'), left: 20, right: 20 },
  ],
}
