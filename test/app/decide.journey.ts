import { nextStamp, parseStamp, versionOf } from '@strongstride/core/journal'
import type { BrowserContextOptions, Page } from 'playwright'
import { expect, it } from 'vitest'
import { acceptPlan, openApp, SCREENS } from './open-app.ts'
import { openRemote, type RemoteInTest } from './remote-in-test.ts'

const app = openApp()

const TUESDAY = new Date('2026-11-24T05:30:00+01:00')
const OTHER_DEVICE = '0197a000-0000-7000-8000-0000000000bb'
const SESSION_B = 'session 2026-11-23 B'
const on = (page: Page, iso: string, key: string) => page.locator(`[data-day="${iso}"] [data-drag^="${key}"]`)

const openTab = async (options: BrowserContextOptions, path = '/') => {
  const device = await app.device(options)
  const page = await app.tab(device, '/icon.svg')
  await page.clock.setFixedTime(TUESDAY)
  await page.goto(new URL(path, page.url()).href)
  return { device, page }
}

/** A runner whose plan is on a server too. */
const withServer = async (options: BrowserContextOptions): Promise<{ page: Page; remote: RemoteInTest }> => {
  const remote = openRemote()
  const { device, page } = await openTab(options)
  await remote.attach(device)
  await page.reload()
  await acceptPlan(page)
  await expect.poll(() => remote.events.length).toBeGreaterThan(5)
  return { page, remote }
}

/** The server has read the runner's calendar: the long run stands on Friday now. */
const changeFeed = async (page: Page, remote: RemoteInTest): Promise<void> => {
  const stamps = remote.events.map(({ stamp }) => stamp).toSorted()
  const stamp = nextStamp(parseStamp(stamps.at(-1) ?? ''), TUESDAY.getTime() + 60_000, OTHER_DEVICE)
  remote.add({
    id: '0197a000-0000-7000-8000-0000000000cc',
    type: 'FeedRead',
    version: versionOf('FeedRead'),
    at: TUESDAY.toISOString(),
    day: '2026-11-24',
    device: OTHER_DEVICE,
    stamp,
    data: {
      feed: 'week',
      added: [],
      changed: [{ run: 'week-2026-11-29-0', changes: { day: '2026-11-27' } }],
      removed: [],
    },
  } as never)
  await page.evaluate("dispatchEvent(new Event('online'))")
}

it('a run that moves in the feed changes nothing by itself: Today says so in a line, Plan shows what would change', async () => {
  const { page, remote } = await withServer(SCREENS.phone)
  await changeFeed(page, remote)
  await page.getByText('The long run moved from Sun 29 Nov to Fri 27 Nov. Your plan can follow.').waitFor()
  await page.getByRole('button', { name: 'See what would change' }).click()
  const card = page.getByRole('region', { name: 'Your calendar has changed' })
  await card.getByText('Strength B moves from Thursday to Sunday').waitFor()
  await on(page, '2026-11-26', SESSION_B).waitFor()
  await on(page, '2026-11-29', 'run 2026-11-29 long').waitFor()

  await card.getByRole('button', { name: 'Change the plan' }).click()
  await on(page, '2026-11-29', SESSION_B).waitFor()
  await card.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Undo' }).click()
  await on(page, '2026-11-26', SESSION_B).waitFor()
  await card.waitFor()
})

it('a change that is declined leaves the plan as it is, and is not asked of again; that too can be taken back', async () => {
  const { page, remote } = await withServer(SCREENS.desktop)
  await page.getByRole('link', { name: 'Plan' }).click()
  await changeFeed(page, remote)
  const card = page.getByRole('region', { name: 'Your calendar has changed' })
  await card.getByRole('button', { name: 'Leave it as it is' }).click()
  await card.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Undo' }).click()
  await card.getByRole('button', { name: 'Leave it as it is' }).click()
  await card.waitFor({ state: 'detached' })
  await page.reload()
  await on(page, '2026-11-26', SESSION_B).waitFor()
  await page.getByText(/All \d+ rules are kept/).waitFor()
  expect(await card.count()).toBe(0)
})

it('while a change of the feed waits, a session is moved without it, and the change goes on waiting', async () => {
  const { page, remote } = await withServer(SCREENS.desktop)
  await page.getByRole('link', { name: 'Plan' }).click()
  await changeFeed(page, remote)
  const card = page.getByRole('region', { name: 'Your calendar has changed' })
  await card.waitFor()
  const session = page.locator('[data-drag="session 2026-11-30 B"]')
  await session.focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await on(page, '2026-12-04', 'session 2026-11-30 B').waitFor()
  await page.keyboard.press('Space')
  await page.getByRole('status').getByText('Strength B is on Friday 4 December now.').first().waitFor()
  await on(page, '2026-11-29', 'run 2026-11-29 long').waitFor()
  await card.getByText('Strength B moves from Thursday to Sunday').waitFor()
})

it('two devices that took different plans without knowing of each other: one is chosen', async () => {
  const remote = openRemote()
  const one = await openTab(SCREENS.desktop)
  const two = await openTab(SCREENS.desktop)
  await one.page.getByRole('group', { name: 'Sessions a week' }).getByLabel('1', { exact: true }).click()
  await one.page.getByText('1 session a week, up to').first().waitFor()
  for (const { page } of [one, two]) await acceptPlan(page)
  for (const { device, page } of [one, two]) {
    await remote.attach(device)
    await page.reload()
    await page.getByRole('heading', { name: 'This week' }).waitFor()
    await page.getByRole('link', { name: 'Plan' }).click()
  }
  const card = two.page.getByRole('region', { name: 'Two plans' })
  await card.getByRole('button', { name: 'Keep this one' }).waitFor()
  await card.getByRole('button', { name: 'Take the other one' }).click()
  await card.waitFor({ state: 'detached' })
  await two.page.getByRole('button', { name: 'Undo' }).click()
  await card.getByRole('button', { name: 'Keep this one' }).click()
  await card.waitFor({ state: 'detached' })
})

it('what would help most is asked with progress, and answered in sets of named muscles', async () => {
  const { page } = await openTab(SCREENS.desktop)
  await acceptPlan(page)
  await page.getByRole('link', { name: 'Plan' }).click()
  const help = page.getByRole('region', { name: 'What would help most?' })
  await help.getByRole('button', { name: 'Find out' }).click()
  await help.getByRole('progressbar').waitFor()
  await help.getByText(/^\d+ of \d+ asked$/).waitFor()
  await help.getByRole('button', { name: 'Change it in your answers' }).waitFor()
  expect(
    await help
      .getByRole('listitem')
      .getByText(/ sets$/)
      .count(),
  ).toBeGreaterThan(2)
})

it('what would help is asked in vain no longer than the runner likes', async () => {
  const { page } = await openTab(SCREENS.phone)
  await acceptPlan(page)
  await page.getByRole('link', { name: 'Plan' }).click()
  await page.getByRole('button', { name: 'Find out' }).click()
  await page.getByRole('button', { name: 'Stop' }).click()
  await page.getByRole('button', { name: 'Find out' }).waitFor()
})
