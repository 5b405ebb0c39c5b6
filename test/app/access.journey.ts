import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { loggedPage } from './logged-device.ts'
import { acceptPlan, accessFindings, openApp, SCREENS } from './open-app.ts'
import { lookAtForms, lookAtPlan, TUESDAY } from './screens.ts'

const app = openApp()

const LOOKS = Object.entries(SCREENS).flatMap(([screen, size]) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ look: `${screen}, ${colorScheme}`, size, colorScheme })),
)

const visit = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('link', { name, exact: true }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

/** The pages that the navigation leads to from Today. */
const BEYOND_TODAY = ['Plan', 'Settings', 'Body', 'Library'] as const

/** A page of each kind, and the long ones. */
const LIBRARY_PAGES = [
  'muscles/soleus',
  'exercises/goblet-squat',
  'complaints/achilles-pain',
  'tests/heel-raise',
  'sources',
]

/** How the body is and how it goes, before anything is reported. */
const BODY_PAGES = ['progress', 'niggle', 'tests', 'tests/side-plank'] as const

describe.each(LOOKS)('on $look', ({ size, colorScheme }) => {
  it('axe finds nothing on any page, nor in an open sheet', async () => {
    const page = await app.tab(await app.device({ ...size, colorScheme, reducedMotion: 'reduce' }), '/components')
    await page.getByRole('heading', { level: 1 }).waitFor()
    const findings: Record<string, readonly string[]> = { components: await accessFindings(page) }
    await page.getByRole('button', { name: 'Open a sheet' }).click()
    findings['sheet'] = await accessFindings(page)
    await page.goto(new URL('/start', page.url()).href)
    await page.getByText('First session').waitFor()
    findings['start'] = await accessFindings(page)
    await acceptPlan(page)
    await page.getByText('0 of').waitFor()
    findings['today'] = await accessFindings(page)
    for (const name of BEYOND_TODAY) {
      await visit(page, name)
      findings[name] = await accessFindings(page)
    }
    for (const path of LIBRARY_PAGES) {
      await page.goto(new URL(`/library/${path}`, page.url()).href)
      await page.getByRole('heading', { level: 1 }).waitFor()
      findings[path] = await accessFindings(page)
    }
    for (const path of BODY_PAGES) {
      await page.goto(new URL(`/${path}`, page.url()).href)
      await page.getByRole('heading', { level: 1 }).waitFor()
      findings[path] = await accessFindings(page)
    }
    expect(Object.entries(findings).flatMap(([place, found]) => found.map((one) => `${place}: ${one}`))).toEqual([])
  })
})

describe.each(LOOKS)('after 24 weeks on $look', ({ size, colorScheme }) => {
  it.each([
    { place: 'sheet of the plan, nor what would help', walk: lookAtPlan },
    { place: 'form, nor the offer of another plan', walk: lookAtForms },
  ])('axe finds nothing in any $place', { timeout: 120_000 }, async ({ walk }) => {
    const device = await app.device({ ...size, colorScheme, reducedMotion: 'reduce' })
    const findings: string[] = []
    await walk(await loggedPage(app, device, { path: '/today', now: TUESDAY }), async (page, name) => {
      for (const found of await accessFindings(page)) findings.push(`${name}: ${found}`)
    })
    expect(findings).toEqual([])
  })
})

/** A session from its first set to what it changes, as it is looked at on the way. */
const lookAtSession = async (page: Page, look: (view: string) => Promise<void>): Promise<void> => {
  const main = page.locator('main [class*="dock"] button').first()
  await page.clock.install({ time: new Date('2026-11-24T05:30:00+01:00') })
  await page.reload()
  await page.getByText('First session').waitFor()
  await acceptPlan(page)
  await page.getByRole('button', { name: 'Start' }).click()
  await page.getByRole('button', { name: 'Begin' }).waitFor()
  await page.getByRole('region', { name: 'Change this session' }).waitFor()
  await look('warm-up')
  await main.click()
  await page.getByRole('button', { name: /^Done: / }).waitFor()
  await look('set')
  await page.getByRole('button', { name: 'Change', exact: true }).click()
  await page.getByRole('dialog').waitFor()
  await look('change')
  await page.clock.runFor(700)
  await page.getByRole('button', { name: 'Log this' }).click()
  await page.getByText('How many more would have gone?').waitFor()
  await look('after a set')
  for (const name of ['Sounds and signals', 'Overview']) {
    await page.getByRole('button', { name }).click()
    await page.getByRole('dialog').waitFor()
    await look(name)
    if (name !== 'Overview') await page.keyboard.press('Escape')
  }
  await page.getByRole('button', { name: 'Finish the session' }).click()
  await page.getByRole('button', { name: 'Finish', exact: true }).waitFor()
  await look('finish')
  await page.getByRole('button', { name: 'Finish', exact: true }).click()
  await page.getByRole('heading', { name: 'Strength A is done' }).waitFor()
  await look('closing')
}

describe.each(LOOKS)('in a session on $look', ({ size, colorScheme }) => {
  it('axe finds nothing, from the warm-up to the end', async () => {
    const page = await app.tab(await app.device({ ...size, colorScheme, reducedMotion: 'reduce' }))
    const findings: string[] = []
    await lookAtSession(page, async (view) => {
      for (const found of await accessFindings(page)) findings.push(`${view}: ${found}`)
    })
    expect(findings).toEqual([])
  })
})

const overflow = async (page: Page): Promise<number> =>
  Number(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'))

it.each([
  { name: '320 pixels', width: 320, rootSize: '100%' },
  { name: 'text twice as large on a phone', width: 390, rootSize: '200%' },
])('nothing runs out of the page at $name', async ({ width, rootSize }) => {
  const page = await app.tab(await app.device({ viewport: { width, height: 700 } }))
  await page.getByText('First session').waitFor()
  const enlarge = (): Promise<unknown> => page.evaluate(`document.documentElement.style.fontSize = '${rootSize}'`)
  await enlarge()
  const over: Record<string, number> = { start: await overflow(page) }
  await acceptPlan(page)
  await page.getByText('0 of').waitFor()
  over['today'] = await overflow(page)
  for (const name of BEYOND_TODAY) {
    await visit(page, name)
    over[name] = await overflow(page)
  }
  for (const path of BODY_PAGES) {
    await page.goto(new URL(`/${path}`, page.url()).href)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await enlarge()
    over[path] = await overflow(page)
  }
  await page.goto(new URL('/components', page.url()).href)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await enlarge()
  over['components'] = await overflow(page)
  expect(Object.keys(over)).toHaveLength(7 + BODY_PAGES.length)
  expect(Object.entries(over).filter(([, pixels]) => pixels !== 0)).toEqual([])
})

it.each([
  { name: '320 pixels', width: 320, rootSize: '100%' },
  { name: 'text twice as large on a phone', width: 390, rootSize: '200%' },
])('nothing runs out of a session at $name', async ({ width, rootSize }) => {
  const page = await app.tab(await app.device({ viewport: { width, height: 700 } }))
  const over: Record<string, number> = {}
  await lookAtSession(page, async (view) => {
    await page.evaluate(`document.documentElement.style.fontSize = '${rootSize}'`)
    over[view] = await overflow(page)
    const folder = process.env['APP_PICTURES']
    if (folder !== undefined) await page.screenshot({ path: `${folder}/${width}-${view}.png` })
  })
  expect(Object.keys(over)).toHaveLength(8)
  expect(Object.entries(over).filter(([, pixels]) => pixels !== 0)).toEqual([])
})
