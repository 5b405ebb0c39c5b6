import type { Hash } from '@strongstride/core/journal'

/** A file of an export. `name` is its path, as `blobs/4f…`. */
export interface ExportFile {
  readonly name: string
  readonly content: string | Uint8Array
}

/** What stands in the manifest of every export; another program's zip has something else there. */
export const EXPORT_FORMAT = 'strongstride-export'
/** Version of what an export holds and how. An import reads its own version and says so where it meets another. */
export const EXPORT_VERSION = 1

/** Names of the files and folders of an export. */
export const EXPORT_NAMES = {
  readme: 'README.txt',
  events: 'events.jsonl',
  documents: 'documents/',
  blobs: 'blobs/',
  plan: 'plan.json',
  sets: 'sets.csv',
  sessions: 'sessions.csv',
  runs: 'runs.csv',
  manifest: 'manifest.json',
} as const

/** How much an export holds. */
export interface ExportCounts {
  readonly events: number
  readonly documents: number
  readonly blobs: number
}

/** What an export says of itself: how much it holds, and the SHA-256 of every other file in it. */
export interface ExportManifest {
  readonly format: typeof EXPORT_FORMAT
  readonly version: number
  readonly counts: ExportCounts
  readonly files: Readonly<Record<string, Hash>>
}
