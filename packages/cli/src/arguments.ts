import { parseArgs } from 'node:util'
import { err, ok } from '@strongstride/core'
import type { Result } from '@strongstride/core'
import type { InputProblem } from './input-problem.ts'
import { nearestWord } from './nearest-word.ts'

/** An option of a command. */
export interface OptionSpec {
  readonly name: string
  /** What its value is called in the help; null for an option without a value. */
  readonly value: string | null
  /** May be given more than once. */
  readonly many?: true
  readonly help: string
}

/** What a command takes. */
export interface CommandSpec {
  readonly name: string
  readonly summary: string
  /** `many`: all words that are left belong to it; it is the last. */
  readonly positionals: readonly { readonly name: string; readonly optional: boolean; readonly many?: true }[]
  readonly options: readonly OptionSpec[]
  /** Lines at the end of the help. */
  readonly notes: readonly string[]
}

/** The words after a command, sorted. */
export interface Arguments {
  readonly positionals: readonly string[]
  readonly values: ReadonlyMap<string, readonly string[]>
  readonly flags: ReadonlySet<string>
}

/** Every command answers to these. */
export const HELP_OPTION: OptionSpec = { name: 'help', value: null, help: 'show this help' }

const problemOfToken = (
  token: { readonly name: string; readonly rawName: string; readonly value: string | undefined },
  command: CommandSpec,
  seen: ReadonlySet<string>,
): InputProblem | null => {
  const options = [...command.options, HELP_OPTION]
  const spec = options.find((option) => option.name === token.name)
  const option = `--${token.name}`
  if (spec === undefined || !token.rawName.startsWith('--')) {
    const nearest = nearestWord(
      token.name,
      options.map((each) => each.name),
    )
    return { type: 'unknown-option', option: token.rawName, command: command.name, nearest: nearest && `--${nearest}` }
  }
  if (spec.value === null && token.value !== undefined) return { type: 'needless-value', option }
  if (spec.value !== null && (token.value === undefined || token.value.startsWith('--')))
    return { type: 'missing-value', option, value: spec.value }
  return seen.has(token.name) && spec.many !== true ? { type: 'repeated', option } : null
}

const problemOfPositionals = (positionals: readonly string[], command: CommandSpec): InputProblem | null => {
  const needless = positionals[command.positionals.length]
  if (needless !== undefined && command.positionals.at(-1)?.many !== true)
    return { type: 'needless-argument', given: needless, command: command.name }
  const missing = command.positionals.find(
    (positional, index) => !positional.optional && positionals[index] === undefined,
  )
  return missing === undefined ? null : { type: 'missing-argument', command: command.name, argument: missing.name }
}

/** Sorts the words after a command by what the command takes; the first word that does not fit is the problem. */
export const readArguments = (words: readonly string[], command: CommandSpec): Result<Arguments, InputProblem> => {
  const options = Object.fromEntries(
    [...command.options, HELP_OPTION].map((option) => [
      option.name,
      { type: option.value === null ? ('boolean' as const) : ('string' as const), multiple: true },
    ]),
  )
  const { tokens } = parseArgs({ args: [...words], options, strict: false, allowPositionals: true, tokens: true })
  const values = new Map<string, readonly string[]>()
  const flags = new Set<string>()
  const positionals: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value)
    if (token.kind !== 'option') continue
    const problem = problemOfToken(token, command, new Set([...values.keys(), ...flags]))
    if (problem !== null) return err(problem)
    if (token.value === undefined) flags.add(token.name)
    else values.set(token.name, [...(values.get(token.name) ?? []), token.value])
  }
  const problem = flags.has('help') ? null : problemOfPositionals(positionals, command)
  return problem === null ? ok({ positionals, values, flags }) : err(problem)
}
