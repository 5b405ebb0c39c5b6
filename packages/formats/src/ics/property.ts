/** One property of a calendar component: `NAME;PARAMETER=value:value`. Names are in capitals, quotes are removed. */
export interface Property {
  readonly name: string
  readonly parameters: ReadonlyMap<string, string>
  readonly value: string
}

const NAME = /^[A-Za-z0-9-]+$/

/** Index of the first of `marks` at or after `from` that is not inside double quotes, or -1. */
const indexOutsideQuotes = (text: string, marks: string, from: number): number => {
  let quoted = false
  for (let at = from; at < text.length; at++) {
    const character = text.charAt(at)
    if (character === '"') quoted = !quoted
    else if (!quoted && marks.includes(character)) return at
  }
  return -1
}

const unquoted = (text: string): string => text.replaceAll('"', '').trim()

/**
 * Reads one unfolded line as a property; `null` when it is none (no colon, or no name before it). A quote that is never
 * closed is taken as an ordinary character rather than losing the line.
 *
 * @example
 * ```ts
 * parseProperty('DTSTART;TZID="Europe/Berlin":20260401T063000')?.parameters.get('TZID') // 'Europe/Berlin'
 * ```
 */
export const parseProperty = (text: string): Property | null => {
  const quotedColon = indexOutsideQuotes(text, ':', 0)
  const colon = quotedColon >= 0 ? quotedColon : text.indexOf(':')
  if (colon < 0) return null
  const head = text.slice(0, colon)
  const nameEnd = head.indexOf(';')
  const name = (nameEnd < 0 ? head : head.slice(0, nameEnd)).trim().toUpperCase()
  if (!NAME.test(name)) return null
  const parameters = new Map<string, string>()
  let at = nameEnd < 0 ? head.length : nameEnd + 1
  while (at < head.length) {
    const found = indexOutsideQuotes(head, ';', at)
    const end = found < 0 ? head.length : found
    const parameter = head.slice(at, end)
    const equals = parameter.indexOf('=')
    if (equals > 0)
      parameters.set(parameter.slice(0, equals).trim().toUpperCase(), unquoted(parameter.slice(equals + 1)))
    at = end + 1
  }
  return { name, parameters, value: text.slice(colon + 1) }
}
