import type { EventId, SealedEvent } from './event.ts'
import { evolveAll } from './evolve.ts'
import type { JournalEvent } from './journal-event.ts'
import { EMPTY_STATE, type JournalState } from './journal-state.ts'
import { readEvent } from './read-event.schema.ts'

/**
 * Number of this way to fold. A state kept as a snapshot is good only for the number it was folded with: it goes up with
 * every change of what a state holds or how events change it.
 */
export const FOLD_VERSION = 3

const byStamp = (a: SealedEvent, b: SealedEvent): number => {
  if (a.stamp !== b.stamp) return a.stamp < b.stamp ? -1 : 1
  return a.id < b.id ? -1 : Number(a.id > b.id)
}

/** Each event once, in the order of its stamp and then its id. */
const inOrder = (events: readonly SealedEvent[]): readonly SealedEvent[] => {
  const isSorted = events.every((event, index) => {
    const before = events[index - 1]
    return before === undefined || byStamp(before, event) < 0
  })
  if (isSorted) return events
  return [...new Map(events.map((event) => [event.id, event])).values()].toSorted(byStamp)
}

/** What an event takes back; null where it is no retraction, or one that cannot be read. */
const takenBack = (event: SealedEvent): EventId | null => {
  if (event.type !== 'EventRetracted') return null
  const read = readEvent(event)
  return read.ok && read.value.type === 'EventRetracted' ? read.value.data.event : null
}

/**
 * The state that a set of events adds up to. It depends on the set alone: neither their order nor how often each is given
 * matters. `base` is the state of events that all sort before these, none of which these retract.
 */
export const foldJournal = (sealed: readonly SealedEvent[], base: JournalState = EMPTY_STATE): JournalState => {
  const ordered = inOrder(sealed)
  // A retraction wins wherever it sorts, so all of them are known before the first event is folded.
  const retracted = new Set([...base.retracted, ...ordered.flatMap((event) => takenBack(event) ?? [])])
  const unread = new Map(base.unread)
  const readEvents = function* (): Generator<JournalEvent> {
    for (const event of ordered) {
      if (retracted.has(event.id)) continue
      const read = readEvent(event)
      if (read.ok) yield read.value
      else unread.set(event.id, read.error.type)
    }
  }
  return { ...evolveAll({ ...base, retracted }, readEvents()), unread, stamp: ordered.at(-1)?.stamp ?? base.stamp }
}

/**
 * The state with events that have just come; null where the fold must start again from an earlier state, because one of
 * them sorts before what is folded already, or takes back what is.
 */
export const extendFold = (state: JournalState, sealed: readonly SealedEvent[]): JournalState | null => {
  const { stamp } = state
  if (stamp !== null && sealed.some((event) => event.stamp <= stamp)) return null
  const ids = new Set(sealed.map((event) => event.id))
  const retracts = sealed.some((event) => event.type === 'EventRetracted' && !ids.has(takenBack(event) ?? ''))
  return retracts ? null : foldJournal(sealed, state)
}
