import { changedFields, isEmpty } from './changed-fields.ts'
import type { Draft } from './draft.ts'
import type { EventOf, RunFields } from './journal-event.ts'

/** A run with its changes; one that is not there, or not there any more, stays away. */
const evolveRun = (draft: Draft, run: string, changes: Partial<RunFields>): void => {
  const known = draft.state.runs.get(run)
  if (known !== undefined) draft.change('runs').set(run, { ...known, ...changes })
}

/** Keeps what was said first of a run; nothing, where it is all as it was said. */
const tell = (draft: Draft, run: string, told: Partial<RunFields>): void => {
  if (!isEmpty(told)) draft.change('told').set(run, told)
  else if (draft.state.told.has(run)) draft.change('told').delete(run)
}

/** A run of the runner's own. */
export const evolvePlanned = (draft: Draft, { data }: EventOf<'RunPlanned'>): void => {
  draft.change('runs').set(data.run, { ...data, feed: null, cancelled: false })
  tell(draft, data.run, {})
}

/** A run that the runner has changed: what was said of it before is remembered, so that its feed is not taken for news. */
export const evolveOwnRun = (draft: Draft, { data: { run, changes } }: EventOf<'RunChanged'>): void => {
  const known = draft.state.runs.get(run)
  if (known === undefined) return
  const first: RunFields = { ...known, ...draft.state.told.get(run) }
  const now = { ...known, ...changes }
  evolveRun(draft, run, changes)
  const names = Object.keys({ ...draft.state.told.get(run), ...changes }) as (keyof RunFields)[]
  tell(draft, run, changedFields<RunFields>(Object.fromEntries(names.map((name) => [name, first[name]])), now))
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
  for (const run of added) {
    draft.change('runs').set(run.run, { ...run, feed, cancelled: false })
    tell(draft, run.run, {})
  }
  for (const { run, changes } of changed) {
    evolveRun(draft, run, changes)
    const others = Object.entries(draft.state.told.get(run) ?? {}).filter(([name]) => !Object.hasOwn(changes, name))
    tell(draft, run, Object.fromEntries(others))
  }
  for (const run of removed) {
    draft.change('runs').delete(run)
    tell(draft, run, {})
  }
}

/** A feed that is not read any more takes its runs with it. */
export const evolveFeedRemoved = (draft: Draft, { data: { feed } }: EventOf<'FeedRemoved'>): void => {
  draft.change('feeds').delete(feed)
  for (const run of draft.state.runs.values()) {
    if (run.feed !== feed) continue
    draft.change('runs').delete(run.run)
    tell(draft, run.run, {})
  }
}

/** A race with its changes; one that is not there stays away. */
export const evolveRace = (draft: Draft, { data: { race, changes } }: EventOf<'RaceChanged'>): void => {
  const known = draft.state.races.get(race)
  if (known !== undefined) draft.change('races').set(race, { ...known, ...changes })
}
