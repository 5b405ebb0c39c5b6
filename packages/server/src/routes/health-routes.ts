import { ok } from '@strongstride/core'
import { healthSchema } from '../answers/answers.schema.ts'
import { SERVER } from '../access/server-notes.ts'
import { routeOf, type Route } from '../route.ts'

const tellHealth = routeOf({
  name: 'tellHealth',
  says: 'Whether the server can do its work: it asks its store.',
  method: 'GET',
  path: '/api/health',
  callers: ['anyone'],
  answers: [{ status: 200, says: 'It can.', schema: healthSchema }],
  problems: [],
  handle: async (_, { events, config }) => {
    await events.readTombstone(SERVER)
    return ok({ status: 200, json: { status: 'ok', version: config.version } })
  },
})

/** For who runs the server. */
export const HEALTH_ROUTES: readonly Route[] = [tellHealth]
