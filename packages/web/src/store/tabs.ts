import type { EventStore } from '@strongstride/app'
import type { RunnerId } from '@strongstride/core/journal'

/** The other tabs of this browser that have the same database open. */
export interface Tabs {
  readonly tell: (runner: RunnerId) => void
  /** Calls back when another tab has appended to a runner's journal, until the answer is called. */
  readonly listen: (heard: (runner: RunnerId) => void) => () => void
  readonly close: () => void
}

/** The tabs that share a database; where the browser cannot tell them, each reads anew when it is looked at. */
export const openTabs = (database: string): Tabs => {
  if (typeof BroadcastChannel === 'undefined') return { tell: () => {}, listen: () => () => {}, close: () => {} }
  const channel = new BroadcastChannel(`${database}/appended`)
  return {
    // A channel reaches this origin alone and takes no address; the rule means windows.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    tell: (runner) => channel.postMessage(runner),
    listen: (heard) => {
      const onMessage = ({ data }: MessageEvent<unknown>): void => {
        if (typeof data === 'string') heard(data)
      }
      channel.addEventListener('message', onMessage)
      return () => channel.removeEventListener('message', onMessage)
    },
    close: () => channel.close(),
  }
}

/** A store that tells the other tabs of every event it has appended, and that a runner is gone. */
export const tellingTabs = (store: EventStore, tabs: Pick<Tabs, 'tell'>): EventStore => ({
  ...store,
  append: async (runner, batch, origin) => {
    const appended = await store.append(runner, batch, origin)
    if (appended.ok && appended.value.added > 0) tabs.tell(runner)
    return appended
  },
  remove: async (runner, at) => {
    await store.remove(runner, at)
    tabs.tell(runner)
  },
})
