import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { MIGRATIONS } from '../migrations/index.ts'

/** Writes every event once more, into a table of its own, and drops the one of the migration before. */
const rewrite = (number: number): Migration => ({
  up: async (db) => {
    await sql`create table ${sql.table(`rewritten_${number}`)} as select * from event`.execute(db)
    await sql`drop table if exists ${sql.table(`rewritten_${number - 1}`)}`.execute(db)
  },
})

/** The migrations of this version and so many more after them, each long enough to be killed in its midst. */
export const rewritingMigrations = (count: number): Readonly<Record<string, Migration>> => ({
  ...MIGRATIONS,
  ...Object.fromEntries(
    Array.from({ length: count }, (_, index): [string, Migration] => [
      `900-rewrite-${String(index + 1).padStart(5, '0')}`,
      rewrite(index + 1),
    ]),
  ),
})
