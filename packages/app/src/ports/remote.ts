import type { Result } from '@strongstride/core'
import type { Batch, Hash, RunnerId } from '@strongstride/core/journal'
import type { Appended, EventPage, Gone } from './event-store.ts'

/**
 * Why a server did not do what was asked. `unreachable`: no answer, or one that says to try later; nothing is lost by
 * trying again. `refused`: it understood and will not; `status` is its HTTP status and `problem` its own name for it.
 */
export type RemoteRefusal =
  | Gone
  | { readonly type: 'unreachable' }
  | { readonly type: 'refused'; readonly status: number; readonly problem: string }

/** The server a device syncs with. */
export interface Remote {
  push(runner: RunnerId, batch: Batch): Promise<Result<Appended, RemoteRefusal>>
  pull(
    runner: RunnerId,
    from: { readonly after: number; readonly limit: number },
  ): Promise<Result<EventPage, RemoteRefusal>>
  putBlob(runner: RunnerId, hash: Hash, bytes: Uint8Array): Promise<Result<void, RemoteRefusal>>
  /** Null: the server has not got it yet either. */
  getBlob(runner: RunnerId, hash: Hash): Promise<Result<Uint8Array | null, RemoteRefusal>>
}
