/** A runner's row: where their journal stands. It alone stays, as a tombstone, when the runner is deleted. */
export interface RunnerTable {
  runner: string
  /** Place of the newest event. */
  last: number
  epoch: string
  /** Milliseconds since 1970 as text; null: not deleted. */
  deleted_at: string | null
}

/** An event at its place. */
export interface EventTable {
  runner: string
  position: number
  id: string
  stamp: string
  /** The sealed event as JSON with sorted names. */
  body: string
  brought_by: string | null
  /** 1: the server this store syncs with has it. */
  sent: number
}

/** A text under its hash. */
export interface DocumentTable {
  runner: string
  hash: string
  body: string
}

/** A folded state: one of each fold version. */
export interface SnapshotTable {
  runner: string
  fold: number
  position: number
  stamp: string
  body: string
}

/** What a device or server remembers for itself. */
export interface NoteTable {
  runner: string
  name: string
  body: string
}

/**
 * The tables, the same on SQLite and PostgreSQL. Every key begins with the runner and no query crosses runners, so that
 * the same tables can be spread over many machines by it.
 */
export interface Tables {
  runner: RunnerTable
  event: EventTable
  document: DocumentTable
  snapshot: SnapshotTable
  note: NoteTable
}
