export type { Batch, Document, EventId, Hash, Json, RunnerId, SealedEvent } from './event.ts'
export { BATCH_LIMITS, batchSchema, hashSchema, idSchema, parseBatch } from './sealed-event.schema.ts'
export { nextStamp, parseStamp, wallOf } from './stamp.ts'
export type { DeviceId, Instant, Stamp } from './stamp.ts'
