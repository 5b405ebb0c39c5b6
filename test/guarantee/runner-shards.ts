import { testCatalogue } from '@strongstride/cli/testing'
import { expect, test } from 'vitest'
import { judgeRunner } from '../../bench/judge-runner.ts'

/** Files that share the generated runners, so that they run side by side. */
const SHARDS = 4

/** `npm run check` asks for 50, `npm test` for 2,000. */
const RUNNERS = Number(process.env['STRONGSTRIDE_RUNNERS'] ?? '50')

/** At a tenth of a second a runner this waits for machines ten times slower. Milliseconds. */
const PATIENCE = 20_000 + (RUNNERS / SHARDS) * 1000

/** Every fourth of the first generated runners gets a plan that keeps every rule, or a refusal that helps. */
export const testShard = (shard: number): void => {
  const seeds = Array.from({ length: RUNNERS }, (_, seed) => seed).filter((seed) => seed % SHARDS === shard)

  test(
    `generated runners ${shard}, ${shard + SHARDS} and so on below ${RUNNERS}: no rule is broken, few are refused`,
    { timeout: PATIENCE },
    () => {
      const judged = seeds.map((seed) => {
        const { faults, refusal, minutesOver } = judgeRunner(seed, testCatalogue())
        return { seed, faults, refusal, minutesOver }
      })
      expect(judged.flatMap(({ faults }) => faults)).toEqual([])
      expect(judged.filter(({ minutesOver }) => minutesOver > 0).map(({ seed }) => seed)).toEqual([])
      const refused = judged.filter(({ refusal }) => refusal !== null && refusal.rule !== 'SF-1')
      const mostRefused = Math.ceil(seeds.length / 100)
      expect(refused.length, JSON.stringify(refused)).toBeLessThanOrEqual(mostRefused)
    },
  )
}
