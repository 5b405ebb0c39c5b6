import { err, ok, parseWith, type Result } from '@strongstride/core'
import type { BodyRule } from '../route.ts'
import type { Problem } from './problem.ts'

const JSON_TYPE = /^application\/json(?:\s*;\s*charset="?utf-8"?)?\s*$/i
const BYTES_TYPE = /^application\/octet-stream\s*$/i

/** Null where the body comes in pieces and nobody knows how many. Node holds a client to the length it announced. */
const announcedLength = (headers: Headers): number | null => {
  const length = headers.get('content-length')
  return length === null ? null : Number(length)
}

const readChunks = async (stream: ReadableStream<Uint8Array>, most: number): Promise<readonly Uint8Array[] | null> => {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream) {
    length += chunk.byteLength
    if (length > most) return null
    chunks.push(chunk)
  }
  return chunks
}

const readBytes = async (request: Request, most: number): Promise<Result<Uint8Array, Problem>> => {
  const length = announcedLength(request.headers)
  if (length !== null && !(length <= most)) return err({ type: 'too-large' })
  try {
    if (length !== null) return ok(new Uint8Array(await request.arrayBuffer()))
    const chunks = request.body === null ? [] : await readChunks(request.body, most)
    return chunks === null ? err({ type: 'too-large' }) : ok(Buffer.concat(chunks))
  } catch {
    return err({ type: 'not-readable' })
  }
}

const readJson = (bytes: Uint8Array): Result<unknown, Problem> => {
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
  } catch {
    return err({ type: 'not-json' })
  }
}

const isOfType = (headers: Headers, as: 'json' | 'bytes'): boolean =>
  (as === 'json' ? JSON_TYPE : BYTES_TYPE).test(headers.get('content-type') ?? '') &&
  (headers.get('content-encoding') ?? 'identity') === 'identity'

/** Reads a body as a route wants it, never more of it than the route allows. */
export const readBody = async (
  request: Request,
  rule: BodyRule<unknown> | undefined,
): Promise<Result<unknown, Problem>> => {
  if (rule === undefined) return ok(undefined)
  if (!isOfType(request.headers, rule.as)) return err({ type: 'wrong-type' })
  const bytes = await readBytes(request, rule.most)
  if (!bytes.ok || rule.as === 'bytes') return bytes
  const json = readJson(bytes.value)
  if (!json.ok) return json
  const parsed = parseWith(rule.schema, json.value)
  return parsed.ok ? parsed : err({ type: 'wrong-form', errors: parsed.error })
}
