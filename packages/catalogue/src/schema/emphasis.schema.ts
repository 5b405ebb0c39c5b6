import * as v from 'valibot'
import { MUSCLES, type Emphasis } from '@strongstride/core'
import { amount, byMuscle, evidenceIds, line } from './plain.schema.ts'

/** An emphasis as its file states it; its id is the file's name. */
export interface EmphasisFile extends Omit<Emphasis, 'id'> {
  readonly evidence: readonly string[]
}

/** The form of `content/emphases/*.yaml`. */
export const emphasisFileSchema: v.GenericSchema<unknown, EmphasisFile> = v.strictObject({
  evidence: evidenceIds,
  name: line,
  factors: byMuscle(amount),
  floors: v.record(v.picklist(MUSCLES), amount),
})
