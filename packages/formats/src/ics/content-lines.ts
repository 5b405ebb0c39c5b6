import { CALENDAR_LIMITS } from './calendar-limits.ts'
import { textFromUtf8 } from './utf8-text.ts'

/** One unfolded line of a calendar; `text` is `null` when it is longer than `CALENDAR_LIMITS.lineBytes`. */
export interface ContentLine {
  /** Number of its first physical line, from 1. */
  readonly line: number
  readonly text: string | null
}

const LF = 10
const CR = 13
const isFold = (byte: number | undefined): boolean => byte === 32 || byte === 9

/** Where the physical line that begins at `start` ends, and where the next one begins. */
const endOfLine = (bytes: Uint8Array, start: number): { readonly end: number; readonly next: number } => {
  let end = start
  while (end < bytes.length && bytes[end] !== LF && bytes[end] !== CR) end++
  return { end, next: bytes[end] === CR && bytes[end + 1] === LF ? end + 2 : end + 1 }
}

/**
 * The unfolded lines of a calendar file, empty ones left out. Ends of line may be LF, CR or CRLF. Unfolding is done on
 * bytes, before decoding, because writers fold inside multi-byte characters. Time grows with the size of the file and
 * memory does not: one line is held at a time.
 */
export function* contentLines(bytes: Uint8Array): Generator<ContentLine> {
  const unfolded = new Uint8Array(CALENDAR_LIMITS.lineBytes)
  let at = 0
  let physicalLines = 0
  while (at < bytes.length) {
    const line = physicalLines + 1
    let length = 0
    let start = at
    do {
      const { end, next } = endOfLine(bytes, start)
      if (length + end - start <= unfolded.length) unfolded.set(bytes.subarray(start, end), length)
      length += end - start
      at = next
      start = next + 1
      physicalLines++
    } while (isFold(bytes[at]))
    if (length > unfolded.length) yield { line, text: null }
    else if (length > 0) yield { line, text: textFromUtf8(unfolded.subarray(0, length)) }
  }
}
