import { byMuscle, groupOf, TRUNK_MUSCLES } from '../anatomy/index.ts'
import type { ByMuscle, MuscleGroup, MuscleId, TissueId } from '../anatomy/index.ts'
import type { PlanRequest, Reason } from '../plan/index.ts'
import type { Catalogue, Emphasis, PlanningTables, TableRow } from '../strength/index.ts'
import { multiplyThousandths, toThousandths } from '../units/index.ts'
import type { Thousandths } from '../units/index.ts'
import { newestResults } from './gates.ts'
import type { RunnerView } from './planner-view.ts'

/** What a week asks of a muscle, and how the number came about. */
export interface Demand {
  readonly targets: ByMuscle<Thousandths>
  readonly reasons: readonly Reason[]
}

/** The week a demand is for. */
export interface WeekAsk {
  readonly row: TableRow
  readonly sessions: number
  /** The week lies in the days after a race that leave the legs alone (PL-5). */
  readonly restingLegs: boolean
}

const CALF_TISSUES: readonly TissueId[] = ['achilles', 'plantar-fascia', 'calf', 'shin']
const FLOOR_ROWS: readonly TableRow[] = ['learn', 'build', 'strength', 'power', 'maintain']

/** LOW, OK or HIGH as a factor on the muscles a test speaks for (evidence R5.11). */
const testFactors = (request: PlanRequest, catalogue: Catalogue): ReadonlyMap<MuscleId, Thousandths> => {
  const { low, ok, high } = catalogue.tables.targets.testFactor
  const factors = new Map<MuscleId, Thousandths>()
  for (const [id, result] of newestResults(request)) {
    const test = catalogue.selfTests.find((it) => it.id === id)
    if (test === undefined) continue
    const worse = Math.min(result.left, result.right)
    const factor = worse < test.low ? low : worse >= test.high ? high : ok
    for (const muscle of test.muscles) {
      const before = factors.get(muscle)
      const next = toThousandths(factor)
      factors.set(muscle, before === undefined ? next : Math.max(before, next))
    }
  }
  return factors
}

/** True when the calf keeps its whole target under every emphasis (section 4). */
const keepsCalf = ({ request, facts, catalogue }: RunnerView): boolean => {
  const old = request.age !== null && request.age >= catalogue.tables.calfFactorAge
  const complained = facts.complaints.some((it) => CALF_TISSUES.includes(it.tissue))
  const heelRaise = newestResults(request).get('heel-raise')
  const low = catalogue.selfTests.find((it) => it.id === 'heel-raise')?.low ?? 0
  return old || complained || (heelRaise !== undefined && Math.min(heelRaise.left, heelRaise.right) < low)
}

const emphasisOf = (request: PlanRequest, tables: PlanningTables): Emphasis | undefined =>
  tables.emphases.find((it) => it.id === request.emphasis)

const baseSets = (muscle: MuscleId, { row, restingLegs }: WeekAsk, { facts, catalogue }: RunnerView): Thousandths => {
  const { tables } = catalogue
  const { base, classOf, recover, trunkInRaceWeek } = tables.targets
  const kind = classOf[muscle]
  if (row === 'recover' && !restingLegs)
    return kind === 'none' ? 0 : toThousandths(base.learn[kind][facts.stage] * recover.shareOfLearn)
  if (row === 'recover') {
    if (TRUNK_MUSCLES.includes(muscle)) return toThousandths(recover.trunk)
    return groupOf(muscle) === 'upper-body' && kind !== 'none' ? toThousandths(recover.upper) : 0
  }
  if (row === 'race' && TRUNK_MUSCLES.includes(muscle)) return toThousandths(trunkInRaceWeek[facts.stage])
  return kind === 'none' ? 0 : toThousandths(base[row][kind][facts.stage])
}

interface Factors {
  readonly emphasis: Thousandths
  readonly own: Thousandths
  readonly test: Thousandths
}

/** A target on its way: what the phase asks, what changes it, and what it may not fall below or rise above. */
interface TargetSum {
  readonly base: Thousandths
  readonly factors: Factors
  readonly floor: Thousandths
  readonly cap: Thousandths
  /** Share with one session a week. */
  readonly share: Thousandths
}

const targetOf = ({ base, factors, floor, cap, share }: TargetSum): Thousandths => {
  const asked = [factors.emphasis, factors.own, factors.test].reduce(multiplyThousandths, base)
  return Math.min(cap, multiplyThousandths(Math.max(factors.own === 0 ? 0 : floor, asked), share))
}

const reasonFor = (muscle: MuscleId, sum: TargetSum): Reason => {
  const { base, factors, floor, share } = sum
  const target = targetOf(sum)
  const hasFloor = target > targetOf({ ...sum, floor: 0 })
  return {
    code: 'target',
    values: {
      muscle,
      base: base / 1000,
      emphasis: factors.emphasis / 1000,
      own: factors.own / 1000,
      test: factors.test / 1000,
      share: share / 1000,
      floor: hasFloor ? floor / 1000 : 0,
      target: target / 1000,
    },
    evidence: ['R6.7'],
  }
}

/** Stage 2 of the pipeline: weekly sets a muscle, with each factor kept as a reason (specification, section 3.2). */
export const askWeek = (ask: WeekAsk, view: RunnerView): Demand => {
  const { row, sessions } = ask
  const { request, catalogue } = view
  const { tables } = catalogue
  const emphasis = emphasisOf(request, tables)
  const tests = testFactors(request, catalogue)
  const wholeCalf = keepsCalf(view)
  const share = sessions === 1 && FLOOR_ROWS.includes(row) ? toThousandths(tables.targets.oneSessionShare) : 1000
  const reasons: Reason[] = []
  const targets = byMuscle((muscle) => {
    const base = baseSets(muscle, ask, view)
    if (base === 0) return 0
    const listed = toThousandths(emphasis?.factors[muscle] ?? 1)
    const factors: Factors = {
      emphasis: wholeCalf && groupOf(muscle) === 'calves' ? Math.max(1000, listed) : listed,
      own: toThousandths(request.adjustments[muscle] ?? 1),
      test: tests.get(muscle) ?? 1000,
    }
    const sum: TargetSum = {
      base,
      factors,
      floor: FLOOR_ROWS.includes(row) ? toThousandths(emphasis?.floors[muscle] ?? 0) : 0,
      cap: capOf(groupOf(muscle), tables),
      share,
    }
    reasons.push(reasonFor(muscle, sum))
    return targetOf(sum)
  })
  return { targets, reasons }
}

const capOf = (group: MuscleGroup, tables: PlanningTables): Thousandths =>
  toThousandths(group === 'feet' || group === 'shins' ? tables.caps.footShinSetsWeek : tables.caps.legSetsWeek)
