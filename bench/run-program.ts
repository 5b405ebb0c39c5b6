import { spawnSync } from 'node:child_process'

/** How a program ended, and after how long. */
export interface ProgramRun {
  readonly code: number
  readonly output: string
  readonly seconds: number
}

/** Runs a program to its end, from start to exit by the clock. */
export const runProgram = (
  program: string,
  words: readonly string[],
  { cwd, env = {} }: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
): ProgramRun => {
  const began = performance.now()
  const { status, stdout } = spawnSync(program, words, {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 100_000_000,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return { code: status ?? 1, output: stdout, seconds: (performance.now() - began) / 1000 }
}

/** The middle of an odd number of values. */
export const medianOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
