// `npm run bench`: how good and how fast the menu search and the planner are, against what is frozen in bench/frozen;
// ends with 1 where a goal is missed. `--freeze` finds and writes the best known.
import type { Plan } from '@strongstride/core'
import { figuresJson, formatFigures } from './figure.ts'
import type { Figure } from './figure.ts'
import { freeze } from './freeze.ts'
import { hasFrozen, problemsByKey, readBestKnown, readFrozenCatalogue, readFrozenRunners } from './frozen-files.ts'
import { gapFigures, otherSeedFigures } from './gap-figures.ts'
import { growthFigures } from './growth-figures.ts'
import { posedFigures } from './posed-figures.ts'
import { raceFigures } from './race-figures.ts'
import { readWords } from './read-words.ts'
import { helpFigures, planFigures, replanFigures, sixteenWeekPlans } from './speed-figures.ts'
import { unmetFigures } from './unmet-figures.ts'

const USAGE = `bench [plan] [replan] [help] [growth] [race] [posed] [gap] [unmet] [--json] [--seed SEED]
      --freeze [--pose] [--again] [--blocks N] [--oracle-blocks N] [--oracle-seconds S]
`

const { values, positionals } = readWords(
  {
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      seed: { type: 'string' },
      freeze: { type: 'boolean', default: false },
      pose: { type: 'boolean', default: false },
      again: { type: 'boolean', default: false },
      blocks: { type: 'string', default: 'Infinity' },
      'oracle-blocks': { type: 'string', default: '60' },
      'oracle-seconds': { type: 'string', default: '60' },
    },
  },
  USAGE,
)

const OTHER_RUNNERS = 40

const measure = async (): Promise<readonly Figure[]> => {
  const catalogue = readFrozenCatalogue()
  const runners = readFrozenRunners()
  const requests = runners.map(({ request }) => request)
  const problems = problemsByKey(runners)
  const known = readBestKnown().blocks
  let made: readonly Plan[] | null = null
  const plans = (): readonly Plan[] => (made ??= sixteenWeekPlans(requests, catalogue))
  /** Speed is measured first, while nothing else runs. */
  const parts: Readonly<Record<string, () => readonly Figure[] | Promise<readonly Figure[]>>> = {
    plan: () => planFigures(plans(), catalogue),
    replan: () => replanFigures(plans(), catalogue),
    help: () => helpFigures(plans(), catalogue),
    growth: () => growthFigures(requests, [...problems.values()], catalogue),
    race: () => raceFigures(problems, known),
    posed: () => posedFigures(runners, catalogue),
    gap: () => gapFigures(problems, known),
    unmet: () => unmetFigures(problems),
  }
  const unknown = positionals.filter((part) => !(part in parts))
  if (unknown.length > 0) throw new Error(`no such part: ${unknown.join(', ')}\n${USAGE}`)
  const figures: Figure[] = []
  for (const [part, measurePart] of Object.entries(parts))
    if (positionals.length === 0 || positionals.includes(part)) figures.push(...(await measurePart()))
  return figures
}

const main = async (): Promise<number> => {
  if (values.freeze) {
    await freeze({
      pose: values.pose,
      again: values.again,
      blocks: Number(values.blocks),
      oracleBlocks: Number(values['oracle-blocks']),
      oracleSeconds: Number(values['oracle-seconds']),
    })
    return 0
  }
  if (!hasFrozen()) {
    process.stderr.write('nothing is frozen: run `npm run bench -- --freeze`\n')
    return 2
  }
  const figures =
    values.seed === undefined ? await measure() : await otherSeedFigures(Number(values.seed), OTHER_RUNNERS)
  process.stdout.write(values.json ? figuresJson(figures) : formatFigures(figures))
  return figures.every(({ ok }) => ok) ? 0 : 1
}

process.exitCode = await main()
