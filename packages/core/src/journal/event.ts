import type { CivilDay } from '../calendar/index.ts'
import type { DeviceId, Stamp } from './stamp.ts'

/** A runner: a UUID. Every key of every store begins with it. */
export type RunnerId = string
/** An event: a UUID of version 7, made on the device. */
export type EventId = string
/** SHA-256 of a text or a file, 64 hexadecimal digits. */
export type Hash = string

/** A value that JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }

/**
 * An event as it is kept and sent, whatever it says: a store or a server reads no more of it. `data` is read by the
 * journal; an event that this version does not know is kept and sent on all the same.
 */
export interface SealedEvent {
  readonly id: EventId
  /** Past tense, as `SetRecorded`. */
  readonly type: string
  /** Form of the data, from 1. */
  readonly version: number
  readonly stamp: Stamp
  /** Instant on the device's clock, for reading: `2027-01-31T06:30:00.000Z`. */
  readonly at: string
  /** The runner's day it belongs to, for training. */
  readonly day: CivilDay
  readonly device: DeviceId
  readonly data: Json
  /** Documents it brings, by hash: the weeks of an adopted plan. */
  readonly documents?: readonly Hash[]
  /** Files it names, by hash. They may arrive later. */
  readonly blobs?: readonly Hash[]
}

/** A text kept under its own hash, once for all events that name it. */
export interface Document {
  readonly hash: Hash
  readonly text: string
}

/** Events and the documents they bring: what is appended, and what is sent, in one piece. */
export interface Batch {
  readonly events: readonly SealedEvent[]
  readonly documents: readonly Document[]
}
