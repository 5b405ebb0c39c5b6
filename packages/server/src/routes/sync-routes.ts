import { err, ok, type SchemaIssue } from '@strongstride/core'
import { BATCH_LIMITS, batchSchema, type Document } from '@strongstride/core/journal'
import type { Surroundings } from '@strongstride/app'
import * as v from 'valibot'
import { pulledSchema, pushedSchema } from '../answers/answers.schema.ts'
import { readEventPage } from './event-page.ts'
import { routeOf, type Route } from '../route.ts'

/** Bytes of a batch. A client sends the rest in the next. */
const MOST_BATCH = 8 * 1024 * 1024
const USUAL_PAGE = 200

/** No journal has more places; a store may keep them in 32 bits. */
const LAST_PLACE = 2 ** 31 - 1

/** A whole number as it stands in an address. */
const inAddress = (from: number, to: number): v.GenericSchema<unknown, number> =>
  v.pipe(
    v.string(),
    v.regex(/^\d{1,15}$/),
    v.transform(Number),
    v.number(),
    v.integer(),
    v.minValue(from),
    v.maxValue(to),
  )

/** Half a character, or the character 0: no store keeps them as they came, and their hash is not the same everywhere. */
const BROKEN_TEXT = /[\0\p{Surrogate}]/u

const issueOfDocument =
  (hash: Surroundings['hash']) =>
  (document: Document, index: number): readonly SchemaIssue[] => {
    const path = `documents.${index}`
    if (BROKEN_TEXT.test(document.text))
      return [{ path: `${path}.text`, expected: 'whole text', received: 'broken text' }]
    const own = hash(document.text)
    return own === document.hash ? [] : [{ path: `${path}.hash`, expected: own, received: document.hash }]
  }

const pushEvents = routeOf({
  name: 'pushEvents',
  says: 'Appends a batch. An event that is here already is left as it is, so a batch can be sent again.',
  method: 'POST',
  path: '/api/runners/:runner/events',
  callers: ['loopback', 'owner'],
  body: { as: 'json', schema: batchSchema, most: MOST_BATCH },
  answers: [{ status: 200, says: 'How many were new, and the newest place.', schema: pushedSchema }],
  problems: ['gone', 'other-content', 'missing-document', 'no-space'],
  handle: async ({ parameters: { runner }, body, caller }, { events, surroundings }) => {
    const errors = body.documents.flatMap(issueOfDocument(surroundings.hash))
    if (errors.length > 0) return err({ type: 'wrong-form', errors })
    const appended = await events.append(runner, body, { by: caller.runner, sent: true })
    if (appended.ok) return ok({ status: 200, json: appended.value })
    const { type } = appended.error
    if (type === 'other-content') return err({ type, about: appended.error.id })
    if (type === 'missing-document') return err({ type, about: appended.error.hash })
    return err({ type })
  },
})

const pullEvents = routeOf({
  name: 'pullEvents',
  says: 'Events after a place, the oldest first, with their documents; a page may end before its limit. Ask again after the place of its last event until none comes.',
  method: 'GET',
  path: '/api/runners/:runner/events',
  callers: ['loopback', 'owner'],
  query: v.strictObject({
    after: v.optional(inAddress(0, LAST_PLACE), '0'),
    limit: v.optional(inAddress(1, BATCH_LIMITS.events), String(USUAL_PAGE)),
  }),
  answers: [{ status: 200, says: 'A page of events.', schema: pulledSchema }],
  problems: ['gone'],
  handle: async ({ parameters: { runner }, query }, { events }) => {
    const page = await readEventPage(events, runner, query)
    return page.ok ? ok({ status: 200, json: page.value }) : err(page.error)
  },
})

/** The whole protocol of sync, but for files. */
export const SYNC_ROUTES: readonly Route[] = [pushEvents, pullEvents]
