import type { RunnerJournal } from '@strongstride/app'
import { ok, type CivilDay, type Result } from '@strongstride/core'
import type { EventId } from '@strongstride/core/journal'
import { adoptNewPlan, type AdoptRefusal } from '../planning/adopt.ts'
import { takeBack } from '../runner/keep-wishes.ts'
import type { Weighting } from './weighting.ts'

/** Keeps a weighting and plans with it; the events that take both back. Where that leads to no plan, nothing is changed. */
export const applyWeighting = async (
  journal: RunnerJournal,
  weighting: Weighting,
  on: CivilDay,
): Promise<Result<readonly EventId[], AdoptRefusal>> => {
  const said = await journal.wish({ type: 'change-profile', on, changes: weighting })
  if (!said.ok) return said
  const events = said.value.map(({ id }) => id)
  const adopted = await adoptNewPlan(journal, on)
  if (adopted.ok) return ok(adopted.value.event === null ? events : [...events, adopted.value.event])
  await takeBack(journal, on, events)
  return adopted
}
