import { addDays, dayNumber, type CivilDay } from '../calendar/index.ts'
import type { Plan, PlanItem, PlanRequest, PlanSession, PlanWeek } from '../plan/index.ts'
import { exampleCatalogue } from './example-catalogue.ts'
import { exampleItem, examplePlan } from './example-plan.ts'
import { EXAMPLE_START, exampleRequest } from './example-request.ts'
import { withTrueSums } from '../rules/index.ts'

const WEEKS = 3

const isEarly = (day: CivilDay): boolean => dayNumber(day) < dayNumber(EXAMPLE_START) + WEEKS * 7

const easy = { range: [10, 15], rir: 4 } as const

const A: readonly PlanItem[] = [
  exampleItem('box-squat', 'main', 2, easy),
  exampleItem('hip-hinge', 'main', 2, easy),
  exampleItem('heel-raise-on-step', 'circuit', 2, { range: [8, 12], rir: 4 }),
  exampleItem('wall-tibialis-raise', 'circuit', 1, { range: [12, 15], rir: 4 }),
  exampleItem('side-plank', 'circuit', 1, { range: [15, 20] }),
]
const B: readonly PlanItem[] = [
  exampleItem('split-squat', 'main', 2, easy),
  exampleItem('bent-heel-raise', 'circuit', 2, { range: [8, 12], rir: 4 }),
  exampleItem('wall-tibialis-raise', 'circuit', 2, { range: [12, 15], rir: 4 }),
  exampleItem('short-foot', 'circuit', 1, { range: [8, 10], rir: 4 }),
  exampleItem('press-up', 'circuit', 1, { range: [8, 10], rir: 4 }),
  exampleItem('band-row', 'circuit', 1, { range: [8, 10], rir: 4 }),
]

const request: PlanRequest = {
  ...exampleRequest,
  stage: 'first',
  races: [],
  runs: exampleRequest.runs.filter(({ day }) => isEarly(day)),
  monthsStrength: 0,
  minutes: { tue: 20, thu: 20 },
}

const session = (id: string, day: CivilDay, items: readonly PlanItem[]): PlanSession => ({
  id,
  day,
  slot: 'after-run',
  kind: 'full',
  minutes: 0,
  minutesAllowed: 20,
  warmUpSeconds: 0,
  coolDownSeconds: 0,
  legLoad: 0,
  heavyLegs: false,
  place: 'home',
  items,
  reasons: [],
})

const toFirstWeeks = (week: PlanWeek): PlanWeek => ({
  ...week,
  phase: 'learn',
  row: 'learn',
  targets: { quadriceps: 3.25, hamstrings: 2, gastrocnemius: 2, soleus: 2.5, 'tibialis-anterior': 1.95 },
  sessions: [session('1-A', addDays(week.start, 1), A), session('1-B', addDays(week.start, 3), B)],
})

/** A plan that keeps every rule for a beginner whose running is steady: three weeks of twenty minutes twice a week. */
export const exampleBeginnerPlan: Plan = withTrueSums(
  { ...examplePlan, request, stage: 'first', races: [], weeks: examplePlan.weeks.slice(0, WEEKS).map(toFirstWeeks) },
  exampleCatalogue,
)
