import { StoreUnavailable } from '@strongstride/app'

const SQLITE_BUSY = 5
const SQLITE_CORRUPT = 11
const SQLITE_FULL = 13
const DISK_FULL = '53100'
const UNIQUE = '23505'
/** SQLSTATE of a transaction that lost against another and may be done again. */
const TRY_AGAIN: readonly string[] = ['40001', '40P01']
const NO_SPACE_CODES: readonly string[] = ['ENOSPC', 'EDQUOT']

const fieldOf = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined

const isSqlite = (error: unknown, primary: number): boolean =>
  fieldOf(error, 'code') === 'ERR_SQLITE_ERROR' && Number(fieldOf(error, 'errcode')) % 256 === primary

/** Whether a file or folder is not there. */
export const isMissing = (error: unknown): boolean => fieldOf(error, 'code') === 'ENOENT'

/** Whether another process holds the file. */
export const isBusy = (error: unknown): boolean => isSqlite(error, SQLITE_BUSY)

/** Whether the file itself is spoiled. */
export const isDamaged = (error: unknown): boolean => isSqlite(error, SQLITE_CORRUPT)

/** Whether the disk, or the size a database may have, is used up. */
export const isNoSpace = (error: unknown): boolean => {
  const code = fieldOf(error, 'code')
  return isSqlite(error, SQLITE_FULL) || code === DISK_FULL || NO_SPACE_CODES.some((one) => one === code)
}

/** Whether another transaction was in the way, and doing this one again may succeed. */
export const isConflict = (error: unknown): boolean => TRY_AGAIN.some((code) => code === fieldOf(error, 'code'))

/** Whether PostgreSQL has a row of this key already. */
export const isTaken = (error: unknown): boolean => fieldOf(error, 'code') === UNIQUE

/** What an error says of itself. */
export const describe = (error: unknown): string =>
  error instanceof Error ? error.message : `not an error: ${typeof error}`

/** An error of the database as one the rooms above know: everything but a full disk means that it cannot be used now. */
export const unavailable = (error: unknown): StoreUnavailable =>
  error instanceof StoreUnavailable ? error : new StoreUnavailable(describe(error), { cause: error })
