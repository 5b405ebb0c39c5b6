import type { Finding } from './finding.ts'
import { CONTENT_RULES } from './rules/index.ts'

type Values = Finding['values']

/** Sentences for what is wrong with the shape of a file; a content rule brings its own. */
const SHAPE_MESSAGES: Readonly<Record<string, (values: Values) => string>> = {
  yaml: ({ problem }) => `is not YAML: ${problem}`,
  schema: ({ at, problem }) => `${at}: ${problem}`,
  missing: () => 'is missing',
  'file-name': () => 'the file name is not an identity: lower-case words joined by hyphens, ending in .yaml',
  'unknown-id': () => 'is not one of the fixed ids',
  'unknown-place': () => 'stands in no known folder of content',
  'missing-table': ({ table }) => `no file holds the table ${table}`,
  'doubled-table': ({ table }) => `another file already holds the table ${table}`,
}

/**
 * A finding as a line for people: `file:line rule message`.
 *
 * @example
 * ```ts
 * formatFinding({ file: 'content/muscles/soleus.yaml', line: 1, rule: 'missing', values: {} })
 * // content/muscles/soleus.yaml:1 missing is missing
 * ```
 */
export const formatFinding = ({ file, line, rule, values }: Finding): string => {
  const message = SHAPE_MESSAGES[rule] ?? CONTENT_RULES.find(({ name }) => name === rule)?.message
  return `${file}:${line} ${rule} ${message === undefined ? JSON.stringify(values) : message(values)}`
}
