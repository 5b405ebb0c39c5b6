import { addDays, dayNumber, parseDay, weekdayOf, type CivilDay } from '../calendar/index.ts'
import type { Plan, PlanItem, PlanRequest, PlanRun, PlanSession, PlanWeek, SessionPart } from '../plan/index.ts'
import type { PlannedRun, RunKind } from '../run/index.ts'
import type { Phase, Range, TableRow } from '../strength/index.ts'
import { exampleCatalogue, exampleExercise } from './example-catalogue.ts'
import { withTrueSums } from './true-sums.ts'

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

interface Outline {
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
const OUTLINES: readonly Outline[] = [
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

const STARTS: readonly CivilDay[] = OUTLINES.map((_, index) => addDays(EXAMPLE_START, index * 7))

/** A runner who has raced: four runs and two sessions a week, a dumbbell and a band at home, a marathon in nine weeks. */
export const exampleRequest: PlanRequest = {
  version: 1,
  today: EXAMPLE_START,
  timeZone: 'Europe/Berlin',
  weekStart: 'mon',
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
  blackout: [],
  secondSlot: false,
  places: [{ id: 'home', kit: ['dumbbell', 'band'], loads: { dumbbell: [4, 8, 10, 12, 16, 20] } }],
  placeByWeekday: {},
  emphasis: 'article',
  adjustments: {},
  complaints: [],
  tests: [
    { test: 'heel-raise', day: day('2026-12-20'), left: 24, right: 25 },
    { test: 'two-leg-hop', day: day('2026-12-20'), left: 20, right: 20 },
  ],
  health: [],
  pins: [],
  bans: [],
  microDose: true,
  reports: [],
  log: [],
  accepted: null,
}

type Dose = Pick<PlanItem, 'reps' | 'seconds' | 'contacts' | 'metres'>

const NO_DOSE: Dose = { reps: null, seconds: null, contacts: null, metres: null }

/** An item of the example catalogue: sets, its dose by the form of the exercise, and the reps in reserve. */
export const exampleItem = (
  id: string,
  part: SessionPart,
  sets: number,
  { range = [8, 12], rir = null }: { readonly range?: Range; readonly rir?: number | null } = {},
): PlanItem => {
  const exercise = exampleExercise(id)
  const isLoaded = exercise.load?.kit.includes('dumbbell') === true
  return {
    ...NO_DOSE,
    [exercise.doseForm]: exercise.doseForm === 'contacts' || exercise.doseForm === 'metres' ? range[1] : range,
    exercise: id,
    part,
    circuit: part === 'circuit' ? 1 : null,
    sets,
    sides: exercise.sides,
    rir,
    load: isLoaded && part === 'main' ? { kg: 10 } : null,
    tempo: exercise.tempo,
    restSeconds: exercise.restSeconds,
    setupSeconds: exercise.setupSeconds,
    secondsPerRep: exercise.secondsPerRep,
    reasons: [],
  }
}

interface Amounts {
  readonly main: number
  readonly accessory: number
  readonly reps: Range
  readonly rir: number
  readonly contacts: number
}

const FULL: Amounts = { main: 3, accessory: 2, reps: [6, 10], rir: 2, contacts: 20 }
const DELOAD: Amounts = { main: 2, accessory: 1, reps: [6, 10], rir: 3, contacts: 10 }
const STRENGTH: Amounts = { ...FULL, reps: [4, 6] }
const TAPER: Amounts = { main: 2, accessory: 1, reps: [4, 5], rir: 4, contacts: 0 }

const PREPARATION = exampleItem('ankle-rocker', 'prep', 1, { range: [30, 30] })
const HOLD = { range: [25, 30] } as const

const legsAndPush = ({ main, accessory, reps, rir }: Amounts): readonly PlanItem[] => [
  PREPARATION,
  exampleItem('goblet-squat', 'main', main, { range: reps, rir }),
  exampleItem('romanian-deadlift', 'main', main, { range: reps, rir }),
  exampleItem('heel-raise-on-step', 'circuit', accessory, { rir }),
  exampleItem('wall-tibialis-raise', 'circuit', accessory, { range: [12, 15], rir }),
  exampleItem('side-plank', 'circuit', accessory, HOLD),
  exampleItem('press-up', 'circuit', accessory, { rir }),
]

const hopsAndPull = ({ main, accessory, reps, rir, contacts }: Amounts): readonly PlanItem[] => [
  PREPARATION,
  exampleItem('double-pogo', 'plyo', 2, { range: [contacts, contacts] }),
  exampleItem('split-squat', 'main', main, { range: reps, rir }),
  exampleItem('bent-heel-raise', 'circuit', accessory, { rir }),
  exampleItem('wall-tibialis-raise', 'circuit', accessory, { range: [12, 15], rir }),
  exampleItem('short-foot', 'circuit', accessory, { rir }),
  exampleItem('side-lying-leg-raise', 'circuit', accessory, { rir }),
  exampleItem('band-row', 'circuit', accessory, { rir }),
]

const RACE_WEEK: readonly PlanItem[] = [
  PREPARATION,
  exampleItem('heel-raise-on-step', 'circuit', 1, { rir: 5 }),
  exampleItem('wall-tibialis-raise', 'circuit', 1, { range: [12, 15], rir: 5 }),
  exampleItem('side-plank', 'circuit', 1, HOLD),
]
const RECOVERY: readonly PlanItem[] = [
  PREPARATION,
  exampleItem('side-plank', 'circuit', 1, HOLD),
  exampleItem('press-up', 'circuit', 1, { rir: 4 }),
  exampleItem('band-row', 'circuit', 1, { rir: 4 }),
]

const session = (id: string, on: CivilDay, items: readonly PlanItem[]): PlanSession => ({
  id,
  day: on,
  slot: 'after-run',
  kind: 'full',
  minutes: 0,
  minutesAllowed: 40,
  warmUpSeconds: 0,
  coolDownSeconds: 0,
  legLoad: 0,
  heavyLegs: false,
  place: 'home',
  items,
  reasons: [],
})

const sessionsOf = (start: CivilDay, { row, block, deload }: Outline): readonly PlanSession[] => {
  const tuesday = addDays(start, 1)
  const thursday = addDays(start, 3)
  if (row === 'race') return [session(`${block}-A`, tuesday, RACE_WEEK)]
  if (row === 'recover') return [session(`${block}-A`, thursday, RECOVERY)]
  if (row !== 'build' && row !== 'strength') return [session(`${block}-A`, tuesday, legsAndPush(TAPER))]
  const usual = row === 'build' ? FULL : STRENGTH
  const amounts = deload ? DELOAD : usual
  return [session(`${block}-A`, tuesday, legsAndPush(amounts)), session(`${block}-B`, thursday, hopsAndPull(amounts))]
}

const TARGETS = {
  quadriceps: 6.5,
  hamstrings: 3.5,
  gastrocnemius: 3.5,
  soleus: 3.5,
  'tibialis-anterior': 3.25,
} as const

const printRun = (asked: PlannedRun): PlanRun => ({
  ...asked,
  km: asked.km ?? 0,
  minutes: asked.minutes ?? 0,
  key: ['intervals', 'long', 'race'].includes(asked.kind),
  estimated: false,
})

const weekOf = (start: CivilDay, week: Outline): PlanWeek => ({
  start,
  phase: week.phase,
  row: week.row,
  block: week.block,
  deload: week.deload,
  runs: exampleRequest.runs
    .filter(({ day: on }) => dayNumber(on) >= dayNumber(start) && dayNumber(on) < dayNumber(start) + 7)
    .map(printRun),
  targets: TARGETS,
  effectiveSets: {},
  contacts: 0,
  microDose: [2, 4].map((days) => addDays(start, days)),
  sessions: sessionsOf(start, week),
  reasons: [],
})

/**
 * A plan of ten weeks that keeps every rule, written by hand: sessions on Tuesday after intervals and on Thursday after
 * an easy run, hops on Thursday, drills on Wednesday and Friday.
 */
export const examplePlan: Plan = withTrueSums(
  {
    version: 1,
    catalogue: { version: exampleCatalogue.version, planningHash: exampleCatalogue.planningHash },
    request: exampleRequest,
    stage: exampleRequest.stage,
    emphasis: exampleRequest.emphasis,
    races: exampleRequest.races,
    weeks: OUTLINES.map((week, index) => weekOf(STARTS[index] ?? EXAMPLE_START, week)),
    microDoseItems: [
      exampleItem('toe-yoga', 'circuit', 2),
      exampleItem('seated-toe-raise', 'circuit', 1, { range: [15, 20] }),
    ],
    unmet: [],
    warnings: [],
    assumptions: [],
  },
  exampleCatalogue,
)

/** The session of a weekday in a week of the example plan. */
export const exampleSession = (week: number, weekday: 'tue' | 'thu'): PlanSession => {
  const found = examplePlan.weeks[week]?.sessions.find((one) => weekdayOf(one.day) === weekday)
  if (found === undefined) throw new Error(`no session in week ${String(week)} on ${weekday}`)
  return found
}
