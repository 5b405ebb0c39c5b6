import { err, ok } from '@strongstride/core'
import type { Result, SchemaIssue } from '@strongstride/core'
import type { InputProblem } from '../input-problem.ts'
import type { World } from '../world.ts'

/** A plan of a year is below one megabyte. */
const MOST_BYTES = 20_000_000

/** Reads a file as JSON. */
export const readJson = (path: string, world: World): Result<unknown, InputProblem> => {
  const text = world.readText(path, MOST_BYTES)
  if (!text.ok) return text
  try {
    return ok(JSON.parse(text.value))
  } catch (error) {
    return err({ type: 'not-json', path, why: error instanceof Error ? error.message : String(error) })
  }
}

/** Reads a value of a form, or says which field is not of it. */
export const readForm = <Value>(
  json: unknown,
  parse: (json: unknown) => Result<Value, readonly SchemaIssue[]>,
  from: { readonly path: string; readonly form: 'plan' | 'request' },
): Result<Value, InputProblem> => {
  const parsed = parse(json)
  if (parsed.ok) return parsed
  const [first] = parsed.error
  const why = first === undefined ? 'it has another form' : `expected ${first.expected}, found ${first.received}`
  return err({ type: 'not-a-form', ...from, field: first?.path ?? '', why })
}

/** The request inside a plan, or the value itself. */
export const requestIn = (json: unknown): unknown =>
  typeof json === 'object' && json !== null && 'request' in json ? json.request : json
