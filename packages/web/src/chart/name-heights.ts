/**
 * Heights at which names stand beside what they name so that none covers another, from the top down; `apart`: the least
 * distance.
 */
export const nameHeights = (ends: readonly number[], apart: number): readonly number[] => {
  const order = ends.map((_, index) => index).toSorted((a, b) => (ends[a] ?? 0) - (ends[b] ?? 0))
  const placed: number[] = ends.map(() => 0)
  let above = Number.NEGATIVE_INFINITY
  for (const index of order) {
    above = Math.max(ends[index] ?? 0, above + apart)
    placed[index] = above
  }
  return placed
}
