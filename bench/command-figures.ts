import { join } from 'node:path'
import { figureOf } from './figure.ts'
import type { Figure } from './figure.ts'
import { medianOf, runProgram } from './run-program.ts'
import type { ProgramRun } from './run-program.ts'

const RUNS = 5

/** Places and tongues in which the same input must give the same bytes. */
const MACHINES: readonly Readonly<Record<string, string>>[] = [
  { TZ: 'UTC', LANG: 'C' },
  { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  { TZ: 'America/St_Johns', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' },
]

/** A 16-week marathon build. */
const WORDS =
  'plan --runs content/examples/marathon-16-weeks.ics --today 2026-12-28 --zone Europe/London --stage raced'.split(' ')

/** Without it Node compiles everything anew, as on the first start. */
const NO_CACHE = { NODE_DISABLE_COMPILE_CACHE: '1' }

const runCommand = (root: string, words: readonly string[], env: Readonly<Record<string, string>>): ProgramRun =>
  runProgram(process.execPath, [join('packages', 'cli', 'bin', 'strongstride.js'), ...words], { cwd: root, env })

const speedFigures = (root: string): readonly Figure[] => {
  const secondsOf = (env: Readonly<Record<string, string>>): number =>
    medianOf(Array.from({ length: RUNS }, () => runCommand(root, WORDS, env).seconds))
  runCommand(root, WORDS, {})
  return [
    figureOf('command-cold-seconds', secondsOf(NO_CACHE), 's', { goal: ['<', 1.5] }),
    figureOf('command-again-seconds', secondsOf({}), 's'),
  ]
}

/** Different outputs of the same input, as text and as JSON, whichever has more. */
const distinctOutputs = (root: string): number => {
  const outputsOf = (words: readonly string[]): number => {
    const runs = MACHINES.map((env) => runCommand(root, words, env))
    const failed = runs.filter(({ code }) => code !== 0).length
    return new Set(runs.map(({ output }) => output)).size + failed
  }
  return Math.max(outputsOf(WORDS), outputsOf([...WORDS, '--json']))
}

/** What is promised of the command: a plan in a second and a half, the same bytes everywhere. */
export const commandFigures = (root: string): readonly Figure[] => {
  process.stderr.write('the command: speed and bytes\n')
  return [
    ...speedFigures(root),
    figureOf('command-distinct-outputs', distinctOutputs(root), 'outputs', { goal: ['=', 1] }),
  ]
}
