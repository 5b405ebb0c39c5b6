import type { Content } from '../content.ts'
import type { Finding } from '../finding.ts'

/** Something that good content keeps to, beyond the shape of its files. */
export interface ContentRule {
  /** The file's name; findings carry it. */
  readonly name: string
  /** One sentence for the list of rules. */
  readonly description: string
  readonly check: (content: Content) => readonly Finding[]
  /** The sentence for a finding's values. */
  readonly message: (values: Finding['values']) => string
}
