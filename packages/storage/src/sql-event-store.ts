import type { EventPage, EventStore, KeptEvent } from '@strongstride/app'
import { err, ok } from '@strongstride/core'
import type { Document, Hash, RunnerId, SealedEvent, Stamp } from '@strongstride/core/journal'
import { sql, type Kysely } from 'kysely'
import { appendInLines, type WaitingAppend } from './append-line.ts'
import { appendInOneStatement } from './append-statement.ts'
import { appendNew, appendSome, KnownBefore, linesOf, Refused, setSent } from './append.ts'
import { compileOnce } from './compile-once.ts'
import { isConflict, isNoSpace, unavailable } from './failure.ts'
import { askInSlices } from './slices.ts'
import type { EventTable, Tables } from './tables.ts'
import { inTransaction } from './transaction.ts'

const keptOf = ({ position, brought_by, body }: Pick<EventTable, 'position' | 'brought_by' | 'body'>): KeptEvent => ({
  position,
  by: brought_by,
  event: JSON.parse(body) as SealedEvent,
})

const runnerRow = async (db: Kysely<Tables>, runner: RunnerId) => {
  const query = compileOnce(db, { name: 'runner', values: [runner] }, () =>
    db.selectFrom('runner').select(['last', 'epoch', 'deleted_at']).where('runner', '=', runner),
  )
  return (await db.executeQuery(query)).rows[0]
}

/** Events after a place, up to a place, so many at most. */
const eventRows = async (
  db: Kysely<Tables>,
  { runner, after, upTo, limit }: { runner: RunnerId; after: number; upTo: number; limit: number },
) => {
  const query = compileOnce(db, { name: 'page', values: [runner, after, upTo, limit] }, () =>
    db
      .selectFrom('event')
      .select(['position', 'brought_by', 'body'])
      .where('runner', '=', runner)
      .where('position', '>', after)
      .where('position', '<=', upTo)
      .orderBy('position')
      .limit(limit),
  )
  return (await db.executeQuery(query)).rows
}

const readDocuments = async (
  db: Kysely<Tables>,
  runner: RunnerId,
  hashes: readonly Hash[],
): Promise<readonly Document[]> => {
  const rows = await askInSlices(hashes.toSorted(), (slice) =>
    db
      .selectFrom('document')
      .select(['hash', 'body'])
      .where('runner', '=', runner)
      .where('hash', 'in', slice)
      .orderBy('hash')
      .execute(),
  )
  return rows.map(({ hash, body }) => ({ hash, text: body }))
}

const pageOf = async (
  db: Kysely<Tables>,
  runner: RunnerId,
  events: readonly KeptEvent[],
): Promise<Omit<EventPage, 'last' | 'epoch'>> => ({
  events,
  documents: await readDocuments(db, runner, [...new Set(events.flatMap(({ event }) => event.documents ?? []))]),
})

const reading = async <Value>(work: () => Promise<Value>): Promise<Value> => {
  try {
    return await work()
  } catch (error) {
    throw unavailable(error)
  }
}

const appendOne = async (db: Kysely<Tables>, one: WaitingAppend): Promise<AppendOutcome> => {
  try {
    return ok(await inTransaction(db, (trx) => appendNew(trx, one.runner, one)))
  } catch (error) {
    if (!(error instanceof KnownBefore)) return refuse(error)
  }
  try {
    return ok(await inTransaction(db, (trx) => appendSome(trx, one.runner, one)))
  } catch (error) {
    return refuse(error)
  }
}

/** Whatever is in the way of one is found again when each is appended by itself. */
const appendTogether = async (
  db: Kysely<Tables>,
  all: readonly WaitingAppend[],
): Promise<readonly AppendOutcome[] | null> => {
  try {
    return await inTransaction(db, async (trx) => {
      const outcomes: AppendOutcome[] = []
      for (const one of all) outcomes.push(ok(await appendNew(trx, one.runner, one)))
      return outcomes
    })
  } catch {
    return null
  }
}

const bringsText = ({ batch: { documents, events } }: WaitingAppend): boolean =>
  documents.length > 0 || events.some((event) => (event.documents ?? []).length > 0)

/** Batches of one runner at once; null where they are not as plain as most. */
const appendPlain = async (
  db: Kysely<Tables>,
  all: readonly WaitingAppend[],
): Promise<readonly AppendOutcome[] | null> => {
  const [first] = all
  if (first === undefined || all.some(bringsText)) return null
  try {
    const appended = await appendInOneStatement(db, first.runner, all)
    return appended?.map(ok) ?? null
  } catch (error) {
    // One that lost against another is done again the long way.
    if (isConflict(error)) return null
    throw error
  }
}

/**
 * One file has one line; a server with many connections has a line for each runner, so that none waits for another, and what
 * waits in it is of one runner.
 */
const append = (db: Kysely<Tables>, connections: 'one' | 'many'): EventStore['append'] => {
  const tryPlain = async (all: readonly WaitingAppend[]) => (connections === 'many' ? appendPlain(db, all) : null)
  const appendInLine = appendInLines({
    appendOne: async (one) => {
      try {
        return (await tryPlain([one]))?.[0] ?? (await appendOne(db, one))
      } catch (error) {
        return refuse(error)
      }
    },
    appendTogether: async (all) => (await tryPlain(all).catch(() => null)) ?? appendTogether(db, all),
    lineOf: (runner) => (connections === 'one' ? '' : runner),
  })
  return async (runner, batch, origin) => {
    const lines = linesOf(batch)
    return lines.ok ? appendInLine({ runner, batch, lines: lines.value, origin }) : lines
  }
}

type AppendOutcome = Awaited<ReturnType<EventStore['append']>>

const refuse = (error: unknown): AppendOutcome => {
  if (error instanceof Refused) return err(error.refusal)
  if (isNoSpace(error)) return err({ type: 'no-space' })
  throw unavailable(error)
}

const read =
  (db: Kysely<Tables>): EventStore['read'] =>
  (runner, { after, limit, bare }) =>
    reading(async () => {
      // The row first: what is read after it holds at least the places it names.
      const row = await runnerRow(db, runner)
      if (row === undefined) return ok({ events: [], documents: [], last: 0, epoch: '' })
      if (row.deleted_at !== null) return err({ type: 'gone' })
      // Places have no gaps, so these are as many as asked for. Told only where to begin, PostgreSQL sorts the whole journal
      // for a page of it while it knows little of a young table.
      const rows = await eventRows(db, { runner, after, upTo: Math.min(row.last, after + limit), limit })
      const events = rows.map(keptOf)
      const page = bare === true ? { events, documents: [] } : await pageOf(db, runner, events)
      return ok({ ...page, last: row.last, epoch: row.epoch })
    })

const readUnsent =
  (db: Kysely<Tables>): EventStore['readUnsent'] =>
  (runner, limit) =>
    reading(async () => {
      const row = await runnerRow(db, runner)
      const rows = await db
        .selectFrom('event')
        .select(['position', 'brought_by', 'body'])
        .where('runner', '=', runner)
        .where('sent', '=', sql.lit(0))
        .orderBy('position')
        .limit(limit)
        .execute()
      return { ...(await pageOf(db, runner, rows.map(keptOf))), last: row?.last ?? 0, epoch: row?.epoch ?? '' }
    })

const remove =
  (db: Kysely<Tables>): EventStore['remove'] =>
  (runner, at) =>
    reading(() =>
      inTransaction(db, async (trx) => {
        const tombstone = { runner, last: 0, epoch: '', deleted_at: String(at) }
        await trx
          .insertInto('runner')
          .values(tombstone)
          .onConflict((conflict) => conflict.column('runner').doUpdateSet(tombstone))
          .execute()
        await trx.deleteFrom('event').where('runner', '=', runner).execute()
        await trx.deleteFrom('document').where('runner', '=', runner).execute()
        await trx.deleteFrom('snapshot').where('runner', '=', runner).execute()
      }),
    )

/** The journals of runners in SQLite or PostgreSQL, with one set of queries. `connections`: one for all, or many. */
export const sqlEventStore = (db: Kysely<Tables>, connections: 'one' | 'many'): EventStore => ({
  append: append(db, connections),
  read: read(db),
  readUnsent: readUnsent(db),
  remove: remove(db),
  readDocuments: (runner, hashes) => reading(() => readDocuments(db, runner, hashes)),
  markSent: (runner, events) =>
    reading(async () => {
      if (events.length > 0) await inTransaction(db, (trx) => setSent(trx, runner, events))
    }),
  forgetSent: (runner) =>
    reading(async () => {
      await db.updateTable('event').set({ sent: 0 }).where('runner', '=', runner).execute()
    }),
  readSnapshot: (runner, fold) =>
    reading(async () => {
      const row = await db
        .selectFrom('snapshot')
        .select(['fold', 'position', 'stamp', 'body'])
        .where('runner', '=', runner)
        .where('fold', '=', fold)
        .executeTakeFirst()
      if (row === undefined) return null
      return { fold: row.fold, position: row.position, stamp: row.stamp as Stamp, text: row.body }
    }),
  writeSnapshot: async (runner, { fold, position, stamp, text }) => {
    const row = { position, stamp, body: text }
    try {
      await db
        .insertInto('snapshot')
        .values({ runner, fold, ...row })
        .onConflict((conflict) => conflict.columns(['runner', 'fold']).doUpdateSet(row))
        .execute()
    } catch (error) {
      // A snapshot is a cache: a disk that has no room for one goes without.
      if (!isNoSpace(error)) throw unavailable(error)
    }
  },
  readTombstone: (runner) =>
    reading(async () => {
      const row = await runnerRow(db, runner)
      const at = row?.deleted_at ?? null
      return at === null ? null : { runner, deletedAt: Number(at) }
    }),
})
