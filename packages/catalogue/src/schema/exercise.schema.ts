import * as v from 'valibot'
import {
  CONTRACTIONS,
  DOSE_FORMS,
  DOSE_ROWS,
  EXCLUSIONS,
  IMPACTS,
  KIT,
  LOAD_KIT,
  MUSCLES,
  PATTERNS,
  ROLES,
  STAGES,
  TISSUES,
  type Exercise,
} from '@strongstride/core'
import { figureSchema } from './figure.schema.ts'
import { amount, count, evidenceIds, id, line, share } from './plain.schema.ts'

/** An exercise as its file states it, before it takes the shape the planner reads. */
export type ExerciseFile = v.InferOutput<typeof exerciseFileSchema>

const muscleShare = v.pipe(
  share,
  v.check((part) => part > 0, 'is zero: leave the muscle out'),
)

/** The form of `content/exercises/*.yaml`. */
export const exerciseFileSchema = v.strictObject({
  name: line,
  alsoKnownAs: v.array(line),
  ladder: id,
  step: v.pipe(count, v.minValue(1)),
  pattern: v.picklist(PATTERNS),
  role: v.picklist(ROLES),
  muscles: v.record(v.picklist(MUSCLES), muscleShare),
  contraction: v.picklist(CONTRACTIONS),
  sides: v.picklist([1, 2]),
  dose: v.strictObject({ form: v.picklist(DOSE_FORMS), row: v.picklist(DOSE_ROWS) }),
  kit: v.array(v.pipe(v.array(v.picklist(KIT)), v.minLength(1))),
  position: v.picklist(['standing', 'floor']),
  setupSeconds: count,
  secondsPerRep: amount,
  tempo: v.nullable(v.pipe(v.string(), v.regex(/^\d-\d-\d$/, 'is not seconds such as 2-0-1'))),
  restSeconds: count,
  legLoad: amount,
  impact: v.picklist(IMPACTS),
  drill: v.boolean(),
  squatOrHinge: v.boolean(),
  tissues: v.array(v.picklist(TISSUES)),
  endRange: v.array(v.picklist(TISSUES)),
  load: v.nullable(
    v.strictObject({
      kit: v.pipe(v.array(v.picklist(LOAD_KIT)), v.minLength(1)),
      startShare: share,
      region: v.picklist(['upper', 'lower']),
      implements: v.picklist([1, 2]),
    }),
  ),
  bodyMassShare: v.nullable(share),
  opensAt: v.picklist(STAGES),
  gate: v.nullable(v.strictObject({ test: id, atLeast: amount, orNormShare: v.nullable(amount) })),
  exclusions: v.array(v.picklist(EXCLUSIONS)),
  mustNot: v.array(line),
  easier: v.array(id),
  harder: v.array(id),
  steps: v.pipe(v.array(line), v.minLength(1)),
  mistakes: v.array(line),
  feel: line,
  safety: v.nullable(line),
  figure: v.nullable(figureSchema),
  fit: v.strictObject({ category: count, name: v.nullable(count), exact: v.boolean() }),
  evidence: evidenceIds,
})

/** An exercise with its neighbours on the ladder. */
export interface CatalogueExercise extends Exercise {
  readonly easier: readonly string[]
  readonly harder: readonly string[]
}

/** The exercise of a file; its id is the file's name. */
export const toExercise = (exerciseId: string, file: ExerciseFile): CatalogueExercise => {
  const { alsoKnownAs, steps, mistakes, feel, safety, muscles, dose, ...rest } = file
  return {
    ...rest,
    id: exerciseId,
    muscles: MUSCLES.flatMap((muscle) => {
      const part = muscles[muscle]
      return part === undefined ? [] : [{ muscle, share: part }]
    }),
    doseForm: dose.form,
    doseRow: dose.row,
    texts: { alsoKnownAs, steps, mistakes, feel, safety },
  }
}
