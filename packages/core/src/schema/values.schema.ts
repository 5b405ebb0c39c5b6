import * as v from 'valibot'
import { MUSCLES, TISSUES } from '../anatomy/index.ts'
import { parseDay, WEEKDAYS, type CivilDay } from '../calendar/index.ts'
import { err, ok, type Result } from '../result.ts'

/**
 * What is wrong with a piece of JSON, as data: where (`weeks.0.sessions.1.day`), what was expected there, what stood
 * there. The words are the reader's language file's.
 */
export interface SchemaIssue {
  readonly path: string
  readonly expected: string
  readonly received: string
}

/** Issues reported at most: hostile input could otherwise cause one for every byte. */
const MOST_ISSUES = 50
/** Characters of a text or an id. */
const MOST_CHARACTERS = 300
/** Entries of a record whose keys are free. */
const MOST_ENTRIES = 60

const isDay = (input: unknown): boolean => typeof input === 'string' && input.length === 10 && parseDay(input) !== null

/** A day that exists. */
export const daySchema = v.custom<CivilDay>(isDay, 'day')
/** A day of the week. */
export const weekdaySchema = v.picklist(WEEKDAYS)
/** One of the 21 muscles. */
export const muscleSchema = v.picklist(MUSCLES)
/** One of the tissues that can hurt. */
export const tissueSchema = v.picklist(TISSUES)
/** A text or a name, possibly empty. */
export const textSchema = v.pipe(v.string(), v.maxLength(MOST_CHARACTERS))
/** An identity: a text that is not empty. */
export const idSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(MOST_CHARACTERS))

/** A number between two, both included. */
export const numberSchema = (
  from: number,
  to: number,
): v.SchemaWithPipe<
  readonly [
    v.NumberSchema<undefined>,
    v.MinValueAction<number, number, undefined>,
    v.MaxValueAction<number, number, undefined>,
  ]
> => v.pipe(v.number(), v.minValue(from), v.maxValue(to))

/** A whole number between two, both included. */
export const wholeSchema = (from: number, to: number): v.GenericSchema<unknown, number> =>
  v.pipe(v.number(), v.integer(), v.minValue(from), v.maxValue(to))

/** From and to in whole numbers, both included, the first not above the second. */
export const rangeSchema = (from: number, to: number): v.GenericSchema<unknown, readonly [number, number]> =>
  v.pipe(
    v.tuple([wholeSchema(from, to), wholeSchema(from, to)]),
    v.check(([low, high]) => low <= high, 'range'),
    v.readonly(),
  )

/** A list of at most `most` things; its length is looked at before its contents. */
export const listSchema = <Item>(
  item: v.GenericSchema<unknown, Item>,
  most: number,
): v.GenericSchema<unknown, readonly Item[]> =>
  v.pipe(v.array(v.unknown()), v.maxLength(most), v.array(item), v.readonly())

/** As {@link listSchema}; a list that is absent is empty. */
export const listOrNoneSchema = <Item>(
  item: v.GenericSchema<unknown, Item>,
  most: number,
): v.OptionalSchema<v.GenericSchema<unknown, readonly Item[]>, readonly []> => v.optional(listSchema(item, most), [])

/** A value that may be `null`; when it is absent it is `null`. */
export const orNullSchema = <Value>(
  value: v.GenericSchema<unknown, Value>,
): v.OptionalSchema<v.NullableSchema<v.GenericSchema<unknown, Value>, undefined>, null> =>
  v.optional(v.nullable(value), null)

/** A decimal for some of the muscles. */
export const byMuscleSchema = (
  from: number,
  to: number,
): v.GenericSchema<unknown, Partial<Record<(typeof MUSCLES)[number], number>>> =>
  v.record(muscleSchema, numberSchema(from, to))

/** What a reason mentions, name by name. */
export const valuesSchema: v.GenericSchema<unknown, Record<string, number | string | boolean>> = v.pipe(
  v.record(idSchema, v.union([numberSchema(-1e9, 1e9), textSchema, v.boolean()])),
  v.maxEntries(MOST_ENTRIES),
)

const pathOf = (issue: v.BaseIssue<unknown>): string => (issue.path ?? []).map((step) => String(step.key)).join('.')

/** A form of our own says its name as its message. */
const expectedOf = ({ type, expected, message }: v.BaseIssue<unknown>): string =>
  type === 'custom' ? message : (expected ?? type)

const issueOf = (issue: v.BaseIssue<unknown>): SchemaIssue => ({
  path: pathOf(issue),
  expected: expectedOf(issue),
  received: issue.received.slice(0, MOST_CHARACTERS),
})

/** Reads unknown JSON with a schema; what is wrong comes back as data. */
export const parseWith = <Value>(
  schema: v.GenericSchema<unknown, Value>,
  json: unknown,
): Result<Value, readonly SchemaIssue[]> => {
  const parsed = v.safeParse(schema, json)
  return parsed.success ? ok(parsed.output) : err(parsed.issues.slice(0, MOST_ISSUES).map(issueOf))
}
