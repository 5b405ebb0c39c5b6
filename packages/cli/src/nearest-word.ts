/** Steps (letters added, taken, changed or swapped with their neighbour) from one word to another. */
const distance = (from: string, to: string): number => {
  let before: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let i = 1; i <= from.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= to.length; j += 1) {
      const same = from[i - 1] === to[j - 1]
      const steps = [(last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1)]
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) steps.push((before[j - 2] ?? 0) + 1)
      row.push(Math.min(...steps))
    }
    before = last
    last = row
  }
  return last[to.length] ?? 0
}

/**
 * The word of a list that was probably meant, or null when none is near.
 *
 * @example
 * ```ts
 * nearestWord('mintues', ['minutes', 'sessions']) // 'minutes'
 * ```
 */
export const nearestWord = (given: string, words: readonly string[]): string | null => {
  const reach = Math.max(1, Math.floor(given.length / 3))
  const near = words
    .map((word) => ({ word, steps: distance(given.toLowerCase(), word.toLowerCase()) }))
    .filter(({ steps }) => steps <= reach)
    .toSorted((a, b) => a.steps - b.steps || (a.word < b.word ? -1 : 1))
  return near[0]?.word ?? words.find((word) => given.length >= 4 && word.includes(given.toLowerCase())) ?? null
}
