import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Page } from 'playwright'
import { BUILT_APP, serveBuilt } from '../../tools/browser/app-server.ts'
import { CHROMIUM_FLAGS, NO_BROWSER, prepareChromium } from '../../tools/browser/prepare-chromium.ts'

/** A phone with the app's server beside it. */
export interface Device {
  readonly context: BrowserContext
  readonly address: string
  /** Where another program can drive the same browser. */
  readonly port: number
  readonly stopServer: () => Promise<void>
}

/** Milliseconds after which something that should be there is not. */
const PATIENCE = 60_000

const portOf = (profile: string): number =>
  Number(readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0])

/** Gives work a phone that has never seen the app, and takes everything away after it. */
export const onDevice = async <Answer>(work: (device: Device) => Promise<Answer>): Promise<Answer> => {
  const executablePath = prepareChromium()
  if (executablePath === null) throw new Error(NO_BROWSER)
  const server = await serveBuilt(BUILT_APP)
  const profile = mkdtempSync(join(tmpdir(), 'strongstride-phone-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: [...CHROMIUM_FLAGS, '--remote-debugging-port=0'],
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 390, height: 844 },
  })
  context.setDefaultTimeout(PATIENCE)
  try {
    return await work({ context, address: server.address, port: portOf(profile), stopServer: server.stop })
  } finally {
    await context.close()
    await server.stop()
    rmSync(profile, { recursive: true, force: true })
  }
}

/** Days ahead that a race lies for a build of 24 weeks. */
const BUILD_DAYS = 24 * 7
const DAY_MS = 86_400_000

const raceDay = (): string => new Date(Date.now() + BUILD_DAYS * DAY_MS).toISOString().slice(0, 10)

/** Opens the app and accepts a plan for a race in 24 weeks. */
export const withPlan = async ({ context, address }: Device): Promise<Page> => {
  const page = await context.newPage()
  await page.goto(address)
  await page.getByRole('radio', { name: 'Marathon', exact: true }).click()
  await page.getByLabel('Day of the race').fill(raceDay())
  await page.getByText('First session').waitFor()
  await page.getByRole('button', { name: 'Use this plan' }).click()
  await page.waitForURL('**/today')
  return page
}

/** Makes a page's processor so many times slower. */
export const slowDown = async (page: Page, times: number): Promise<void> => {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: times })
}
