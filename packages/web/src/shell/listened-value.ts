import { useSyncExternalStore } from 'react'

/** A value of the whole page that can be set from anywhere and is watched where it is shown. */
export interface ListenedValue<Value> {
  readonly set: (value: Value) => void
  readonly use: () => Value
}

/** A value with its listeners. */
export const listenedValue = <Value>(first: Value): ListenedValue<Value> => {
  let value = first
  const listeners = new Set<() => void>()
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  return {
    set: (next) => {
      value = next
      for (const listener of listeners) listener()
    },
    use: () => useSyncExternalStore(subscribe, () => value),
  }
}
