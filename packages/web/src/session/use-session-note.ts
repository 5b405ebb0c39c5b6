import { useCallback, useEffect, useRef, useState } from 'react'
import type { SessionRef } from '@strongstride/core/journal'
import { useRunner } from '../runner/runner-context.ts'
import { readNote, writeNote, type SessionNote } from './device-note.ts'

/** What this device noted of a session, and how to note otherwise; null while it is read. */
export interface NoteHold {
  readonly note: SessionNote | null
  /** Notes; it is kept when this is answered, and shown only then. */
  readonly change: (changes: Partial<SessionNote>) => Promise<void>
}

/** The device's note of a session, read anew when the page is looked at again. */
export const useSessionNote = ({ week, letter }: SessionRef): NoteHold => {
  const { notes, journal } = useRunner()
  const [note, setNote] = useState<SessionNote | null>(null)
  const newest = useRef<SessionNote | null>(null)
  const show = useCallback((next: SessionNote): void => {
    newest.current = next
    setNote(next)
  }, [])
  useEffect(() => {
    let isWanted = true
    const read = async (): Promise<void> => {
      const found = await readNote(notes, journal.runner, { week, letter })
      if (isWanted) show(found)
    }
    const onVisible = (): void => {
      if (document.visibilityState === 'visible') void read()
    }
    void read()
    document.addEventListener('visibilitychange', onVisible)
    return () => {
      isWanted = false
      document.removeEventListener('visibilitychange', onVisible)
    }
  }, [notes, journal, week, letter, show])
  const change = useCallback(
    async (changes: Partial<SessionNote>): Promise<void> => {
      const before = newest.current
      if (before === null) return
      const next = { ...before, ...changes }
      // Changes that follow at once begin with this one; what is shown waits until it is kept.
      newest.current = next
      await writeNote(notes, journal.runner, { week, letter }, next)
      show(newest.current)
    },
    [notes, journal, week, letter, show],
  )
  return { note, change }
}
