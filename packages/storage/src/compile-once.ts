import type { Compilable, CompiledQuery, Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** Queries as they were written out for an engine, by their names. */
const compiled = new WeakMap<object, Map<string, CompiledQuery>>()

/**
 * A query that is asked again and again, with other values: writing it out takes longer than many of them take to be done. The
 * values are in the order in which `write` names them, and two queries never share a name.
 */
export const compileOnce = <Row>(
  db: Kysely<Tables>,
  { name, values }: { readonly name: string; readonly values: readonly unknown[] },
  write: () => Compilable<Row>,
): CompiledQuery<Row> => {
  const engine = db.getExecutor().adapter.constructor
  const known = compiled.get(engine) ?? new Map<string, CompiledQuery>()
  compiled.set(engine, known)
  const query = known.get(name) ?? write().compile()
  known.set(name, query)
  return { ...query, parameters: values }
}
