import type { Result } from '@strongstride/core'
import type { Hash, RunnerId } from '@strongstride/core/journal'

/** Why a file was not kept: it is not what its hash says; the disk is full. */
export type BlobRefusal = { readonly type: 'other-content' } | { readonly type: 'no-space' }

/** Raw files of runners by the SHA-256 of their bytes. What was acknowledged survives the process and the power. */
export interface BlobStore {
  /** Keeps a file; one that is kept already is left as it is. */
  put(runner: RunnerId, hash: Hash, bytes: Uint8Array): Promise<Result<void, BlobRefusal>>
  /** Null: not here, or not yet. */
  get(runner: RunnerId, hash: Hash): Promise<Uint8Array | null>
  has(runner: RunnerId, hash: Hash): Promise<boolean>
  /** Hashes of all files of a runner, in order. */
  list(runner: RunnerId): Promise<readonly Hash[]>
  /** Removes one file. */
  remove(runner: RunnerId, hash: Hash): Promise<void>
  /** Removes all files of a runner. */
  removeAll(runner: RunnerId): Promise<void>
}
