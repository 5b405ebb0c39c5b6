import type { RunnerJournal } from '@strongstride/app'
import type { CivilDay, PlanSession, PlanWeek } from '@strongstride/core'
import { keepWishes, takeBack } from '../runner/keep-wishes.ts'
import {
  sessionKey,
  type Command,
  type JournalSession,
  type JournalState,
  type SessionRef,
} from '@strongstride/core/journal'

/** A session as the journal names it: its week, and the letter it keeps. */
export const refOf = (session: PlanSession, week: PlanWeek): SessionRef => ({
  week: week.start,
  letter: session.id.slice(session.id.indexOf('-') + 1),
})

/** What the journal knows of a session; null: nothing yet. */
export const recordOf = (state: JournalState, session: PlanSession, week: PlanWeek): JournalSession | null =>
  state.sessions.get(sessionKey(refOf(session, week))) ?? null

/** Sessions of a week that are finished. */
export const countDone = (state: JournalState, week: PlanWeek): number =>
  week.sessions.filter((session) => recordOf(state, session, week)?.state === 'finished').length

/** A session of a week, on the day it is spoken of. */
export interface SessionToday {
  readonly session: PlanSession
  readonly week: PlanWeek
  readonly on: CivilDay
}

/** Takes back what a wish became: the event it made last. */
export type TakeBack = () => Promise<boolean>

const wish = async (journal: RunnerJournal, command: Command): Promise<TakeBack | null> => {
  const events = await keepWishes(journal, command)
  return events === null ? null : () => takeBack(journal, command.on, events)
}

/** Says that a session is done, and in how many minutes; null where it could not be kept. */
export const finishSession = (
  journal: RunnerJournal,
  { session, week, on }: SessionToday,
  minutes: number,
): Promise<TakeBack | null> =>
  wish(journal, {
    type: 'finish-session',
    on,
    ...refOf(session, week),
    plannedMinutes: session.minutes,
    minutes,
    effort: null,
    note: null,
  })

/** Says that a session is left out. */
export const skipSession = (journal: RunnerJournal, { session, week, on }: SessionToday): Promise<TakeBack | null> =>
  wish(journal, { type: 'skip-session', on, ...refOf(session, week), why: null })
