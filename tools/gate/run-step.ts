import { spawn } from 'node:child_process'
import type { Command, Step } from './steps.ts'

/** What became of a step. */
export interface StepOutcome {
  readonly name: string
  readonly passed: boolean
  readonly seconds: number
  readonly output: string
}

interface CommandOutcome {
  readonly code: number
  readonly output: string
}

const runCommand = (command: Command, env: Step['env']): Promise<CommandOutcome> =>
  new Promise((resolve) => {
    const chunks: string[] = []
    const child = spawn(process.execPath, command, {
      env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const keep = (chunk: Buffer): void => void chunks.push(chunk.toString())
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', (error) => resolve({ code: 1, output: error.message }))
    child.on('close', (code) => resolve({ code: code ?? 1, output: chunks.join('') }))
  })

/** Runs the commands of a step until one fails. Never rejects. */
export const runStep = async (step: Step): Promise<StepOutcome> => {
  const began = performance.now()
  const outputs: string[] = []
  let passed = true
  for (const command of step.commands) {
    const { code, output } = await runCommand(command, step.env)
    outputs.push(output)
    passed = code === 0
    if (!passed) break
  }
  return { name: step.name, passed, seconds: (performance.now() - began) / 1000, output: outputs.join('') }
}
