import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright'
import { afterAll, afterEach, beforeAll, vi } from 'vitest'
import { CHROMIUM_FLAGS } from '../../tools/browser/prepare-chromium.ts'

const address = (): string => {
  const served = process.env['APP_ADDRESS']
  if (served === undefined) throw new Error('the app is not served')
  return served
}

/** The two screens that everything must work on. */
export const SCREENS = {
  phone: { viewport: { width: 390, height: 844 } },
  desktop: { viewport: { width: 1280, height: 800 } },
} as const satisfies Record<string, BrowserContextOptions>

/** A browser with the app in it, for the tests of one file. */
export interface AppBrowser {
  /** A runner's device: a browser of their own that has never seen the app. */
  readonly device: (options?: BrowserContextOptions) => Promise<BrowserContext>
  /** The app in a tab of a device, at a path. */
  readonly tab: (device: BrowserContext, path?: string) => Promise<Page>
}

/** Opens the browser before the tests of a file, ends every device after each of them, and the browser at last. */
export const openApp = (): AppBrowser => {
  let browser: Browser | null = null
  const devices: BrowserContext[] = []
  beforeAll(async () => {
    const executablePath = process.env['CHROME_PATH'] ?? ''
    browser = await chromium.launch({ args: [...CHROMIUM_FLAGS], executablePath })
  })
  afterEach(async () => {
    await Promise.all(devices.splice(0).map((device) => device.close()))
  })
  afterAll(async () => browser?.close())
  return {
    device: async (options = {}) => {
      if (browser === null) throw new Error('the browser is not open')
      const device = await browser.newContext({
        locale: 'en-GB',
        timezoneId: 'Europe/Berlin',
        ...SCREENS.phone,
        ...options,
      })
      devices.push(device)
      return device
    },
    tab: async (device, path = '/') => {
      const page = await device.newPage()
      await page.goto(new URL(path, address()).href)
      return page
    },
  }
}

const acceptButton = (page: Page) => page.getByRole('button', { name: 'Use this plan' })

/** Waits for the plan of the answers so far, and takes it. */
export const acceptPlan = async (page: Page): Promise<void> => {
  await acceptButton(page).click()
  await page.waitForURL('**/today')
}

/** Waits until something is true on a page, which itself lets no text be run as script. */
export const until = async (page: Page, expression: string): Promise<void> => {
  // A page that is just being loaded again is asked once more.
  const isTrue = (): Promise<boolean> => page.evaluate<boolean>(expression).catch(() => false)
  await vi.waitUntil(isTrue, { timeout: 20_000 })
}

/** Waits until the device has the whole app, answers from it, and needs nobody any more. */
export const isKept = (page: Page): Promise<void> =>
  until(page, 'navigator.serviceWorker.controller?.state === "activated"')

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds on the page as it is: rule and element, a line each. */
export const accessFindings = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe)
  const found: unknown = await page.evaluate(`axe.run().then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + ' ' + target + ' ' + failureSummary)))`)
  return found as readonly string[]
}

/** The page hears that there is a network again, and is the same as its server when this is answered. */
export const syncNow = async (page: Page): Promise<void> => {
  const answered = page.waitForResponse((answer) => answer.url().includes('/events?after') && answer.ok())
  await page.evaluate("dispatchEvent(new Event('online'))")
  await answered
}
