import { figureOf } from './figure.ts'
import type { Figure } from './figure.ts'
import { inWorkers } from './in-workers.ts'
import { minutesFigures } from './minutes-figures.ts'
import { missingSamples, sampleCalendars, samplePlans } from './sample-plans.ts'
import type { SampleReport } from './sample-plans.ts'

/** What is promised of the sample calendars: `check` accepts every plan the command makes, none longer than asked. */
export const sampleFigures = async (): Promise<readonly Figure[]> => {
  const plans = sampleCalendars().flatMap(samplePlans)
  const file = new URL('samples-worker.ts', import.meta.url)
  const reports = await inWorkers<SampleReport>(file, plans, 'sample calendars')
  const accepted = reports.filter((report) => report.accepted)
  const refused = reports.filter((report) => !report.accepted).map(({ name }) => name)
  const weeks = reports.flatMap(({ name, weeks }) => weeks.map((week) => ({ ...week, name })))
  const missing = missingSamples().map((name) => `not here: ${name}`)
  return [
    figureOf('samples-plans', plans.length, 'plans', { notes: missing }),
    figureOf('samples-accepted', accepted.length, 'plans', {
      goal: ['=', plans.length],
      notes: refused.toSorted(),
    }),
    figureOf('samples-minutes-over', Math.max(0, ...reports.map(({ minutesOver }) => minutesOver)), 'min over asked', {
      goal: ['=', 0],
    }),
    ...minutesFigures('samples', weeks),
  ]
}
