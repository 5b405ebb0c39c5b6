import { setImmediate as turn } from 'node:timers/promises'
import type { Appended, AppendRefusal } from '@strongstride/app'
import type { Result } from '@strongstride/core'
import type { RunnerId } from '@strongstride/core/journal'
import type { ArrivingBatch } from './append.ts'

/** A batch that waits to be appended. */
export interface WaitingAppend extends ArrivingBatch {
  readonly runner: RunnerId
}

type Outcome = Result<Appended, AppendRefusal>

interface Waiting extends WaitingAppend {
  readonly resolve: (outcome: Outcome) => void
  readonly reject: (error: unknown) => void
}

/** How batches are appended: several in one transaction, all or none (null); or one by itself. */
export interface AppendLineWork {
  readonly appendTogether: (all: readonly WaitingAppend[]) => Promise<readonly Outcome[] | null>
  readonly appendOne: (one: WaitingAppend) => Promise<Outcome>
  /** Batches of one line stand behind one another. */
  readonly lineOf: (runner: RunnerId) => string
}

/** Batches of one transaction at most, so that nobody waits long for others. */
const MOST_TOGETHER = 8

/**
 * Appends what waits together: a commit waits for the disk, and those who come meanwhile share the next. What cannot be
 * appended together, since one of them is refused or known, is appended one by one. Each is answered after its commit.
 */
export const appendInLines = ({
  appendTogether,
  appendOne,
  lineOf,
}: AppendLineWork): ((one: WaitingAppend) => Promise<Outcome>) => {
  const lines = new Map<string, Waiting[]>()

  const settleAlone = async (one: Waiting): Promise<void> => {
    try {
      one.resolve(await appendOne(one))
    } catch (error) {
      one.reject(error)
    }
  }
  const settle = async (some: readonly Waiting[]): Promise<void> => {
    const outcomes = some.length === 1 ? null : await appendTogether(some)
    for (const [index, one] of some.entries()) {
      const outcome = outcomes?.[index]
      if (outcome === undefined) await settleAlone(one)
      else one.resolve(outcome)
    }
  }
  const run = async (name: string, line: Waiting[]): Promise<void> => {
    while (line.length > 0) {
      // SQLite lets nobody else in while it works: who has come meanwhile is let in here.
      await turn()
      await settle(line.splice(0, MOST_TOGETHER))
    }
    lines.delete(name)
  }
  return (one) =>
    new Promise((resolve, reject) => {
      const name = lineOf(one.runner)
      const waiting = { ...one, resolve, reject }
      const line = lines.get(name)
      if (line !== undefined) line.push(waiting)
      else {
        const begun = [waiting]
        lines.set(name, begun)
        void run(name, begun)
      }
    })
}
