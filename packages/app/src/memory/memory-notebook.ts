import type { RunnerId } from '@strongstride/core/journal'
import type { Notebook } from '../ports/notebook.ts'

/** A notebook that lasts as long as the process. */
export const memoryNotebook = (): Notebook => {
  const byRunner = new Map<RunnerId, Map<string, string>>()
  const notesOf = (runner: RunnerId): Map<string, string> => {
    const notes = byRunner.get(runner) ?? new Map<string, string>()
    byRunner.set(runner, notes)
    return notes
  }
  return {
    read: async (runner, name) => notesOf(runner).get(name) ?? null,
    write: async (runner, name, text) => {
      if (text === null) notesOf(runner).delete(name)
      else notesOf(runner).set(name, text)
    },
    list: async (runner, beginning) =>
      [...notesOf(runner)]
        .filter(([name]) => name.startsWith(beginning))
        .map(([name, text]) => ({ name, text }))
        .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    removeAll: async (runner) => {
      byRunner.delete(runner)
    },
  }
}
