import lighthouse from 'lighthouse'
import { figureOf, type Figure, type Goal } from '../figure.ts'
import { medianOf } from '../run-program.ts'
import { onDevice, withPlan } from './device.ts'

const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const
/** Runs of which the middle one counts. */
const RUNS = 5

/** What one run found: scores of a hundred, times in milliseconds, and the audits that cost points. */
interface Run {
  readonly scores: Readonly<Record<(typeof CATEGORIES)[number], number>>
  readonly values: Readonly<Record<string, number>>
  readonly costly: readonly string[]
  /** How fast Lighthouse found this machine: 1,500 and more is a desktop at rest, and below 1,000 the times say little. */
  readonly machine: number
}

const PERCENT = 100
const VALUES = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift']

const runOnce = async (address: string, port: number): Promise<Run> => {
  const done = await lighthouse(address, { port, onlyCategories: [...CATEGORIES], logLevel: 'error' })
  if (done === undefined || done.lhr.runtimeError !== undefined)
    throw new Error(`Lighthouse did not come to an end: ${done?.lhr.runtimeError?.message ?? ''}`)
  const { categories, audits } = done.lhr
  const scoreOf = (name: string): number => Math.round((categories[name]?.score ?? 0) * PERCENT)
  const costs = (id: string): boolean => {
    const { score, scoreDisplayMode } = audits[id] ?? { score: null }
    return score !== null && score < 1 && scoreDisplayMode !== 'informative'
  }
  const exact = ['accessibility', 'best-practices'].flatMap((name) => categories[name]?.auditRefs ?? [])
  return {
    scores: {
      performance: scoreOf('performance'),
      accessibility: scoreOf('accessibility'),
      'best-practices': scoreOf('best-practices'),
    },
    values: Object.fromEntries(VALUES.map((id) => [id, audits[id]?.numericValue ?? 0])),
    machine: Math.round(done.lhr.environment.benchmarkIndex),
    costly: exact.map(({ id }) => id).filter(costs),
  }
}

const GOALS: Readonly<Record<(typeof CATEGORIES)[number], Goal>> = {
  performance: ['>=', 95],
  accessibility: ['=', 100],
  'best-practices': ['=', 100],
}

const UNITS = ['ms', 'ms', 'ms', '']

const figuresOf = (name: string, runs: readonly Run[]): readonly Figure[] => [
  ...CATEGORIES.map((category) => {
    const scores = runs.map((run) => run.scores[category])
    const costly = category === 'performance' ? [] : [...new Set(runs.flatMap((run) => run.costly))]
    const notes = [`runs: ${scores.join(', ')}; machine ${runs.map(({ machine }) => machine).join(', ')}`, ...costly]
    return figureOf(`${name}-${category}`, medianOf(scores), 'of 100', { goal: GOALS[category], notes })
  }),
  ...VALUES.map((id, at) =>
    figureOf(`${name}-${id}`, medianOf(runs.map((run) => run.values[id] ?? 0)), UNITS[at] ?? ''),
  ),
]

/** Lighthouse as on a middling phone with slow 4G, without any copy of the app: Today with an adopted plan, and the first page. */
export const lighthouseFigures = (): Promise<readonly Figure[]> =>
  onDevice(async (device) => {
    const first: Run[] = []
    for (let run = 0; run < RUNS; run++) first.push(await runOnce(`${device.address}/start`, device.port))
    const page = await withPlan(device)
    await page.close()
    const today: Run[] = []
    for (let run = 0; run < RUNS; run++) today.push(await runOnce(`${device.address}/today`, device.port))
    return [...figuresOf('today', today), ...figuresOf('start', first)]
  })
