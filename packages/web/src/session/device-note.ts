import type { Notebook } from '@strongstride/app'
import type { RestNote } from '@strongstride/core/gym'
import { sessionKey, type EventId, type RunnerId, type SessionRef } from '@strongstride/core/journal'

/** A hold whose clock runs: which step, and when it begins, by the clock of the device. */
export interface HoldNote {
  readonly position: number
  readonly startsAt: number
}

/**
 * What a device notes of a session that runs on it. What was done is in the journal; this is where on the way the runner
 * stands. The loss of it loses no set.
 */
export interface SessionNote {
  readonly startedAt: number | null
  readonly rest: RestNote | null
  /** The item that was jumped to, and the set it was jumped from: the next set takes it back. */
  readonly jump: { readonly item: number; readonly after: EventId | null } | null
  readonly hold: HoldNote | null
  /** The event that finished it, to go on within a day. */
  readonly finish: EventId | null
}

/** A session nothing is noted of. */
export const BLANK_NOTE: SessionNote = { startedAt: null, rest: null, jump: null, hold: null, finish: null }

const nameOf = (session: SessionRef): string => `session/${sessionKey(session)}`

const readJson = (text: string): Partial<SessionNote> => {
  try {
    return JSON.parse(text) as Partial<SessionNote>
  } catch {
    return {}
  }
}

/** What this device noted of a session. */
export const readNote = async (notes: Notebook, runner: RunnerId, session: SessionRef): Promise<SessionNote> => {
  const text = await notes.read(runner, nameOf(session))
  return text === null ? BLANK_NOTE : { ...BLANK_NOTE, ...readJson(text) }
}

/** Notes where a session stands, in place of what was noted before. */
export const writeNote = (notes: Notebook, runner: RunnerId, session: SessionRef, note: SessionNote): Promise<void> =>
  notes.write(runner, nameOf(session), JSON.stringify(note))
