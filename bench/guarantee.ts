// `npm run guarantee`: the published guarantee on any number of runners of any seed; ends with 1 where a goal is missed.
import { randomInt } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { figuresJson, formatFigures } from './figure.ts'
import { guaranteeFigures } from './guarantee-figures.ts'
import { showProgress } from './progress.ts'
import { readWords } from './read-words.ts'
import { simulatedFigures } from './simulated-figures.ts'
import { SIMULATED_KINDS } from '@strongstride/app/testing'

const USAGE = `guarantee [--runners N] [--seasons N] [--seed S | --seed random] [--cores K] [--json]
  --runners 0 or --seasons 0 leaves that half out; --seasons are simulated runners of each kind
`

const { values } = readWords(
  {
    options: {
      runners: { type: 'string', default: '20000' },
      seasons: { type: 'string', default: '100' },
      seed: { type: 'string', default: '1' },
      cores: { type: 'string', default: String(availableParallelism()) },
      json: { type: 'boolean', default: false },
    },
  },
  USAGE,
)

const isCount = (number: number): boolean => Number.isSafeInteger(number) && number >= 0

const main = async (): Promise<number> => {
  const runners = Number(values.runners)
  const seasons = Number(values.seasons)
  const cores = Number(values.cores)
  const series = values.seed === 'random' ? randomInt(2 ** 47) : Number(values.seed)
  if (
    !isCount(runners) ||
    !isCount(seasons) ||
    !isCount(cores) ||
    cores === 0 ||
    !Number.isSafeInteger(series) ||
    series < 0
  ) {
    process.stderr.write(USAGE)
    return 2
  }
  process.chdir(join(import.meta.dirname, '..'))
  process.stderr.write(`seed ${series}\n`)
  const progress = (all: number): ((done: number) => void) => showProgress(all, process.stderr, () => performance.now())
  const figures = [
    ...(runners === 0 ? [] : await guaranteeFigures({ runners, series, cores, onDone: progress(runners) })),
    ...(seasons === 0
      ? []
      : await simulatedFigures({
          runners: seasons,
          series,
          cores,
          onDone: progress(seasons * SIMULATED_KINDS.length),
        })),
  ]
  process.stdout.write(values.json ? figuresJson(figures) : formatFigures(figures))
  return figures.every(({ ok }) => ok) ? 0 : 1
}

process.exitCode = await main()
