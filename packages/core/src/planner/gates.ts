import type { TestResult } from '../athlete/index.ts'
import type { Gate } from '../exercise/index.ts'
import type { PlanRequest } from '../plan/index.ts'
import type { PlanningTables } from '../strength/index.ts'
import { toThousandths } from '../units/index.ts'

/** The newest result of every test, by test id. */
export const newestResults = (request: PlanRequest): ReadonlyMap<string, TestResult> => {
  const newest = new Map<string, TestResult>()
  for (const result of request.tests) {
    const before = newest.get(result.test)
    if (before === undefined || before.day <= result.day) newest.set(result.test, result)
  }
  return newest
}

/** Heel raises expected at the runner's age and sex (the higher norm where the sex is not known); null without an age. */
export const heelRaiseNorm = (request: PlanRequest, tables: PlanningTables): number | null => {
  const { age, sex } = request
  if (age === null) return null
  const row = [...tables.normHeelRaises].sort((a, b) => b.from - a.from).find((it) => age >= it.from)
  if (row === undefined) return null
  return sex === null ? Math.max(row.male, row.female) : row[sex]
}

/** Whether the weaker side of the newest result reaches what a gate asks (MN-2). A gate never tested is closed. */
export const passesGate = (gate: Gate | null, request: PlanRequest, tables: PlanningTables): boolean => {
  if (gate === null) return true
  const result = newestResults(request).get(gate.test)
  if (result === undefined) return false
  const reached = toThousandths(Math.min(result.left, result.right))
  if (reached >= toThousandths(gate.atLeast)) return true
  const norm = heelRaiseNorm(request, tables)
  return gate.orNormShare !== null && norm !== null && reached >= toThousandths(norm * gate.orNormShare)
}
