import type { Synced } from '@strongstride/app'
import type { StoragePlace } from '@strongstride/storage'
import { counted } from './phrases.ts'

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
