import type { Page } from 'playwright'

/** Put before the page's own script: notes when its heading stands. */
const WATCH_HEADING = `globalThis.stoodAt = null
  new MutationObserver(() => {
    if (globalThis.stoodAt === null && document.querySelector('main h1') !== null) globalThis.stoodAt = performance.now()
  }).observe(document, { childList: true, subtree: true })`

const ASKED_BEFORE = `performance.getEntriesByType('resource')
  .filter(({ name, startTime }) => startTime <= globalThis.stoodAt && new URL(name).pathname.endsWith('.js'))
  .map(({ name }) => new URL(name).pathname)`

/** Opens an address and answers the paths of all scripts that were asked for before the page stood; the planner works beside it. */
export const firstScripts = async (page: Page, address: string): Promise<readonly string[]> => {
  await page.addInitScript(WATCH_HEADING)
  await page.goto(address)
  await page.locator('main h1').first().waitFor()
  const paths = await page.evaluate<readonly string[]>(ASKED_BEFORE)
  return [...new Set(paths)].filter((path) => !path.includes('planner-worker'))
}
