import * as v from 'valibot'
import { MUSCLES, type SelfTest } from '@strongstride/core'
import { amount, evidenceIds, line } from './plain.schema.ts'

/** A self-test as its file states it; its id is the file's name. */
export type SelfTestFile = Omit<SelfTest, 'id'>

/** The form of `content/self-tests/*.yaml`. */
export const selfTestFileSchema: v.GenericSchema<unknown, SelfTestFile> = v.strictObject({
  name: line,
  unit: v.picklist(['reps', 'seconds', 'hops', 'centimetres', 'faults']),
  minutes: amount,
  protocol: v.pipe(v.array(line), v.minLength(1)),
  low: amount,
  high: amount,
  muscles: v.array(v.picklist(MUSCLES)),
  evidence: evidenceIds,
})
