/** What the page may be kept from drawing by a long task, milliseconds. */
const SLICE_MS = 8

/** A pause that lets the page draw whenever a slice of time is used up. */
export const slicedPause = (): (() => Promise<void>) => {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < SLICE_MS) return
    await new Promise((resolve) => setTimeout(resolve))
    since = performance.now()
  }
}
