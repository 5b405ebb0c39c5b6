import * as v from 'valibot'
import type { Result } from '../result.ts'
import { daySchema, listSchema, parseWith, wholeSchema, type SchemaIssue } from '../schema/index.ts'
import type { Batch, Document, Hash, Json, SealedEvent } from './event.ts'
import { parseStamp, type Stamp } from './stamp.ts'

/** Most events of one batch, bytes (as UTF-16 units) of an event's data and of a document, and names an event may carry. */
export const BATCH_LIMITS = { events: 500, documents: 2000, data: 262_144, document: 1_048_576, names: 300 } as const

const uuidSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/))

/** A UUID in lower case: a runner, an event, a device. */
export const idSchema: v.GenericSchema<unknown, string> = uuidSchema

/** SHA-256 in 64 hexadecimal digits. */
export const hashSchema: v.GenericSchema<unknown, Hash> = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))

const stampSchema = v.custom<Stamp>((input) => typeof input === 'string' && parseStamp(input) !== null, 'stamp')

/** Objects and lists within one another that data may hold. */
const DEEPEST = 24

const isJson = (value: unknown, depth = 0): boolean => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || depth >= DEEPEST) return false
  return Object.values(value).every((inner) => isJson(inner, depth + 1))
}

const isData = (value: unknown): boolean => isJson(value) && JSON.stringify(value).length <= BATCH_LIMITS.data

const names = v.exactOptional(listSchema(hashSchema, BATCH_LIMITS.names))

const eventSchema: v.GenericSchema<unknown, SealedEvent> = v.object({
  id: uuidSchema,
  type: v.pipe(v.string(), v.regex(/^[A-Z][A-Za-z]{2,59}$/)),
  version: wholeSchema(1, 1000),
  stamp: stampSchema,
  at: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)),
  day: daySchema,
  device: uuidSchema,
  data: v.custom<Json>(isData, 'data'),
  documents: names,
  blobs: names,
})

const documentSchema: v.GenericSchema<unknown, Document> = v.object({
  hash: hashSchema,
  text: v.pipe(v.string(), v.maxLength(BATCH_LIMITS.document)),
})

/** The form of a batch. */
export const batchSchema: v.GenericSchema<unknown, Batch> = v.object({
  events: listSchema(eventSchema, BATCH_LIMITS.events),
  documents: v.optional(listSchema(documentSchema, BATCH_LIMITS.documents), []),
})

/**
 * Reads a batch from JSON that may be anything. It reads the envelopes alone: what an event says is read where the
 * journal is folded, so that a server need not know tomorrow's events to keep them.
 */
export const parseBatch = (json: unknown): Result<Batch, readonly SchemaIssue[]> => parseWith(batchSchema, json)
