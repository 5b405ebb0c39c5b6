import { ok, type Result } from '@strongstride/core'
import {
  extendFold,
  FOLD_VERSION,
  foldJournal,
  readSnapshot,
  writeSnapshot,
  type JournalState,
  type RunnerId,
  type SealedEvent,
} from '@strongstride/core/journal'
import type { EventStore, Gone, KeptEvent } from './ports/event-store.ts'

/** Events read from a store in one go. */
const PAGE = 5000
/** Events folded since the last snapshot after which a new one is written. */
const SNAPSHOT_EVERY = 500
/** States kept to go back to, when something is taken back or comes late. */
const CHECKPOINTS = 50

/** Whose events are followed, and where. */
export interface Followed {
  readonly runner: RunnerId
  readonly events: EventStore
}

/** A state, and the place in the store up to which events are in it. */
interface Folded {
  readonly state: JournalState
  readonly position: number
}

/** The state of a journal that others append to as well. */
export interface StateFollower {
  readonly state: () => JournalState
  /** Folds what has been appended since; true when there was something. */
  readonly read: () => Promise<Result<boolean, Gone>>
  /** The state as it would be with these events appended next; nothing is kept. */
  readonly foresee: (news: readonly SealedEvent[]) => Promise<Result<JournalState, Gone>>
}

/** All events of a journal after a place. */
export const readAfter = async (
  { events, runner }: Followed,
  after: number,
): Promise<Result<readonly KeptEvent[], Gone>> => {
  const kept: KeptEvent[] = []
  for (;;) {
    const page = await events.read(runner, { after: kept.at(-1)?.position ?? after, limit: PAGE, bare: true })
    if (!page.ok) return page
    kept.push(...page.value.events)
    if (page.value.events.length < PAGE) return ok(kept)
  }
}

const sealedOf = (kept: readonly KeptEvent[]): readonly SealedEvent[] => kept.map(({ event }) => event)

/** The state after the newest events and then the news, from the given one if they go on from it; null if they do not. */
const goOn = async (
  followed: Followed,
  from: Folded,
  news: readonly SealedEvent[],
): Promise<Result<Folded | null, Gone>> => {
  const kept = await readAfter(followed, from.position)
  if (!kept.ok) return kept
  const next = [...sealedOf(kept.value), ...news]
  const state = next.length === 0 ? from.state : extendFold(from.state, next)
  return ok(state === null ? null : { state, position: kept.value.at(-1)?.position ?? from.position })
}

/**
 * The newest state, the news in it, and those to go back to, newest first: from the first of the given ones that the newest
 * events go on from, else from the beginning. Those passed over are of no more use.
 */
const foldOn = async (
  followed: Followed,
  from: readonly Folded[],
  news: readonly SealedEvent[],
): Promise<Result<readonly Folded[], Gone>> => {
  for (const [index, folded] of from.entries()) {
    const next = await goOn(followed, folded, news)
    if (!next.ok) return next
    if (next.value === null) continue
    const isSame = next.value.state === folded.state
    return ok(isSame ? from.slice(index) : [next.value, ...from.slice(index)].slice(0, CHECKPOINTS))
  }
  const all = await readAfter(followed, 0)
  if (!all.ok) return all
  const state = foldJournal([...sealedOf(all.value), ...news])
  return ok([{ state, position: all.value.at(-1)?.position ?? 0 }])
}

const readSaved = async ({ events, runner }: Followed): Promise<readonly Folded[]> => {
  const snapshot = await events.readSnapshot(runner, FOLD_VERSION)
  const state = snapshot === null ? null : readSnapshot(snapshot.text)
  return snapshot !== null && state?.ok === true ? [{ state: state.value, position: snapshot.position }] : []
}

/**
 * Follows the state of a journal: from its snapshot where there is one, else from all its events. Something that is taken
 * back or comes late is folded from the nearest state before it.
 */
export const followState = async (followed: Followed): Promise<Result<StateFollower, Gone>> => {
  const saved = await readSaved(followed)
  const opened = await foldOn(followed, saved, [])
  if (!opened.ok) return opened
  let folded = opened.value
  let savedAt = saved[0]?.position ?? 0
  const newest = (): Folded => folded[0] ?? { state: foldJournal([]), position: 0 }
  const save = async (): Promise<void> => {
    const { state, position } = newest()
    if (position - savedAt < SNAPSHOT_EVERY || state.stamp === null) return
    const text = writeSnapshot(state)
    await followed.events.writeSnapshot(followed.runner, { fold: FOLD_VERSION, position, stamp: state.stamp, text })
    savedAt = position
  }
  await save()
  return ok({
    state: () => newest().state,
    read: async () => {
      const next = await foldOn(followed, folded, [])
      if (!next.ok) return next
      const before = newest().position
      folded = next.value
      await save()
      return ok(newest().position !== before)
    },
    foresee: async (news) => {
      const next = await foldOn(followed, folded, news)
      return next.ok ? ok(next.value[0]?.state ?? newest().state) : next
    },
  })
}
