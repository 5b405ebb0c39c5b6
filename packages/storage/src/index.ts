export { folderBlobStore } from './folder-blob-store.ts'
export type { MigrationRefusal } from './migrate.ts'
export { openStorage, type OpenRefusal, type Storage, type StoragePlace } from './open-storage.ts'
