import * as v from 'valibot'
import { id } from './plain.schema.ts'

/** Ids that journals, plans and links out in the world may name. */
export interface ReleasedIds {
  readonly exercises: readonly string[]
  readonly muscles: readonly string[]
  readonly complaints: readonly string[]
  readonly selfTests: readonly string[]
  /** Exercises that are no longer planned; a journal that names one is read as its successor. */
  readonly retired: readonly { readonly id: string; readonly replacedBy: string }[]
}

/** The form of `content/released-ids.yaml`. */
export const releasedIdsSchema: v.GenericSchema<unknown, ReleasedIds> = v.strictObject({
  exercises: v.array(id),
  muscles: v.array(id),
  complaints: v.array(id),
  selfTests: v.array(id),
  retired: v.array(v.strictObject({ id, replacedBy: id })),
})
