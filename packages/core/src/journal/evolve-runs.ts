import type { Draft } from './draft.ts'
import type { EventOf, RunFields } from './journal-event.ts'

/** A run with its changes; one that is not there, or not there any more, stays away. */
export const evolveRun = (draft: Draft, run: string, changes: Partial<RunFields>): void => {
  const known = draft.state.runs.get(run)
  if (known !== undefined) draft.change('runs').set(run, { ...known, ...changes })
}

/** A run the runner has taken out: its feed may go on naming it. */
export const evolveCancelled = (draft: Draft, run: string): void => {
  const known = draft.state.runs.get(run)
  if (known !== undefined) draft.change('runs').set(run, { ...known, cancelled: true })
}

/** What a feed says otherwise than when it was last read. */
export const evolveFeedRead = (draft: Draft, { day, data }: EventOf<'FeedRead'>): void => {
  const { feed, added, changed, removed } = data
  const known = draft.state.feeds.get(feed)
  if (known !== undefined) draft.change('feeds').set(feed, { ...known, readOn: day })
  for (const run of added) draft.change('runs').set(run.run, { ...run, feed, cancelled: false })
  for (const { run, changes } of changed) evolveRun(draft, run, changes)
  for (const run of removed) draft.change('runs').delete(run)
}

/** A feed that is not read any more takes its runs with it. */
export const evolveFeedRemoved = (draft: Draft, { data: { feed } }: EventOf<'FeedRemoved'>): void => {
  draft.change('feeds').delete(feed)
  for (const run of draft.state.runs.values()) if (run.feed === feed) draft.change('runs').delete(run.run)
}

/** A race with its changes; one that is not there stays away. */
export const evolveRace = (draft: Draft, { data: { race, changes } }: EventOf<'RaceChanged'>): void => {
  const known = draft.state.races.get(race)
  if (known !== undefined) draft.change('races').set(race, { ...known, ...changes })
}
