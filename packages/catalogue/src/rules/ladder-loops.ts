import type { ContentRule } from './rule.ts'

const NAME = 'ladder-loops'

/** A harder exercise stands on a higher step, so a ladder cannot lead in a circle. */
export const ladderLoops: ContentRule = {
  name: NAME,
  description: 'Harder leads to a higher step, so that no ladder leads in a circle.',
  check: ({ exercises }) => {
    const steps = new Map(exercises.map(({ id, value }) => [id, value.step]))
    return exercises.flatMap((page) =>
      page.value.harder
        .map((id, index) => ({ id, index, step: steps.get(id) ?? Infinity }))
        .filter(({ step }) => step <= page.value.step)
        .map(({ id, index, step }) => ({
          file: page.file,
          line: page.lineOf(['harder', index]),
          rule: NAME,
          values: { id, step, own: page.value.step },
        })),
    )
  },
  message: ({ id, step, own }) => `${id} is called harder, but stands on step ${step} and this on step ${own}`,
}
