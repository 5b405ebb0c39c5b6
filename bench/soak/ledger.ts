import type { Batch, Hash, RunnerId, SealedEvent } from '@strongstride/core/journal'

/** A batch that was sent, and whether its answer came. */
export interface SentBatch {
  readonly batch: Batch
  acknowledged: boolean
}

/** A raw file that was sent, and whether its answer came. */
export interface SentFile {
  readonly hash: Hash
  acknowledged: boolean
}

/** A backup that was asked for. `before`: events that were acknowledged by then, all of which it must hold. */
export interface AskedBackup {
  readonly to: string
  readonly before: number
  acknowledged: boolean
}

/** What was sent to a store and what it acknowledged, kept by the one who sent it. */
export interface Ledger {
  /** Whose journal it is; empty until a server has said. */
  runner: RunnerId
  nextNumber: number
  readonly batches: SentBatch[]
  readonly files: SentFile[]
  readonly backups: AskedBackup[]
  /** What was said where something was not done: the server's own name for it, or that it gave no answer. */
  readonly refusals: string[]
}

/** A ledger in which nothing stands. */
export const emptyLedger = (): Ledger => ({
  runner: '',
  nextNumber: 1,
  batches: [],
  files: [],
  backups: [],
  refusals: [],
})

/** Events of the batches that were acknowledged. */
export const acknowledgedEvents = ({ batches }: Ledger): readonly SealedEvent[] =>
  batches.filter(({ acknowledged }) => acknowledged).flatMap(({ batch }) => batch.events)

/** How much was acknowledged: events, files and backups together. */
export const countAcknowledged = (ledger: Ledger): number =>
  acknowledgedEvents(ledger).length +
  [...ledger.files, ...ledger.backups].filter(({ acknowledged }) => acknowledged).length
