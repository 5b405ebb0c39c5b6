/** Milliseconds after which a page that never rests is no longer waited for, and that one is given which cannot say so. */
const PATIENCE = 4000
const A_MOMENT = 300

/** Waits until the page has drawn what it has to draw, for what nobody waits for. */
export const whenIdle = (): Promise<void> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: PATIENCE })
    else setTimeout(resolve, A_MOMENT)
  })

/** Waits until the page has nothing to do, and still has not a moment later: what it read first has been drawn too. */
export const whenQuiet = async (): Promise<void> => {
  await whenIdle()
  await new Promise((resolve) => setTimeout(resolve, A_MOMENT))
  await whenIdle()
}
