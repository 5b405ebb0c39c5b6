import type { RunnerJournal } from '@strongstride/app'
import type { CivilDay } from '@strongstride/core'
import type { Command, EventId } from '@strongstride/core/journal'

/** Keeps wishes, all of them or none: the events they became, or null where they could not be kept. */
export const keepWishes = async (
  journal: RunnerJournal,
  ...commands: readonly Command[]
): Promise<readonly EventId[] | null> => {
  const done = await journal.wish(...commands).catch(() => null)
  return done?.ok === true ? done.value.map(({ id }) => id) : null
}

/** Takes events back, the last one first and all of them or none; false where they stay. */
export const takeBack = async (journal: RunnerJournal, on: CivilDay, events: readonly EventId[]): Promise<boolean> =>
  (await keepWishes(
    journal,
    ...events.toReversed().map((event) => ({ type: 'retract-event', on, event }) as const),
  )) !== null
