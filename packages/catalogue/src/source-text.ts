import type { CatalogueEvidence, Reference } from './schema/evidence.schema.ts'

/** The part of a catalogue that sources are looked up in. */
export interface Sources {
  readonly evidence: readonly CatalogueEvidence[]
  readonly references: readonly Reference[]
}

const NOT_CHECKED = 'not checked against the paper'

/**
 * A source in one line: its id, who wrote it and when, what kind of study it is, how sure it is, and whether nobody has
 * held the statement against the paper yet. What we chose ourselves is called our default, never research.
 *
 * @example
 * ```ts
 * sourceText('judgement', { evidence: [], references: [] }) // 'judgement (ours as coaches; no study behind it)'
 * ```
 */
export const sourceText = (id: string, sources: Sources): string => {
  if (id === 'judgement') return 'judgement (ours as coaches; no study behind it)'
  const found = sources.evidence.find((each) => each.id === id)
  return found === undefined ? id : `${id} (${detailsOf(found, sources.references).join('; ')})`
}

const detailsOf = (evidence: CatalogueEvidence, references: readonly Reference[]): readonly string[] => {
  const sure = `how sure: ${evidence.confidence}`
  if (evidence.kind === 'article') return ['the article this began with']
  const works = evidence.references.flatMap((id) => references.find((each) => each.id === id) ?? [])
  if (evidence.kind === 'our default') {
    const named = works.map((work) => workText(work, { marked: true }))
    return [named.length === 0 ? 'our default' : `our default, in view of: ${named.join('; ')}`, sure]
  }
  const named = works.map((work) => workText(work, { marked: evidence.checked }))
  return [...(named.length === 0 ? [evidence.kind] : named), sure, ...(evidence.checked ? [] : [NOT_CHECKED])]
}

/** A work says for itself that it was not checked, unless the statement says so for all its works. */
const workText = ({ short, study, status }: Reference, { marked }: { readonly marked: boolean }): string =>
  `${short}, ${study}${marked && status !== 'read' ? ', not checked' : ''}`
