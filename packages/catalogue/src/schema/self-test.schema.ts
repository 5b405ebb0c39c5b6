import * as v from 'valibot'
import { MUSCLES, SELF_TEST_UNITS, type PlanningTables, type SelfTest } from '@strongstride/core'
import { amount, count, evidenceIds, line } from './plain.schema.ts'

/** What people of an age reach, in the test's unit. */
export interface NormRow {
  /** Years of age. */
  readonly from: number
  /** Years of age, the last one included; null: and older. */
  readonly to: number | null
  readonly men: number
  readonly women: number
}

/** What is known of a test besides what the planner reads. */
interface TestFacts {
  /** The smallest change that is more than chance, in the test's unit; null for a gate, which is passed or not yet. */
  readonly noise: { readonly least: number; readonly evidence: readonly string[] } | null
  /** `plan`: plans are made with its result. `record`: for the runner's own record; the planner never reads it. */
  readonly use: 'plan' | 'record'
}

interface Norms<Rows> {
  /** What the numbers are, in a sentence. */
  readonly of: string
  readonly rows: Rows
  readonly evidence: readonly string[]
}

/** A self-test as its file states it; its id is the file's name. */
export interface SelfTestFile extends Omit<SelfTest, 'id'>, TestFacts {
  /** Rows, or the planning table that holds them. */
  readonly norms: Norms<readonly NormRow[] | 'normHeelRaises'> | null
}

/** A self-test as a reader looks it up. */
export interface CatalogueSelfTest extends SelfTest, TestFacts {
  readonly norms: Norms<readonly NormRow[]> | null
}

const normRow = v.strictObject({ from: count, to: v.nullable(count), men: amount, women: amount })

/** The form of `content/self-tests/*.yaml`. */
export const selfTestFileSchema: v.GenericSchema<unknown, SelfTestFile> = v.strictObject({
  name: line,
  unit: v.picklist(SELF_TEST_UNITS),
  minutes: amount,
  protocol: v.pipe(v.array(line), v.minLength(1)),
  low: amount,
  high: amount,
  noise: v.nullable(v.strictObject({ least: amount, evidence: evidenceIds })),
  norms: v.nullable(
    v.strictObject({
      of: line,
      rows: v.union([v.literal('normHeelRaises'), v.pipe(v.array(normRow), v.minLength(1))]),
      evidence: evidenceIds,
    }),
  ),
  use: v.picklist(['plan', 'record']),
  muscles: v.array(v.picklist(MUSCLES)),
  evidence: evidenceIds,
})

/** The self-test of a file, with the rows of its norms in place. */
export const toSelfTest = (
  testId: string,
  file: SelfTestFile,
  { normHeelRaises }: Pick<PlanningTables, 'normHeelRaises'>,
): CatalogueSelfTest => {
  const { norms } = file
  if (norms === null) return { id: testId, ...file, norms }
  const rows = norms.rows === 'normHeelRaises' ? toNormRows(normHeelRaises) : norms.rows
  return { id: testId, ...file, norms: { ...norms, rows } }
}

/** The planner's table says from which age a row holds; the next row ends it. */
const toNormRows = (table: PlanningTables['normHeelRaises']): readonly NormRow[] =>
  table.map(({ from, male, female }, index) => {
    const next = table[index + 1]
    return { from, to: next === undefined ? null : next.from - 1, men: male, women: female }
  })
