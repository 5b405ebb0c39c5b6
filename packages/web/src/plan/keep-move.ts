import type { RunnerJournal } from '@strongstride/app'
import { err, isRunAsSaid, letterOf, ok, type CivilDay, type Plan, type Result } from '@strongstride/core'
import {
  currentPlan,
  sealPlan,
  sessionKey,
  type Command,
  type EventId,
  type JournalRun,
  type JournalState,
} from '@strongstride/core/journal'
import type { WishRefusal } from '@strongstride/app'
import { hashContent } from '../device/hash-content.ts'
import { dayOfCarried, type Carried } from './drag/carried.ts'

/** A run of the plan as the journal knows it; null where nobody planned it, or it is otherwise there by now. */
export const journalRun = (state: JournalState, carried: Carried): JournalRun | null =>
  carried.kind === 'session'
    ? null
    : ([...state.runs.values()].find((run) => !run.cancelled && isRunAsSaid(carried.run, run)) ?? null)

/** Why something stays where it is. */
export type Fixed = 'past' | 'done' | 'unsaid' | 'race' | 'pending'

/** Why something may not be moved; null where it may. */
export const whyFixed = (state: JournalState, carried: Carried, today: CivilDay): Fixed | null => {
  if (dayOfCarried(carried) < today) return 'past'
  if (carried.kind === 'session') {
    const key = sessionKey({ week: carried.week.start, letter: letterOf(carried.session.id) })
    return state.sessions.get(key)?.state === 'finished' ? 'done' : null
  }
  if (carried.run.kind === 'race') return 'race'
  if (carried.run.assumed) return 'unsaid'
  return journalRun(state, carried) === null ? 'pending' : null
}

/** Something that is to stand on another day, and the plan that comes of it. */
export interface MadeMove {
  readonly carried: Carried
  /** Null: a session is left out. */
  readonly to: CivilDay | null
  readonly plan: Plan
  readonly on: CivilDay
}

const commandFor = (state: JournalState, { carried, to, on }: MadeMove): Command | null => {
  if (carried.kind === 'session') {
    const { week, session } = carried
    return {
      type: 'move-session',
      on,
      week: week.start,
      letter: letterOf(session.id),
      from: session.day,
      to,
      slot: null,
    }
  }
  const run = journalRun(state, carried)
  return run === null || to === null ? null : { type: 'change-run', on, run: run.run, changes: { day: to } }
}

/** Keeps a move and the plan that comes of it; the events that take both back. Where either is not kept, neither is. */
export const keepMove = async (
  journal: RunnerJournal,
  made: MadeMove,
): Promise<Result<readonly EventId[], WishRefusal>> => {
  const { on, plan } = made
  const command = commandFor(journal.state(), made)
  if (command === null) return err({ type: 'not-there', what: 'run', id: '' })
  const over = currentPlan(journal.state())?.event ?? null
  const adopt = { type: 'adopt-plan', on, plan: sealPlan(plan, hashContent), over } as const
  const kept = await journal.wish(command, adopt)
  return kept.ok ? ok(kept.value.map(({ id }) => id)) : kept
}
