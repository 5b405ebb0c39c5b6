import { err, ok, type Result } from '../result.ts'
import { currentPlan } from './adopted-plan.ts'
import type { CommandOf, EventDraft, JournalRefusal } from './command.ts'
import type { JournalState } from './journal-state.ts'

type Decision = Result<readonly EventDraft[], JournalRefusal>

/** A plan to follow from now on. */
export const decideAdoption = ({ on, plan, over }: CommandOf<'adopt-plan'>, state: JournalState): Decision => {
  const newer = [...state.unread.values()].filter((why) => why === 'unknown').length
  if (newer > 0) return err({ type: 'update-needed', events: newer })
  const current = currentPlan(state)
  if ((current?.event ?? null) !== over) return err({ type: 'plan-changed' })
  const isSame = current?.plan === plan.data.plan && current.weeks.join() === plan.data.weeks.join()
  if (isSame) return ok([])
  return ok([{ type: 'PlanAdopted', day: on, data: { ...plan.data, over }, documents: plan.documents }])
}

/** A comment or a question. */
export const decideComment = ({ on, type: _type, ...data }: CommandOf<'post-comment'>): Decision =>
  data.text.trim() === '' ? err({ type: 'empty' }) : ok([{ type: 'CommentPosted', day: on, data }])

/** Takes back what an event said. A retraction is not taken back: what should hold again is said again. */
export const decideRetraction = ({ on, event }: CommandOf<'retract-event'>, state: JournalState): Decision =>
  ok(state.retracted.has(event) ? [] : [{ type: 'EventRetracted', day: on, data: { event } }])
