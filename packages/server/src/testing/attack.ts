import fc from 'fast-check'
import { settleOwnRunner } from '../access/own-runner.ts'
import { openSession } from '../access/session.ts'
import type { ServerParts } from '../create-app.ts'
import type { ServerConfig } from '../route.ts'
import { GONE_RUNNER, hostileRequests, RUNNER, soundBatch, type HostileRequest } from './hostile-requests.ts'
import { LOOPBACK, PUBLIC, testServer, type TestServer } from './test-server.ts'

/** What a server did that it must never do. `answer`: a status, or what it threw. */
export interface Breach {
  readonly request: Omit<HostileRequest, 'body'>
  readonly body: string
  readonly answer: string
}

/** What an attack found. `statuses`: how often each was answered. */
export interface AttackReport {
  readonly tried: number
  readonly statuses: Readonly<Record<string, number>>
  readonly breaches: readonly Breach[]
}

/** After so many requests another server begins, so that what was kept does not make the rest slow. */
const ROUNDS_A_SERVER = 300
/** Characters of a body that a report shows. */
const SHOWN = 300

const fault = async (answer: Response): Promise<string | null> => {
  if (answer.status >= 500) return `answered ${answer.status}`
  if (answer.headers.get('x-content-type-options') !== 'nosniff') return 'answered without strict headers'
  const text = await answer.text()
  if (answer.status < 400) return null
  return text === '' || text.startsWith('{"type":"') ? null : 'refused without saying why'
}

interface Target {
  readonly server: TestServer
  /** Signs in anew, since an attack signs out and deletes. */
  readonly enter: () => Promise<Readonly<Record<string, string>>>
}

const aim = async (config: ServerConfig, parts: Partial<ServerParts>): Promise<Target> => {
  const server = testServer(config, parts)
  await server.events.remove(GONE_RUNNER, server.surroundings.now())
  await server.events.append(await settleOwnRunner(server), soundBatch, { by: null, sent: true })
  const enter: Target['enter'] = async () => {
    if (config.publicUrl === null) return {}
    const { token } = await openSession(server, await settleOwnRunner(server))
    return { authorization: `Bearer ${token}` }
  }
  return { server, enter }
}

const send = async ({ server, enter }: Target, request: HostileRequest): Promise<Response> => {
  const runner = await settleOwnRunner(server)
  const { method, body, headers } = request
  const all = { ...(await enter()), ...Object.fromEntries(headers) }
  return server.ask(request.path.replace(RUNNER, runner), { method, body }, all)
}

const attackOnce = async (
  target: Target,
  request: HostileRequest,
): Promise<{ readonly status: number; readonly fault: string | null }> => {
  try {
    const answer = await send(target, request)
    return { status: answer.status, fault: await fault(answer) }
  } catch (thrown) {
    return { status: 0, fault: `threw ${String(thrown)}` }
  }
}

const breachOf = (request: HostileRequest, answer: string): Breach => {
  const { body, ...rest } = request
  return { request: rest, body: new TextDecoder().decode(body ?? new Uint8Array()).slice(0, SHOWN), answer }
}

/**
 * Sends so many hostile requests to a server in memory, spread over all rows of its route table, the same for the same
 * seed: nothing may make it throw or answer 500 and above. `openParts` gives each server stores of its own, on a disk for
 * instance.
 */
export const attackRoutes = async (
  rounds: number,
  seed: number,
  openParts: () => Promise<Partial<ServerParts>> = async () => ({}),
): Promise<AttackReport> => {
  const statuses: Record<string, number> = {}
  const breaches: Breach[] = []
  for (let tried = 0; tried < rounds; tried += ROUNDS_A_SERVER) {
    const target = await aim((tried / ROUNDS_A_SERVER) % 2 === 0 ? PUBLIC : LOOPBACK, await openParts())
    const numRuns = Math.min(ROUNDS_A_SERVER, rounds - tried)
    for (const request of fc.sample(hostileRequests, { seed: seed + tried, numRuns })) {
      const { status, fault } = await attackOnce(target, request)
      statuses[status] = (statuses[status] ?? 0) + 1
      if (fault !== null) breaches.push(breachOf(request, fault))
    }
  }
  return { tried: rounds, statuses, breaches }
}
