/** Values of one question at most: both engines have a limit, the lower one is 32,766. */
const MOST = 1000

/** Asks for many values a slice at a time, and answers all that was found. */
export const askInSlices = async <Value, Row>(
  values: readonly Value[],
  ask: (slice: readonly Value[]) => Promise<readonly Row[]>,
): Promise<readonly Row[]> => {
  const rows: Row[] = []
  for (let from = 0; from < values.length; from += MOST) rows.push(...(await ask(values.slice(from, from + MOST))))
  return rows
}
