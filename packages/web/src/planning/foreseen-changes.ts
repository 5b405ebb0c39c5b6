import type { PlanRequest, WantedMove } from '@strongstride/core'
import type { ChangeReply } from './questions.ts'

/** Changes of one request that were worked out before anybody asked. */
export interface ForeseenChanges {
  /** Forgets what was foreseen; from now on the answers to a question are kept. */
  readonly begin: (request: PlanRequest, id: number) => void
  readonly keep: (id: number, move: WantedMove, changed: ChangeReply) => void
  readonly find: (request: PlanRequest, move: WantedMove) => ChangeReply | null
}

/** Keeps what a planner foresees. */
export const openForeseen = (): ForeseenChanges => {
  let asked: { readonly request: PlanRequest; readonly id: number } | null = null
  const answers = new Map<string, ChangeReply>()
  return {
    begin: (request, id) => {
      asked = { request, id }
      answers.clear()
    },
    keep: (id, move, changed) => {
      if (asked?.id === id) answers.set(JSON.stringify(move), changed)
    },
    find: (request, move) => (asked?.request === request ? (answers.get(JSON.stringify(move)) ?? null) : null),
  }
}
