import type { Notebook } from '@strongstride/app'
import type { Kysely } from 'kysely'
import { compileOnce } from './compile-once.ts'
import { unavailable } from './failure.ts'
import type { Tables } from './tables.ts'

const reaching = async <Value>(work: () => Promise<Value>): Promise<Value> => {
  try {
    return await work()
  } catch (error) {
    throw unavailable(error)
  }
}

/** The text that comes right after all texts with this beginning. */
const afterAll = (beginning: string): string => `${beginning}\u{10FFFF}`

/** What devices and servers remember for themselves, in SQLite or PostgreSQL. */
export const sqlNotebook = (db: Kysely<Tables>): Notebook => ({
  read: (runner, name) =>
    reaching(async () => {
      const row = await db
        .selectFrom('note')
        .select('body')
        .where('runner', '=', runner)
        .where('name', '=', name)
        .executeTakeFirst()
      return row?.body ?? null
    }),
  write: (runner, name, text) =>
    reaching(async () => {
      if (text === null) {
        await db.deleteFrom('note').where('runner', '=', runner).where('name', '=', name).execute()
        return
      }
      await db
        .insertInto('note')
        .values({ runner, name, body: text })
        .onConflict((conflict) => conflict.columns(['runner', 'name']).doUpdateSet({ body: text }))
        .execute()
    }),
  list: (runner, beginning) =>
    reaching(async () => {
      // A server asks this of every request, to know its runner.
      const query = compileOnce(db, { name: 'list notes', values: [runner, beginning, afterAll(beginning)] }, () =>
        db
          .selectFrom('note')
          .select(['name', 'body'])
          .where('runner', '=', runner)
          .where('name', '>=', beginning)
          .where('name', '<', afterAll(beginning)),
      )
      const { rows } = await db.executeQuery(query)
      // Databases sort by rules of their own; here the order is that of the signs.
      return rows
        .filter(({ name }) => name.startsWith(beginning))
        .map(({ name, body }) => ({ name, text: body }))
        .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    }),
  removeAll: (runner) =>
    reaching(async () => {
      await db.deleteFrom('note').where('runner', '=', runner).execute()
    }),
})
