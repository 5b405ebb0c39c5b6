import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { acceptPlan, accessFindings, openApp, SCREENS } from './open-app.ts'
import { runServers } from './run-server.ts'

const app = openApp()
const servers = runServers()

const stamp = (day: number): string =>
  new Date(Date.now() + day * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '')

const event = (title: string, day: number): string =>
  `BEGIN:VEVENT\r\nUID:${title}-${day}\r\nDTSTART;VALUE=DATE:${stamp(day)}\r\nSUMMARY:${title}\r\nEND:VEVENT`

/** Eight weeks of runs, and two entries that nobody but the runner can know. */
const CALENDAR = [
  'BEGIN:VCALENDAR',
  ...Array.from({ length: 8 }, (_, week) => [
    event('Easy run 6 km', week * 7 + 1),
    event('Long run 14 km', week * 7 + 6),
  ]).flat(),
  event('The usual with Kim', 3),
  event('Dentist', 4),
  'END:VCALENDAR',
].join('\r\n')

const openCalendar = async (page: Page): Promise<void> => {
  await page.getByRole('tab', { name: 'Calendar' }).click()
  await page.getByLabel('Paste your calendar here').fill(CALENDAR)
  await page.getByText('16 runs read').waitFor()
}

const kindOf = (page: Page, title: string) => page.getByRole('combobox', { name: new RegExp(`^${title}.*what it is$`) })

it('what was not understood is put right day by day, and the plan follows', async () => {
  const page = await app.tab(await app.device(SCREENS.desktop))
  await openCalendar(page)
  await page.getByText('2 entries not understood').waitFor()
  await page.getByText('Look at 2 entries').click()
  expect(await kindOf(page, 'Dentist').inputValue()).toBe('none')
  await kindOf(page, 'The usual with Kim').selectOption('Tempo run')
  await page.getByText('17 runs read').waitFor()
  await page.getByRole('textbox', { name: /^The usual with Kim.*kilometres$/ }).fill('9,5')
  await page.getByRole('textbox', { name: /^The usual with Kim.*minutes$/ }).fill('50')
  await page.getByRole('checkbox', { name: /^The usual with Kim.*matters/ }).click()
  await kindOf(page, 'Dentist').selectOption('Not a run')
  const pane = page.getByRole('complementary', { name: 'Your plan so far' })
  await pane.getByText('9.5 km').first().waitFor()
  await acceptPlan(page)
  await page.getByRole('link', { name: 'Plan' }).click()
  await page.getByText('9.5 km').first().waitFor()
})

it('a correction is taken back, and another calendar begins without corrections', async () => {
  const page = await app.tab(await app.device())
  await openCalendar(page)
  await page.getByText('Look at 2 entries').click()
  await kindOf(page, 'The usual with Kim').selectOption('Intervals')
  await page.getByText('17 runs read').waitFor()
  await kindOf(page, 'The usual with Kim').selectOption('Not a run')
  await page.getByText('16 runs read').waitFor()
  await kindOf(page, 'The usual with Kim').selectOption('Intervals')
  await page.getByLabel('Paste your calendar here').fill(`${CALENDAR}\r\n`)
  await page.getByText('16 runs read').waitFor()
})

/** While a plan is made the one before it is shown pale. */
const settled = (page: Page): Promise<void> => page.locator('[aria-busy=false]').waitFor({ state: 'attached' })

it.each(Object.entries(SCREENS))(
  'axe finds nothing in the corrections nor in the simple week (%s)',
  async (_name, size) => {
    const page = await app.tab(await app.device({ ...size, reducedMotion: 'reduce' }))
    await openCalendar(page)
    await page.getByText('Look at 2 entries').click()
    await kindOf(page, 'The usual with Kim').selectOption('Tempo run')
    await page.getByText('17 runs read').waitFor()
    await settled(page)
    const corrections = await accessFindings(page)
    await page.getByRole('tab', { name: 'No plan' }).click()
    await page.getByText('3 runs a week').waitFor()
    await page.waitForTimeout(300)
    await settled(page)
    expect([...corrections, ...(await accessFindings(page))]).toEqual([])
  },
)

it('with the keyboard alone an entry is called a run', async () => {
  const page = await app.tab(await app.device())
  await openCalendar(page)
  await page.locator('summary').filter({ hasText: 'Look at 2 entries' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Tempo')
  await page.getByText('17 runs read').waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.type('8')
  expect(await page.getByRole('textbox', { name: /kilometres$/ }).inputValue()).toBe('8')
})

it('who has no plan gets a simple week on the days there are, which grows to the race', async () => {
  const page = await app.tab(await app.device(SCREENS.desktop))
  await page.getByRole('radio', { name: 'Half marathon' }).click()
  await page.getByRole('tab', { name: 'No plan' }).click()
  const days = page.getByRole('group', { name: 'Days you can run' })
  for (const day of ['Mon', 'Wed', 'Sat']) await days.getByLabel(day).click()
  await page.getByRole('listitem').filter({ hasText: 'Saturday' }).getByText('Long run').waitFor()
  await acceptPlan(page)
  await page.goto(new URL('/start', page.url()).href)
  await page.getByRole('tab', { name: 'No plan', selected: true }).waitFor()
  expect(await days.getByLabel('Wed').isChecked()).toBe(true)
})

it('an address is asked for where a server can read it, and refused in plain words', async () => {
  const alone = await app.tab(await app.device())
  await alone.getByRole('tab', { name: 'Calendar' }).waitFor()
  expect(await alone.getByRole('tab', { name: 'Address' }).count()).toBe(0)
  const { address } = await servers.serve(servers.folder())
  const page = await (await app.device()).newPage()
  await page.goto(`${address}/start`)
  await page.getByRole('tab', { name: 'Address' }).click()
  await page.getByRole('textbox', { name: 'Address of the calendar' }).fill('webcal://calendar.invalid/runs.ics')
  await page.getByRole('button', { name: 'Add this calendar' }).click()
  await page.getByRole('alert').waitFor()
  await page.getByText('2 sessions a week').first().waitFor()
})
