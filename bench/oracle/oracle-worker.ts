// The oracle's own process: reads problems, a line each, and writes what it finds, a line each, at once. HiGHS blocks the
// thread and does not always stop at its limit, so whoever asks must be able to end the process.
import { writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { loadHighs } from './load-highs.ts'
import { solveMenu } from './solve-menu.ts'
import type { OracleTask } from './solve-menu.ts'

const say = (said: unknown): void => void writeSync(1, `${JSON.stringify(said)}\n`)

const highs = await loadHighs()
for await (const line of createInterface({ input: process.stdin })) {
  solveMenu(JSON.parse(line) as OracleTask, highs, say)
  say({ type: 'end' })
}
