import type { ContentRule } from './rule.ts'

const NAME = 'ladder-neighbours'

/** Easier and harder agree in both directions and stay on one ladder. */
export const ladderNeighbours: ContentRule = {
  name: NAME,
  description:
    'What names an exercise as easier is named by it as harder, and the other way round, on the same ladder.',
  check: ({ exercises }) => {
    const byId = new Map(exercises.map((page) => [page.id, page]))
    return exercises.flatMap((page) =>
      (['easier', 'harder'] as const).flatMap((way) =>
        page.value[way].flatMap((id, index) => {
          const other = byId.get(id)
          if (other === undefined) return []
          const back = way === 'easier' ? 'harder' : 'easier'
          const at = { file: page.file, line: page.lineOf([way, index]), rule: NAME }
          const problems = [
            ...(other.value[back].includes(page.id) ? [] : [`does not name it back as ${back}`]),
            ...(other.value.ladder === page.value.ladder ? [] : [`stands on the ladder ${other.value.ladder}`]),
          ]
          return problems.map((problem) => ({ ...at, values: { id, problem } }))
        }),
      ),
    )
  },
  message: ({ id, problem }) => `${id} ${problem}`,
}
