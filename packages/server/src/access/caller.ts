import { err, ok, type Result } from '@strongstride/core'
import type { RunnerId } from '@strongstride/core/journal'
import type { ProblemType } from '../http/problem.ts'
import type { Access, Caller, Route, Services } from '../route.ts'
import { findCalendarKey } from './calendar-key.ts'
import { readOwnRunner, settleOwnRunner } from './own-runner.ts'
import { findSession, tokenOf } from './session.ts'
import { findStranger, isReading, type RequestFacts } from './stranger.ts'

type Judged = Result<Caller, ProblemType>

/** What of a request says who calls. */
export interface Call {
  readonly route: Pick<Route, 'callers' | 'evenIfGone'>
  readonly facts: RequestFacts
  readonly headers: Headers
  /** The runner its path names, if it names one. */
  readonly runner: RunnerId | null
  /** The calendar its path names, if it names one: a key and `.ics`. */
  readonly calendar: string | null
}

const identifyByKey = async (services: Services, calendar: string): Promise<Judged> => {
  const key = await findCalendarKey(services, calendar.replace(/\.ics$/, ''))
  return key === null ? err('not-found') : ok({ kind: 'calendar-key', runner: key.runner, key })
}

/** A route for everyone can be read by everyone; what it writes must come from the right page all the same. */
const admitAnyone = (services: Services, { facts }: Call): Judged => {
  const stranger = isReading(facts.method) ? null : findStranger(services.house, facts)
  return stranger === null ? ok({ kind: 'anyone', runner: null }) : err(stranger)
}

const identify = async (services: Services, { route, headers, calendar }: Call): Promise<Judged> => {
  const isFor = (access: Access): boolean => route.callers.includes(access)
  if (isFor('calendar-key') && calendar !== null) return identifyByKey(services, calendar)
  if (services.house.kind === 'loopback') {
    if (!isFor('loopback')) return err('not-for-you')
    const known = await readOwnRunner(services.notes)
    return ok({ kind: 'loopback', runner: known ?? (await settleOwnRunner(services)) })
  }
  if (!isFor('owner')) return err('not-for-you')
  const token = tokenOf(headers)
  const session = token === null ? null : await findSession(services, token)
  return session === null ? err('no-credentials') : ok({ kind: 'owner', runner: session.runner, session })
}

/**
 * Who calls, or why nobody who may. A runner who was deleted is told so to whoever knows the id and is not a stranger:
 * the devices have lost their sign-in with the runner, and must learn why.
 */
export const findCaller = async (services: Services, call: Call): Promise<Judged> => {
  if (call.route.callers.includes('anyone')) return admitAnyone(services, call)
  const stranger = findStranger(services.house, call.facts)
  if (stranger !== null) return err(stranger)
  const judged = await identify(services, call)
  if (call.runner === null || (judged.ok && judged.value.runner === call.runner)) return judged
  if (judged.ok && call.route.evenIfGone === true && (await isGone(services, call.runner))) return judged
  if (await isGone(services, call.runner)) return err('gone')
  return judged.ok ? err('other-runner') : judged
}

const isGone = async ({ events }: Services, runner: RunnerId): Promise<boolean> =>
  (await events.readTombstone(runner)) !== null
