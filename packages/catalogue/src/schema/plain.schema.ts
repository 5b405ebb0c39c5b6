import * as v from 'valibot'
import { MUSCLES, STAGES } from '@strongstride/core'

/** A text that says something: not empty, no space at its ends, one line. */
export const line = v.pipe(
  v.string(),
  v.check((text) => text.trim() === text && text !== '', 'is empty or has space at its ends'),
  v.check((text) => !text.includes('\n'), 'has more than one line'),
)

/** An identity: lower-case letters, figures and hyphens. */
export const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not lower-case words joined by hyphens'))

/** Evidence ids, or `judgement`. Numbers such as 8.2 stand in quotes, because YAML would drop a last zero. */
export const evidenceIds = v.array(
  v.pipe(
    v.string("is not a text: put it in quotes, as '8.2'"),
    v.regex(/^([ACR]\d+(\.\d+)?b?|\d+\.\d+|judgement)$/, 'is not an evidence id'),
  ),
)

/** A number that is not negative. */
export const amount = v.pipe(v.number(), v.finite(), v.minValue(0))

/** A whole number that is not negative. */
export const count = v.pipe(amount, v.integer())

/** A share from 0 to 1. */
export const share = v.pipe(amount, v.maxValue(1))

/** From and to, in order. */
export const range = v.pipe(
  v.strictTuple([amount, amount]),
  v.check(([from, to]) => from <= to, 'runs from high to low'),
)

/** A value for each stage. */
export const byStage = <Entry extends v.GenericSchema>(
  entry: Entry,
): v.StrictObjectSchema<{ readonly first: Entry; readonly raced: Entry; readonly experienced: Entry }, undefined> =>
  v.strictObject(v.entriesFromList(STAGES, entry))

/** A value for each muscle. */
export const byMuscle = <Entry extends v.GenericSchema>(
  entry: Entry,
): v.StrictObjectSchema<Readonly<Record<(typeof MUSCLES)[number], Entry>>, undefined> =>
  v.strictObject(v.entriesFromList(MUSCLES, entry))
