import { addDays, dayNumber, type CivilDay } from '../calendar/index.ts'
import type { Plan, PlanItem, PlanRun, PlanSession, PlanWeek, SessionPart } from '../plan/index.ts'
import type { PlannedRun } from '../run/index.ts'
import type { Range } from '../strength/index.ts'
import { exampleCatalogue, exampleExercise } from './example-catalogue.ts'
import { EXAMPLE_START, exampleRequest, OUTLINES, STARTS, type Outline } from './example-request.ts'
import { withTrueSums } from '../rules/index.ts'

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
