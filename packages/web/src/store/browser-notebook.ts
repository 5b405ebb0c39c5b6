import type { Notebook } from '@strongstride/app'
import { allOf, type Database } from './database.ts'
import { reading, writing } from './transaction.ts'

/** What this browser remembers for itself. */
export const browserNotebook = (database: Database): Notebook => ({
  read: (runner, name) =>
    reading(
      database,
      ['notes'],
      async (within) => (await within.objectStore('notes').get([runner, name]))?.text ?? null,
    ),
  write: (runner, name, text) =>
    writing(database, ['notes'], async (within) => {
      const notes = within.objectStore('notes')
      if (text === null) await notes.delete([runner, name])
      else await notes.put({ runner, name, text })
    }),
  list: (runner, beginning) =>
    reading(database, ['notes'], async (within) =>
      (await within.objectStore('notes').getAll(allOf(runner)))
        .filter(({ name }) => name.startsWith(beginning))
        .map(({ name, text }) => ({ name, text })),
    ),
  removeAll: (runner) => writing(database, ['notes'], (within) => within.objectStore('notes').delete(allOf(runner))),
})
