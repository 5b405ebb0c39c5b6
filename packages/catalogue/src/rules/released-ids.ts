import type { ContentRule } from './rule.ts'

const NAME = 'released-ids'

/** An id that was released still means something. */
export const releasedIds: ContentRule = {
  name: NAME,
  description:
    'Every released id still has its file or a successor; a retired exercise has no file any more and leads to one that has.',
  check: ({ exercises, muscles, complaints, selfTests, released }) => {
    const { retired } = released.value
    const successors = new Map(retired.map(({ id, replacedBy }) => [id, replacedBy]))
    const lost = (list: ReleasedList, kept: Iterable<string>): readonly Problem[] => {
      const known = new Set(kept)
      return released.value[list].flatMap((id, index): readonly Problem[] => [
        ...(known.has(id) ? [] : [{ path: [list, index], id, problem: 'was released and is gone' }]),
        ...(released.value[list].indexOf(id) < index
          ? [{ path: [list, index], id, problem: 'stands here twice' }]
          : []),
      ])
    }
    const present = new Set(exercises.map(({ id }) => id))
    const problems: readonly Problem[] = [
      ...lost('exercises', [...present, ...successors.keys()]),
      ...lost('muscles', muscles.map(toId)),
      ...lost('complaints', complaints.map(toId)),
      ...lost('selfTests', selfTests.map(toId)),
      ...retired.flatMap(({ id }, index): readonly Problem[] => [
        ...(present.has(id) ? [{ path: ['retired', index], id, problem: 'is retired and still has a file' }] : []),
        ...(present.has(lastSuccessor(id, successors))
          ? []
          : [{ path: ['retired', index], id, problem: 'leads nowhere' }]),
      ]),
    ]
    return problems.map(({ path, id, problem }) => ({
      file: released.file,
      line: released.lineOf(path),
      rule: NAME,
      values: { id, problem },
    }))
  },
  message: ({ id, problem }) => `${id} ${problem}`,
}

/** The frozen lists; only exercises may have successors. */
type ReleasedList = 'exercises' | 'muscles' | 'complaints' | 'selfTests'

const toId = ({ id }: { readonly id: string }): string => id

interface Problem {
  readonly path: readonly (string | number)[]
  readonly id: string
  readonly problem: string
}

/** Follows successors to the end; a circle ends after as many steps as there are successors. */
const lastSuccessor = (id: string, successors: ReadonlyMap<string, string>): string => {
  let last = id
  for (let step = 0; step <= successors.size; step += 1) last = successors.get(last) ?? last
  return last
}
