/**
 * Something that can be found: address, kind, name, other names, what it is about.
 * @typedef {readonly [address: string, kind: string, name: string, alsoKnownAs: readonly string[], about: string]} Entry
 */

/** @param {string} text */
const wordsOf = (text) =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036F']/g, '')
    .split(/[^a-z0-9.]+/)
    .filter((word) => word !== '')

/**
 * How near an entry is to what was typed, nearest 0; null where a word is nowhere in it.
 * @param {Entry} entry
 * @param {readonly string[]} asked
 */
const distanceOf = ([, kind, name, alsoKnownAs, about], asked) => {
  const called = [name, ...alsoKnownAs].map((each) => wordsOf(each))
  if (called.some((words) => words.join(' ') === asked.join(' '))) return 0
  if (called.some((words) => words.join(' ').startsWith(asked.join(' ')))) return 1
  /** @param {readonly string[]} words */
  const hasAll = (words) => asked.every((each) => words.some((word) => word.startsWith(each)))
  if (called.some(hasAll)) return 2
  if (hasAll([...called.flat(), ...wordsOf(kind)])) return 3
  return hasAll([...called.flat(), ...wordsOf(kind), ...wordsOf(about)]) ? 4 : null
}

/**
 * The entries that hold every word typed, as a word or its beginning, nearest first.
 * @param {readonly Entry[]} entries
 * @param {string} typed
 * @returns {readonly Entry[]}
 */
export const matchEntries = (entries, typed) => {
  const asked = wordsOf(typed)
  if (asked.length === 0) return []
  return entries
    .map((entry) => ({ entry, distance: distanceOf(entry, asked) }))
    .filter(({ distance }) => distance !== null)
    .toSorted((a, b) => Number(a.distance) - Number(b.distance))
    .map(({ entry }) => entry)
}
