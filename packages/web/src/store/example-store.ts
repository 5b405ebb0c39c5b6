import { openDatabase, type Database, type DatabaseWatch } from './database.ts'

let count = 0
const newId = (): string => `00000000-0000-7000-8000-${String((count += 1)).padStart(12, '0')}`

/** A database of its own for a test. */
export const freshDatabase = (watch: DatabaseWatch = {}): Database =>
  openDatabase({ name: `test-${crypto.randomUUID()}`, newId, ...watch })

/** A database that another tab, or the same test, may have open already. */
export const databaseNamed = (name: string, watch: DatabaseWatch = {}): Database =>
  openDatabase({ name, newId, ...watch })
