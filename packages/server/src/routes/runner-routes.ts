import { ok } from '@strongstride/core'
import type { RunnerId } from '@strongstride/core/journal'
import { hereSchema, receiptSchema } from '../answers/answers.schema.ts'
import { listCalendarKeys, revokeCalendarKey } from '../access/calendar-key.ts'
import { forgetOwnRunner, settleOwnRunner } from '../access/own-runner.ts'
import { endSession, listSessions } from '../access/session.ts'
import { isoOf, routeOf, type Route, type Services } from '../route.ts'

const DAY = 86_400_000

const tellHere = routeOf({
  name: 'tellHere',
  says: 'Whose journal this server keeps for who asks, so that the app pairs by itself.',
  method: 'GET',
  path: '/api/here',
  callers: ['loopback', 'owner'],
  answers: [{ status: 200, says: 'The runner.', schema: hereSchema }],
  problems: [],
  handle: async ({ caller }, services) => {
    const account = caller.kind === 'owner'
    const runner = account ? caller.runner : await settleOwnRunner(services)
    return ok({ status: 200, json: { runner, account } })
  },
})

const countEvents = async ({ events }: Services, runner: RunnerId): Promise<number> => {
  const page = await events.read(runner, { after: 0, limit: 1 })
  return page.ok ? page.value.last : 0
}

const revokeKeysOf = async ({ notes }: Services, runner: RunnerId): Promise<void> => {
  for (const { id } of await listCalendarKeys(notes, runner)) await revokeCalendarKey(notes, id)
}

const endSessionsOf = async ({ notes }: Services, runner: RunnerId): Promise<void> => {
  for (const { id } of await listSessions(notes, runner)) await endSession(notes, id)
}

/**
 * The tombstone comes first: from then on nothing is added, and when the process dies in between, the next attempt
 * removes the rest.
 */
const deleteRunner = routeOf({
  name: 'deleteRunner',
  says: 'Deletes a runner for good: events, documents, files, notes, sign-ins. Only the id of the runner is remembered, so that no device brings it all back.',
  method: 'DELETE',
  path: '/api/runners/:runner',
  callers: ['loopback', 'owner'],
  answers: [{ status: 200, says: 'What was removed, and until when backups may hold it.', schema: receiptSchema }],
  problems: [],
  evenIfGone: true,
  handle: async ({ parameters: { runner } }, services) => {
    const { events, blobs, notes, surroundings, config } = services
    const removed = {
      events: await countEvents(services, runner),
      files: (await blobs.list(runner)).length,
      notes: (await notes.list(runner, '')).length,
    }
    const deletedAt = (await events.readTombstone(runner))?.deletedAt ?? surroundings.now()
    await events.remove(runner, deletedAt)
    await blobs.removeAll(runner)
    await notes.removeAll(runner)
    await revokeKeysOf(services, runner)
    await endSessionsOf(services, runner)
    await forgetOwnRunner(notes, runner)
    const backupsExpireAt = config.backupDays === null ? null : isoOf(deletedAt + config.backupDays * DAY)
    return ok({ status: 200, json: { runner, deletedAt: isoOf(deletedAt), removed, backupsExpireAt } })
  },
})

/** Who the runner of this server is, and their end here. */
export const RUNNER_ROUTES: readonly Route[] = [tellHere, deleteRunner]
