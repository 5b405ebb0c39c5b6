import { ok, type CivilDay, type Result } from '@strongstride/core'
import { currentPlan, foldJournal, type JournalState } from '@strongstride/core/journal'
import type { Gone } from '../ports/event-store.ts'
import { readAfter } from '../state-follower.ts'
import type { ImportSetting } from './import-journal.ts'
import { readExport, type ExportRefusal, type GivenFile } from './read-export.ts'

/** What an import would do. */
export interface ImportPreview {
  /** Events and files of the export, and how many of each are not here yet. */
  readonly events: number
  readonly newEvents: number
  readonly files: number
  readonly newFiles: number
  /** First and last day that anything of it is dated to; null where it is empty. */
  readonly span: { readonly first: CivilDay; readonly last: CivilDay } | null
  /** Sets in the log, before and after. */
  readonly sets: readonly [number, number]
  /** Sessions that were done, before and after. */
  readonly sessions: readonly [number, number]
  /** Whether another plan would be followed than now. */
  readonly changesPlan: boolean
}

const finished = ({ sessions }: JournalState): number =>
  [...sessions.values()].filter(({ state }) => state === 'finished').length

/**
 * Says what {@link importJournal} would do, and does nothing: the export is read and checked as a whole, and both journals are
 * folded together in memory.
 */
export const previewImport = async (
  given: readonly GivenFile[],
  setting: ImportSetting,
): Promise<Result<ImportPreview, ExportRefusal | Gone>> => {
  const read = readExport(given, setting)
  if (!read.ok) return read
  const kept = await readAfter(setting, 0)
  if (!kept.ok) return kept
  const here = kept.value.map(({ event }) => event)
  const known = new Set(here.map(({ id }) => id))
  const { batch, blobs } = read.value
  const news = batch.events.filter(({ id }) => !known.has(id))
  const files = new Set(await setting.blobs.list(setting.runner))
  const days = batch.events.map(({ day }) => day).toSorted()
  const [first, last] = [days[0], days.at(-1)]
  const [before, after] = [foldJournal(here), foldJournal([...here, ...news])]
  return ok({
    events: batch.events.length,
    newEvents: news.length,
    files: blobs.length,
    newFiles: blobs.filter(({ hash }) => !files.has(hash)).length,
    span: first === undefined || last === undefined ? null : { first, last },
    sets: [before.sets.length, after.sets.length],
    sessions: [finished(before), finished(after)],
    changesPlan: currentPlan(before)?.event !== currentPlan(after)?.event,
  })
}
