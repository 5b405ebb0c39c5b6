// Asks the real command line for plans and has its `check` judge them, in a thread whose output nobody sees.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { main } from '@strongstride/cli'
import type { Plan } from '@strongstride/core'
import { minutesOverAsked } from './judge-runner.ts'
import { reportTasks } from './report-tasks.ts'
import type { SamplePlan, SampleReport } from './sample-plans.ts'

const folder = mkdtempSync(join(tmpdir(), 'strongstride-samples-'))
const out = join(folder, 'plan.json')
process.stdout.setMaxListeners(0)

const reportSample = async ({ name, words }: SamplePlan): Promise<SampleReport> => {
  if ((await main([...words, '--json', '--out', out])) !== 0) return { name, accepted: false, minutesOver: -Infinity }
  const plan = JSON.parse(readFileSync(out, 'utf8')) as Plan
  return { name, accepted: (await main(['check', out])) === 0, minutesOver: minutesOverAsked(plan) }
}

await reportTasks((task) => reportSample(task as SamplePlan))
rmSync(folder, { recursive: true })
