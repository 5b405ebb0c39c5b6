import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'

/** Where the build says which scripts a place of the app needs after the first ones. */
const PRELOADS = '.preloads.json'

/** Only such names are put into a header. */
const scriptSchema = v.pipe(v.string(), v.regex(/^\/assets\/[\w.-]+\.js$/))
const preloadsSchema = v.record(v.string(), v.array(scriptSchema))

const readPreloads = async (folder: string): Promise<v.InferOutput<typeof preloadsSchema>> => {
  try {
    const parsed = v.safeParse(preloadsSchema, JSON.parse(await readFile(join(folder, PRELOADS), 'utf8')))
    return parsed.success ? parsed.output : {}
  } catch {
    return {}
  }
}

/**
 * The `link` header by which a browser asks for a place's scripts together with the first ones, `path` as in `/today`;
 * null where the build names none, which costs a little time and nothing else.
 */
export const preloadsOf = async (folder: string, path: string): Promise<string | null> => {
  const preloads = await readPreloads(folder)
  const scripts = Object.hasOwn(preloads, path) ? (preloads[path] ?? []) : []
  return scripts.length === 0 ? null : scripts.map((script) => `<${script}>; rel=modulepreload`).join(', ')
}
