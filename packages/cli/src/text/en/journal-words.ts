import type { Imported, Synced } from '@strongstride/app'
import type { CivilDay } from '@strongstride/core'
import type { BackupManifest, StoragePlace } from '@strongstride/storage'
import { counted, decimal } from './phrases.ts'

/** Bytes as people count them: `176 kB`, `12.3 GB`. */
export const sizeText = (bytes: number): string => {
  if (bytes < 1_000_000) return `${Math.ceil(bytes / 1000)} kB`
  return bytes < 1_000_000_000 ? `${decimal(bytes / 1_000_000)} MB` : `${decimal(bytes / 1_000_000_000)} GB`
}

/** Said after a plan was kept. */
export const SAVED = ({ folder, databaseUrl }: StoragePlace): string =>
  `Saved ${databaseUrl === null ? `in ${folder}` : 'in your database'}; you follow this plan now. strongstride today shows what is on.`

/** What is said about the plan that is followed, and what it would be today. */
export const FOLLOW_WORDS = {
  wouldChange: 'What would change in your plan today',
  decide:
    'Your plan stays as it is until you decide: strongstride plan --accept takes the changes, strongstride plan --decline keeps what you have.',
  accepted: 'You follow the new plan now.',
  declined: 'Your plan stays as it is; this change is not offered again.',
  notYet: 'You follow no plan yet; strongstride plan --accept follows this one.',
  unchanged: 'This is the plan you follow; today nothing in it has to change.',
} as const

/** What a server says to who started it. */
export const SERVE_WORDS = {
  running: (address: string, hasApp: boolean): string =>
    `Strongstride is at ${address}${hasApp ? '' : ' (sync and calendars; the app itself is not built)'}. Ctrl-C stops it.`,
  code: (code: string): string => `Sign in with this code, good once and for a quarter of an hour: ${code}`,
  stopped: 'Stopped; everything is kept.',
} as const

/** What a sync says. */
export const SYNC_WORDS = {
  done: (origin: string, { pushed, pulled, waiting }: Synced): string =>
    [
      `Synced with ${origin}: ${counted(pushed, 'entry', 'entries')} sent, ${pulled} received.`,
      waiting === 0 ? null : `${counted(waiting, 'file')} that nobody has brought yet will come with a later sync.`,
    ]
      .filter((part) => part !== null)
      .join(' '),
  unreachable: (origin: string): string =>
    `${origin}: does not answer; check the address and the network. Nothing is lost, try again later`,
} as const

/** What an import says of each file. */
export const IMPORT_WORDS = {
  everything: (path: string, { events, blobs }: Imported): string =>
    events + blobs === 0
      ? `${path}: all of it is here already.`
      : `${path}: ${counted(events, 'entry', 'entries')} and ${counted(blobs, 'file')} that were not here.`,
  calendar: (
    path: string,
    { runs, isNews, race }: { readonly runs: number; readonly isNews: boolean; readonly race: CivilDay | null },
  ): string =>
    [
      isNews
        ? `${path}: ${counted(runs, 'run')}. strongstride plan shows what that changes.`
        : `${path}: nothing in it has changed.`,
      race === null ? null : `It names a race on ${race}; strongstride plan --race ${race} --save plans for it.`,
    ]
      .filter((part) => part !== null)
      .join(' '),
  plan: (path: string): string => `${path}: you follow this plan now. strongstride today shows what is on.`,
} as const

/** What a backup and a restore say. */
export const BACKUP_WORDS = {
  made: (path: string, { database, files }: BackupManifest): string =>
    `Backed up into ${path}: ${sizeText(database.bytes)} and ${counted(files.length, 'file')}. strongstride restore ${path} --data FOLDER brings it back.`,
  restored: (folder: string, { made }: BackupManifest): string =>
    `Restored into ${folder}, as it was at ${made}. Devices that sync bring back what came later.`,
} as const
