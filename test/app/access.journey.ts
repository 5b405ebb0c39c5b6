import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { acceptPlan, accessFindings, openApp, SCREENS } from './open-app.ts'

const app = openApp()

const LOOKS = Object.entries(SCREENS).flatMap(([screen, size]) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ look: `${screen}, ${colorScheme}`, size, colorScheme })),
)

const visit = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('link', { name }).click()
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
    expect(Object.entries(findings).flatMap(([place, found]) => found.map((one) => `${place}: ${one}`))).toEqual([])
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
  await page.goto(new URL('/components', page.url()).href)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await enlarge()
  over['components'] = await overflow(page)
  expect(over).toEqual({ start: 0, today: 0, Plan: 0, Settings: 0, Body: 0, Library: 0, components: 0 })
})
