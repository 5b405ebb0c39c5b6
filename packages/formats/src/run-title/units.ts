/** Kilometres of a mile. */
export const KM_PER_MILE = 1.609344

/** What a unit in a title measures; `m` stays open: miles, metres or minutes. */
export type Unit = 'km' | 'mile' | 'metre' | 'hour' | 'minute' | 'second' | 'm'

const WORDS_OF_UNITS: readonly (readonly [Unit, string])[] = [
  ['km', 'k km kms kilometer kilometers kilometre kilometres kilometern'],
  ['mile', 'mi mile miles miler mls meile meilen'],
  ['metre', 'meter meters metre metres metern mtr mtrs'],
  ['hour', 'h hr hrs hour hours std stunde stunden heure heures'],
  ['minute', 'min mins minute minutes minuten mn'],
  ['second', 's sec secs second seconds sek sekunde sekunden seconde secondes'],
  ['m', 'm'],
]

const unitByWord: ReadonlyMap<string, Unit> = new Map(
  WORDS_OF_UNITS.flatMap(([unit, words]) => words.split(' ').map((word) => [word, unit] as const)),
)

/** The unit a word names, in English, German or French; `null` when it names none. */
export const unitOf = (word: string): Unit | null => unitByWord.get(word) ?? null
