import { FEED_KINDS, hashSchema, idSchema } from '@strongstride/core/journal'
import type { Document, SealedEvent } from '@strongstride/core/journal'
import * as v from 'valibot'

const countSchema = v.pipe(v.number(), v.integer(), v.minValue(0))
const instantSchema = v.pipe(v.string(), v.isoTimestamp())

/** What a push did: how many of its events were new, and the place of the runner's newest event after it. */
export const pushedSchema = v.object({ added: countSchema, last: countSchema })

const eventSchema = v.custom<SealedEvent>((input) => typeof input === 'object', 'event')
const documentSchema: v.GenericSchema<unknown, Document> = v.object({ hash: hashSchema, text: v.string() })

/**
 * Events in the order of their places, and the documents they bring. Where `epoch` is another one than last time, places mean
 * something else: read from the beginning.
 */
export const pulledSchema = v.object({
  events: v.array(v.object({ position: countSchema, by: v.nullable(idSchema), event: eventSchema })),
  documents: v.array(documentSchema),
  last: countSchema,
  epoch: v.string(),
})

/** Whose journal this server keeps for who asks. */
export const hereSchema = v.object({ runner: idSchema, account: v.boolean() })

/** What was removed, and until when backups may still hold it (null: this server knows of none). */
export const receiptSchema = v.object({
  runner: idSchema,
  deletedAt: instantSchema,
  removed: v.object({ events: countSchema, files: countSchema, notes: countSchema }),
  backupsExpireAt: v.nullable(instantSchema),
})

/** Whether the server can do its work. */
export const healthSchema = v.object({ status: v.picklist(['ok']), version: v.string() })

/** A device is signed in. `token`: only where a program asked for one; a page gets a cookie it cannot read. */
export const claimedSchema = v.object({
  runner: idSchema,
  expiresAt: instantSchema,
  token: v.exactOptional(v.string()),
})

/** A new address of the calendar. `id` names it from now on; the address is told this once. */
export const madeCalendarKeySchema = v.object({ id: hashSchema, address: v.string() })

/** Addresses of the calendar that are in use. */
export const calendarKeysSchema = v.object({
  keys: v.array(v.object({ id: hashSchema, madeAt: instantSchema, complaints: v.boolean() })),
})

/** A one-time code for another device. */
export const codeSchema = v.object({ code: v.string(), expiresAt: instantSchema })

/** Devices that are signed in. */
export const sessionsSchema = v.object({
  sessions: v.array(
    v.object({ id: hashSchema, madeAt: instantSchema, expiresAt: instantSchema, current: v.boolean() }),
  ),
})

/** A calendar that runs are read from from now on. */
export const madeFeedSchema = v.object({ feed: idSchema })

/**
 * Calendars that runs are read from. `here`: this server knows its address and reads it. `problem`: why the last reading came
 * to nothing.
 */
export const feedsSchema = v.object({
  feeds: v.array(
    v.object({
      feed: v.string(),
      name: v.string(),
      kind: v.picklist(FEED_KINDS),
      here: v.boolean(),
      readAt: v.nullable(instantSchema),
      nextAt: v.nullable(instantSchema),
      problem: v.nullable(v.string()),
    }),
  ),
})

/** What a feed says otherwise than when it was last read, as the journal keeps it. */
export const feedChangeSchema = v.object({
  added: v.array(v.looseObject({ run: v.string() })),
  changed: v.array(v.object({ run: v.string(), changes: v.looseObject({}) })),
  removed: v.array(v.string()),
})

/** How much an import brought that was not here. */
export const importedSchema = v.object({ events: countSchema, blobs: countSchema })
