export type { BlobRefusal, BlobStore } from './ports/blob-store.ts'
export { StoreUnavailable } from './ports/event-store.ts'
export type {
  Appended,
  AppendRefusal,
  EventPage,
  EventStore,
  Gone,
  KeptEvent,
  Origin,
  ReadFrom,
  Snapshot,
  Tombstone,
} from './ports/event-store.ts'
export type { Notebook } from './ports/notebook.ts'
export type { Surroundings } from './ports/surroundings.ts'
export { memoryBlobStore } from './memory/memory-blob-store.ts'
export { memoryEventStore } from './memory/memory-event-store.ts'
export { memoryNotebook } from './memory/memory-notebook.ts'
export * from './runner-journal.ts'
export type { Remote, RemoteRefusal } from './ports/remote.ts'
export * from './sync.ts'
export * from './proposal.ts'
export { httpRemote } from './http-remote.ts'
export type { AskHttp, HttpAnswer, HttpQuestion } from './http-remote.ts'
export type { ExportFile } from './export/export-file.ts'
export { EXPORT_VERSION } from './export/export-file.ts'
export { exportJournal } from './export/export-journal.ts'
export type { ExportSetting } from './export/export-journal.ts'
export type { WriteTable } from './export/export-tables.ts'
export { importJournal } from './export/import-journal.ts'
export { previewImport } from './export/preview-import.ts'
export type { ImportPreview } from './export/preview-import.ts'
export type { Imported, ImportRefusal, ImportSetting } from './export/import-journal.ts'
export type { ExportRefusal, GivenFile } from './export/read-export.ts'
