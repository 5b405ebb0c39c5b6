// `npm run guarantee`: the published guarantee on any number of runners of any seed; ends with 1 where a goal is missed.
import { randomInt } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { figuresJson, formatFigures } from './figure.ts'
import { guaranteeFigures } from './guarantee-figures.ts'
import { showProgress } from './progress.ts'

const { values } = parseArgs({
  options: {
    runners: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    cores: { type: 'string', default: String(availableParallelism()) },
    json: { type: 'boolean', default: false },
  },
})

const USAGE = 'guarantee [--runners N] [--seed S | --seed random] [--cores K] [--json]\n'

const isCount = (number: number): boolean => Number.isSafeInteger(number) && number > 0

const main = async (): Promise<number> => {
  const runners = Number(values.runners)
  const cores = Number(values.cores)
  const series = values.seed === 'random' ? randomInt(2 ** 47) : Number(values.seed)
  if (!isCount(runners) || !isCount(cores) || !Number.isSafeInteger(series) || series < 0) {
    process.stderr.write(USAGE)
    return 2
  }
  process.chdir(join(import.meta.dirname, '..'))
  process.stderr.write(`seed ${series}\n`)
  const onDone = showProgress(runners, process.stderr, () => performance.now())
  const figures = await guaranteeFigures({ runners, series, cores, onDone })
  process.stdout.write(values.json ? figuresJson(figures) : formatFigures(figures))
  return figures.every(({ ok }) => ok) ? 0 : 1
}

process.exitCode = await main()
