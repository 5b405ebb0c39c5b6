import type { Page } from 'playwright'
import { figureOf, type Figure } from '../figure.ts'
import { onDevice, slowDown, withPlan } from './device.ts'

/** Put before the page's own script: every event that a person would notice, by what was done and how long the page took. */
const WATCH_EVENTS = `globalThis.interactions = new Map()
  new PerformanceObserver((list) => {
    for (const { interactionId, duration, name, target } of list.getEntries()) {
      if (!interactionId) continue
      const known = globalThis.interactions.get(interactionId)
      if (known === undefined || known.duration < duration)
        globalThis.interactions.set(interactionId, { duration, what: name + ' ' + (target?.textContent ?? '').slice(0, 30) })
    }
  }).observe({ type: 'event', durationThreshold: 16, buffered: true })`

/** What one thing that was done took, from the finger to the next picture. */
interface Interaction {
  readonly duration: number
  readonly what: string
}

const PAGES = ['Plan', 'Body', 'Library', 'Settings', 'Today'] as const

const openAll = async (page: Page): Promise<void> => {
  const closed = page.locator('main details:not([open]) > summary')
  for (let opened = 0; opened < 4 && (await closed.count()) > 0; opened++) await closed.first().click()
}

const choose = async (page: Page, name: string): Promise<void> => {
  const radio = page.getByRole('radio', { name, exact: true })
  if ((await radio.count()) > 0) await radio.first().click()
}

/** Through every page, opening what opens and choosing what can be chosen, then a session that is done. */
const tour = async (page: Page): Promise<void> => {
  for (const name of PAGES) {
    await page.getByRole('link', { name, exact: true }).click()
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await openAll(page)
  }
  await page.getByRole('link', { name: 'Body', exact: true }).click()
  for (const name of ['Back', 'Front', 'This week', 'Emphasis']) await choose(page, name)
  await page.getByRole('link', { name: 'Settings', exact: true }).click()
  for (const name of ['Miles', 'Dark', 'Deutsch', 'English', 'Light', 'Kilometres']) await choose(page, name)
  await page.getByRole('link', { name: 'Library', exact: true }).click()
  await page.locator('main a').first().click()
  await page.waitForTimeout(500)
}

const WORST = 3

const measureTour = async (page: Page, slower: number): Promise<readonly Interaction[]> => {
  await slowDown(page, slower)
  await page.reload()
  await page.getByText('0 of').waitFor()
  await tour(page)
  const seen: readonly Interaction[] = await page.evaluate('[...globalThis.interactions.values()]')
  await page.goto(new URL('/today', page.url()).href)
  return seen.toSorted((a, b) => b.duration - a.duration)
}

const noted = (seen: readonly Interaction[]): readonly string[] =>
  seen.slice(0, WORST).map(({ duration, what }) => `${Math.round(duration)} ms: ${what}`)

/** The slowest answer to anything that is done on a tour through the app. */
export const tourFigures = (): Promise<readonly Figure[]> =>
  onDevice(async (device) => {
    const page = await withPlan(device)
    await page.addInitScript(WATCH_EVENTS)
    const plain = await measureTour(page, 1)
    const slow = await measureTour(page, 4)
    return [
      figureOf('inp', plain[0]?.duration ?? Infinity, 'ms', { goal: ['<=', 200], notes: noted(plain) }),
      figureOf('inp-4x', slow[0]?.duration ?? Infinity, 'ms', { notes: noted(slow) }),
    ]
  })
