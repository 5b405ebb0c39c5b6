import type { RunnerJournal } from '@strongstride/app'
import type { CivilDay, PlanSession } from '@strongstride/core'
import type { Command, EventId, SessionRef, SetFields, Side } from '@strongstride/core/journal'
import { keepWishes } from '../runner/keep-wishes.ts'

/** A set as it was done. */
export interface DoneSet {
  readonly exercise: string
  readonly side: Side | null
  readonly done: number
  readonly kg: number | null
}

/** What became of a wish: the event it made; undefined where it could not be kept; null where it made none. */
const wish = async (journal: RunnerJournal, command: Command): Promise<EventId | null | undefined> => {
  const events = await keepWishes(journal, command)
  return events === null ? undefined : (events[0] ?? null)
}

/** Takes down that a session begins. */
export const startSession = (
  journal: RunnerJournal,
  on: CivilDay,
  { ref, plan }: { readonly ref: SessionRef; readonly plan: PlanSession },
): Promise<EventId | null | undefined> =>
  wish(journal, { type: 'start-session', on, ...ref, plannedMinutes: plan.minutes, place: plan.place })

/** Takes a set down. It is on the disk when this is answered. */
export const recordSet = (
  journal: RunnerJournal,
  on: CivilDay,
  session: SessionRef,
  set: DoneSet,
): Promise<EventId | null | undefined> => wish(journal, { type: 'record-set', on, session, rir: null, ...set })

/** Puts right what was said of a set. */
export const changeSet = (
  journal: RunnerJournal,
  on: CivilDay,
  set: EventId,
  changes: Partial<SetFields>,
): Promise<EventId | null | undefined> => wish(journal, { type: 'change-set', on, set, changes })

/** Takes back what an event said: a set, or that the session is finished. */
export const takeBackEvent = (
  journal: RunnerJournal,
  on: CivilDay,
  event: EventId,
): Promise<EventId | null | undefined> => wish(journal, { type: 'retract-event', on, event })

/** How a session ended. */
export interface Finish {
  readonly minutes: number
  readonly effort: number | null
}

/** Takes down that a session is finished. */
export const finishGymSession = (
  journal: RunnerJournal,
  on: CivilDay,
  { ref, plan }: { readonly ref: SessionRef; readonly plan: PlanSession },
  { minutes, effort }: Finish,
): Promise<EventId | null | undefined> =>
  wish(journal, { type: 'finish-session', on, ...ref, plannedMinutes: plan.minutes, minutes, effort, note: null })
