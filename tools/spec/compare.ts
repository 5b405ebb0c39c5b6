import { evidenceOf } from './evidence.ts'

/** A rule as the specification's table states it. */
export interface SpecRule {
  readonly id: string
  readonly line: number
  readonly evidence: string
}

/** The four lists that must name the same rules. */
export interface RuleLists {
  readonly spec: readonly SpecRule[]
  /** The ids that the code can give as a reason. */
  readonly code: readonly string[]
  /** The ids that test names begin with. */
  readonly tests: readonly string[]
  /** The evidence ids and section numbers that exist. */
  readonly evidence: readonly string[]
}

const missing = (wanted: Iterable<string>, present: Iterable<string>): readonly string[] => {
  const known = new Set(present)
  return [...new Set(wanted)].filter((id) => !known.has(id))
}

const repeated = (ids: readonly string[]): readonly string[] => ids.filter((id, index) => ids.indexOf(id) !== index)

const evidenceMisses = ({ spec, evidence }: RuleLists): readonly string[] => {
  const known = new Set(evidence)
  return spec.flatMap((rule) => {
    const sources = evidenceOf(rule.evidence)
    if (sources.length === 0) return [`${rule.id}: names no evidence and does not say "judgement"`]
    return sources
      .filter((source) => source.kind === 'id' && !known.has(source.id))
      .map((source) => `${rule.id}: its evidence ${source.id} does not exist`)
  })
}

/** What the lists disagree on, a line each; nothing when they agree. */
export const compareRuleLists = (lists: RuleLists): readonly string[] => {
  const spec = lists.spec.map(({ id }) => id)
  return [
    ...repeated(spec).map((id) => `${id}: stands twice in the specification`),
    ...missing(spec, lists.code).map((id) => `${id}: in the specification, no reason code in the code`),
    ...missing(lists.code, spec).map((id) => `${id}: a reason code, not in the specification`),
    ...missing(spec, lists.tests).map((id) => `${id}: in the specification, no test whose name begins with it`),
    ...missing(lists.tests, spec).map((id) => `${id}: begins the name of a test, not in the specification`),
    ...evidenceMisses(lists),
  ]
}
