import { BONE_TISSUES } from '../anatomy/index.ts'
import type { TissueId } from '../anatomy/index.ts'
import { ASSUMED } from '../athlete/index.ts'
import type { Complaint, HealthGateId, Stage } from '../athlete/index.ts'
import type { Exclusion } from '../exercise/index.ts'
import type { PlanRequest } from '../plan/index.ts'
import { findGap, minutesFactor, readLog, readTissueLights, withReports } from '../progress/index.ts'
import type { Gap, ReadLog, TissueLight } from '../progress/index.ts'
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
  /** The lines of the log that can be true. */
  readonly log: ReadLog
  /** The gap in strength work that ends today (R3.14); null where there is none. */
  readonly gap: Gap | null
  /** How long the runner's sessions take against the plan's minutes. */
  readonly minutesFactor: Thousandths
  /** Complaints as the reports of pain leave them. */
  readonly complaints: readonly Complaint[]
  readonly lights: readonly TissueLight[]
  readonly red: ReadonlySet<TissueId>
  readonly amber: ReadonlySet<TissueId>
  readonly exclusions: ReadonlySet<Exclusion>
  /** No heavy legs at all: pregnancy, under 16 (SF-2). */
  readonly neverHeavy: boolean
  /** The rule that allows no hops anywhere: pregnancy, or a red flag that nobody has cleared (R2.10); null: they may be planned. */
  readonly noContactsBy: 'SF-1' | 'SF-2' | null
  readonly neverLoaded: boolean
  readonly lowImpactOnly: boolean
  /** Stress fracture or missed periods, not cleared: contacts halved (SF-1). */
  readonly contactsHalved: boolean
}

const hasGate = (request: PlanRequest, gate: HealthGateId): boolean => request.health.some((it) => it.gate === gate)

const isOpen = (request: PlanRequest, gate: HealthGateId): boolean =>
  request.health.some((it) => it.gate === gate && !it.cleared)

/** Parts of the body with a red flag that nobody has cleared. */
const flaggedTissues = ({ health }: PlanRequest): readonly TissueId[] =>
  health.flatMap(({ gate, cleared, tissue }) => (gate === 'red-flag' && !cleared && tissue !== null ? [tissue] : []))

const noContactsBy = (request: PlanRequest): RunnerFacts['noContactsBy'] => {
  if (flaggedTissues(request).length > 0) return 'SF-1'
  return hasGate(request, 'pregnancy') ? 'SF-2' : null
}

const redTissues = (request: PlanRequest, complaints: readonly Complaint[]): ReadonlySet<TissueId> => {
  const present = complaints.filter((it) => !it.past)
  const byComplaint = present
    .filter((it) => it.light === 'red' || (it.light === 'amber' && BONE_TISSUES.includes(it.tissue)))
    .map((it) => it.tissue)
  return new Set([...byComplaint, ...flaggedTissues(request)])
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
  const { today } = request
  const lights = readTissueLights(request.reports, today, catalogue.tables.painLights)
  const complaints = withReports(request.complaints, lights, today)
  const red = redTissues(request, complaints)
  const exercises = new Set(catalogue.exercises.map((it) => it.id))
  const log = readLog(request.log, { today, isKnown: (id) => exercises.has(id) })
  const amber = complaints.filter((it) => !it.past && it.light === 'amber' && !red.has(it.tissue))
  const pregnant = hasGate(request, 'pregnancy')
  return {
    stage,
    sixty,
    careful: stage === 'first' || sixty,
    weeksRunning: request.weeksRunning ?? ASSUMED.weeksRunning,
    monthsStrength: request.monthsStrength ?? ASSUMED.monthsStrength[stage],
    heavyFrom: toThousandths(legLoad.heavy[stage]) - (sixty ? toThousandths(legLoad.sixtyLess) : 0),
    log,
    gap: findGap(log, today, catalogue.tables.gaps),
    minutesFactor: minutesFactor(request.sessionsDone ?? [], today, catalogue.tables.minutesFactor),
    complaints,
    lights,
    red,
    amber: new Set(amber.map((it) => it.tissue)),
    exclusions: exclusionsOf(request),
    neverHeavy: pregnant || under16,
    noContactsBy: noContactsBy(request),
    neverLoaded: under16,
    lowImpactOnly: hasGate(request, 'osteoporosis'),
    contactsHalved: isOpen(request, 'stress-fracture') || isOpen(request, 'missed-periods'),
  }
}
