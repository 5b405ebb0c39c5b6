// `npm run soak`: breaks, floods and watches the server for as long as it is told; ends with 1 where a goal is missed.
import { randomInt } from 'node:crypto'
import { figuresJson, formatFigures, type Figure } from '../figure.ts'
import { readWords } from '../read-words.ts'
import { chaosPart } from './chaos-part.ts'
import { fullDiskPart } from './full-disk-part.ts'
import { hostilePart } from './hostile-part.ts'
import { killPart } from './kill-part.ts'
import { memoryPart } from './memory-part.ts'
import { postmasterPart } from './postmaster-part.ts'
import { powerPart } from './power-part.ts'
import type { SoakPart } from './soak-part.ts'
import { speedPart } from './speed-part.ts'
import { startPart } from './start-part.ts'
import { tenYearsPart } from './ten-years-part.ts'
import { callersPart, feedsPart } from './test-files-part.ts'

/** Speed and memory are measured last: what ran before has left the disk alone by then. */
const PARTS: Readonly<Record<string, SoakPart>> = {
  kill: killPart,
  postmaster: postmasterPart,
  power: powerPart,
  'full-disk': fullDiskPart,
  chaos: chaosPart,
  callers: callersPart,
  hostile: hostilePart,
  feeds: feedsPart,
  speed: speedPart,
  memory: memoryPart,
  'ten-years': tenYearsPart,
  start: startPart,
}

const USAGE = `soak [--rounds N] [--seed S | --seed random] [--minutes M] [--json] [PART...]
parts: ${Object.keys(PARTS).join(' ')}
`

const { values, positionals } = readWords(
  {
    allowPositionals: true,
    options: {
      rounds: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
      minutes: { type: 'string', default: '10' },
      json: { type: 'boolean', default: false },
    },
  },
  USAGE,
)

/** What a part is doing: one line that is written over on a terminal, elsewhere a line at most every ten seconds. */
const PAUSE = 10_000
const showIn = (part: string): ((words: string) => void) => {
  let last = -Infinity
  return (words) => {
    const line = `${part}: ${words}`
    if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${line}`)
    else if (performance.now() - last > PAUSE) {
      process.stderr.write(`${line}\n`)
      last = performance.now()
    }
  }
}

const main = async (): Promise<number> => {
  const [rounds, minutes] = [Number(values.rounds), Number(values.minutes)]
  const seed = values.seed === 'random' ? randomInt(2 ** 31) : Number(values.seed)
  const isSound = Number.isSafeInteger(rounds) && rounds > 0 && minutes > 0 && Number.isSafeInteger(seed)
  if (!isSound || positionals.some((part) => PARTS[part] === undefined)) {
    process.stderr.write(USAGE)
    return 2
  }
  const figures: Figure[] = []
  for (const [name, part] of Object.entries(PARTS)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue
    const show = showIn(name)
    show(`begins, seed ${seed}`)
    figures.push(...(await part({ rounds, seed, minutes, show })))
    if (process.stderr.isTTY) process.stderr.write('\r\u001B[K')
  }
  process.stdout.write(values.json ? figuresJson(figures) : formatFigures(figures))
  return figures.every(({ ok }) => ok) ? 0 : 1
}

process.exitCode = await main()
