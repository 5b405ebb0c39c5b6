// Judges generated runners in a thread of its own.
import { testCatalogue } from '@strongstride/cli/testing'
import { reportTasks } from './report-tasks.ts'
import { reportRunner } from './runner-report.ts'
import type { RunnerTask } from './runner-report.ts'

await reportTasks((task) => reportRunner(task as RunnerTask, testCatalogue()))
