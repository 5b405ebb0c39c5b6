import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright'
import { expect, it } from 'vitest'
import { acceptPlan, openApp, SCREENS } from './open-app.ts'

const app = openApp()

const TUESDAY = new Date('2026-11-24T05:30:00+01:00')
const SESSION_B = 'session 2026-11-23 B'
const LONG_RUN = 'run 2026-11-29 long'
const LONG_RUN_MOVED = 'run 2026-11-27 long'

/** A runner on a Tuesday, with the plan page open. */
const onPlan = async (options: Parameters<typeof app.device>[0] = SCREENS.desktop): Promise<Page> => {
  const page = await app.tab(await app.device(options))
  await page.clock.setFixedTime(TUESDAY)
  await page.reload()
  await acceptPlan(page)
  await page.getByRole('link', { name: 'Plan' }).click()
  await page.locator('[data-carries]').waitFor()
  return page
}

const card = (page: Page, key: string): Locator => page.locator(`[data-drag^="${key}"]`)
const day = (page: Page, iso: string): Locator => page.locator(`[data-day="${iso}"]`)
const on = (page: Page, iso: string, key: string): Locator => day(page, iso).locator(`[data-drag^="${key}"]`)
const focused = (page: Page): Promise<unknown> => page.evaluate('document.activeElement?.dataset.drag')

const middle = async (of: Locator): Promise<{ readonly x: number; readonly y: number }> => {
  const box = await of.boundingBox()
  if (box === null) throw new Error('it is not on the page')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Carries a card over a day with the mouse, and keeps it in hand. */
const carry = async (page: Page, key: string, iso: string): Promise<void> => {
  const [from, to] = [await middle(card(page, key)), await middle(day(page, iso))]
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 12, from.y + 12)
  await page.mouse.move(to.x, to.y, { steps: 4 })
}

it('a session is carried by mouse: the plan flows while it is in hand, and what was done is said and taken back', async () => {
  const page = await onPlan()
  await carry(page, SESSION_B, '2026-11-27')
  await on(page, '2026-11-27', SESSION_B).waitFor()
  await page.getByText('moved from Thu 26 Nov').first().waitFor()
  await page.mouse.up()
  await page.getByText('Strength B is on Friday 27 November now.').first().waitFor()
  await on(page, '2026-11-27', SESSION_B).waitFor()
  await expect.poll(() => focused(page)).toBe(SESSION_B)
  await page.getByRole('button', { name: 'Undo' }).click()
  await on(page, '2026-11-26', SESSION_B).waitFor()
})

it('a run is carried by mouse: the sessions give way, the sentence says which and why, and it stays after a reload', async () => {
  const page = await onPlan()
  await carry(page, LONG_RUN, '2026-11-27')
  await on(page, '2026-11-29', SESSION_B).waitFor()
  await page.mouse.up()
  const said =
    'The long run is on Friday 27 November now; Strength B moves from Thursday to Sunday: heavy legs stay away'
  await page.getByRole('status').getByText(said).waitFor()
  const moved = on(page, '2026-11-27', LONG_RUN_MOVED)
  await moved.getByText('moved from Sun 29 Nov').waitFor()
  await page.getByRole('button', { name: 'Undo' }).waitFor()
  await page.reload()
  await moved.getByText('moved from Sun 29 Nov').waitFor()
  await on(page, '2026-11-29', SESSION_B).waitFor()
})

it('what is let go of outside every day, or with Escape, stays where it was, and nothing is kept', async () => {
  const page = await onPlan()
  await carry(page, SESSION_B, '2026-11-27')
  await on(page, '2026-11-27', SESSION_B).waitFor()
  await page.keyboard.press('Escape')
  await on(page, '2026-11-26', SESSION_B).waitFor()
  await page.mouse.up()
  await carry(page, SESSION_B, '2026-11-27')
  await page.mouse.move(5, 5)
  await page.mouse.up()
  await page.getByText('Strength B stays on Thursday 26 November.').waitFor()
  await on(page, '2026-11-26', SESSION_B).waitFor()
  expect(await page.getByText('moved from').count()).toBe(0)
})

it('a day that a rule keeps a session from is warned of, and the nearest one that does is offered', async () => {
  const page = await onPlan()
  await carry(page, SESSION_B, '2026-11-28')
  await page.mouse.up()
  await page.getByText('Strength B: Not on Sat 28 Nov, where you wanted it').first().waitFor()
  await on(page, '2026-11-26', SESSION_B).waitFor()
  await page.getByRole('button', { name: 'To Fri 27 Nov instead' }).click()
  await on(page, '2026-11-27', SESSION_B).waitFor()
})

it('the past and what is done stay where they are', async () => {
  const page = await onPlan()
  await page.clock.setFixedTime(new Date('2026-11-27T05:30:00+01:00'))
  await page.reload()
  await card(page, SESSION_B).focus()
  await page.keyboard.press('Space')
  await page.getByRole('status').getByText('What is past stays as it was.').waitFor()
})

it('a session and a run are carried by keyboard alone, and the focus stays on them', async () => {
  const page = await onPlan()
  await card(page, SESSION_B).focus()
  await page.keyboard.press('Space')
  await page.getByText('Strength B of Thursday 26 November is in hand.').waitFor({ state: 'attached' })
  await page.keyboard.press('ArrowRight')
  await on(page, '2026-11-27', SESSION_B).waitFor()
  expect(await focused(page)).toBe(SESSION_B)
  await page.keyboard.press('Escape')
  await on(page, '2026-11-26', SESSION_B).waitFor()
  await card(page, LONG_RUN).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await on(page, '2026-11-29', SESSION_B).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('status').getByText('The long run is on Friday 27 November now').first().waitFor()
  await expect.poll(() => focused(page)).toContain(LONG_RUN_MOVED)
})

/** A finger of a phone, as the browser feels one. */
const fingerOn = async (page: Page) => {
  const session = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly { x: number; y: number }[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: [...points] })
  return {
    down: (at: { x: number; y: number }) => touch('touchStart', [at]),
    move: (to: { x: number; y: number }) => touch('touchMove', [to]),
    up: () => touch('touchEnd', []),
  }
}

/** Waits until the page no longer scrolls by itself. */
const restsFromScrolling = async (page: Page): Promise<void> => {
  let was = Number.NaN
  const isAtRest = async (): Promise<boolean> => {
    const now = Number(await page.evaluate('scrollY'))
    const isSame = now === was
    was = now
    return isSame
  }
  await expect.poll(isAtRest, { timeout: 10_000, interval: 250 }).toBe(true)
}

/** Moves a finger to a day until what it carries is there: the week may still scroll under it, or make room. */
const follow = (finger: Awaited<ReturnType<typeof fingerOn>>, page: Page, to: string, carried: string): Promise<void> =>
  expect
    .poll(
      async () => {
        await finger.move(await middle(day(page, to)))
        return on(page, to, carried).isVisible()
      },
      { timeout: 20_000, interval: 100 },
    )
    .toBe(true)

const PHONE = { ...SCREENS.phone, hasTouch: true, isMobile: true }

it('a finger that rests on a session lifts it, and one that moves at once scrolls', async () => {
  const page = await onPlan(PHONE)
  await card(page, SESSION_B).scrollIntoViewIfNeeded()
  await page.evaluate('scrollBy(0, 240)')
  const finger = await fingerOn(page)
  const from = await middle(card(page, SESSION_B))
  const before = Number(await page.evaluate('scrollY'))
  await finger.down(from)
  for (const step of [40, 90, 140]) await finger.move({ x: from.x, y: from.y - step })
  await finger.up()
  await expect.poll(async () => Number(await page.evaluate('scrollY'))).toBeGreaterThan(before)
  expect(await page.locator('[data-ghost]').count()).toBe(0)

  await restsFromScrolling(page)
  await day(page, '2026-11-27').scrollIntoViewIfNeeded()
  await restsFromScrolling(page)
  const start = await middle(card(page, SESSION_B))
  await finger.down(start)
  await page.locator('[data-ghost]').waitFor()
  await finger.move({ x: start.x, y: start.y + 20 })
  await follow(finger, page, '2026-11-27', SESSION_B)
  await finger.up()
  await page.getByText('Strength B is on Friday 27 November now.').first().waitFor()
  expect(await page.getByRole('dialog').count()).toBe(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await on(page, '2026-11-26', SESSION_B).waitFor()
})

it('the page scrolls while something is held at its edge', async () => {
  const page = await onPlan(PHONE)
  await card(page, LONG_RUN).scrollIntoViewIfNeeded()
  const finger = await fingerOn(page)
  const from = await middle(card(page, LONG_RUN))
  const before = Number(await page.evaluate('scrollY'))
  await finger.down(from)
  await page.locator('[data-ghost]').waitFor()
  await finger.move({ x: from.x, y: 835 })
  await expect.poll(async () => Number(await page.evaluate('scrollY'))).toBeGreaterThan(before + 200)
  await finger.move({ x: from.x, y: 300 })
  await finger.up()
  expect(await page.locator('[data-ghost]').count()).toBe(0)
})

it('buttons do what carrying does: a run to another day, with what would follow written on each', async () => {
  const page = await onPlan(PHONE)
  await card(page, LONG_RUN).click()
  await page.getByText('Move this run').click()
  const friday = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: 'Fri 27 Nov' }) })
  await friday.getByText('Strength B moves from Thursday to Sunday').waitFor()
  await friday.getByRole('button').click()
  await on(page, '2026-11-27', LONG_RUN_MOVED).waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await card(page, LONG_RUN).waitFor()
})

const pagesOf = (pdf: Buffer): number => (pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g) ?? []).length

it('a week is printed on at most two pages of paper, every exercise with boxes to tick, and nothing of the screen', async () => {
  const page = await onPlan()
  await page.evaluate('window.print = () => { window.printed = true }')
  await page.getByRole('button', { name: 'Print this week' }).nth(2).click()
  await page.waitForFunction('window.printed === true')
  await page.emulateMedia({ media: 'print' })
  const text = await page.locator('body').innerText()
  expect(text).toContain('Week 3')
  expect(text).toMatch(/\d × \d/)
  expect(text).not.toContain('Change the answers')
  expect(pagesOf(await page.pdf({ format: 'A4' }))).toBeLessThanOrEqual(2)
  // What was made for paper goes when it is printed.
  await expect.poll(() => page.locator('[data-print]').count()).toBe(0)
})

it('a week goes elsewhere as text and as a calendar file', async () => {
  const page = await onPlan()
  await page.getByRole('button', { name: 'Share this week' }).first().click()
  const sheet = page.getByRole('dialog')
  await sheet.getByText(/Tue 24 Nov: Strength A, \d+ min/).waitFor()
  const saved = page.waitForEvent('download')
  await sheet.getByRole('button', { name: 'Calendar file (.ics)' }).click()
  const file = await saved
  expect(file.suggestedFilename()).toBe('strongstride-2026-11-23.ics')
  const calendar = readFileSync(await file.path(), 'utf8')
  expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(2)
})

it('where the device can share, text and file go to what it offers', async () => {
  const page = await onPlan(PHONE)
  await page.evaluate(`navigator.canShare = () => true
    navigator.share = async ({ title, text, files }) => { window.shared = [title, text.length > 100, files[0].name] }`)
  await page.getByRole('button', { name: 'Share this week' }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: 'Share this week' }).click()
  await page.waitForFunction('window.shared !== undefined')
  expect(await page.evaluate('window.shared')).toEqual(['Week 1 · Base, 23 Nov', true, 'strongstride-2026-11-23.ics'])
})
