import { BONE_TISSUES } from '../anatomy/index.ts'
import type { PainLight, TissueId } from '../anatomy/index.ts'
import { addDays, compareDays } from '../calendar/index.ts'
import { ASSUMED } from '../athlete/index.ts'
import type { HealthGateId, Stage } from '../athlete/index.ts'
import type { Exclusion } from '../exercise/index.ts'
import type { PlanRequest } from '../plan/index.ts'
import type { Catalogue } from '../strength/index.ts'
import { toThousandths } from '../units/index.ts'
import type { Thousandths } from '../units/index.ts'

/** What the rules ask of this runner, worked out once from the request. */
export interface RunnerFacts {
  readonly stage: Stage
  readonly sixty: boolean
  /** Stage `first` or 60+: the longer gaps of PL-1 to PL-3. */
  readonly careful: boolean
  readonly weeksRunning: number
  readonly monthsStrength: number
  /** Leg load from which a session is heavy (section 6). */
  readonly heavyFrom: Thousandths
  readonly red: ReadonlySet<TissueId>
  readonly amber: ReadonlySet<TissueId>
  readonly exclusions: ReadonlySet<Exclusion>
  /** No heavy legs at all: pregnancy, under 16 (SF-2). */
  readonly neverHeavy: boolean
  readonly neverContacts: boolean
  readonly neverLoaded: boolean
  readonly lowImpactOnly: boolean
  /** Stress fracture or missed periods, not cleared: contacts halved (SF-1). */
  readonly contactsHalved: boolean
}

const hasGate = (request: PlanRequest, gate: HealthGateId): boolean => request.health.some((it) => it.gate === gate)

const isOpen = (request: PlanRequest, gate: HealthGateId): boolean =>
  request.health.some((it) => it.gate === gate && !it.cleared)

/** The newest pain report of each tissue within the last seven days. */
const newestPain = (request: PlanRequest): readonly { readonly tissue: TissueId; readonly light: PainLight }[] => {
  const recent = request.reports
    .flatMap((it) => (it.kind === 'pain' && addDays(it.day, 7) >= request.today ? [it] : []))
    .toSorted((a, b) => compareDays(a.day, b.day))
  return [...new Map(recent.map((it) => [it.tissue, it])).values()]
}

const redTissues = (request: PlanRequest): ReadonlySet<TissueId> => {
  const present = request.complaints.filter((it) => !it.past)
  const byComplaint = present
    .filter((it) => it.light === 'red' || (it.light === 'amber' && BONE_TISSUES.includes(it.tissue)))
    .map((it) => it.tissue)
  const byFlag = request.health.flatMap((it) => (it.gate === 'red-flag' && !it.cleared && it.tissue ? [it.tissue] : []))
  const byReport = newestPain(request).flatMap((it) => (it.light === 'red' ? [it.tissue] : []))
  return new Set([...byComplaint, ...byFlag, ...byReport])
}

const exclusionsOf = (request: PlanRequest): ReadonlySet<Exclusion> => {
  const found: Exclusion[] = []
  for (const gate of ['osteoporosis', 'pregnancy', 'loss-of-feeling', 'joint-replacement'] as const)
    if (hasGate(request, gate)) found.push(gate)
  if (request.age !== null && request.age < 16) found.push('under-16')
  if (request.age !== null && request.age >= 60) found.push('over-60')
  return new Set(found)
}

/** Reads the runner out of a request. Unknown values are assumed as `ASSUMED` says, and printed in the plan. */
export const readRunner = (request: PlanRequest, catalogue: Catalogue): RunnerFacts => {
  const { stage, age } = request
  const sixty = age !== null && age >= 60
  const under16 = age !== null && age < 16
  const { legLoad } = catalogue.tables
  const red = redTissues(request)
  const amber = request.complaints.filter((it) => !it.past && it.light === 'amber' && !red.has(it.tissue))
  const pregnant = hasGate(request, 'pregnancy')
  return {
    stage,
    sixty,
    careful: stage === 'first' || sixty,
    weeksRunning: request.weeksRunning ?? ASSUMED.weeksRunning,
    monthsStrength: request.monthsStrength ?? ASSUMED.monthsStrength[stage],
    heavyFrom: toThousandths(legLoad.heavy[stage]) - (sixty ? toThousandths(legLoad.sixtyLess) : 0),
    red,
    amber: new Set(amber.map((it) => it.tissue)),
    exclusions: exclusionsOf(request),
    neverHeavy: pregnant || under16,
    neverContacts: pregnant,
    neverLoaded: under16,
    lowImpactOnly: hasGate(request, 'osteoporosis'),
    contactsHalved: isOpen(request, 'stress-fracture') || isOpen(request, 'missed-periods'),
  }
}
