import { parseDay } from '../calendar/index.ts'
import { parsePlan, type Plan, type PlanRequest, type PlanWeek, type SchemaIssue } from '../plan/index.ts'
import { err, ok, type Result } from '../result.ts'
import { canonicalJson } from './canonical-json.ts'
import type { Document, Hash } from './event.ts'
import type { EventData } from './journal-event.ts'
import type { AdoptedPlan, JournalState } from './journal-state.ts'
import { logFrom } from './log-from.ts'

/** What hashes a text: SHA-256 of its UTF-8, in hexadecimal. */
export type HashText = (text: string) => Hash

/** A plan taken apart: what its event says, and the documents that travel with the event. */
export interface SealedPlan {
  readonly data: Omit<EventData['PlanAdopted'], 'over'>
  readonly documents: readonly Document[]
}

/** The plan without its weeks, and without the parts of its request that the journal holds anyway. */
interface PlanCover extends Omit<Plan, 'weeks' | 'request'> {
  readonly request: Omit<PlanRequest, 'log' | 'reports' | 'sessionsDone' | 'accepted'>
}

const documentOf = (value: unknown, hashText: HashText): Document => {
  const text = canonicalJson(value)
  return { hash: hashText(text), text }
}

const coverOf = ({ weeks: _weeks, request, ...plan }: Plan): PlanCover => {
  const { log: _log, reports: _reports, sessionsDone: _done, accepted: _accepted, ...asked } = request
  return { ...plan, request: asked }
}

/**
 * Takes a plan apart for adoption: a document a week, so that plans share the weeks in which they agree, and one for the
 * rest. What the runner had logged is left out: the journal knows it.
 */
export const sealPlan = (plan: Plan, hashText: HashText): SealedPlan => {
  const cover = documentOf(coverOf(plan), hashText)
  const weeks = plan.weeks.map((week) => documentOf(week, hashText))
  const { planningHash } = plan.catalogue
  return {
    data: { plan: cover.hash, weeks: weeks.map(({ hash }) => hash), planningHash },
    documents: [...new Map([cover, ...weeks].map((document) => [document.hash, document])).values()],
  }
}

/** Why an adopted plan cannot be read: a document is not here yet, or is not what such a document is. */
export type PlanRefusal =
  | { readonly type: 'missing-document'; readonly hash: Hash }
  | { readonly type: 'unreadable-plan'; readonly issues: readonly SchemaIssue[] }

const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/**
 * Puts an adopted plan together again, its request with the log as it was then. `readDocument` gives the text kept under
 * a hash, null where it is not here.
 */
export const openPlan = (
  adopted: AdoptedPlan,
  state: JournalState,
  readDocument: (hash: Hash) => string | null,
): Result<Plan, PlanRefusal> => {
  const texts = [adopted.plan, ...adopted.weeks].map((hash) => ({ hash, text: readDocument(hash) }))
  const missing = texts.find(({ text }) => text === null)
  if (missing !== undefined) return err({ type: 'missing-document', hash: missing.hash })
  const [cover, ...weeks] = texts.map(({ text }) => readJson(text ?? ''))
  const { request, ...plan } = (cover ?? {}) as Partial<PlanCover>
  const today = parseDay(String(request?.today)) ?? adopted.day
  const parsed = parsePlan({
    ...plan,
    weeks: weeks as readonly PlanWeek[],
    request: { ...request, ...logFrom(state, today, adopted.known), accepted: null },
  })
  return parsed.ok ? ok(parsed.value) : err({ type: 'unreadable-plan', issues: parsed.error })
}

/** The plan that is followed; null while none is. */
export const currentPlan = (state: JournalState): AdoptedPlan | null => state.plans.at(-1) ?? null

/**
 * The plan adopted elsewhere at the same time as the one that is followed, when neither knew of the other: it is offered as
 * a difference. Null where there is none.
 */
export const rivalPlan = (state: JournalState): AdoptedPlan | null => {
  const current = currentPlan(state)
  const before = state.plans.at(-2)
  return current === null || before === undefined || current.over === before.event ? null : before
}
