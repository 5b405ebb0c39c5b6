import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { acceptPlan, accessFindings, openApp } from './open-app.ts'

const app = openApp()

const TUESDAY = new Date('2026-11-24T05:30:00+01:00')

/** Takes a picture where somebody wants to look. */
const shoot = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['APP_PICTURES']
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` })
}

/** Opens the session of today. */
const begin = (page: Page): Promise<void> =>
  page
    .getByRole('link', { name: 'Start', exact: true })
    .or(page.getByRole('button', { name: 'Start', exact: true }))
    .last()
    .click()

/** A runner who has begun the session of a Tuesday. */
const inSession = async (page: Page): Promise<void> => {
  await page.clock.setFixedTime(TUESDAY)
  await page.reload()
  await acceptPlan(page)
  await begin(page)
  await page.waitForURL('**/session/**')
  await page.getByRole('region', { name: 'Change this session' }).waitFor()
}

const sheet = (page: Page) => page.getByRole('dialog')

it('a runner swaps an exercise for today, follows the other one, and takes it back', async () => {
  const page = await app.tab(await app.device())
  await inSession(page)
  const before = await page.getByRole('heading', { level: 1 }).textContent()
  await shoot(page, 'player')
  await page.getByRole('button', { name: 'Swap', exact: true }).click()
  const options = sheet(page).getByRole('listitem').getByRole('button')
  await options.first().waitFor()
  await shoot(page, 'swap')
  expect(await accessFindings(page)).toEqual([])
  const to = (await options.first().locator('b').textContent()) ?? ''
  await options.first().click()
  await shoot(page, 'swap-how-long')
  await sheet(page).getByRole('button', { name: 'Today only' }).click()
  await page.getByRole('heading', { level: 1, name: to }).waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('heading', { level: 1, name: before ?? '' }).waitFor()
})

it('a runner swaps an exercise from now on, and the plan has the other one', async () => {
  const page = await app.tab(await app.device())
  await inSession(page)
  await page.getByRole('button', { name: 'Swap', exact: true }).click()
  const options = sheet(page).getByRole('listitem').getByRole('button')
  const to = (await options.first().locator('b').textContent()) ?? ''
  await options.first().click()
  await sheet(page).getByRole('button', { name: 'From now on' }).click()
  await sheet(page)
    .getByText(/sessions to come|break a rule/)
    .waitFor()
  await shoot(page, 'swap-from-now-on')
  await sheet(page).getByRole('button', { name: 'Change the plan' }).click()
  await page.getByText('is in your plan from now on').waitFor()
  await page.getByRole('heading', { level: 1, name: to }).waitFor()
})

it('a runner with less time gets the best of the rest, and is told what is left out', async () => {
  const page = await app.tab(await app.device())
  await inSession(page)
  await page.getByRole('button', { name: 'Less time' }).click()
  await sheet(page).getByRole('radio', { name: '10 min' }).check({ force: true })
  await sheet(page)
    .getByText(/Left out|Fewer sets/)
    .waitFor()
  await shoot(page, 'minutes')
  expect(await accessFindings(page)).toEqual([])
  await sheet(page).getByRole('button', { name: 'Do this' }).click()
  await page.getByText(/The rest takes \d+ min/).waitFor()
  await page.reload()
  await page.getByText(/^0 of [1-9] sets$/).waitFor()
})

it('a runner whose kit is taken does the rest first, and has swaps that need none of it', async () => {
  const page = await app.tab(await app.device())
  await page.clock.setFixedTime(TUESDAY)
  await page.reload()
  await page.getByRole('group', { name: 'At home' }).getByRole('checkbox', { name: 'Dumbbells' }).check({ force: true })
  // The plan beside the answers is drawn anew.
  await page.waitForTimeout(2500)
  await acceptPlan(page)
  await begin(page)
  await page.getByRole('button', { name: 'Kit is taken' }).waitFor()
  await shoot(page, 'player-gym')
  await page.getByRole('button', { name: 'Kit is taken' }).click()
  await sheet(page).getByRole('group', { name: 'What is taken?' }).waitFor()
  await shoot(page, 'kit')
  expect(await accessFindings(page)).toEqual([])
  const inOrder = sheet(page).getByRole('button', { name: 'In this order' })
  if (await inOrder.isVisible()) {
    await inOrder.click()
    await page.getByText('comes first.').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('button', { name: 'Kit is taken' }).click()
  }
  await sheet(page)
    .getByRole('button', { name: /^Swap / })
    .click()
  await sheet(page).getByRole('listitem').first().or(sheet(page).getByText('Nothing else here')).waitFor()
  await shoot(page, 'kit-swap')
})

it('what hurts a little goes on with less, and what hurts much stops and says whom to see', async () => {
  const page = await app.tab(await app.device())
  await inSession(page)
  await page.getByRole('button', { name: 'This hurts' }).click()
  const where = sheet(page).getByRole('group', { name: 'Where does it hurt?' }).getByRole('radio')
  await where.first().check({ force: true })
  await sheet(page).getByRole('radio', { name: '4', exact: true }).check({ force: true })
  await sheet(page).getByText('Amber').waitFor()
  await shoot(page, 'pain-amber')
  await sheet(page).getByRole('radio', { name: '8', exact: true }).check({ force: true })
  await sheet(page).getByText('Get help at once if').waitFor()
  await shoot(page, 'pain-red')
  expect(await accessFindings(page)).toEqual([])
  await sheet(page).getByRole('button', { name: 'Go on with the rest' }).click()
  await page.getByText('Noted.').waitFor()
})

it('the sheets hold on a narrow screen with text twice as large, in German and in the dark', async () => {
  const device = await app.device({ viewport: { width: 320, height: 640 }, colorScheme: 'dark', locale: 'de-DE' })
  const page = await app.tab(device)
  await page.clock.setFixedTime(TUESDAY)
  await page.reload()
  await page.getByRole('button', { name: 'Diesen Plan nehmen' }).click()
  await page.waitForURL('**/today')
  await begin(page)
  await page.addStyleTag({ content: 'html { font-size: 200% }' })
  await page.getByRole('button', { name: 'Das tut weh' }).click()
  await sheet(page).getByRole('radio', { name: '4', exact: true }).check({ force: true })
  await shoot(page, 'narrow')
  const over: unknown = await page.evaluate(
    'document.scrollingElement.scrollWidth - document.documentElement.clientWidth',
  )
  expect(over).toBeLessThanOrEqual(0)
})

it('a session that went by is told of, and nothing is made up for', async () => {
  const page = await app.tab(await app.device())
  await page.clock.setFixedTime(TUESDAY)
  await page.reload()
  await acceptPlan(page)
  await page.clock.setFixedTime(new Date('2026-11-27T06:00:00+01:00'))
  await page.reload()
  await page.getByText('went by without you. Nothing is added to make up for').waitFor()
  await page.getByText('Your plan goes on as it is.').waitFor()
  await shoot(page, 'missed')
  expect(await accessFindings(page)).toEqual([])
})
