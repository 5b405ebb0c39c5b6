import { EMPHASES, byMuscle, err, ok, type Emphasis, type Muscle, type MuscleId, type Result } from '@strongstride/core'
import type { CompiledCatalogue } from './compiled.ts'
import type { Content, Entry } from './content.ts'
import { compareText, type Finding } from './finding.ts'
import { hashOf } from './hash.ts'
import type { SourceFile } from './read/page.ts'
import { readContent } from './read/read-content.ts'
import { toExercise, type CatalogueExercise } from './schema/exercise.schema.ts'
import { toSelfTest } from './schema/self-test.schema.ts'
import { CATALOGUE_VERSION, COMPILED_FORMAT } from './version.ts'

/**
 * Compiles the files of `content/` into one catalogue, or into findings: what is wrong, in which file, on which line.
 * The shape of every file must be right; whether the content is good is for {@link lintContent} to say.
 *
 * @example
 * ```ts
 * const compiled = compileCatalogue([{ path: 'content/muscles/Soleus.yaml', text: 'name: Soleus' }])
 * compiled.ok // false
 * ```
 */
export const compileCatalogue = (files: readonly SourceFile[]): Result<CompiledCatalogue, readonly Finding[]> => {
  const content = readContent(files)
  if (!content.ok) return err(content.error)
  return ok(assemble(content.value))
}

const assemble = (content: Content): CompiledCatalogue => {
  const exercises = content.exercises.map((entry) => toExercise(entry.id, entry.value)).sort(byId)
  const selfTests = content.selfTests.map((entry) => toSelfTest(entry.id, entry.value, content.tables)).sort(byId)
  const tables = { ...content.tables, emphases: EMPHASES.map((id) => emphasisOf(content, id)) }
  const retired = Object.fromEntries(content.released.value.retired.map(({ id, replacedBy }) => [id, replacedBy]))
  const known = {
    muscles: byMuscle((id) => muscleOf(content, id)),
    exercises,
    selfTests,
    complaints: content.complaints.map((entry) => ({ id: entry.id, ...entry.value })).sort(byId),
    evidence: content.evidence.flatMap((page) => page.value).sort(byId),
    references: [...content.references.value].sort(byId),
    tables,
    tableEvidence: Object.fromEntries([
      ...content.protocols.map((entry) => [`protocols/${entry.id}`, entry.value.evidence] as const),
      ...content.emphases.map((entry) => [`emphases/${entry.id}`, entry.value.evidence] as const),
    ]),
    retired,
  }
  const planned = {
    exercises: exercises.map(plannedPart),
    selfTests: selfTests
      .filter(({ use }) => use === 'plan')
      .map(({ id, unit, low, high, muscles }) => ({ id, unit, low, high, muscles })),
    tables: { ...tables, emphases: tables.emphases.map(({ id, factors, floors }) => ({ id, factors, floors })) },
    retired,
  }
  return {
    format: COMPILED_FORMAT,
    version: CATALOGUE_VERSION,
    planningHash: hashOf(planned),
    contentHash: hashOf(known),
    ...known,
  }
}

/** What the planner reads of an exercise: not its words, figure, FIT pair and evidence; its ladder and step say what is easier. */
const plannedPart = (exercise: CatalogueExercise): unknown => {
  const unread = new Set(['name', 'texts', 'figure', 'fit', 'evidence', 'mustNot', 'easier', 'harder'])
  return Object.fromEntries(Object.entries(exercise).filter(([field]) => !unread.has(field)))
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => compareText(a.id, b.id)

const muscleOf = (content: Content, id: MuscleId): Muscle => ({ id, ...entryOf(content.muscles, id).value })

const emphasisOf = (content: Content, id: Emphasis['id']): Emphasis => {
  const { name, factors, floors } = entryOf(content.emphases, id).value
  return { id, name, factors, floors }
}

/** The entry of an id; reading made sure that it exists. */
const entryOf = <Value>(entries: readonly Entry<Value>[], id: string): Entry<Value> => {
  const entry = entries.find((candidate) => candidate.id === id)
  if (entry === undefined) throw new Error(`no entry ${id}`)
  return entry
}
