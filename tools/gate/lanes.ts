/**
 * Works through a list in order, `width` items at a time, and answers in the order of the list.
 *
 * @example
 * ```ts
 * await inLanes(2, [1, 2, 3], (n) => Promise.resolve(n * 2)) // [2, 4, 6]
 * ```
 */
export const inLanes = async <Item, Outcome>(
  width: number,
  items: readonly Item[],
  work: (item: Item) => Promise<Outcome>,
): Promise<readonly Outcome[]> => {
  const outcomes: Outcome[] = []
  const queue = items.entries()
  const lane = async (): Promise<void> => {
    for (const [index, item] of queue) outcomes[index] = await work(item)
  }
  await Promise.all(Array.from({ length: width }, lane))
  return outcomes
}
