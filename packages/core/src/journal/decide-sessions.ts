import { addDays } from '../calendar/index.ts'
import { err, ok, type Result } from '../result.ts'
import type { CommandOf, EventDraft, JournalRefusal } from './command.ts'
import { changedFields, isEmpty } from './changed-fields.ts'
import type { SessionRef, SetFields } from './journal-event.ts'
import { sessionKey, type JournalSession, type JournalState } from './journal-state.ts'

type Decision = Result<readonly EventDraft[], JournalRefusal>

const known = ({ sessions }: JournalState, { week, letter }: SessionRef): JournalSession | null =>
  sessions.get(sessionKey({ week, letter })) ?? null

const finished = ({ week, letter }: SessionRef): Decision => err({ type: 'finished', session: { week, letter } })

/** A session that begins; one that has begun goes on. */
export const decideStart = ({ on, ...command }: CommandOf<'start-session'>, state: JournalState): Decision => {
  const { type: _type, ...data } = command
  const session = known(state, data)
  if (session?.state === 'finished') return finished(data)
  return ok(session?.state === 'started' ? [] : [{ type: 'SessionStarted', day: on, data }])
}

/** A set that was done: it is always taken down, whatever else is known. */
export const decideSet = ({ on, type: _type, ...data }: CommandOf<'record-set'>): Decision =>
  ok([{ type: 'SetRecorded', day: on, data }])

/** What was said of a set, put right: only what differs is taken down. */
export const decideChangedSet = ({ on, set, changes }: CommandOf<'change-set'>, { sets }: JournalState): Decision => {
  const known = sets.find(({ event }) => event === set)
  if (known === undefined) return err({ type: 'not-there', what: 'set', id: set })
  const changed = changedFields<SetFields>(changes, known)
  return ok(isEmpty(changed) ? [] : [{ type: 'SetChanged', day: on, data: { set, changes: changed } }])
}

/** An exercise in place of another. */
export const decideSwap = ({ on, type: _type, ...data }: CommandOf<'swap-exercise'>): Decision =>
  ok(data.from === data.to ? [] : [{ type: 'ExerciseSwapped', day: on, data }])

/** A session that is to be followed otherwise from now on. */
export const decideAdapt = ({ on, ...command }: CommandOf<'adapt-session'>, state: JournalState): Decision => {
  const { type: _type, ...data } = command
  if (known(state, data)?.state === 'finished') return finished(data)
  return ok([{ type: 'SessionAdapted', day: on, data }])
}

/** A session that is done, whether or not its beginning was taken down. */
export const decideFinish = ({ on, ...command }: CommandOf<'finish-session'>, state: JournalState): Decision => {
  const { type: _type, ...data } = command
  if (known(state, data)?.state === 'finished') return finished(data)
  return ok([{ type: 'SessionFinished', day: on, data }])
}

/** A session that is left out. */
export const decideSkip = ({ on, ...command }: CommandOf<'skip-session'>, state: JournalState): Decision => {
  const { type: _type, ...data } = command
  const session = known(state, data)
  if (session?.state === 'finished') return finished(data)
  return ok(session?.state === 'skipped' ? [] : [{ type: 'SessionSkipped', day: on, data }])
}

/** A session on another day of its week, or out of it. */
export const decideMove = ({ on, ...command }: CommandOf<'move-session'>, state: JournalState): Decision => {
  const { type: _type, ...data } = command
  const { week, to, slot } = data
  if (to !== null && (to < week || to > addDays(week, 6))) return err({ type: 'wrong-week', day: to })
  if (known(state, data)?.state === 'finished') return finished(data)
  const move = state.moves.get(sessionKey(data))
  return ok(move?.day === to && move.slot === slot ? [] : [{ type: 'SessionMoved', day: on, data }])
}
