import type { Catalogue } from '@strongstride/core'
import type { CatalogueComplaint } from './schema/complaint.schema.ts'
import type { CatalogueEvidence, Reference } from './schema/evidence.schema.ts'
import type { CatalogueExercise } from './schema/exercise.schema.ts'
import type { CatalogueSelfTest } from './schema/self-test.schema.ts'
import { COMPILED_FORMAT } from './version.ts'

export { sourceText } from './source-text.ts'

/** The catalogue as the compiler writes it: what the planner needs, and what a reader wants to look up besides. */
export interface CompiledCatalogue extends Catalogue {
  readonly format: typeof COMPILED_FORMAT
  readonly exercises: readonly CatalogueExercise[]
  readonly selfTests: readonly CatalogueSelfTest[]
  readonly complaints: readonly CatalogueComplaint[]
  readonly evidence: readonly CatalogueEvidence[]
  readonly references: readonly Reference[]
  /** What each protocol and emphasis rests on: evidence ids by file, as `protocols/season`. */
  readonly tableEvidence: Readonly<Record<string, readonly string[]>>
  /** Successors of retired exercises. */
  readonly retired: Readonly<Record<string, string>>
}

/**
 * Reads the compiled file without checking it all again: the compiler wrote it. Throws when it is not a compiled catalogue
 * of this format, which means that content must be compiled anew.
 */
export const readCompiledCatalogue = (json: unknown): CompiledCatalogue => {
  if (isCompiled(json)) return json
  throw new Error(`not a compiled catalogue of format ${COMPILED_FORMAT}`)
}

const isCompiled = (json: unknown): json is CompiledCatalogue =>
  typeof json === 'object' && json !== null && 'format' in json && json.format === COMPILED_FORMAT
