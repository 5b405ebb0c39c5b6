/** Something wrong in a content file, as data: where, which rule, and the values a sentence needs. */
export interface Finding {
  /** Path from the root of the repository, as `content/exercises/split-squat.yaml`. */
  readonly file: string
  /** Line in the file, from 1. */
  readonly line: number
  /** `yaml`, `schema` and the like, or the name of a content rule. */
  readonly rule: string
  readonly values: Readonly<Record<string, string | number>>
}

/** Order of findings: by file, line, rule. */
export const compareFindings = (a: Finding, b: Finding): number =>
  compareText(a.file, b.file) || a.line - b.line || compareText(a.rule, b.rule)

/** Order of texts by code unit, the same on every machine. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
