import type { TissueId } from '../anatomy/index.ts'
import type { Complaint, HealthGate, HealthGateId, TestResult } from '../athlete/index.ts'
import { daysBetween, type CivilDay } from '../calendar/index.ts'
import type { SelfTest } from '../strength/index.ts'

/** LOW is trained first, HIGH is kept; there is no other judgement (R5.5). */
export type TestBand = 'low' | 'ok' | 'high'

/** A test over time. Numbers are in its unit; the score is the worse side. */
export interface TestStory {
  readonly test: string
  /** From early to late, one a day: the later one of a day counts. */
  readonly results: readonly TestResult[]
  readonly newest: TestResult
  readonly score: number
  readonly band: TestBand
  /** Worse side as a share of the better one, 1 where both are the same. */
  readonly symmetry: number
  /** The newest two results both show less than nine tenths (R5.4). */
  readonly isUneven: boolean
  /** Against the result before; `noise`: less than the smallest change that is more than chance. Null: there is none. */
  readonly change: 'better' | 'worse' | 'noise' | null
}

type Banded = Pick<SelfTest, 'low' | 'high'>

/** Where fewer is better, the bound of LOW lies above that of HIGH. */
const isFewerBetter = ({ low, high }: Banded): boolean => low > high

/**
 * The worse side of a result.
 *
 * @example
 * ```ts
 * scoreOf({ left: 18, right: 21 }, { low: 15, high: 30 }) // 18
 * scoreOf({ left: 2, right: 0 }, { low: 4, high: 1 }) // 2
 * ```
 */
export const scoreOf = ({ left, right }: Pick<TestResult, 'left' | 'right'>, test: Banded): number =>
  isFewerBetter(test) ? Math.max(left, right) : Math.min(left, right)

/**
 * The band of a score.
 *
 * @example
 * ```ts
 * bandOf(14, { low: 15, high: 30 }) // 'low'
 * bandOf(1, { low: 4, high: 1 }) // 'high'
 * ```
 */
export const bandOf = (score: number, test: Banded): TestBand => {
  const way = isFewerBetter(test) ? -1 : 1
  if (isFewerBetter(test) ? score >= test.low : score < test.low) return 'low'
  return (score - test.high) * way >= 0 ? 'high' : 'ok'
}

const symmetryOf = ({ left, right }: TestResult): number => {
  const most = Math.max(left, right)
  return most === 0 ? 1 : Math.min(left, right) / most
}

const EVEN = 0.9

/** Days after which a test says something new (R5.3). */
export const RETEST_DAYS = 42

const changeOf = (score: number, before: number, test: Banded, noise: number | null): TestStory['change'] => {
  if (noise === null || Math.abs(score - before) < noise) return 'noise'
  return score > before === isFewerBetter(test) ? 'worse' : 'better'
}

/** What the results of a test say; null before the first. `noise`: the smallest change that is more than chance (R5.6). */
export const testStory = (
  results: readonly TestResult[],
  test: Pick<SelfTest, 'id' | 'low' | 'high'>,
  noise: number | null,
): TestStory | null => {
  const byDay = new Map<CivilDay, TestResult>()
  for (const result of results) if (result.test === test.id) byDay.set(result.day, result)
  const own = [...byDay.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1))
  const newest = own.at(-1)
  if (newest === undefined) return null
  const before = own.at(-2)
  const score = scoreOf(newest, test)
  return {
    test: test.id,
    results: own,
    newest,
    score,
    band: bandOf(score, test),
    symmetry: symmetryOf(newest),
    isUneven: before !== undefined && symmetryOf(newest) < EVEN && symmetryOf(before) < EVEN,
    change: before === undefined ? null : changeOf(score, scoreOf(before, test), test, noise),
  }
}

/** What taking a test asks of the body. */
export interface TestDemand {
  readonly tissues: readonly TissueId[]
  /** It hops or jumps. */
  readonly isImpact: boolean
}

/** Why a test is not taken now: a part that hurts, or an answer about health (R5.2); null: nothing speaks against it. */
export type TestBarrier =
  | { readonly type: 'tissue'; readonly tissue: TissueId }
  | { readonly type: 'health'; readonly gate: HealthGateId }

const NO_IMPACT: readonly HealthGateId[] = [
  'stress-fracture',
  'pregnancy',
  'postnatal-under-12-weeks',
  'osteoporosis',
  'missed-periods',
]

/** What speaks against a test now (R5.2): its parts must be green, hops need health answers that allow them. */
export const testBarrier = (
  { tissues, isImpact }: TestDemand,
  complaints: readonly Complaint[],
  health: readonly HealthGate[],
): TestBarrier | null => {
  const sore = complaints.find(({ tissue, light, past }) => !past && light !== 'green' && tissues.includes(tissue))
  if (sore !== undefined) return { type: 'tissue', tissue: sore.tissue }
  const isOpen = (gate: HealthGate): boolean => !gate.cleared
  const flag = health.find(
    (it) => it.gate === 'red-flag' && isOpen(it) && (it.tissue === null || tissues.includes(it.tissue)),
  )
  if (flag !== undefined) return { type: 'health', gate: flag.gate }
  const gate = isImpact ? health.find((it) => NO_IMPACT.includes(it.gate) && isOpen(it)) : undefined
  return gate === undefined ? null : { type: 'health', gate: gate.gate }
}

/** Tests worth taking again: those taken, six weeks ago or longer. */
export const testsDue = (results: readonly TestResult[], today: CivilDay): readonly string[] => {
  const newest = new Map<string, CivilDay>()
  for (const { test, day } of results) if ((newest.get(test) ?? '') < day) newest.set(test, day)
  return [...newest].flatMap(([test, day]) => (daysBetween(day, today) >= RETEST_DAYS ? [test] : []))
}

/** A row of norms: what people of an age reach. */
interface NormAges {
  readonly from: number
  readonly to: number | null
  readonly men: number
  readonly women: number
}

/** What people of a runner's age reach, men and women apart where the sex is not known; null where nobody knows. */
export const normFor = (
  rows: readonly NormAges[],
  age: number | null,
): { readonly men: number; readonly women: number } | null => {
  if (age === null) return null
  const row = rows.find(({ from, to }) => age >= from && (to === null || age <= to))
  return row === undefined ? null : { men: row.men, women: row.women }
}
