import { BONE_TISSUES, type PainLight, type TissueId } from '../anatomy/index.ts'
import { ASSUMED, type HealthGateId, type Stage } from '../athlete/index.ts'
import type { Exclusion } from '../exercise/index.ts'
import type { PlanRequest } from '../plan/index.ts'
import type { PlanningTables } from '../strength/index.ts'
import { toThousandths, type Thousandths } from '../units/index.ts'

/** Age from which the rules take more care (PL-1 to PL-3, MN-2; evidence R3.16). Years. */
const SIXTY = 60
/** Age under which loads and heavy sessions are left out (SF-2; evidence R3.15). Years. */
const SIXTEEN = 16

/** What the rules need to know of the runner. */
export interface RunnerView {
  readonly stage: Stage
  readonly age: number | null
  readonly sixty: boolean
  /** Stage `first`, or 60 and over. */
  readonly careful: boolean
  readonly under16: boolean
  /** Leg load from which a session is heavy. */
  readonly heavyFrom: Thousandths
  /** One-leg heel raises expected at this age and sex; null when the age is not known. */
  readonly normHeelRaises: number | null
  readonly monthsStrength: number
  readonly weeksRunning: number
  /** The worst present light of each tissue that has one; bone at amber is red; an open red flag makes its region red. */
  readonly lights: ReadonlyMap<TissueId, PainLight>
  /** Regions of red flags that nobody has cleared. */
  readonly flagged: ReadonlySet<TissueId>
  /** Conditions that exclude exercises (SF-2). */
  readonly conditions: ReadonlySet<Exclusion>
  /** Weaker side of the newest result of each test. */
  readonly results: ReadonlyMap<string, number>
}

const HARM: readonly PainLight[] = ['green', 'amber', 'red']

const worse = (a: PainLight | undefined, b: PainLight): PainLight =>
  a !== undefined && HARM.indexOf(a) > HARM.indexOf(b) ? a : b

const openFlags = (request: PlanRequest): ReadonlySet<TissueId> =>
  new Set(
    request.health.flatMap(({ gate, cleared, tissue }) =>
      gate === 'red-flag' && !cleared && tissue !== null ? [tissue] : [],
    ),
  )

const lightsOf = (request: PlanRequest, flagged: ReadonlySet<TissueId>): ReadonlyMap<TissueId, PainLight> => {
  const lights = new Map<TissueId, PainLight>()
  for (const { tissue, light, past } of request.complaints) {
    const given = light === 'amber' && BONE_TISSUES.includes(tissue) ? 'red' : light
    if (!past) lights.set(tissue, worse(lights.get(tissue), given))
  }
  for (const tissue of flagged) lights.set(tissue, 'red')
  return lights
}

const EXCLUDING: readonly (HealthGateId & Exclusion)[] = [
  'pregnancy',
  'osteoporosis',
  'loss-of-feeling',
  'joint-replacement',
]

const conditionsOf = (request: PlanRequest): ReadonlySet<Exclusion> => {
  const { age, health } = request
  const conditions = new Set<Exclusion>(EXCLUDING.filter((id) => health.some(({ gate }) => gate === id)))
  if (age !== null && age < SIXTEEN) conditions.add('under-16')
  if (age !== null && age >= SIXTY) conditions.add('over-60')
  return conditions
}

const resultsOf = (request: PlanRequest): ReadonlyMap<string, number> => {
  const newest = new Map<string, PlanRequest['tests'][number]>()
  for (const result of request.tests) {
    const known = newest.get(result.test)
    if (known === undefined || result.day >= known.day) newest.set(result.test, result)
  }
  return new Map([...newest].map(([test, { left, right }]) => [test, Math.min(left, right)]))
}

/** The norm of evidence 5.1; where the sex is not known the higher of the two, so that nothing opens too early. */
const normOf = ({ age, sex }: PlanRequest, { normHeelRaises }: PlanningTables): number | null => {
  if (age === null) return null
  const row = normHeelRaises.findLast(({ from }) => from <= age) ?? normHeelRaises[0]
  if (row === undefined) return null
  return sex === null ? Math.max(row.male, row.female) : row[sex]
}

/** Reads the request once for all rules; what it leaves out is taken as the specification's "Unknown" says. */
export const viewRunner = (request: PlanRequest, tables: PlanningTables): RunnerView => {
  const { stage, age } = request
  const sixty = age !== null && age >= SIXTY
  const flagged = openFlags(request)
  const less = sixty ? toThousandths(tables.legLoad.sixtyLess) : 0
  return {
    stage,
    age,
    sixty,
    careful: stage === 'first' || sixty,
    under16: age !== null && age < SIXTEEN,
    heavyFrom: toThousandths(tables.legLoad.heavy[stage]) - less,
    normHeelRaises: normOf(request, tables),
    monthsStrength: request.monthsStrength ?? ASSUMED.monthsStrength[stage],
    weeksRunning: request.weeksRunning ?? ASSUMED.weeksRunning,
    lights: lightsOf(request, flagged),
    flagged,
    conditions: conditionsOf(request),
    results: resultsOf(request),
  }
}
