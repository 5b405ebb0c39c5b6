import * as v from 'valibot'
import type { Evidence } from '@strongstride/core'
import { line } from './plain.schema.ts'

/** What a statement rests on. `our default`: chosen by reasoning, never shown as research. */
export const EVIDENCE_KINDS = [
  'review',
  'trial',
  'observation',
  'laboratory',
  'guideline',
  'practice',
  'article',
  'our default',
] as const

/** What kind of study a work is. */
export const STUDIES = [
  'meta-analysis',
  'review',
  'randomised trial',
  'trial',
  'cohort',
  'observation',
  'survey',
  'laboratory study',
  'guideline',
  'expert consensus',
  'book or manual',
] as const

/** How far a reference was looked up: the paper itself; that it exists; a summary of it; cited from memory. */
export const REFERENCE_STATUSES = ['read', 'identity', 'secondary', 'memory'] as const

/** A source with the works it refers to. */
export interface CatalogueEvidence extends Evidence {
  readonly kind: (typeof EVIDENCE_KINDS)[number]
  readonly references: readonly string[]
}

/** A work that sources refer to. */
export interface Reference {
  readonly id: string
  /** How a page names it: first author and year. */
  readonly short: string
  readonly citation: string
  readonly study: (typeof STUDIES)[number]
  readonly status: (typeof REFERENCE_STATUSES)[number]
  readonly doi: string | null
  /** What of it was not looked up. */
  readonly remark: string | null
}

const evidenceId = v.pipe(v.string(), v.regex(/^([ACR]\d+(\.\d+)?b?|\d+\.\d+)$/, 'is not an evidence id'))
const referenceId = v.pipe(v.string(), v.regex(/^[A-Z]+\d*[a-z]?$/, 'is not a reference id'))

/** The form of `content/evidence/*.yaml`, but for the references. */
export const evidenceFileSchema: v.GenericSchema<unknown, readonly CatalogueEvidence[]> = v.array(
  v.strictObject({
    id: evidenceId,
    statement: line,
    kind: v.picklist(EVIDENCE_KINDS),
    confidence: v.picklist(['high', 'medium', 'low']),
    checked: v.boolean(),
    references: v.array(referenceId),
  }),
)

/** The form of `content/evidence/references.yaml`. */
export const referencesFileSchema: v.GenericSchema<unknown, readonly Reference[]> = v.array(
  v.strictObject({
    id: referenceId,
    short: line,
    citation: line,
    study: v.picklist(STUDIES),
    status: v.picklist(REFERENCE_STATUSES),
    doi: v.nullable(v.pipe(v.string(), v.regex(/^10\.\d{4,}\/\S+$/, 'is not a DOI'))),
    remark: v.nullable(line),
  }),
)
