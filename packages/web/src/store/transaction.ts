import { StoreUnavailable } from '@strongstride/app'
import type { IDBPTransaction } from 'idb'
import type { Database, TableName, Tables } from './database.ts'

/**
 * A transaction over some tables, whichever they are and whether it may write: the browser holds it to that, and one type
 * for all lets the same reading serve both.
 */
export type Within = IDBPTransaction<Tables, TableName[], 'readwrite'>

/** Thrown by the browser when the disk, or the share of it this site may use, is full. */
const NO_SPACE = 'QuotaExceededError'

/** True for the browser's way of saying that there is no room. */
export const isNoSpace = (error: unknown): boolean => error instanceof DOMException && error.name === NO_SPACE

const finish = async <Value>(transaction: Within, work: (within: Within) => Promise<Value>): Promise<Value> => {
  // Listened to from the beginning, so that a transaction that fails under the work is not reported twice.
  const done = transaction.done.then(
    () => null,
    (error: unknown) => ({ error: transaction.error ?? error }),
  )
  try {
    const value = await work(transaction)
    const failed = await done
    if (failed === null) return value
    throw failed.error
  } catch (error) {
    try {
      transaction.abort()
    } catch {
      // It had ended already.
    }
    const failed = await done
    throw isNoSpace(failed?.error) ? failed?.error : error
  }
}

const inTransaction = async <Value>(
  database: Database,
  { tables, mode }: { readonly tables: readonly TableName[]; readonly mode: 'readonly' | 'readwrite' },
  work: (within: Within) => Promise<Value>,
): Promise<Value> => {
  const db = await database.connect()
  try {
    return await finish(db.transaction([...tables], mode, { durability: 'strict' }) as Within, work)
  } catch (error) {
    if (isNoSpace(error) || !(error instanceof DOMException)) throw error
    throw new StoreUnavailable(`The browser's storage does not answer: ${error.name}`)
  }
}

/** Reads within one transaction, so that all of it is of one moment. */
export const reading = <Value>(
  database: Database,
  tables: readonly TableName[],
  work: (within: Within) => Promise<Value>,
): Promise<Value> => inTransaction(database, { tables, mode: 'readonly' }, work)

/** Writes within one transaction: all of it or nothing, and what is acknowledged is on the disk. */
export const writing = <Value>(
  database: Database,
  tables: readonly TableName[],
  work: (within: Within) => Promise<Value>,
): Promise<Value> => inTransaction(database, { tables, mode: 'readwrite' }, work)
