import type * as v from 'valibot'
import { parseWith, type SchemaIssue } from '../schema/index.ts'
import { err, ok, type Result } from '../result.ts'
import type { Json, SealedEvent } from './event.ts'
import { eventDataSchemas } from './journal-event.schema.ts'
import type { EventType, JournalEvent } from './journal-event.ts'
import { UPCASTERS, versionOf, type Upcaster } from './upcasters.ts'

/**
 * Why an event is kept but not read. `unknown`: its name, or its form's version, is newer than this software. `unreadable`:
 * it has a known name and version and does not say what such an event says.
 */
export type UnreadEvent =
  | { readonly type: 'unknown'; readonly event: SealedEvent }
  | { readonly type: 'unreadable'; readonly event: SealedEvent; readonly issues: readonly SchemaIssue[] }

const isKnown = (type: string): type is EventType => Object.hasOwn(eventDataSchemas, type)

const upcast = (type: EventType, version: number, data: Json): Json => {
  const steps: readonly Upcaster[] = UPCASTERS[type] ?? []
  return steps.slice(version - 1).reduce((read, step) => step(read), data)
}

/** Reads what an event says, old forms through their upcasters. */
export const readEvent = (event: SealedEvent): Result<JournalEvent, UnreadEvent> => {
  const { type, version } = event
  if (!isKnown(type) || version > versionOf(type)) return err({ type: 'unknown', event })
  const schema: v.GenericSchema = eventDataSchemas[type]
  const parsed = parseWith(schema, upcast(type, version, event.data))
  if (!parsed.ok) return err({ type: 'unreadable', event, issues: parsed.error })
  return ok({ ...event, data: parsed.value } as JournalEvent)
}
