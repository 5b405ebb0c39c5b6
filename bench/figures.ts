// `npm run figures`: measures everything that is promised and prints it; ends with 1 where a promise is missed.
import { join } from 'node:path'
import { catalogueFigures } from './catalogue-figures.ts'
import { commandFigures } from './command-figures.ts'
import { figuresJson, formatFigures } from './figure.ts'
import type { Figure } from './figure.ts'
import { slowFigures, unitTestFigures } from './house-figures.ts'
import { playedFigures } from './played-figures.ts'
import { readWords } from './read-words.ts'
import { replanFigures } from './replan-figures.ts'
import { runnerFigures } from './runner-figures.ts'
import { sampleFigures } from './sample-figures.ts'
import { swapFigures } from './swap-figures.ts'

const root = join(import.meta.dirname, '..')

/** Speed is measured first, while nothing else runs. */
const PARTS: Readonly<Record<string, () => readonly Figure[] | Promise<readonly Figure[]>>> = {
  command: () => commandFigures(root),
  replan: () => replanFigures(Number(values.from), Number(values.runners)),
  catalogue: () => catalogueFigures(root, Number(values.from), Number(values.runners)),
  tests: () => unitTestFigures(root),
  slow: () => slowFigures(root),
  samples: sampleFigures,
  runners: () => runnerFigures(Number(values.from), Number(values.runners)),
  played: () => playedFigures(Number(values.from), Number(values.runners)),
  swaps: () => swapFigures(Number(values.from), Number(values.runners)),
}

const USAGE = `figures [${Object.keys(PARTS).join('] [')}]
        [--slow] [--runners N] [--from SEED] [--json]
`

const { values, positionals } = readWords(
  {
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      slow: { type: 'boolean', default: false },
      runners: { type: 'string', default: '200' },
      from: { type: 'string', default: '0' },
    },
  },
  USAGE,
)

const isAsked = (part: string): boolean =>
  positionals.length > 0 ? positionals.includes(part) : part !== 'slow' || values.slow

const measure = async (): Promise<readonly Figure[]> => {
  const figures: Figure[] = []
  for (const [part, measurePart] of Object.entries(PARTS)) if (isAsked(part)) figures.push(...(await measurePart()))
  return figures
}

const main = async (): Promise<number> => {
  const unknown = positionals.filter((part) => !(part in PARTS))
  if (unknown.length > 0 || !(Number(values.runners) > 0) || !(Number(values.from) >= 0)) {
    process.stderr.write(USAGE)
    return 2
  }
  process.chdir(root)
  const figures = await measure()
  process.stdout.write(values.json ? figuresJson(figures) : formatFigures(figures))
  return figures.every(({ ok }) => ok) ? 0 : 1
}

process.exitCode = await main()
