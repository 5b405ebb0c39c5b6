import { ok } from '@strongstride/core'
import { readArguments } from './arguments.ts'
import type { Outcome } from './commands/command.ts'
import { COMMANDS } from './commands/index.ts'
import { planCommand } from './commands/plan.ts'
import { EXAMPLE_AFTER, EXAMPLE_BEFORE, EXAMPLE_OPTIONS } from './example.ts'
import { EXIT } from './input-problem.ts'
import type { InputProblem } from './input-problem.ts'
import { nearestWord } from './nearest-word.ts'
import { nodeWorld } from './node-world.ts'
import { inputProblemText } from './text/en/input-problems.ts'
import { BLANK, pageWidth, paragraph, printLines } from './text/layout.ts'
import type { Line } from './text/layout.ts'
import { renderHelp, renderOverview } from './text/render-help.ts'
import type { World } from './world.ts'

/** Runs the command line on this machine and answers with the exit code. */
export const main = (argv: readonly string[]): Promise<number> => {
  stopWhenNobodyReads()
  return Promise.resolve(runCommandLine(argv, nodeWorld()))
}

/** `strongstride plan | head` closes the pipe early; that is no error. */
const stopWhenNobodyReads = (): void => {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(EXIT.done)
  })
}

/**
 * Runs the command line in a world: everything it reads and writes goes through that. The exit code comes later where a
 * command opens the journal, and at once everywhere else.
 */
export const runCommandLine = (argv: readonly string[], world: World): number | Promise<number> => {
  const outcome = dispatch(argv, world)
  return outcome instanceof Promise ? outcome.then((ended) => exitCodeOf(ended, world)) : exitCodeOf(outcome, world)
}

const exitCodeOf = (outcome: Outcome, world: World): number => {
  if (outcome.ok) return outcome.value
  world.writeError(`strongstride: ${inputProblemText(outcome.error)}\n`)
  return EXIT.badInput
}

const dispatch = (argv: readonly string[], world: World): Outcome | Promise<Outcome> => {
  const [name, ...words] = argv
  if (name === undefined) return runExample(world)
  if (name === 'help' || name === '--help' || name === '-h') return showHelp(words[0], world)
  const command = COMMANDS.find(({ spec }) => spec.name === name)
  if (command === undefined) return { ok: false, error: unknownCommand(name) }
  const given = readArguments(words, command.spec)
  if (!given.ok) return given
  return given.value.flags.has('help') ? showHelp(name, world) : command.run(given.value, world)
}

const unknownCommand = (given: string): InputProblem => ({
  type: 'unknown-command',
  given,
  nearest: nearestWord(
    given,
    COMMANDS.map(({ spec }) => spec.name),
  ),
})

const print = (lines: readonly Line[], world: World): void => world.write(printLines(lines, { colour: world.colour }))

const showHelp = (name: string | undefined, world: World): Outcome => {
  const width = pageWidth(world.columns)
  const command = COMMANDS.find(({ spec }) => spec.name === name)
  if (name !== undefined && command === undefined) return { ok: false, error: unknownCommand(name) }
  const specs = COMMANDS.map(({ spec }) => spec)
  print(command === undefined ? renderOverview(specs, width) : renderHelp(command.spec, width), world)
  return ok(EXIT.done)
}

const runExample = (world: World): Outcome | Promise<Outcome> => {
  const width = pageWidth(world.columns)
  const given = readArguments(['--runs', world.examplePath, ...EXAMPLE_OPTIONS], planCommand.spec)
  if (!given.ok) return given
  print([...paragraph(EXAMPLE_BEFORE, { width, style: 'good' }), BLANK], world)
  const code = planCommand.run(given.value, world)
  const [title = '', ...examples] = EXAMPLE_AFTER
  print(
    [
      BLANK,
      ...paragraph(title, { width, style: 'heading' }),
      ...examples.flatMap((text) => paragraph(text, { width, indent: 2 })),
    ],
    world,
  )
  return code
}
