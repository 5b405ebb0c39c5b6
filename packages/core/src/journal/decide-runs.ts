import { err, ok, type Result } from '../result.ts'
import { changedFields, isEmpty } from './changed-fields.ts'
import type { CommandOf, EventDraft, FeedRun, JournalRefusal } from './command.ts'
import type { RaceFields, RunFields } from './journal-event.ts'
import type { JournalState } from './journal-state.ts'

type Decision = Result<readonly EventDraft[], JournalRefusal>

const missing = (what: 'race' | 'run' | 'feed', id: string): Decision => err({ type: 'not-there', what, id })

/** A race in the calendar; the same race again says what is new of it. */
export const decideRace = ({ on, race, ...command }: CommandOf<'plan-race'>, state: JournalState): Decision => {
  const { day, kind, priority, title } = command
  const fields: RaceFields = { day, kind, priority, title }
  if (state.races.has(race)) return decideChangedRace({ type: 'change-race', on, race, changes: fields }, state)
  return ok([{ type: 'RacePlanned', day: on, data: { race, ...fields } }])
}

/** A race that is otherwise. */
export const decideChangedRace = (
  { on, race, changes }: CommandOf<'change-race'>,
  { races }: JournalState,
): Decision => {
  const known = races.get(race)
  if (known === undefined) return missing('race', race)
  const changed = changedFields<RaceFields>(changes, known)
  return ok(isEmpty(changed) ? [] : [{ type: 'RaceChanged', day: on, data: { race, changes: changed } }])
}

/** A race that is not run. */
export const decideNoRace = ({ on, race }: CommandOf<'cancel-race'>, { races }: JournalState): Decision =>
  races.has(race) ? ok([{ type: 'RaceCancelled', day: on, data: { race } }]) : missing('race', race)

/** A run of the runner's own; the same run again says what is new of it. */
export const decideRun = ({ on, run, ...command }: CommandOf<'plan-run'>, state: JournalState): Decision => {
  const { day, kind, km, minutes, slot, key, title } = command
  const fields: RunFields = { day, kind, km, minutes, slot, key, title }
  if (state.runs.has(run)) return decideChangedRun({ type: 'change-run', on, run, changes: fields }, state)
  return ok([{ type: 'RunPlanned', day: on, data: { run, ...fields } }])
}

/** A run that is otherwise: on another day, longer, of another kind. */
export const decideChangedRun = ({ on, run, changes }: CommandOf<'change-run'>, { runs }: JournalState): Decision => {
  const known = runs.get(run)
  if (known === undefined || known.cancelled) return missing('run', run)
  const changed = changedFields<RunFields>(changes, known)
  return ok(isEmpty(changed) ? [] : [{ type: 'RunChanged', day: on, data: { run, changes: changed } }])
}

/** A run that is not run. */
export const decideNoRun = ({ on, run }: CommandOf<'cancel-run'>, { runs }: JournalState): Decision => {
  const known = runs.get(run)
  if (known === undefined) return missing('run', run)
  return ok(known.cancelled ? [] : [{ type: 'RunCancelled', day: on, data: { run } }])
}

/** A source of runs. */
export const decideFeed = ({ on, feed, name, kind }: CommandOf<'add-feed'>, { feeds }: JournalState): Decision =>
  ok(feeds.has(feed) ? [] : [{ type: 'FeedAdded', day: on, data: { feed, name, kind } }])

/** A source that is read no more. */
export const decideNoFeed = ({ on, feed }: CommandOf<'remove-feed'>, { feeds }: JournalState): Decision =>
  feeds.has(feed) ? ok([{ type: 'FeedRemoved', day: on, data: { feed } }]) : missing('feed', feed)

const fieldsOf = ({ run: _run, ...fields }: FeedRun): RunFields => fields

/**
 * What a feed says otherwise than when it was last read: what the runner has changed of a run since stays so until the feed
 * itself says something new of it. A run the runner has taken out stays out; past runs that a feed no longer
 * names stay, since feeds forget what is over.
 */
export const decideFeedRead = ({ on, feed, runs }: CommandOf<'read-feed'>, state: JournalState): Decision => {
  if (!state.feeds.has(feed)) return missing('feed', feed)
  const named = new Set(runs.map(({ run }) => run))
  const added = runs.filter(({ run }) => !state.runs.has(run))
  const changed = runs.flatMap((is) => {
    const known = state.runs.get(is.run)
    const was = known === undefined ? null : { ...known, ...state.told.get(is.run) }
    const changes = was === null ? {} : changedFields<RunFields>(fieldsOf(is), was)
    return isEmpty(changes) ? [] : [{ run: is.run, changes }]
  })
  const removed = [...state.runs.values()].flatMap((run) =>
    run.feed === feed && run.day >= on && !named.has(run.run) ? [run.run] : [],
  )
  if (added.length + changed.length + removed.length === 0) return ok([])
  return ok([{ type: 'FeedRead', day: on, data: { feed, added, changed, removed } }])
}

/** A run from a watch file, once. */
export const decideImport = (
  { on, type: _type, ...data }: CommandOf<'import-run'>,
  { imported }: JournalState,
): Decision => ok(imported.has(data.file) ? [] : [{ type: 'RunImported', day: on, data, blobs: [data.file] }])
