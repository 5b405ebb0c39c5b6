import * as v from 'valibot'
import { err, ok, type Result } from '@strongstride/core'
import type { Finding } from '../finding.ts'
import type { Page, Path } from './page.ts'

/**
 * Gives a page the type of a schema, or says at which line it does not fit. Unknown and missing keys are findings;
 * nothing gets a default.
 */
export const checkShape = <Value>(
  page: Page<unknown>,
  schema: v.GenericSchema<unknown, Value>,
): Result<Page<Value>, readonly Finding[]> => {
  const parsed = v.safeParse(schema, page.value)
  if (parsed.success) return ok({ ...page, value: parsed.output })
  return err(parsed.issues.map((issue) => toFinding(page, issue)))
}

const toFinding = (page: Page<unknown>, issue: v.BaseIssue<unknown>): Finding => {
  const path: Path = (issue.path ?? []).map((item) => (typeof item.key === 'number' ? item.key : String(item.key)))
  return {
    file: page.file,
    line: page.lineOf(path),
    rule: 'schema',
    values: { at: path.join('.') || 'the file', problem: describe(issue) },
  }
}

/** The problem in words for someone who edits the file. A custom check brings its own words. */
const describe = ({ kind, expected, received, message }: v.BaseIssue<unknown>): string => {
  if (kind !== 'schema' || expected === null || !message.startsWith('Invalid')) return message
  if (expected === 'never') return 'is not a field here'
  if (received === 'undefined') return 'is missing'
  return `is ${received}; expected ${expected.replace(/^\((.*)\)$/, '$1')}`
}
