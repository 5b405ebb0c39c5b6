import type { DatabaseWatch } from '../store/database.ts'
import { listenedValue } from './listened-value.ts'

const news = listenedValue<'outdated' | 'blocked' | null>(null)

/** What a database is watched with, so that the shell can say what happens to it. */
export const STORAGE_WATCH: DatabaseWatch = {
  onOutdated: () => news.set('outdated'),
  onBlocked: () => news.set('blocked'),
}

/** What has happened to the storage under the page; null: nothing to speak of. */
export const useStorageNews = (): 'outdated' | 'blocked' | null => news.use()
