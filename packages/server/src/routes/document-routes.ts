import { ok } from '@strongstride/core'
import * as v from 'valibot'
import { openApiOf } from '../open-api/open-api.ts'
import { routeOf, type Route } from '../route.ts'

/** The row that tells all rows, itself too. */
export const documentRoute = (others: readonly Route[]): Route => {
  const own: Route = routeOf({
    name: 'tellRoutes',
    says: 'This document.',
    method: 'GET',
    path: '/openapi.json',
    callers: ['anyone'],
    answers: [{ status: 200, says: 'OpenAPI 3.1.', schema: v.looseObject({ openapi: v.string() }) }],
    problems: [],
    handle: async (_, { config }) => ok({ status: 200, json: openApiOf([...others, own], config.version) }),
  })
  return own
}
