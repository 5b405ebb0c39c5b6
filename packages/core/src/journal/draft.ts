import type { JournalState } from './journal-state.ts'

type Writable<Collection> =
  Collection extends ReadonlyMap<infer Key, infer Value>
    ? Map<Key, Value>
    : Collection extends ReadonlySet<infer Item>
      ? Set<Item>
      : Collection extends readonly (infer Item)[]
        ? Item[]
        : Collection

type CollectionName = {
  [Name in keyof JournalState]: JournalState[Name] extends
    | ReadonlyMap<unknown, unknown>
    | ReadonlySet<unknown>
    | readonly unknown[]
    ? Name
    : never
}[keyof JournalState]

/** A state in the making. Its collections are copied at their first change, so that the state it began with stays as it is. */
export interface Draft {
  readonly state: JournalState
  /** The collection, to be changed in place. */
  readonly change: <Name extends CollectionName>(name: Name) => Writable<JournalState[Name]>
  /** Puts fields in place of those there. */
  readonly set: (fields: Partial<JournalState>) => void
}

const copyOf = (collection: unknown): unknown => {
  if (collection instanceof Map) return new Map(collection)
  return collection instanceof Set ? new Set(collection) : [...(collection as readonly unknown[])]
}

/** Opens a state for changes: one copy of each collection that changes, however many events change it. */
export const openDraft = (from: JournalState): Draft => {
  const state: { -readonly [Name in keyof JournalState]: JournalState[Name] } = { ...from }
  const own = new Set<string>()
  return {
    state,
    change: <Name extends CollectionName>(name: Name) => {
      if (!own.has(name)) {
        own.add(name)
        Object.assign(state, { [name]: copyOf(state[name]) })
      }
      return state[name] as Writable<JournalState[Name]>
    },
    set: (fields) => {
      Object.assign(state, fields)
    },
  }
}
