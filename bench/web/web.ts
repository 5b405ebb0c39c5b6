// `npm run bench:web`: what the app promises of its speed in a real browser; ends with 1 where a promise is missed.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { figuresJson, formatFigures, type Figure } from '../figure.ts'
import { readWords } from '../read-words.ts'
import { lighthouseFigures } from './lighthouse-figures.ts'
import { offlineFigures } from './offline-figures.ts'
import { rePlanFigures } from './re-plan-figures.ts'
import { scriptFigures } from './script-figures.ts'
import { tourFigures } from './tour-figures.ts'

const root = join(import.meta.dirname, '..', '..')

const PARTS: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  script: scriptFigures,
  offline: offlineFigures,
  drag: rePlanFigures,
  inp: tourFigures,
  lighthouse: lighthouseFigures,
}

const USAGE = `bench:web [${Object.keys(PARTS).join('] [')}] [--json]\n`

const { values, positionals } = readWords(
  {
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  },
  USAGE,
)

/** What was found of others, built from their newest stored source and opened without a server: first screens alone. */
const OTHERS = [
  'Beside it: openGym 35181af has 251 kB of script in one piece, its first picture after',
  '2.1 s and accessibility 77 of 100. Endurain b0bc916 has 938 kB of script and keeps 92 MB',
  'on the device. Cairn 0909ef5 comes from its source to a first page in 31 s; its pages',
  'were not measured. None of them publishes such figures of its own.',
  '',
].join('\n')

const build = (): boolean =>
  spawnSync(process.execPath, [join(root, 'tools', 'build-web.ts')], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  }).status === 0

const main = async (): Promise<number> => {
  if (positionals.some((part) => !(part in PARTS))) {
    process.stderr.write(USAGE)
    return 2
  }
  if (!build()) return 2
  const figures: Figure[] = []
  for (const [part, measure] of Object.entries(PARTS))
    if (positionals.length === 0 || positionals.includes(part)) figures.push(...(await measure()))
  process.stdout.write(values.json ? figuresJson(figures) : `${formatFigures(figures)}\n${OTHERS}`)
  return figures.every(({ ok }) => ok) ? 0 : 1
}

process.exitCode = await main()
