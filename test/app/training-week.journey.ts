import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { acceptPlan, openApp, SCREENS } from './open-app.ts'

const app = openApp()

const TUESDAY = new Date('2026-11-24T05:30:00+01:00')

/** A runner on a Tuesday with a session. */
const onTuesday = async (page: Page): Promise<void> => {
  await page.clock.setFixedTime(TUESDAY)
  await page.reload()
  await acceptPlan(page)
  await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor()
}

it('a runner sees what to do today, why today, and why each exercise, and says that it is done', async () => {
  const page = await app.tab(await app.device())
  await onTuesday(page)
  await page.getByText('Why today').click()
  await page.getByText('the legs still have what it takes').first().waitFor()
  await page.getByText('Why this one').first().click()
  await page
    .getByText(/^Trains: /)
    .first()
    .waitFor()
  await page.getByRole('button', { name: 'Done already' }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('1 of 2 sessions').waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('0 of 2 sessions').waitFor()
  await page.getByRole('button', { name: 'Done already' }).waitFor()
})

it('what was said is there after the page is loaded again', async () => {
  const page = await app.tab(await app.device())
  await onTuesday(page)
  await page.getByRole('button', { name: 'Not today' }).click()
  await page.getByText('Strength A is left out.').waitFor()
  await page.reload()
  await page.getByText('Left out', { exact: true }).waitFor()
})

it('what is said in one tab is seen in the other', async () => {
  const device = await app.device()
  const one = await app.tab(device)
  await onTuesday(one)
  const two = await device.newPage()
  await two.clock.setFixedTime(TUESDAY)
  await two.goto(one.url())
  await two.getByRole('button', { name: 'Done already' }).waitFor()
  await one.getByRole('button', { name: 'Not today' }).click()
  await two.getByText('Left out', { exact: true }).waitFor()
})

it('a runner moves a session to another day, is told what moved, and takes it back', async () => {
  const page = await app.tab(await app.device(SCREENS.desktop))
  await onTuesday(page)
  await page.getByRole('link', { name: 'Plan' }).click()
  const sessionOn = (day: string) =>
    page
      .getByRole('listitem')
      .filter({ hasText: day })
      .getByRole('button', { name: /^Strength/ })
  await sessionOn('Thu 26').click()
  await page.getByText('Move it').click()
  await page.getByRole('button', { name: 'Fri 27 Nov' }).click()
  await page.getByText('Strength B is on Friday 27 November now.').waitFor()
  await sessionOn('Fri 27').waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await sessionOn('Thu 26').waitFor()
})

it('the language changes at once, everywhere, and stays', async () => {
  const page = await app.tab(await app.device())
  await acceptPlan(page)
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('radio', { name: 'Deutsch' }).click()
  await page.getByRole('heading', { name: 'Einstellungen' }).waitFor()
  await page.reload()
  await page.getByRole('link', { name: 'Heute' }).click()
  expect(await page.evaluate('document.documentElement.lang')).toBe('de')
})

/** The app on a device with so many bytes of room. What it keeps before any answer takes some 74,000. */
const withRoomFor = async (bytes: number) => {
  const device = await app.device()
  const page = await app.tab(device, '/icon.svg')
  const session = await device.newCDPSession(page)
  const { origin } = new URL(page.url())
  // Before the app keeps anything: the browser remembers for half a minute how much room it last found.
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: bytes })
  await page.goto(origin)
  return { page, makeRoom: () => session.send('Storage.overrideQuotaForOrigin', { origin }) }
}

it('a disk that fills up is said, and with room again the same plan is taken', async () => {
  const { page, makeRoom } = await withRoomFor(120_000)
  await page.getByRole('button', { name: 'Use this plan' }).click()
  await page.getByText('There is no room left on this device').waitFor()
  await makeRoom()
  await page.getByRole('button', { name: 'Use this plan' }).click()
  await page.waitForURL('**/today')
})

it('on a device without any room the app opens all the same, and says that nothing stays', async () => {
  const { page } = await withRoomFor(3000)
  await page.getByText('There is no room on this device to keep anything').waitFor()
  await acceptPlan(page)
})

it('everything can be done by keyboard alone: from the first page to a session that is done', async () => {
  const page = await app.tab(await app.device(SCREENS.desktop))
  await page.clock.setFixedTime(TUESDAY)
  await page.reload()
  await page.getByText('First session').waitFor()
  const tabTo = async (name: string): Promise<void> => {
    for (let count = 0; count < 160; count++) {
      await page.keyboard.press('Tab')
      const reached: unknown = await page.evaluate('document.activeElement?.textContent ?? ""')
      if (reached === name) return
    }
    throw new Error(`${name} cannot be reached with the tabulator`)
  }
  await tabTo('Use this plan')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/today')
  await tabTo('Done already')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
  await tabTo('Save')
  await page.keyboard.press('Enter')
  await page.getByText('1 of 2 sessions').waitFor()
})
