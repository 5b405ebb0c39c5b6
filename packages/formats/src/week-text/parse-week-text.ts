import { err, ok } from '@strongstride/core'
import type { Result, RunKind, RunSlot, Weekday, WeeklyRun } from '@strongstride/core'
import { UNITS, parseAmount } from './amount.ts'
import { DAY_WORDS, KEY_WORDS, KIND_WORDS, NEXT_RUN_WORDS, SILENT_WORDS, SLOT_WORDS } from './week-words.ts'

/** Something the runner left open, and how it was read. `piece` is what was typed. */
export type WeekReading =
  | { readonly type: 'unit-assumed'; readonly piece: string; readonly km: number }
  | { readonly type: 'kind-assumed'; readonly piece: string; readonly kind: RunKind }
  | { readonly type: 'amount-missing'; readonly piece: string; readonly kind: RunKind }

/** A typed week as runs, and what was read into it. */
export interface WeekText {
  readonly runs: readonly WeeklyRun[]
  readonly readings: readonly WeekReading[]
}

/** Why a typed week was not understood, with the piece it happened in. */
export type WeekTextError =
  | { readonly type: 'empty' }
  | { readonly type: 'too-long'; readonly limit: number }
  | { readonly type: 'no-day'; readonly piece: string }
  | { readonly type: 'unknown-word'; readonly piece: string; readonly word: string }
  | { readonly type: 'unclear-amount'; readonly piece: string; readonly word: string }
  | { readonly type: 'two-amounts'; readonly piece: string; readonly word: string }
  | { readonly type: 'no-runs' }

const MOST_CHARACTERS = 2000

/**
 * Reads a week as a runner types it: days in any order, several days or runs in one piece, kilometres, miles or
 * minutes. What has no kind is easy, and the longest run of the week is the long run when none is called so; both are
 * told in `readings`.
 *
 * @example
 * ```ts
 * const week = parseWeekText('mon/wed easy 8km, sun long 18km')
 * week.ok && week.value.runs.map((run) => `${run.weekday} ${run.kind} ${run.km}`)
 * ```
 */
export const parseWeekText = (text: string): Result<WeekText, WeekTextError> => {
  if (text.length > MOST_CHARACTERS) return err({ type: 'too-long', limit: MOST_CHARACTERS })
  if (text.trim() === '') return err({ type: 'empty' })
  const drafts: Draft[] = []
  for (const piece of piecesOf(text)) {
    const read = readPiece(piece)
    if (!read.ok) return read
    drafts.push(...read.value)
  }
  const runs = drafts.filter((draft) => draft.kind !== 'rest')
  return runs.length === 0 ? err({ type: 'no-runs' }) : ok(settle(runs))
}

/** A run while it is read. */
interface Draft {
  piece: string
  days: Weekday[]
  kind: RunKind | null
  km: number | null
  minutes: number | null
  slot: RunSlot | null
  key: boolean
  unitGiven: boolean
}

const draftOf = (piece: string, days: Weekday[]): Draft => ({
  piece,
  days,
  kind: null,
  km: null,
  minutes: null,
  slot: null,
  key: false,
  unitGiven: true,
})

const isEmpty = (draft: Draft): boolean => draft.kind === null && draft.km === null && draft.minutes === null

/** Commas between digits are decimal; all others, semicolons and line ends part the pieces. */
const piecesOf = (text: string): readonly string[] =>
  text
    .replaceAll(/(\d),(\d)/g, '$1.$2')
    .split(/[,;\n\r]+/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')

/** Words of a piece; a unit that stands apart is joined to its number, a span of days is written out. */
const wordsOf = (piece: string): readonly string[] => {
  const raw = piece
    .toLowerCase()
    .replaceAll(/[–—]/g, '-')
    .replaceAll(/\b([a-z]{2,9})\s*-\s*([a-z]{2,9})\b/g, (all, from: string, to: string) => spanOfDays(from, to) ?? all)
    .replaceAll(/!/g, ' ! ')
    .split(/[\s/:]+(?!\d)|\s+|\/|[()[\]•]+/)
    .filter((word) => word !== '' && word !== '-' && word !== '.')
  return raw.reduce<string[]>((words, word) => {
    const before = words.at(-1)
    if (before !== undefined && UNITS.has(word) && /^[\d.-]+$/.test(before)) words[words.length - 1] = before + word
    else words.push(word)
    return words
  }, [])
}

const ORDER: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

const spanOfDays = (from: string, to: string): string | null => {
  const [first, last] = [DAY_WORDS.get(from), DAY_WORDS.get(to)]
  if (first === undefined || last === undefined) return null
  const count = ((ORDER.indexOf(last) - ORDER.indexOf(first) + 7) % 7) + 1
  return Array.from({ length: count }, (_, index) => ORDER[(ORDER.indexOf(first) + index) % 7]).join(' ')
}

/** `8x400m`: what the intervals are made of; the plan needs only that they are intervals. */
const REPEATS = /^\d{1,2}x\d{1,4}(?:\.\d+)?(?:m|km|k|mi|min|s|sec)?$/

const takeAmount = (draft: Draft, word: string): WeekTextError | null => {
  const amount = parseAmount(word)
  if (amount === null) return { type: 'unknown-word', piece: draft.piece, word }
  if (amount.type === 'unclear') return { type: 'unclear-amount', piece: draft.piece, word }
  if (amount.type === 'minutes') {
    if (draft.minutes !== null) return { type: 'two-amounts', piece: draft.piece, word }
    draft.minutes = amount.minutes
    return null
  }
  if (draft.km !== null) return { type: 'two-amounts', piece: draft.piece, word }
  draft.km = amount.km
  draft.unitGiven = amount.unitGiven
  return null
}

const takeWord = (draft: Draft, word: string): WeekTextError | null => {
  const kind = KIND_WORDS.get(word)
  const slot = SLOT_WORDS.get(word)
  if (slot !== undefined) draft.slot = slot
  else if (KEY_WORDS.has(word)) draft.key = true
  else if (REPEATS.test(word)) draft.kind ??= 'intervals'
  else if (kind !== undefined) draft.kind = draft.kind === null || draft.kind === 'easy' ? kind : draft.kind
  else if (!SILENT_WORDS.has(word)) return takeAmount(draft, word)
  return null
}

const readPiece = (piece: string): Result<readonly Draft[], WeekTextError> => {
  const drafts: Draft[] = []
  let draft = draftOf(piece, [])
  const finish = (days: Weekday[]): void => {
    if (!isEmpty(draft)) drafts.push(draft)
    draft = { ...draftOf(piece, days), slot: isEmpty(draft) ? draft.slot : null }
  }
  for (const word of wordsOf(piece)) {
    const day = DAY_WORDS.get(word)
    if (day !== undefined) {
      if (!isEmpty(draft)) finish([])
      draft.days.push(day)
    } else if (NEXT_RUN_WORDS.has(word)) finish(draft.days)
    else {
      const problem = takeWord(draft, word)
      if (problem !== null) return err(problem)
    }
  }
  finish([])
  return drafts.length === 0 || drafts.some((each) => each.days.length === 0)
    ? err({ type: 'no-day', piece })
    : ok(drafts)
}

/** The longest run of the week that has no kind, when nothing is called long and nothing is as long. */
const longestWithoutKind = (drafts: readonly Draft[]): Draft | null => {
  if (drafts.some((draft) => draft.kind === 'long')) return null
  const lengthOf = (draft: Draft): number => (draft.km ?? 0) * 6 + (draft.km === null ? (draft.minutes ?? 0) : 0)
  const [longest, second] = drafts.toSorted((a, b) => lengthOf(b) - lengthOf(a))
  if (longest === undefined || longest.kind !== null || longest.days.length !== 1) return null
  return second === undefined || lengthOf(longest) > lengthOf(second) ? longest : null
}

const settle = (drafts: readonly Draft[]): WeekText => {
  const long = longestWithoutKind(drafts)
  const readings: WeekReading[] = []
  const runs = drafts.flatMap((draft) => {
    const { piece, km, minutes } = draft
    const kind = draft.kind ?? (draft === long ? 'long' : 'easy')
    if (draft.kind === null) readings.push({ type: 'kind-assumed', piece, kind })
    if (km !== null && !draft.unitGiven) readings.push({ type: 'unit-assumed', piece, km })
    if (km === null && minutes === null && kind !== 'cross') readings.push({ type: 'amount-missing', piece, kind })
    return draft.days.map((weekday) => ({ weekday, kind, km, minutes, slot: draft.slot, key: draft.key, title: null }))
  })
  return { runs: runs.toSorted((a, b) => ORDER.indexOf(a.weekday) - ORDER.indexOf(b.weekday)), readings }
}
