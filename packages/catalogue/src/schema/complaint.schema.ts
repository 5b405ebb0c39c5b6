import * as v from 'valibot'
import { TISSUES, type Evidence, type TissueId } from '@strongstride/core'
import { evidenceIds, id, line } from './plain.schema.ts'

/** A complaint as its file states it; its id is the file's name. It names what a complaint often is and never diagnoses. */
export interface ComplaintFile {
  readonly name: string
  readonly alsoKnownAs: readonly string[]
  /** What a runner names for it when asking for a plan. */
  readonly tissues: readonly TissueId[]
  readonly where: string
  readonly usually: string
  /** What the evidence supports, and how sure that is. */
  readonly supports: readonly {
    readonly text: string
    readonly sure: Evidence['confidence']
    readonly evidence: readonly string[]
  }[]
  /** What the plan changes at each light: what rule MN-3 does, no more. */
  readonly plan: { readonly green: string; readonly amber: string; readonly red: string }
  readonly comesBackFirst: string
  /** Ids of exercises that help, easier first; each is open at amber. */
  readonly exercises: readonly string[]
  /** Signs for emergency care, and signs to have looked at within the week. */
  readonly redFlags: { readonly now: readonly string[]; readonly thisWeek: readonly string[] }
  readonly seeWhom: string
  readonly notExpect: string
  readonly evidence: readonly string[]
}

const some = <Entry extends v.GenericSchema>(
  entry: Entry,
): v.SchemaWithPipe<
  readonly [v.ArraySchema<Entry, undefined>, v.MinLengthAction<v.InferOutput<Entry>[], 1, undefined>]
> => v.pipe(v.array(entry), v.minLength(1))

/** The form of `content/complaints/*.yaml`. */
export const complaintFileSchema: v.GenericSchema<unknown, ComplaintFile> = v.strictObject({
  name: line,
  alsoKnownAs: v.array(line),
  tissues: some(v.picklist(TISSUES)),
  where: line,
  usually: line,
  supports: some(v.strictObject({ text: line, sure: v.picklist(['high', 'medium', 'low']), evidence: evidenceIds })),
  plan: v.strictObject({ green: line, amber: line, red: line }),
  comesBackFirst: line,
  exercises: some(id),
  redFlags: v.strictObject({ now: some(line), thisWeek: some(line) }),
  seeWhom: line,
  notExpect: line,
  evidence: evidenceIds,
})

/** A complaint with its id. */
export interface CatalogueComplaint extends ComplaintFile {
  readonly id: string
}
