import { AsyncLocalStorage } from 'node:async_hooks'
import type { Driver, Kysely, Transaction } from 'kysely'
import { isConflict } from './failure.ts'
import type { Tables } from './tables.ts'

/** Times a transaction that lost against another is done again. */
const TRIES = 8

/** Whether the code that runs is inside {@link inTransaction}. */
const inside = new AsyncLocalStorage<true>()

/** Lets one at a time through, in the order in which they came. */
const queueForOne = (): { readonly enter: () => Promise<void>; readonly leave: () => void } => {
  const waiting: (() => void)[] = []
  let taken = false
  return {
    enter: async () => {
      if (taken) await new Promise<void>((resolve) => waiting.push(resolve))
      taken = true
    },
    leave: () => {
      const next = waiting.shift()
      if (next === undefined) taken = false
      else next()
    },
  }
}

/**
 * Refuses a second connection to whoever is inside a transaction. A query on the outer handle there would not be part of
 * the transaction, and where there is one connection it would wait for itself for ever. `connections`: one for all, which
 * they take in turn, or many.
 */
export const guardDriver = (driver: Driver, connections: 'one' | 'many'): Driver => {
  const { enter, leave } = queueForOne()
  const acquire = driver.acquireConnection.bind(driver)
  const release = driver.releaseConnection.bind(driver)
  const guard: Pick<Driver, 'acquireConnection' | 'releaseConnection'> = {
    acquireConnection: async (options) => {
      if (inside.getStore() === true) throw new Error('a query inside a transaction must go through the transaction')
      if (connections === 'one') await enter()
      return acquire(options)
    },
    releaseConnection: async (connection, options) => {
      await release(connection, options)
      if (connections === 'one') leave()
    },
  }
  return Object.assign(driver, guard)
}

/** Does work in one transaction, all or nothing; again where another transaction was in the way. */
export const inTransaction = async <Value>(
  db: Kysely<Tables>,
  work: (trx: Transaction<Tables>) => Promise<Value>,
  tries = TRIES,
): Promise<Value> => {
  try {
    return await db.transaction().execute((trx) => inside.run(true, () => work(trx)))
  } catch (error) {
    if (isConflict(error) && tries > 1) return inTransaction(db, work, tries - 1)
    throw error
  }
}
