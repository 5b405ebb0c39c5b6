// Asks the real command line for plans and has its `check` judge them, in a thread whose output nobody sees.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { main } from '@strongstride/cli'
import { testCatalogue } from '@strongstride/cli/testing'
import type { Plan } from '@strongstride/core'
import { minutesOverAsked } from './judge-runner.ts'
import { reportTasks } from './report-tasks.ts'
import type { SamplePlan, SampleReport } from './sample-plans.ts'
import { weekUses } from './week-use.ts'

const folder = mkdtempSync(join(tmpdir(), 'strongstride-samples-'))
const out = join(folder, 'plan.json')
process.stdout.setMaxListeners(0)

const reportSample = async ({ name, words }: SamplePlan): Promise<SampleReport> => {
  const code = await main([...words, '--json', '--out', out])
  if (code !== 0) return { name, accepted: false, minutesOver: -Infinity, weeks: [] }
  const plan = JSON.parse(readFileSync(out, 'utf8')) as Plan
  return {
    name,
    accepted: (await main(['check', out])) === 0,
    minutesOver: minutesOverAsked(plan),
    weeks: weekUses(plan, testCatalogue()),
  }
}

await reportTasks((task) => reportSample(task as SamplePlan))
rmSync(folder, { recursive: true })
