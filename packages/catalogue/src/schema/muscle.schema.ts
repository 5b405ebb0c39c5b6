import * as v from 'valibot'
import { MUSCLE_GROUPS, type Muscle } from '@strongstride/core'
import { evidenceIds, line } from './plain.schema.ts'

/** A muscle as its file states it; its id is the file's name. */
export type MuscleFile = Omit<Muscle, 'id'>

/** The form of `content/muscles/*.yaml`. */
export const muscleFileSchema: v.GenericSchema<unknown, MuscleFile> = v.strictObject({
  name: line,
  group: v.picklist(MUSCLE_GROUPS),
  where: line,
  inTheStride: line,
  runningAlone: line,
  whenItCannotCope: line,
  article: v.nullable(line),
  evidenceSays: v.strictObject({
    verdict: v.picklist(['agrees', 'mixed', 'disagrees', 'silent']),
    text: line,
    evidence: evidenceIds,
  }),
  trained: line,
  tested: line,
})
