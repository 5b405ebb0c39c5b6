import { memoryEventStore, openJournal, type EventStore, type RunnerJournal, type WishRefusal } from '@strongstride/app'
import { err, ok, type CivilDay, type PlanRequest, type Result } from '@strongstride/core'
import type { Command, PlanRefusal } from '@strongstride/core/journal'
import { newId } from '../device/new-id.ts'

/** Events that a preview reads of the journal it goes on from; more than anyone's answers take. */
const MOST_EVENTS = 200_000

/** A journal of its own that holds what another holds, and keeps nothing. */
const scratchOf = async ({ runner }: RunnerJournal, events: EventStore): Promise<RunnerJournal | null> => {
  const scratch = memoryEventStore()
  const page = await events.read(runner, { after: 0, limit: MOST_EVENTS })
  if (!page.ok) return null
  const batch = { events: page.value.events.map(({ event }) => event), documents: page.value.documents }
  await scratch.append(runner, batch, { by: null, sent: true })
  const surroundings = { now: () => Date.now(), newId: () => newId() }
  const opened = await openJournal({ runner, device: newId(), events: scratch, surroundings })
  return opened.ok ? opened.value : null
}

/**
 * What would be asked of the planner if these wishes were put into the journal: the same journal, the same wishes, the same
 * request, so that the plan that is looked at is the plan that is accepted.
 */
export const previewRequest = async (
  journal: RunnerJournal,
  events: EventStore,
  wishes: { readonly commands: readonly Command[]; readonly today: CivilDay },
): Promise<Result<PlanRequest, PlanRefusal | WishRefusal>> => {
  const scratch = await scratchOf(journal, events)
  if (scratch === null) return err({ type: 'gone' })
  const said = await scratch.wish(...wishes.commands)
  if (!said.ok) return said
  const request = await scratch.request(wishes.today)
  return request.ok ? ok(request.value) : request
}
