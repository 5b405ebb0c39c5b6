import type { Content } from '../content.ts'
import type { ContentRule } from './rule.ts'

const NAME = 'no-surer-than-source'
const RANKS = ['low', 'medium', 'high'] as const

/** Nothing is said with more certainty than the best of its sources has. */
export const noSurerThanSource: ContentRule = {
  name: NAME,
  description:
    'What a complaint says the evidence supports is no surer than the surest source it names; judgement alone is low.',
  check: (content) => {
    const known = confidences(content)
    return content.complaints.flatMap((page) =>
      page.value.supports.flatMap(({ sure, evidence }, index) => {
        const best = Math.max(0, ...evidence.map((id) => known.get(id) ?? 0))
        if (RANKS.indexOf(sure) <= best) return []
        const values = { sure, source: RANKS[best] ?? 'low' }
        return [{ file: page.file, line: page.lineOf(['supports', index, 'sure']), rule: NAME, values }]
      }),
    )
  },
  message: ({ sure, source }) => `says ${sure}, but its surest source is ${source}`,
}

const confidences = (content: Content): ReadonlyMap<string, number> =>
  new Map(
    content.evidence.flatMap(({ value }) =>
      value.map(({ id, confidence }) => [id, RANKS.indexOf(confidence)] as const),
    ),
  )
