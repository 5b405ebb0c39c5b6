// Plans for generated runners in a thread of its own and reports what became of their targets.
import { testCatalogue } from '@strongstride/cli/testing'
import { judgeRunner } from './judge-runner.ts'
import { reportTasks } from './report-tasks.ts'
import { targetWeeks } from './target-weeks.ts'
import type { TargetReport } from './target-figures.ts'

await reportTasks((seed): TargetReport => {
  const { plan } = judgeRunner(Number(seed), testCatalogue())
  return { seed: Number(seed), weeks: plan === null ? null : targetWeeks(plan) }
})
