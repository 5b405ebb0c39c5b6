import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { loggedPage } from './logged-device.ts'
import { acceptPlan, accessFindings, openApp } from './open-app.ts'

const app = openApp()

const EVENING = new Date('2026-11-24T19:00:00+01:00')
const MORNING = new Date('2026-11-25T06:00:00+01:00')

const score = async (page: Page, group: string, value: number): Promise<void> =>
  page
    .getByRole('group', { name: group })
    .getByRole('radio', { name: String(value), exact: true })
    .click()

/** A runner with a plan, on the evening of a Tuesday. */
const onTuesday = async (): Promise<Page> => {
  const page = await app.tab(await app.device())
  await page.clock.setFixedTime(EVENING)
  await page.reload()
  await acceptPlan(page)
  return page
}

it('a runner says in five taps what hurts, sees its light and how the plan would change, and takes it', async () => {
  const page = await onTuesday()
  await page.getByRole('link', { name: 'Something hurts' }).click()
  await page.getByRole('radio', { name: 'Achilles tendon' }).click()
  await page.getByRole('radio', { name: 'Left', exact: true }).click()
  await score(page, 'Worst while training', 4)
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('article', { name: 'Achilles tendon' }).getByText('Amber since').waitFor()
  await page.getByRole('heading', { name: 'Your plan can follow' }).waitFor()
  await page.getByRole('button', { name: 'Change the plan' }).click()
  await page.getByText('The plan follows the change now.').waitFor()
  await page.getByRole('heading', { name: 'Your plan can follow' }).waitFor({ state: 'detached' })
})

it('the morning after, Today asks by itself, once; still raised is a set-back', async () => {
  const page = await onTuesday()
  await page.goto(new URL('/niggle?at=achilles', page.url()).href)
  await score(page, 'Worst while training', 4)
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Achilles tendon is noted.').waitFor()
  await page.clock.setFixedTime(MORNING)
  await page.goto(new URL('/today', page.url()).href)
  await score(page, 'How is it this morning', 3)
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('group', { name: 'How is it this morning' }).waitFor({ state: 'detached' })
  await page.goto(new URL('/niggle', page.url()).href)
  await page.getByText('It was still raised the next morning').waitFor()
})

it('a sign that alarms stops the planning of that part until a clinician has agreed', async () => {
  const page = await onTuesday()
  await page.goto(new URL('/niggle?at=tibia', page.url()).href)
  await page.getByRole('checkbox', { name: 'It hurts at night or at rest' }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Planning for Shin bone has stopped').waitFor()
  await page.getByText('See a doctor before you train').waitFor()
  await page.getByRole('button', { name: 'A clinician has agreed' }).click()
  await page.getByText('Planning for Shin bone has stopped').waitFor({ state: 'detached' })
})

it('with a sign for the whole runner no plan fits, and the first line lies open before anything else', async () => {
  const page = await onTuesday()
  await page.goto(new URL('/niggle', page.url()).href)
  await page.getByText('get help now').click()
  await page.getByRole('button', { name: 'One of these applies to me' }).click()
  await page.getByText('No plan would fit that').waitFor()
})

it('soreness, tiredness and illness are said in the same short manner, and taken back', async () => {
  const page = await onTuesday()
  await page.goto(new URL('/niggle', page.url()).href)
  await page.getByRole('radio', { name: 'Sore muscles' }).click()
  await page.getByRole('radio', { name: 'Thighs', exact: true }).click()
  await score(page, 'How sore', 6)
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Noted.').waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('radio', { name: 'Tired' }).click()
  await score(page, 'Sleep', 4)
  await score(page, 'Tiredness', 4)
  await score(page, 'Soreness all over', 4)
  await page.getByText('12 of 15').waitFor()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Noted.').waitFor()
  await page.getByRole('radio', { name: 'Ill', exact: true }).click()
  await page.getByRole('radio', { name: 'I am ill' }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('heading', { name: 'Your plan can follow' }).waitFor()
})

it('axe finds nothing with everything open', async () => {
  const page = await loggedPage(app, await app.device({ colorScheme: 'dark' }), { path: '/niggle' })
  await page.getByRole('article', { name: 'Achilles tendon' }).waitFor()
  await page.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true })')
  expect(await accessFindings(page)).toEqual([])
})
