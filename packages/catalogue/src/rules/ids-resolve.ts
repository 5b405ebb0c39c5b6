import type { Content } from '../content.ts'
import type { Finding } from '../finding.ts'
import type { Page, Path } from '../read/page.ts'
import type { ContentRule } from './rule.ts'

interface Mention {
  readonly page: Page<unknown>
  readonly path: Path
  readonly kind: 'exercise' | 'self-test' | 'evidence' | 'reference'
  readonly id: string
}

const NAME = 'ids-resolve'

/** Every id that a file mentions is the id of something. */
export const idsResolve: ContentRule = {
  name: NAME,
  description: 'Every exercise, self-test, source and reference that a file mentions exists, and exists once.',
  check: (content) => {
    const known: Readonly<Record<Mention['kind'], ReadonlySet<string>>> = {
      exercise: new Set(content.exercises.map(({ id }) => id)),
      'self-test': new Set(content.selfTests.map(({ id }) => id)),
      evidence: new Set(['judgement', ...content.evidence.flatMap(({ value }) => value.map(({ id }) => id))]),
      reference: new Set(content.references.value.map(({ id }) => id)),
    }
    const unknown = mentions(content).filter(({ kind, id }) => !known[kind].has(id))
    return [
      ...unknown.map(({ page, path, kind, id }) => ({
        file: page.file,
        line: page.lineOf(path),
        rule: NAME,
        values: { kind, id, problem: 'does not exist' },
      })),
      ...doubled(content),
    ]
  },
  message: ({ kind, id, problem }) => `${kind} ${id} ${problem}`,
}

const mentions = (content: Content): readonly Mention[] => [
  ...content.exercises.flatMap((page) => [
    ...listed(page, ['easier'], 'exercise', page.value.easier),
    ...listed(page, ['harder'], 'exercise', page.value.harder),
    ...(page.value.gate === null ? [] : listed(page, ['gate'], 'self-test', [page.value.gate.test])),
    ...listed(page, ['evidence'], 'evidence', page.value.evidence),
  ]),
  ...content.muscles.flatMap((page) =>
    listed(page, ['evidenceSays', 'evidence'], 'evidence', page.value.evidenceSays.evidence),
  ),
  ...content.complaints.flatMap((page) => [
    ...listed(page, ['exercises'], 'exercise', page.value.exercises),
    ...page.value.supports.flatMap(({ evidence }, index) =>
      listed(page, ['supports', index, 'evidence'], 'evidence', evidence),
    ),
    ...listed(page, ['evidence'], 'evidence', page.value.evidence),
  ]),
  ...content.selfTests.flatMap((page) => [
    ...listed(page, ['noise', 'evidence'], 'evidence', page.value.noise?.evidence ?? []),
    ...listed(page, ['norms', 'evidence'], 'evidence', page.value.norms?.evidence ?? []),
  ]),
  ...[...content.selfTests, ...content.emphases, ...content.protocols].flatMap((page) =>
    listed(page, ['evidence'], 'evidence', page.value.evidence),
  ),
  ...content.evidence.flatMap((page) =>
    page.value.flatMap(({ references }, index) => listed(page, [index, 'references'], 'reference', references)),
  ),
]

const listed = (page: Page<unknown>, path: Path, kind: Mention['kind'], ids: readonly string[]): readonly Mention[] =>
  ids.map((id, index) => ({ page, path: [...path, index], kind, id }))

const doubled = (content: Content): readonly Finding[] => {
  const stated: readonly Mention[] = [
    ...content.evidence.flatMap((page) =>
      page.value.map(({ id }, index) => ({ page, path: [index, 'id'], kind: 'evidence', id }) as const),
    ),
    ...content.references.value.map(
      ({ id }, index) => ({ page: content.references, path: [index, 'id'], kind: 'reference', id }) as const,
    ),
  ]
  const seen = new Set<string>()
  return stated.flatMap(({ page, path, kind, id }) => {
    if (!seen.has(id)) {
      seen.add(id)
      return []
    }
    return [{ file: page.file, line: page.lineOf(path), rule: NAME, values: { kind, id, problem: 'is there twice' } }]
  })
}
