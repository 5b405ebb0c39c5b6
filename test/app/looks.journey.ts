import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { layoutFindings, LEAST_TARGET, redrawn } from './layout-findings.ts'
import { loggedPage } from './logged-device.ts'
import { openApp } from './open-app.ts'
import { lookAtForms, lookAtPages, lookAtPlan, lookAtSession, lookAtStart, TUESDAY, type Look } from './screens.ts'

const app = openApp()

/** A screen, and how much larger its reader has text. */
interface Size {
  readonly name: string
  readonly viewport: { readonly width: number; readonly height: number }
  readonly text: string
}

const SIZES: readonly Size[] = [
  { name: 'phone', viewport: { width: 390, height: 844 }, text: '100%' },
  { name: 'narrow', viewport: { width: 320, height: 640 }, text: '100%' },
  { name: 'desktop', viewport: { width: 1280, height: 900 }, text: '100%' },
  { name: 'large', viewport: { width: 390, height: 844 }, text: '200%' },
]

const TOURS = { pages: lookAtPages, plan: lookAtPlan, forms: lookAtForms, session: lookAtSession }

interface Spoken {
  readonly language: string
  readonly locale: string
  readonly sizes: readonly string[]
  readonly tours: readonly string[]
}

/** What needs most room is longest in German; English is looked at where words break first, and everywhere for pictures. */
const LANGUAGES: readonly Spoken[] = [
  { language: 'English', locale: 'en-GB', sizes: ['desktop', 'large'], tours: ['pages', 'plan'] },
  { language: 'German', locale: 'de-DE', sizes: SIZES.map(({ name }) => name), tours: Object.keys(TOURS) },
]

/** Where pictures go that somebody wants to look at (`npm run screens`). */
const folder = process.env['SCREENS_FOLDER']
const wanted = new RegExp(process.env['SCREENS_ONLY'] ?? '')

/** Pixels; the rest of a longer page looks like it. */
const MOST_HEIGHT = 12_000

const shoot = async (page: Page, name: string): Promise<void> => {
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  const isSheet = (await page.getByRole('dialog').count()) > 0
  const size = page.viewportSize() ?? { width: 390, height: 844 }
  const whole = Number(await page.evaluate('document.documentElement.scrollHeight'))
  // As high as the page: bars that stick to the foot of the screen would lie across the middle of a longer picture.
  if (!isSheet) await page.setViewportSize({ ...size, height: Math.min(MOST_HEIGHT, Math.max(size.height, whole)) })
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const picture = `${name}-${colorScheme}.png`
    if (wanted.test(picture)) await page.screenshot({ path: `${folder}/${picture}`, animations: 'disabled' })
  }
  await page.setViewportSize(size)
}

/** Looks at a screen in every size, and notes what is wrong. */
const lookInto =
  (found: string[], { language, sizes }: Spoken): Look =>
  async (page, name) => {
    const least = name.startsWith('session-') ? LEAST_TARGET.player : LEAST_TARGET.page
    for (const { name: size, viewport, text } of SIZES) {
      if (folder === undefined && !sizes.includes(size)) continue
      await page.setViewportSize(viewport)
      await page.evaluate(`document.documentElement.style.fontSize = '${text}'`)
      await redrawn(page)
      for (const one of await layoutFindings(page, least)) found.push(`${name}, ${size}: ${one}`)
      await shoot(page, `${name}-${language}-${size}`)
    }
    await page.setViewportSize({ width: 390, height: 844 })
    await page.evaluate(`document.documentElement.style.fontSize = ''`)
  }

const cases = LANGUAGES.flatMap((spoken) =>
  Object.entries(TOURS)
    .filter(([tour]) => folder !== undefined || spoken.tours.includes(tour))
    .map(([tour, walk]) => ({ ...spoken, tour, walk })),
)

it.each(cases)(
  'nothing of the $tour is cut, covered or out of place in $language',
  { timeout: 240_000 },
  async ({ walk, ...spoken }) => {
    const page = await loggedPage(app, await app.device({ locale: spoken.locale, reducedMotion: 'reduce' }), {
      path: '/today',
      now: TUESDAY,
    })
    const found: string[] = []
    await walk(page, lookInto(found, spoken))
    expect(found).toEqual([])
  },
)

it.each(LANGUAGES)(
  'nothing of the start is cut, covered or out of place in $language',
  { timeout: 120_000 },
  async (spoken) => {
    const page = await app.tab(await app.device({ locale: spoken.locale, reducedMotion: 'reduce' }))
    await page.clock.setFixedTime(TUESDAY)
    await page.reload()
    const found: string[] = []
    await lookAtStart(page, lookInto(found, spoken))
    expect(found).toEqual([])
  },
)
