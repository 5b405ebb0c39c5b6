import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import type { Page } from 'playwright'

const source = join(import.meta.dirname, '..', '..', 'tools', 'browser', 'page', 'layout-faults.ts')

/** The script as the browser runs it: a page is given no modules. */
const script = stripTypeScriptTypes(readFileSync(source, 'utf8')).replaceAll(/^export /gm, '')

/** Pixels that a target must have each way; in the player, with a tired thumb, more. */
export const LEAST_TARGET = { page: 44, player: 48 } as const

/** Runs in the page: done once nothing has changed for a moment, and what was changed is drawn. */
const quiet = `new Promise((done) => {
  const rest = () => requestAnimationFrame(() => setTimeout(() => { watch.disconnect(); done() }, 10))
  let waiting = setTimeout(rest, 80)
  const watch = new MutationObserver(() => { clearTimeout(waiting); waiting = setTimeout(rest, 80) })
  watch.observe(document.body, { subtree: true, childList: true, attributes: true })
  setTimeout(() => { watch.disconnect(); done() }, 1500)
})`

/** Waits until a page that has another size is drawn in it. */
export const redrawn = (page: Page): Promise<unknown> =>
  page.evaluate(`new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 10))))`)

/** Waits until a page has taken what was done to it, and draws nothing new. */
export const settle = (page: Page): Promise<unknown> => page.evaluate(quiet)

/**
 * What is wrong with how a page is laid out, or the sheet over it, a line each: what runs out of the screen or its box, is cut
 * off, lies over other words or controls, is broken without a hyphen, too small to touch, never uncovered, or too pale.
 */
export const layoutFindings = async (page: Page, least: number = LEAST_TARGET.page): Promise<readonly string[]> => {
  const found: unknown = await page.evaluate(`(() => { ${script}; return layoutFaults(${least}) })()`)
  return found as readonly string[]
}
