export { freshStorages } from './fresh-storage.ts'
export { isPostgresAsked, startPostgres, type RealPostgres } from './real-postgres.ts'
export * from './frozen-content.ts'
