/** Values of one question at most: both engines have a limit, the lower one is 32,766, and an event has seven. */
const MOST = 1000

/** A list in slices that fit into one statement each. */
export const slicesOf = <Item>(items: readonly Item[]): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / MOST) }, (_, at) => items.slice(at * MOST, (at + 1) * MOST))

/** Asks for many values a slice at a time, and answers all that was found. */
export const askInSlices = async <Value, Row>(
  values: readonly Value[],
  ask: (slice: readonly Value[]) => Promise<readonly Row[]>,
): Promise<readonly Row[]> => {
  const rows: Row[] = []
  for (const slice of slicesOf(values)) rows.push(...(await ask(slice)))
  return rows
}
