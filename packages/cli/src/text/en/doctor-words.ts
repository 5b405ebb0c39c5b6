import type { RunnerId } from '@strongstride/core/journal'
import { sizeText } from './journal-words.ts'
import { counted, listed } from './phrases.ts'

/** What a look at the storage found. */
export interface Examined {
  readonly version: string
  readonly runtime: string
  readonly engine: 'sqlite' | 'postgres'
  readonly place: string
  readonly runner: RunnerId
  /** Bytes; null where the machine does not say. */
  readonly freeBytes: number | null
  /** What the database finds wrong with itself. */
  readonly integrity: readonly string[]
  readonly entries: number
  readonly hasUnsent: boolean
  /** Entries that this version cannot read. */
  readonly unread: number
  /** Entries that are in the newest snapshot; null: there is none. */
  readonly snapshotAt: number | null
  readonly counts: Readonly<Record<'runs' | 'races' | 'sessions' | 'sets' | 'reports' | 'plans', number>>
  readonly plan: 'none' | 'readable' | 'lost'
  readonly files: { readonly count: number; readonly damaged: readonly string[] }
}

/** A thing that was looked at: whether it is well, and what to say. */
export interface Finding {
  readonly isWell: boolean
  readonly text: string
}

/** Bytes below which room is made before more is written. */
const LITTLE_SPACE = 100_000_000
const HASH_SHOWN = 8

const databaseFinding = ({ integrity, engine }: Examined): Finding => {
  if (engine === 'postgres') return { isWell: true, text: 'The database answers.' }
  const [first] = integrity
  return first === undefined
    ? { isWell: true, text: 'The database opens, and its own check finds nothing wrong.' }
    : {
        isWell: false,
        text: `The database is damaged (${first}). Stop the server, keep a copy of the folder, and restore your newest backup into another: strongstride restore BACKUP --data FOLDER. Devices that sync bring back the rest.`,
      }
}

const entriesFinding = ({ entries, unread, counts }: Examined): Finding => {
  const what = listed([
    counted(counts.runs, 'run'),
    counted(counts.races, 'race'),
    counted(counts.sessions, 'session'),
    counted(counts.sets, 'set'),
    counted(counts.reports, 'report'),
    counted(counts.plans, 'plan'),
  ])
  const text = `${counted(entries, 'entry', 'entries')} add up to ${what}.`
  return unread === 0
    ? { isWell: true, text }
    : {
        isWell: false,
        text: `${text} ${counted(unread, 'entry', 'entries')} cannot be read here: update Strongstride.`,
      }
}

const planFinding = ({ plan }: Examined): Finding => {
  if (plan === 'none') return { isWell: true, text: 'You follow no plan yet.' }
  return plan === 'readable'
    ? { isWell: true, text: 'The plan you follow can be read.' }
    : {
        isWell: false,
        text: 'A part of the plan you follow is missing: sync with where it was made, or make one anew with strongstride plan --save.',
      }
}

const filesFinding = ({ files: { count, damaged } }: Examined): Finding =>
  damaged.length === 0
    ? { isWell: true, text: count === 0 ? 'No files.' : `${counted(count, 'file')}, each as its name says.` }
    : {
        isWell: false,
        text: `${counted(damaged.length, 'file')} of ${count} damaged (${listed(damaged.map((hash) => hash.slice(0, HASH_SHOWN)))}): restore them from a backup.`,
      }

const spaceFinding = ({ freeBytes }: Examined): Finding => {
  if (freeBytes === null) return { isWell: true, text: 'This machine does not say how much room is left.' }
  return freeBytes >= LITTLE_SPACE
    ? { isWell: true, text: `${sizeText(freeBytes)} free.` }
    : { isWell: false, text: `Only ${sizeText(freeBytes)} free: make room, or nothing more can be kept.` }
}

/** Everything that was looked at, in the order of how much hangs on it. */
export const findingsOf = (found: Examined): readonly Finding[] => [
  databaseFinding(found),
  entriesFinding(found),
  planFinding(found),
  filesFinding(found),
  {
    isWell: true,
    text:
      found.snapshotAt === null
        ? 'No snapshot yet; one is made as the journal grows.'
        : `The snapshot holds ${counted(found.snapshotAt, 'entry', 'entries')}.`,
  },
  { isWell: true, text: found.hasUnsent ? 'There are entries that no server has yet.' : 'A server has every entry.' },
  spaceFinding(found),
]
