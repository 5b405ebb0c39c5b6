// Plans for runners in every situation of kit, stage and pain in a thread of its own.
import { testCatalogue } from '@strongstride/cli/testing'
import { reportTasks } from './report-tasks.ts'
import { reportSituation } from './situations.ts'
import type { Situation } from './situations.ts'

await reportTasks((task) => reportSituation(task as Situation, testCatalogue()))
