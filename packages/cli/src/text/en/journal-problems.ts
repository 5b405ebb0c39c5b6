import type { ExportRefusal, WishRefusal } from '@strongstride/app'
import type { ZipRefusal } from '@strongstride/formats'
import type { ServeRefusal } from '@strongstride/server'
import type { OpenRefusal, RestoreRefusal, StoragePlace } from '@strongstride/storage'
import type { JournalProblem } from '../../journal/journal-problem.ts'
import { wordsByType } from '../by-key.ts'
import type { WordsByType } from '../by-key.ts'

const begin = 'begin one with strongstride plan --runs my-plan.ics --save'

const SHOWN_HASH = 8

/** Neither the user nor the password of a database is ever printed. */
const nameOf = ({ folder, databaseUrl }: StoragePlace): string => {
  if (databaseUrl === null) return folder
  const host = URL.canParse(databaseUrl) ? new URL(databaseUrl).host : ''
  return host === '' ? 'the database' : `the database at ${host}`
}

const OPEN_WORDS: WordsByType<OpenRefusal> = {
  newer: () => 'a newer version of Strongstride has written there; update this one, your data is as it was',
  'not-migrated': ({ migration, why }) =>
    `could not be brought to this version (${migration}: ${why}); your data is as it was before`,
  unreachable: ({ why }) => `cannot be opened (${why}); check that it is there and that you may write to it`,
  'no-space': () => 'the disk is full; make room and try again, nothing is lost',
}

const WISH_WORDS: WordsByType<WishRefusal> = {
  'not-there': ({ what, id }) => `there is no ${what} ${id}`,
  finished: ({ session }) => `session ${session.letter} of that week is finished; strongstride log undo takes it back`,
  'last-place': () => 'the last place cannot be removed',
  'update-needed': ({ events }) =>
    `${events} entries were written by a newer version; update Strongstride before a plan is changed`,
  'plan-changed': () => 'another plan was taken up in the meantime; look at it with strongstride plan',
  'wrong-week': ({ day }) => `${day} is in another week; a session stays in its own`,
  empty: () => 'there is nothing in it',
  gone: () => 'this journal was deleted; another folder begins anew with --data',
  'other-content': ({ id }) => `entry ${id} says something else already; nothing was written`,
  'missing-document': ({ hash }) => `a part of the plan is missing (${hash.slice(0, SHOWN_HASH)}); nothing was written`,
  'no-space': () => 'the disk is full; nothing was written, and nothing is lost',
}

const IMPORT_WORDS: WordsByType<ZipRefusal | ExportRefusal> = {
  'not-a-zip': () => 'is no calendar, no export and no plan; give a .ics, an export .zip or a plan .json',
  'too-large': () => 'is larger inside than an export can be',
  'bad-name': ({ name }) => `holds a file whose name leads elsewhere (${name})`,
  twice: ({ name }) => `holds ${name} twice`,
  damaged: ({ name }) => `is damaged at ${name}; save or export it again`,
  'not-supported': ({ name }) => `holds ${name} encrypted or packed in an unknown way`,
  'not-an-export': () => 'is a zip, but no export of Strongstride',
  'other-version': ({ version }) => `was exported by another version (${version}); update Strongstride and try again`,
  'missing-file': ({ file }) => `lacks ${file}; export it again`,
  'unknown-file': ({ file }) => `holds ${file}, which its list does not name; export it again`,
  'changed-file': ({ file }) => `holds another ${file} than its list says; export it again`,
  'unreadable-event': ({ line }) => `has no entry in line ${line} of events.jsonl; export it again`,
  'wrong-document': ({ file }) => `lacks a part of a plan, ${file}; export it again`,
}

const LISTEN_WORDS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is taken, perhaps by Strongstride itself; stop that, or choose another with --port',
  EACCES: 'may not be used by you; choose one above 1023 with --port',
}

const SERVE_WORDS: WordsByType<ServeRefusal & { readonly port: number }> = {
  'cannot-listen': ({ port, code }) =>
    `port ${port}: ${LISTEN_WORDS[code] ?? `cannot be used (${code}); choose another with --port`}`,
  'public-url-needed': () => 'others could reach this address; set STRONGSTRIDE_PUBLIC_URL to its https name first',
  'public-url-wrong': () => 'STRONGSTRIDE_PUBLIC_URL: write it as https://strong.example, without a path',
}

const COPY_WORDS: WordsByType<RestoreRefusal> = {
  ...OPEN_WORDS,
  'no-backup': ({ why }) => `is no backup (${why}); give the folder that strongstride backup made`,
  damaged: ({ file }) => `the backup is damaged at ${file}; take an older one`,
  'not-empty': () => 'there is something already; choose a folder that is empty or not there yet',
  differs: ({ table }) => `what was written is not what is read again (${table}); the disk may be failing`,
  'damaged-file': ({ hash }) =>
    `a file is not what its name says (${hash.slice(0, SHOWN_HASH)}); strongstride doctor lists them`,
}

/** Words of each problem with the journal: what is wrong, where, and what to do. */
export const JOURNAL_PROBLEM_WORDS: WordsByType<JournalProblem> = {
  'no-journal': ({ folder }) => `${folder}: there is no journal yet; ${begin}`,
  'no-storage': ({ place, refusal }) => `${nameOf(place)}: ${wordsByType(OPEN_WORDS, refusal)}`,
  refused: ({ refusal }) => wordsByType(WISH_WORDS, refusal),
  'plan-lost': () =>
    'the plan you follow cannot be read here; sync with where it was made, or make one anew with --save',
  'no-plan-followed': () => `you follow no plan yet; ${begin}`,
  'no-days': () =>
    'your journal has runs and does not say when you can train; strongstride plan --sessions 2 --minutes 30 --save, with --days, --race and --kit as they are',
  'no-session': ({ given, day, letters }) => {
    const which = given === null ? `which session? on ${day} there is not exactly one` : `${given}: no such session`
    return `${which}; the week of ${day} has ${letters === '' ? 'none' : letters}`
  },
  'unknown-log': ({ given, nearest }) =>
    `log ${given}: ${nearest === null ? 'must be one of set, done, skip, move, pain, sore, sick, well, test, undo' : `did you mean ${nearest}?`}`,
  'log-shape': ({ what, given, shape }) => `log ${what}${given === '' ? '' : ` ${given}`}: write it as ${shape}`,
  'nothing-to-undo': () => 'log undo: nothing was logged here that could be taken back',
  'unknown-why': ({ given, nearest }) =>
    `${given}: is no day, no exercise and no muscle; ${nearest === null ? 'strongstride exercises and strongstride muscles list them' : `did you mean ${nearest}?`}`,
  'not-in-plan': ({ given }) => `${given}: is in no session of your plan from today on`,
  'bad-import': ({ path, refusal }) => `${path}: ${wordsByType(IMPORT_WORDS, refusal)}; nothing was taken in`,
  'unsafe-address': ({ given }) =>
    `${given}: write https://, or http://localhost with its port for a server on this machine`,
  'no-address': () => 'sync: with which server? strongstride sync https://your.server',
  'other-runner': ({ origin }) =>
    `${origin}: keeps the journal of another runner; if both are yours, strongstride export all.zip here and strongstride import all.zip there, then sync an empty --data folder`,
  'sync-refused': ({ origin, status, problem }) =>
    status === 401 || status === 403
      ? `${origin}: does not know you; give a code of the server with --claim CODE, or STRONGSTRIDE_TOKEN`
      : `${origin}: refused (${status}${problem === '' ? '' : `, ${problem}`}); nothing of yours is lost`,
  'runner-gone': ({ origin }) =>
    `${origin}: your journal was deleted there; yours here is as it was, and strongstride export keeps a copy`,
  'cannot-serve': ({ port, refusal }) => wordsByType(SERVE_WORDS, { ...refusal, port }),
  'not-copied': ({ path, refusal }) => `${path}: ${wordsByType(COPY_WORDS, refusal)}`,
  'wrong-code': ({ origin }) => `${origin}: the code is wrong or used up; it is good once, for a quarter of an hour`,
}
