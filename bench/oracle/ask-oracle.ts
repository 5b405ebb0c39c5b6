import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { readAnswer } from './read-answer.ts'
import type { OracleAnswer } from './read-answer.ts'
import type { OracleReport, OracleTask } from './solve-menu.ts'

/** HiGHS is told its limit, and ended from outside when it has not stopped so many seconds after it. */
const GRACE_SECONDS = 10

/** A solver in a process of its own; a process that had to be ended is started anew for the next question. */
export interface Oracle {
  readonly ask: (task: OracleTask) => Promise<OracleAnswer>
  readonly close: () => void
}

const startChild = (): ChildProcess =>
  spawn(process.execPath, [join(import.meta.dirname, 'oracle-worker.ts')], { stdio: ['pipe', 'pipe', 'inherit'] })

const talk = (child: ChildProcess, task: OracleTask): Promise<{ reports: readonly OracleReport[]; ended: boolean }> =>
  new Promise((resolve, reject) => {
    const { stdin, stdout } = child
    if (stdin === null || stdout === null) return reject(new Error('the oracle has no pipes'))
    const reports: OracleReport[] = []
    const lines = createInterface({ input: stdout })
    const backstop = setTimeout(() => child.kill('SIGKILL'), (task.seconds + GRACE_SECONDS) * 1000)
    const finish = (ended: boolean): void => {
      clearTimeout(backstop)
      resolve({ reports, ended })
      lines.close()
    }
    lines.on('line', (line) => {
      // The last line of a process that was ended may be half a line.
      if (!line.endsWith('}')) return
      const said = JSON.parse(line) as OracleReport | { readonly type: 'end' }
      if (said.type === 'end') finish(true)
      else reports.push(said)
    })
    lines.on('close', () => finish(false))
    stdin.write(`${JSON.stringify(task)}\n`)
  })

/** Starts an oracle. Whoever opens it closes it. */
export const openOracle = (): Oracle => {
  let child: ChildProcess | null = null
  return {
    ask: async (task) => {
      child ??= startChild()
      const { reports, ended } = await talk(child, task)
      if (!ended) child = null
      return readAnswer(task.problem, reports)
    },
    close: () => child?.kill('SIGKILL'),
  }
}
