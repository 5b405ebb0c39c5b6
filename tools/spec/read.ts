import type { SpecRule } from './compare.ts'

const RULE_ROW = /^\| ([A-Z]{2}-\d+) \|.*\| ([^|]+) \|$/
const TEST_NAME = /\b(?:it|test|describe)(?:\.\w+)*(?:\((?:[^()'"`]|\([^()]*\))*\))?\(\s*['"`]([A-Z]{2}-\d+)\b/g

/** The rows of the specification's table of rules. */
export const readSpecRules = (text: string): readonly SpecRule[] =>
  text.split('\n').flatMap((row, index) => {
    const [, id, evidence] = RULE_ROW.exec(row) ?? []
    return id === undefined || evidence === undefined ? [] : [{ id, line: index + 1, evidence }]
  })

/**
 * The rule ids that names of tests begin with.
 *
 * @example
 * ```ts
 * readTestedIds("it('PL-1 keeps the day before free', () => {})") // ['PL-1']
 * ```
 */
export const readTestedIds = (text: string): readonly string[] =>
  [...text.matchAll(TEST_NAME)].flatMap(([, id]) => (id === undefined ? [] : [id]))
