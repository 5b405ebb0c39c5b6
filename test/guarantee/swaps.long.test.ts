import { testCatalogue } from '@strongstride/cli/testing'
import { expect, test } from 'vitest'
import { judgeSwaps } from '../../bench/judge-swaps.ts'

/** `npm run figures -- swaps` takes any number. */
const RUNNERS = 60

test(
  'every swap offered keeps the rules and the purpose, today and from now on',
  { timeout: 20_000 + RUNNERS * 6000 },
  () => {
    const judged = Array.from({ length: RUNNERS }, (_, index) => judgeSwaps(1000 + index, testCatalogue()))
    expect(judged.flatMap(({ broken }) => broken)).toEqual([])
    expect(judged.flatMap(({ lost }) => lost)).toEqual([])
    expect(judged.flatMap(({ lastingBroken }) => lastingBroken)).toEqual([])
    const offered = judged.reduce((sum, one) => sum + one.offered, 0)
    expect(offered).toBeGreaterThan(RUNNERS)
  },
)
