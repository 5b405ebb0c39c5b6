import { testCatalogue } from '@strongstride/cli/testing'
import { figureOf } from './figure.ts'
import type { Figure } from './figure.ts'
import { judgeSwaps } from './judge-swaps.ts'
import type { JudgedSwaps } from './judge-swaps.ts'

const sumOf = (judged: readonly JudgedSwaps[], count: (one: JudgedSwaps) => number): number =>
  judged.reduce((sum, one) => sum + count(one), 0)

/** How many swaps generated runners are offered in their sessions, and how many break a rule or lose their purpose. */
export const swapFigures = (from: number, runners: number): readonly Figure[] => {
  const catalogue = testCatalogue()
  const judged = Array.from({ length: runners }, (_, index) => judgeSwaps(from + index, catalogue))
  const [broken, lost] = [judged.flatMap((one) => one.broken), judged.flatMap((one) => one.lost)]
  const lastingBroken = judged.flatMap((one) => one.lastingBroken)
  const asked = sumOf(judged, (one) => one.asked)
  const served = sumOf(judged, (one) => one.wellServed)
  return [
    figureOf(
      'swaps offered',
      sumOf(judged, (one) => one.offered),
      'swaps',
      {
        notes: [`for ${asked} exercises of ${runners} runners`],
      },
    ),
    figureOf('swaps with three or more', asked === 0 ? 0 : (100 * served) / asked, '% of exercises'),
    figureOf('swaps that break a rule', broken.length, 'swaps', { goal: ['=', 0], notes: broken }),
    figureOf('swaps that lose the purpose', lost.length, 'swaps', { goal: ['=', 0], notes: lost }),
    figureOf(
      'swaps from now on',
      sumOf(judged, (one) => one.lasting),
      'plans',
      {
        notes: [`${sumOf(judged, (one) => one.lastingNotOffered)} not offered: their plans would break a rule`],
      },
    ),
    figureOf('swaps from now on that fail', lastingBroken.length, 'plans', { goal: ['=', 0], notes: lastingBroken }),
  ]
}
