// Lives seasons of simulated runners in a thread of its own.
import { createHash } from 'node:crypto'
import { liveSeason, SEASON_LAWS } from '@strongstride/app/testing'
import { testCatalogue } from '@strongstride/cli/testing'
import { reportTasks } from './report-tasks.ts'
import type { SeasonReport, SeasonTask } from './simulated-figures.ts'

const catalogue = testCatalogue()
const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

const report = async ({ kind, seed }: SeasonTask): Promise<SeasonReport> => {
  const season = await liveSeason(kind, seed, { catalogue, hash })
  return {
    kind,
    seed,
    plans: season.followed.filter(({ plan }) => plan !== null).length,
    stopped: season.followed.filter(({ plan }) => plan === null).length,
    exercises: season.done.length,
    broken: Object.fromEntries(Object.entries(SEASON_LAWS).map(([name, law]) => [name, law(season, catalogue)])),
  }
}

await reportTasks((task) => report(task as SeasonTask))
