import type { CivilDay } from '../calendar/index.ts'
import type { Draft } from './draft.ts'
import type { EventOf, SessionRef } from './journal-event.ts'
import { sessionKey, type JournalSession } from './journal-state.ts'

const sessionOf = (draft: Draft, { week, letter }: SessionRef, day: CivilDay): JournalSession =>
  draft.state.sessions.get(sessionKey({ week, letter })) ?? {
    week,
    letter,
    day,
    state: 'started',
    plannedMinutes: null,
    minutes: null,
    effort: null,
    note: null,
    swaps: [],
  }

const put = (draft: Draft, session: JournalSession): void => {
  draft.change('sessions').set(sessionKey(session), session)
}

/** A session that has begun; one that is finished already stays finished. */
export const evolveStarted = (draft: Draft, { day, data }: EventOf<'SessionStarted'>): void => {
  const session = sessionOf(draft, data, day)
  const state = session.state === 'finished' ? 'finished' : 'started'
  put(draft, { ...session, day, state, plannedMinutes: data.plannedMinutes })
}

/** A session that was done. */
export const evolveFinished = (draft: Draft, { day, data }: EventOf<'SessionFinished'>): void => {
  const { plannedMinutes, minutes, effort, note } = data
  put(draft, { ...sessionOf(draft, data, day), day, state: 'finished', plannedMinutes, minutes, effort, note })
}

/** A session that was left out; one that is finished stays so. */
export const evolveSkipped = (draft: Draft, { day, data }: EventOf<'SessionSkipped'>): void => {
  const session = sessionOf(draft, data, day)
  if (session.state !== 'finished') put(draft, { ...session, day, state: 'skipped', note: data.why })
}

/** An exercise done in place of another. */
export const evolveSwap = (draft: Draft, { day, data }: EventOf<'ExerciseSwapped'>): void => {
  const session = sessionOf(draft, data, day)
  put(draft, { ...session, swaps: [...session.swaps, { from: data.from, to: data.to }] })
}

/** A session that is followed otherwise from now on; the last change says how. */
export const evolveAdapted = (draft: Draft, { day, data }: EventOf<'SessionAdapted'>): void => {
  put(draft, { ...sessionOf(draft, data, day), items: data.items })
}

/** A set that was done. */
export const evolveSet = (draft: Draft, { id, day, data }: EventOf<'SetRecorded'>): void => {
  const { session, exercise, done, kg, rir, side } = data
  draft.change('sets').push({
    event: id,
    day,
    session: session === null ? null : sessionKey(session),
    exercise,
    done,
    kg,
    rir,
    side,
  })
}

/** A set with what was put right of it; it keeps its place among the others. */
export const evolveChangedSet = (draft: Draft, { data }: EventOf<'SetChanged'>): void => {
  const index = draft.state.sets.findLastIndex(({ event }) => event === data.set)
  const set = draft.state.sets[index]
  if (set !== undefined) draft.change('sets')[index] = { ...set, ...data.changes }
}

/** A session the runner has put on a day of its week, or out of it. */
export const evolveMoved = (draft: Draft, { data }: EventOf<'SessionMoved'>): void => {
  const { week, letter, to, slot, from } = data
  const key = sessionKey(data)
  draft.change('moves').set(key, { session: letter, week, day: to, slot })
  if (from !== undefined && !draft.state.movedFrom.has(key)) draft.change('movedFrom').set(key, from)
}
