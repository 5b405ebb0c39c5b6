import type { Json } from './event.ts'
import type { EventType } from './journal-event.ts'

/** Turns the data of one version into that of the next. */
export type Upcaster = (data: Json) => Json

/**
 * Steps from version 1 up, by event. An event without steps is still at version 1. A step, once released, is never changed:
 * `test/golden/journal` holds journals of every released version to the same state.
 */
export const UPCASTERS: Readonly<Partial<Record<EventType, readonly Upcaster[]>>> = {}

/** The version in which an event is written today. */
export const versionOf = (type: EventType): number => 1 + (UPCASTERS[type]?.length ?? 0)
