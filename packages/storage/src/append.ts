import { randomUUID } from 'node:crypto'
import type { Appended, AppendRefusal, Origin } from '@strongstride/app'
import { canonicalJson, type Batch, type Document, type EventId, type RunnerId } from '@strongstride/core/journal'
import { err, ok, type Result } from '@strongstride/core'
import type { CompiledQuery, Transaction } from 'kysely'
import { compileOnce } from './compile-once.ts'
import { askInSlices, slicesOf } from './slices.ts'
import type { EventTable, Tables } from './tables.ts'

/** Thrown inside a transaction, so that nothing of it stays. */
export class Refused extends Error {
  readonly refusal: AppendRefusal
  constructor(refusal: AppendRefusal) {
    super(refusal.type)
    this.refusal = refusal
  }
}

/** Some events of the batch are kept already: the append must look before it writes. */
export class KnownBefore extends Error {}

/** An event as it is kept. */
export interface Line {
  readonly id: string
  readonly stamp: string
  readonly body: string
}

/** A batch that comes. */
export interface ArrivingBatch {
  readonly batch: Batch
  /** Its events as they are to be kept: made while others are at work. */
  readonly lines: readonly Line[]
  readonly origin: Origin
}

/** The events of a batch as they are kept, each once; refused where two of one id say other things. */
export const linesOf = ({ events }: Batch): Result<readonly Line[], AppendRefusal> => {
  const lines = new Map<string, Line>()
  for (const event of events) {
    const line = { id: event.id, stamp: event.stamp, body: canonicalJson(event) }
    const before = lines.get(event.id)
    if (before !== undefined && before.body !== line.body) return err({ type: 'other-content', id: event.id })
    lines.set(event.id, line)
  }
  return ok([...lines.values()])
}

/** Takes so many places of the runner's journal; who comes later waits until this transaction is over. The newest of them. */
const takePlaces = async (trx: Transaction<Tables>, runner: RunnerId, count: number): Promise<number> => {
  const query = compileOnce(trx, { name: 'take places', values: [count, runner] }, () =>
    trx
      .updateTable('runner')
      .set((row) => ({ last: row('last', '+', count) }))
      .where('runner', '=', runner)
      .returning(['last', 'deleted_at']),
  )
  const [taken] = (await trx.executeQuery(query)).rows
  if (taken === undefined) {
    await trx
      .insertInto('runner')
      .values({ runner, last: 0, epoch: randomUUID(), deleted_at: null })
      .onConflict((conflict) => conflict.column('runner').doNothing())
      .execute()
    return takePlaces(trx, runner, count)
  }
  if (taken.deleted_at !== null) throw new Refused({ type: 'gone' })
  return taken.last
}

const keptDocuments = async (
  trx: Transaction<Tables>,
  runner: RunnerId,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const rows = await askInSlices(hashes, (slice) =>
    trx
      .selectFrom('document')
      .select(['hash', 'body'])
      .where('runner', '=', runner)
      .where('hash', 'in', slice)
      .execute(),
  )
  return new Map(rows.map(({ hash, body }) => [hash, body]))
}

const putDocuments = async (
  trx: Transaction<Tables>,
  runner: RunnerId,
  { events, documents }: Batch,
): Promise<void> => {
  const brought = new Map(documents.map((document): [string, Document] => [document.hash, document]))
  const named = events.flatMap((event) => event.documents ?? [])
  const kept = await keptDocuments(trx, runner, [...new Set([...brought.keys(), ...named])])
  const other = documents.find(({ hash, text }) => (kept.get(hash) ?? brought.get(hash)?.text) !== text)
  if (other !== undefined) throw new Refused({ type: 'other-content', id: other.hash })
  const missing = named.find((hash) => !kept.has(hash) && !brought.has(hash))
  if (missing !== undefined) throw new Refused({ type: 'missing-document', hash: missing })
  const fresh = [...brought.values()].filter(({ hash }) => !kept.has(hash))
  for (const slice of slicesOf(fresh)) {
    await trx
      .insertInto('document')
      .values(slice.map(({ hash, text }) => ({ runner, hash, body: text })))
      .onConflict((conflict) => conflict.columns(['runner', 'hash']).doNothing())
      .execute()
  }
}

/** The values of a row in the order in which {@link putEvents} names its columns. */
const valuesOf = (row: EventTable): readonly unknown[] => [
  row.runner,
  row.position,
  row.id,
  row.stamp,
  row.body,
  row.brought_by,
  row.sent,
]

/** Inserts rows, those that are not there by their ids. */
const insertOf = (trx: Transaction<Tables>, rows: readonly EventTable[]): CompiledQuery =>
  compileOnce(trx, { name: `put ${rows.length} events`, values: rows.flatMap(valuesOf) }, () =>
    trx
      .insertInto('event')
      .values(rows)
      .onConflict((conflict) => conflict.columns(['runner', 'id']).doNothing()),
  )

const putEvents = async (
  trx: Transaction<Tables>,
  { runner, lines, origin, last }: { runner: RunnerId; lines: readonly Line[]; origin: Origin; last: number },
): Promise<number> => {
  const before = last - lines.length
  const rows = lines.map(({ id, stamp, body }, index) => ({
    runner,
    position: before + index + 1,
    id,
    stamp,
    body,
    brought_by: origin.by,
    sent: Number(origin.sent),
  }))
  let added = 0
  for (const slice of slicesOf(rows)) {
    const put = await trx.executeQuery(insertOf(trx, slice))
    added += Number(put.numAffectedRows ?? 0)
  }
  return added
}

/** Says of events that the server this store syncs with has them. */
export const setSent = async (trx: Transaction<Tables>, runner: RunnerId, ids: readonly EventId[]): Promise<void> => {
  for (const slice of slicesOf(ids))
    await trx.updateTable('event').set({ sent: 1 }).where('runner', '=', runner).where('id', 'in', slice).execute()
}

/** Appends a batch of which nothing is known before; throws {@link KnownBefore} where something is. */
export const appendNew = async (
  trx: Transaction<Tables>,
  runner: RunnerId,
  { batch, lines, origin }: ArrivingBatch,
): Promise<Appended> => {
  const last = await takePlaces(trx, runner, lines.length)
  await putDocuments(trx, runner, batch)
  const added = await putEvents(trx, { runner, lines, origin, last })
  if (added < lines.length) throw new KnownBefore()
  return { added, last }
}

/** Appends what is new of a batch, and holds the rest against what is kept. */
export const appendSome = async (
  trx: Transaction<Tables>,
  runner: RunnerId,
  { batch, lines, origin }: ArrivingBatch,
): Promise<Appended> => {
  await takePlaces(trx, runner, 0)
  const ids = lines.map(({ id }) => id)
  const rows = await askInSlices(ids, (slice) =>
    trx.selectFrom('event').select(['id', 'body']).where('runner', '=', runner).where('id', 'in', slice).execute(),
  )
  const kept = new Map(rows.map(({ id, body }) => [id, body]))
  const other = lines.find(({ id, body }) => (kept.get(id) ?? body) !== body)
  if (other !== undefined) throw new Refused({ type: 'other-content', id: other.id })
  await putDocuments(trx, runner, batch)
  if (origin.sent) await setSent(trx, runner, ids)
  const fresh = lines.filter(({ id }) => !kept.has(id))
  const last = await takePlaces(trx, runner, fresh.length)
  return { added: await putEvents(trx, { runner, lines: fresh, origin, last }), last }
}
