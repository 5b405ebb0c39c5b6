import type { Notebook } from '@strongstride/app'
import type { RunnerId } from '@strongstride/core/journal'

/** Under whom a server notes what is its own, and no runner's. */
export const SERVER: RunnerId = '00000000-0000-0000-0000-000000000000'

/** A note that is JSON this server wrote; null where there is none, or an older server wrote it otherwise. */
export const readNote = async <Value>(
  notes: Notebook,
  name: string,
  isValue: (json: unknown) => json is Value,
): Promise<Value | null> => {
  const text = await notes.read(SERVER, name)
  return text === null ? null : noteOf(text, isValue)
}

/** Reads the text of a note. */
export const noteOf = <Value>(text: string, isValue: (json: unknown) => json is Value): Value | null => {
  try {
    const json: unknown = JSON.parse(text)
    return isValue(json) ? json : null
  } catch {
    return null
  }
}
