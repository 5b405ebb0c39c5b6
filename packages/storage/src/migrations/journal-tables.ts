import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Runners, events, documents, snapshots and notes. */
export const journalTables: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable('runner')
      .addColumn('runner', 'text', (column) => column.notNull().primaryKey())
      .addColumn('last', 'integer', (column) => column.notNull())
      .addColumn('epoch', 'text', (column) => column.notNull())
      .addColumn('deleted_at', 'text')
      .execute()
    await db.schema
      .createTable('event')
      .addColumn('runner', 'text', (column) => column.notNull())
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('stamp', 'text', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addColumn('brought_by', 'text')
      .addColumn('sent', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('event_place', ['runner', 'position'])
      .addUniqueConstraint('event_id', ['runner', 'id'])
      .execute()
    // Of what is unsent alone: on a server, where all is sent, it is empty and costs an append nothing.
    await sql`create index event_unsent on event (runner, position) where sent = 0`.execute(db)
    await db.schema
      .createTable('document')
      .addColumn('runner', 'text', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('document_hash', ['runner', 'hash'])
      .execute()
    await db.schema
      .createTable('snapshot')
      .addColumn('runner', 'text', (column) => column.notNull())
      .addColumn('fold', 'integer', (column) => column.notNull())
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('stamp', 'text', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('snapshot_fold', ['runner', 'fold'])
      .execute()
    await db.schema
      .createTable('note')
      .addColumn('runner', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('note_name', ['runner', 'name'])
      .execute()
  },
}
