import type { RunnerJournal } from '@strongstride/app'
import {
  differencePlans,
  ok,
  type CivilDay,
  type Plan,
  type PlanSession,
  type PlanWeek,
  type Result,
  type SessionChange,
} from '@strongstride/core'
import type { EventId } from '@strongstride/core/journal'
import { adoptNewPlan, takeBack, type AdoptRefusal } from '../planning/adopt.ts'
import { reasonText } from '../words/reason-text.ts'
import type { Words } from '../words/language.ts'

/** A session of the plan that is followed, and where the runner wants it. */
export interface WantedMove {
  readonly before: Plan
  readonly session: PlanSession
  readonly week: PlanWeek
  /** Null: not this week. */
  readonly to: CivilDay | null
  readonly on: CivilDay
}

/** A move that was made: the plan after it, and the events that take it back. */
export interface MadeMove {
  readonly plan: Plan
  readonly events: readonly EventId[]
}

/** Puts a session on another day of its week and lets everything else follow. Where that leads to no plan, nothing is changed. */
export const moveSession = async (
  journal: RunnerJournal,
  { session, week, to, on }: WantedMove,
): Promise<Result<MadeMove, AdoptRefusal>> => {
  const letter = session.id.slice(session.id.indexOf('-') + 1)
  const moved = await journal.wish({ type: 'move-session', on, week: week.start, letter, to, slot: null })
  if (!moved.ok) return moved
  const events = moved.value.map(({ id }) => id)
  const adopted = await adoptNewPlan(journal, on)
  if (adopted.ok) {
    const { plan, event } = adopted.value
    return ok({ plan, events: event === null ? events : [...events, event] })
  }
  await takeBack(journal, on, events)
  return adopted
}

const nameOf = (session: string, { app }: Words): string => app.session(session.slice(session.indexOf('-') + 1))

const changeText = (change: SessionChange, words: Words): string | null => {
  const { plan, format } = words
  if (change.type === 'moved') return plan.nowOn(nameOf(change.session, words), format.longDay(change.to.day))
  if (change.type === 'dropped') return plan.nowOut(nameOf(change.session, words))
  if (change.type !== 'move-refused') return null
  const { wanted, rule, because, nearest } = change
  const values = { day: wanted, rule, nearest, ...(because === null ? {} : { because }) }
  const why = reasonText({ code: 'move-refused', values, evidence: [] }, words)
  return `${nameOf(change.session, words)}: ${why ?? ''}`
}

/** What a move has led to, a sentence for each session that is elsewhere now. */
export const moveTexts = (before: Plan, after: Plan, words: Words): readonly string[] => [
  ...new Set(
    differencePlans(before, after)
      .weeks.flatMap(({ sessions }) => sessions)
      .map((change) => changeText(change, words))
      .filter((text) => text !== null),
  ),
]
