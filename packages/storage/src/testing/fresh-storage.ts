import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Migration } from 'kysely/migration'
import { MIGRATIONS } from '../migrations/index.ts'
import { openStorage, type Storage } from '../open-storage.ts'

/** Storages that tests open, each in a folder of its own, until all are closed and removed. */
export interface FreshStorages {
  readonly folder: () => string
  readonly open: (
    place?: { readonly folder?: string; readonly databaseUrl?: string | null },
    migrations?: Readonly<Record<string, Migration>>,
  ) => Promise<Storage>
  readonly closeAll: () => Promise<void>
}

/** Storages for the tests of one file. */
export const freshStorages = (): FreshStorages => {
  const folders: string[] = []
  const storages: Storage[] = []
  const newFolder = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'strongstride-'))
    folders.push(folder)
    return folder
  }
  return {
    folder: newFolder,
    open: async ({ folder = newFolder(), databaseUrl } = {}, migrations = MIGRATIONS) => {
      const storage = await openStorage({ folder, databaseUrl: databaseUrl ?? null }, migrations)
      if (!storage.ok) throw new Error(JSON.stringify(storage.error))
      storages.push(storage.value)
      return storage.value
    },
    closeAll: async () => {
      for (const storage of storages.splice(0)) await storage.close()
      for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
    },
  }
}
