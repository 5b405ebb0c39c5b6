import type { RunnerId } from '@strongstride/core/journal'

/**
 * What a device or server remembers for itself and never shares: how far it has synced, its own id, addresses of feeds,
 * hashes of calendar keys. Not part of the journal, never exported. Names look like `feed/garmin`; texts are short.
 */
export interface Notebook {
  read(runner: RunnerId, name: string): Promise<string | null>
  /** Null removes the note. */
  write(runner: RunnerId, name: string, text: string | null): Promise<void>
  /** Notes whose names begin so, in the order of their names. */
  list(runner: RunnerId, beginning: string): Promise<readonly { readonly name: string; readonly text: string }[]>
  removeAll(runner: RunnerId): Promise<void>
}
