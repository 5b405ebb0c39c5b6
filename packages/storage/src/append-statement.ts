import type { Appended } from '@strongstride/app'
import type { RunnerId } from '@strongstride/core/journal'
import { CompiledQuery, type Kysely } from 'kysely'
import type { ArrivingBatch } from './append.ts'
import { isTaken } from './failure.ts'
import type { Tables } from './tables.ts'

/** Stands between two of a list: a character that JSON writes otherwise, and that no id or stamp has. */
const BETWEEN = '\u001E'

/**
 * Takes places and fills them in one statement of PostgreSQL, which is a transaction by itself: one way there and back instead
 * of four, and the row of the runner is held for no longer than the statement takes. Lists go in as one text each, so that
 * the statement is the same for any number of events and is planned once, and nothing has to be escaped on the way.
 */
const APPEND = `with taken as (
  update runner set last = last + $2 where runner = $1 and deleted_at is null returning last
), line as (
  select * from unnest(
    string_to_array($3, $8), string_to_array($4, $8), string_to_array($5, $8),
    string_to_array($6, $8, ''), string_to_array($7, $8)::int[]
  ) with ordinality as line (id, stamp, body, brought_by, sent, place)
), put as (
  insert into event (runner, position, id, stamp, body, brought_by, sent)
  select $1, taken.last - $2 + line.place, line.id, line.stamp, line.body, line.brought_by, line.sent from taken, line
)
select last from taken`

/**
 * Appends events of a runner who has a row, none of which is known before. Null where it is otherwise, and nothing of it is kept
 * then: the long way finds out why.
 */
export const appendInOneStatement = async (
  db: Kysely<Tables>,
  runner: RunnerId,
  batches: readonly Pick<ArrivingBatch, 'lines' | 'origin'>[],
): Promise<readonly Appended[] | null> => {
  const lines = batches.flatMap(({ lines: some, origin }) => some.map((line) => ({ ...line, origin })))
  const parameters = [
    runner,
    lines.length,
    ...[
      lines.map(({ id }) => id),
      lines.map(({ stamp }) => stamp),
      lines.map(({ body }) => body),
      lines.map(({ origin }) => origin.by ?? ''),
      lines.map(({ origin }) => Number(origin.sent)),
    ].map((list) => list.join(BETWEEN)),
    BETWEEN,
  ]
  try {
    const { rows } = await db.executeQuery<{ readonly last: number }>(CompiledQuery.raw(APPEND, parameters))
    const last = rows[0]?.last
    if (last === undefined) return null
    let place = last - lines.length
    return batches.map(({ lines: some }) => ({ added: some.length, last: (place += some.length) }))
  } catch (error) {
    if (isTaken(error)) return null
    throw error
  }
}
