import type { Notebook, RunnerJournal } from '@strongstride/app'
import type { PlanSession } from '@strongstride/core'
import type { SessionRef } from '@strongstride/core/journal'
import { civilToday } from '../device/civil-today.ts'
import { readNote, writeNote } from './device-note.ts'
import { startSession } from './session-wishes.ts'

/** Begins a session: in the journal, and by the clock of this device. True where it was kept. */
export const beginSession = async (
  { journal, notes }: { readonly journal: RunnerJournal; readonly notes: Notebook },
  session: { readonly ref: SessionRef; readonly plan: PlanSession },
): Promise<boolean> => {
  const begun = await startSession(journal, civilToday(), session)
  if (begun === undefined) return false
  const { ref } = session
  const note = await readNote(notes, journal.runner, ref)
  await writeNote(notes, journal.runner, ref, { ...note, startedAt: note.startedAt ?? Date.now() })
  return true
}
