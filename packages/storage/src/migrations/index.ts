import type { Migration } from 'kysely/migration'
import { journalTables } from './journal-tables.ts'

/**
 * Every change of the tables, in the order of their names. One that was released is never changed: a store is told by the
 * names it has been through.
 */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '001-journal-tables': journalTables,
}
