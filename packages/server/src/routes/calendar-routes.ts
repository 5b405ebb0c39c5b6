import { err, ok } from '@strongstride/core'
import * as v from 'valibot'
import { calendarKeysSchema, madeCalendarKeySchema } from '../answers/answers.schema.ts'
import { listCalendarKeys, makeCalendarKey, revokeCalendarKey } from '../access/calendar-key.ts'
import { isoOf, routeOf, type Outcome, type Route, type Services } from '../route.ts'

/** Bytes; one wish. */
const MOST_WISH = 256
const CALENDAR_TYPE = 'text/calendar; charset=utf-8'
const ETAG_DIGITS = 32

const originOf = ({ house }: Services, { headers }: Request): string =>
  house.kind === 'public' ? house.origin : `http://${headers.get('host') ?? ''}`

const makeKey = routeOf({
  name: 'makeCalendarKey',
  says: 'A new address of the calendar of sessions, for calendar programs. It is told once; whoever knows it can read the calendar.',
  method: 'POST',
  path: '/api/runners/:runner/calendar-keys',
  callers: ['loopback', 'owner'],
  body: {
    as: 'json',
    schema: v.strictObject({ complaints: v.optional(v.boolean(), false) }),
    most: MOST_WISH,
  },
  answers: [{ status: 200, says: 'The address.', schema: madeCalendarKeySchema }],
  problems: [],
  handle: async ({ parameters: { runner }, body, request }, services) => {
    const { key, made } = await makeCalendarKey(services, runner, body.complaints)
    return ok({ status: 200, json: { id: made.id, address: `${originOf(services, request)}/calendar/${key}.ics` } })
  },
})

const tellKeys = routeOf({
  name: 'tellCalendarKeys',
  says: 'Addresses of the calendar that are in use, without the addresses themselves.',
  method: 'GET',
  path: '/api/runners/:runner/calendar-keys',
  callers: ['loopback', 'owner'],
  answers: [{ status: 200, says: 'The keys.', schema: calendarKeysSchema }],
  problems: [],
  handle: async ({ parameters: { runner } }, { notes }) => {
    const keys = (await listCalendarKeys(notes, runner)).map(({ id, madeAt, complaints }) => ({
      id,
      madeAt: isoOf(madeAt),
      complaints,
    }))
    return ok({ status: 200, json: { keys } })
  },
})

const revokeKey = routeOf({
  name: 'revokeCalendarKey',
  says: 'Takes an address of the calendar back: it leads nowhere from now on.',
  method: 'DELETE',
  path: '/api/runners/:runner/calendar-keys/:hash',
  callers: ['loopback', 'owner'],
  answers: [{ status: 204, says: 'Taken back.', schema: null }],
  problems: ['not-found'],
  handle: async ({ parameters: { runner, hash } }, { notes }): Promise<Outcome> => {
    const keys = await listCalendarKeys(notes, runner)
    if (!keys.some(({ id }) => id === hash)) return err({ type: 'not-found' })
    await revokeCalendarKey(notes, hash)
    return ok({ status: 204 })
  },
})

const readCalendar = routeOf({
  name: 'readCalendar',
  says: 'The calendar of sessions, for who knows its address.',
  method: 'GET',
  path: '/calendar/:key',
  callers: ['calendar-key'],
  answers: [
    { status: 200, says: 'The calendar.', schema: null, type: CALENDAR_TYPE },
    { status: 304, says: 'As it was.', schema: null },
  ],
  problems: ['not-found'],
  handle: async ({ caller, request }, { writeCalendar, surroundings }): Promise<Outcome> => {
    if (caller.kind !== 'calendar-key') return err({ type: 'not-for-you' })
    const text = await writeCalendar(caller.runner, { complaints: caller.key.complaints })
    if (text === null) return err({ type: 'not-found' })
    const headers = { etag: `"${surroundings.hash(text).slice(0, ETAG_DIGITS)}"` }
    if (request.headers.get('if-none-match') === headers.etag) return ok({ status: 304, headers, kind: 'feed' })
    return ok({ status: 200, content: text, type: CALENDAR_TYPE, headers, kind: 'feed' })
  },
})

/** Who may read the calendar of sessions, and the calendar. What it says is `writeCalendar`'s. */
export const CALENDAR_ROUTES: readonly Route[] = [makeKey, tellKeys, revokeKey, readCalendar]
