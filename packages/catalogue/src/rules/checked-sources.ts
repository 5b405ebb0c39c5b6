import type { ContentRule } from './rule.ts'

const NAME = 'checked-sources'

/** What is called checked was read in a work that somebody looked up. */
export const checkedSources: ContentRule = {
  name: NAME,
  description: 'A statement that is marked as checked names a work that was read.',
  check: ({ evidence, references }) => {
    const read = new Set(references.value.flatMap(({ id, status }) => (status === 'read' ? [id] : [])))
    return evidence.flatMap((page) =>
      page.value.flatMap((source, index) =>
        !source.checked || source.references.some((id) => read.has(id))
          ? []
          : [{ file: page.file, line: page.lineOf([index, 'checked']), rule: NAME, values: { id: source.id } }],
      ),
    )
  },
  message: ({ id }) => `${id} is marked as checked, but none of its works was read`,
}
