import { parseDay } from '../calendar/index.ts'
import {
  parsePlanCover,
  parsePlanWeek,
  type Plan,
  type PlanRequest,
  type PlanWeek,
  type SchemaIssue,
} from '../plan/index.ts'
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

/** A week of an adopted plan from its document. What a hash names never changes, so it need be opened but once. */
export const openWeek = (text: string): Result<PlanWeek, PlanRefusal> => {
  const week = parsePlanWeek(readJson(text))
  return week.ok ? week : err({ type: 'unreadable-plan', issues: week.error })
}

/** The documents of a journal: texts, and weeks of plans. Null: it is not here. */
export interface PlanDocuments {
  readonly text: (hash: Hash) => string | null
  readonly week: (hash: Hash) => Result<PlanWeek, PlanRefusal> | null
}

/** Documents of which only the texts are known. */
export const textDocuments = (text: PlanDocuments['text']): PlanDocuments => ({
  text,
  week: (hash) => {
    const found = text(hash)
    return found === null ? null : openWeek(found)
  },
})

/** Puts an adopted plan together again, its request with the log as it was then. */
export const openPlan = (
  adopted: AdoptedPlan,
  state: JournalState,
  documents: PlanDocuments,
): Result<Plan, PlanRefusal> => {
  const missing = (hash: Hash): Result<never, PlanRefusal> => err({ type: 'missing-document', hash })
  const text = documents.text(adopted.plan)
  if (text === null) return missing(adopted.plan)
  const weeks: PlanWeek[] = []
  for (const hash of adopted.weeks) {
    const week = documents.week(hash)
    if (week === null) return missing(hash)
    if (!week.ok) return week
    weeks.push(week.value)
  }
  const { request, ...plan } = (readJson(text) ?? {}) as Partial<PlanCover>
  const today = parseDay(String(request?.today)) ?? adopted.day
  const cover = parsePlanCover({
    ...plan,
    request: { ...request, ...logFrom(state, today, adopted.known), accepted: null },
  })
  return cover.ok ? ok({ ...cover.value, weeks }) : err({ type: 'unreadable-plan', issues: cover.error })
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
