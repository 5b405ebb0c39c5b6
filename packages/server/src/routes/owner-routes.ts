import { err, ok } from '@strongstride/core'
import * as v from 'valibot'
import { claimedSchema, codeSchema, sessionsSchema } from '../answers/answers.schema.ts'
import { makeClaimCode, useClaimCode } from '../access/claim.ts'
import { settleOwnRunner } from '../access/own-runner.ts'
import { cookieOf, endSession, listSessions, NO_COOKIE, openSession } from '../access/session.ts'
import { isoOf, routeOf, type Route } from '../route.ts'

/** Bytes; a code and what to keep the session in. */
const MOST_CLAIM = 1024

const claimSchema = v.strictObject({
  code: v.pipe(v.string(), v.maxLength(40)),
  keep: v.optional(v.picklist(['cookie', 'token']), 'cookie'),
})

const claim = routeOf({
  name: 'claim',
  says: 'Signs a device in with a one-time code, which stands in the terminal of who runs the server or on a device that is signed in.',
  method: 'POST',
  path: '/api/claim',
  callers: ['anyone'],
  body: { as: 'json', schema: claimSchema, most: MOST_CLAIM },
  answers: [{ status: 200, says: 'Signed in.', schema: claimedSchema }],
  problems: ['too-many-attempts', 'wrong-code', 'not-found'],
  handle: async ({ body }, services) => {
    const { notes, surroundings, house, claimAttempts } = services
    if (house.kind === 'loopback') return err({ type: 'not-found' })
    const retryAfter = claimAttempts(surroundings.now())
    if (retryAfter !== null) return err({ type: 'too-many-attempts', retryAfter })
    if (!(await useClaimCode({ notes, surroundings }, body.code))) return err({ type: 'wrong-code' })
    const runner = await settleOwnRunner(services)
    const { token, session } = await openSession({ notes, surroundings }, runner)
    const json = { runner, expiresAt: isoOf(session.expiresAt) }
    return body.keep === 'token'
      ? ok({ status: 200, json: { ...json, token } })
      : ok({ status: 200, json, headers: { 'set-cookie': cookieOf(token) } })
  },
})

const makeCode = routeOf({
  name: 'makeCode',
  says: 'A one-time code to sign another device in with, good for a quarter of an hour.',
  method: 'POST',
  path: '/api/codes',
  callers: ['owner'],
  answers: [{ status: 200, says: 'The code.', schema: codeSchema }],
  problems: [],
  handle: async (_, services) => {
    const { code, expiresAt } = await makeClaimCode(services)
    return ok({ status: 200, json: { code, expiresAt: isoOf(expiresAt) } })
  },
})

const tellSessions = routeOf({
  name: 'tellSessions',
  says: 'Devices that are signed in.',
  method: 'GET',
  path: '/api/sessions',
  callers: ['owner'],
  answers: [{ status: 200, says: 'The sessions.', schema: sessionsSchema }],
  problems: [],
  handle: async ({ caller }, { notes }) => {
    if (caller.kind !== 'owner') return err({ type: 'not-for-you' })
    const sessions = (await listSessions(notes, caller.runner)).map(({ id, madeAt, expiresAt }) => ({
      id,
      madeAt: isoOf(madeAt),
      expiresAt: isoOf(expiresAt),
      current: id === caller.session.id,
    }))
    return ok({ status: 200, json: { sessions } })
  },
})

const signOut = routeOf({
  name: 'signOut',
  says: 'Signs a device out, this one or another.',
  method: 'DELETE',
  path: '/api/sessions/:session',
  callers: ['owner'],
  answers: [{ status: 204, says: 'Signed out.', schema: null }],
  problems: ['not-found'],
  handle: async ({ parameters, caller }, { notes }) => {
    if (caller.kind !== 'owner') return err({ type: 'not-for-you' })
    const own = await listSessions(notes, caller.runner)
    if (!own.some(({ id }) => id === parameters.session)) return err({ type: 'not-found' })
    await endSession(notes, parameters.session)
    const isCurrent = parameters.session === caller.session.id
    return ok({ status: 204, ...(isCurrent ? { headers: { 'set-cookie': NO_COOKIE } } : {}) })
  },
})

/** How the owner of a public server signs devices in and out. */
export const OWNER_ROUTES: readonly Route[] = [claim, makeCode, tellSessions, signOut]
