import { err, ok, type Result } from '../result.ts'
import { EMPTY_STATE, type JournalSet, type JournalState } from './journal-state.ts'

/** A text that is no snapshot of this fold. The journal is folded anew then: a snapshot is a cache. */
export interface NoSnapshot {
  readonly type: 'no-snapshot'
}

/** The sets of a journal, a column a field: by far the most of it, and most of its words come again and again. */
interface SetColumns {
  readonly words: readonly string[]
  readonly events: string
  readonly numbers: readonly (number | null)[]
}

const ID_LENGTH = 36
const COLUMNS = 7

const writeSets = (sets: readonly JournalSet[]): SetColumns => {
  const words: string[] = []
  const places = new Map<string, number>()
  const placeOf = (word: string | null): number | null => {
    if (word === null) return null
    const known = places.get(word)
    if (known !== undefined) return known
    places.set(word, words.length)
    return words.push(word) - 1
  }
  const numbers = sets.flatMap(({ day, session, exercise, done, kg, rir, side }) => [
    placeOf(day),
    placeOf(session),
    placeOf(exercise),
    done,
    kg,
    rir,
    placeOf(side),
  ])
  return { words, events: sets.map(({ event }) => event).join(''), numbers }
}

const readSets = ({ words, events, numbers }: SetColumns): readonly JournalSet[] => {
  const word = (place: number | null | undefined): string | null => words[place ?? -1] ?? null
  return Array.from({ length: numbers.length / COLUMNS }, (_, index) => {
    const at = index * COLUMNS
    return {
      event: events.slice(index * ID_LENGTH, (index + 1) * ID_LENGTH),
      day: word(numbers[at]) as JournalSet['day'],
      session: word(numbers[at + 1]),
      exercise: word(numbers[at + 2]) ?? '',
      done: numbers[at + 3] ?? 0,
      kg: numbers[at + 4] ?? null,
      rir: numbers[at + 5] ?? null,
      side: word(numbers[at + 6]) as JournalSet['side'],
    }
  })
}

const FIELDS = Object.keys(EMPTY_STATE) as (keyof JournalState)[]

const writeField = (name: keyof JournalState, state: JournalState): unknown => {
  if (name === 'sets') return writeSets(state.sets)
  const value = state[name]
  return value instanceof Map || value instanceof Set ? [...value] : value
}

/** A state as text that {@link readSnapshot} of the same fold version reads again. */
export const writeSnapshot = (state: JournalState): string =>
  JSON.stringify(Object.fromEntries(FIELDS.map((name) => [name, writeField(name, state)])))

const readField = (name: keyof JournalState, value: unknown): unknown => {
  const empty = EMPTY_STATE[name]
  if (name === 'sets') return readSets(value as SetColumns)
  if (empty instanceof Map) return new Map(value as [unknown, unknown][])
  return empty instanceof Set ? new Set(value as unknown[]) : value
}

/** Reads a snapshot that {@link writeSnapshot} of the same fold version wrote. */
export const readSnapshot = (text: string): Result<JournalState, NoSnapshot> => {
  try {
    const json = JSON.parse(text) as Readonly<Record<string, unknown>>
    if (FIELDS.some((name) => json[name] === undefined)) return err({ type: 'no-snapshot' })
    return ok(Object.fromEntries(FIELDS.map((name) => [name, readField(name, json[name])])) as unknown as JournalState)
  } catch {
    return err({ type: 'no-snapshot' })
  }
}
