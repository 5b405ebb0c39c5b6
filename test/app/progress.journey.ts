import { expect, it } from 'vitest'
import { loggedPage } from './logged-device.ts'
import { acceptPlan, accessFindings, openApp, SCREENS } from './open-app.ts'

const app = openApp()

it('after 24 weeks every chart says its trend and has its table', async () => {
  const page = await loggedPage(app, await app.device(), { path: '/progress' })
  await page.getByText(/\d+ of \d+ planned sessions in 24 weeks/).waitFor()
  await page
    .getByText(/kg at a guess, between/)
    .first()
    .waitFor()
  const names: unknown = await page.evaluate(
    `[...document.querySelectorAll('svg[role=img]')].map((chart) => chart.getAttribute('aria-label') ?? '')`,
  )
  const said = names as readonly string[]
  expect(said.length).toBeGreaterThan(8)
  expect(said.filter((name) => name.length < 20)).toEqual([])
  const tables = page.getByText('Show as table')
  await tables.first().click()
  expect(await page.getByRole('region', { name: 'Sessions' }).getByRole('row').count()).toBe(25)
})

it('left and right, sets by muscle, the load of each part and the own pace are said', async () => {
  const page = await loggedPage(app, await app.device(SCREENS.desktop), { path: '/progress' })
  await page.getByText(/Your newest sessions take \d+ % of the planned time/).waitFor()
  await page.getByText(/of \d+ muscles reached nine tenths/).waitFor()
  await page.getByRole('rowheader', { name: 'Achilles tendon' }).waitFor()
  await page.getByText(/exercises? shows? a gap|No exercise shows a gap/).waitFor()
})

it('before anything is logged the page says what will appear and when', async () => {
  const page = await app.tab(await app.device())
  await acceptPlan(page)
  await page.getByRole('link', { name: 'Progress' }).click()
  await page.getByText('Nothing is logged yet').waitFor()
  await page.getByText('After your first session').waitFor()
})

it.each([
  { look: 'a phone in the dark', size: SCREENS.phone, colorScheme: 'dark' },
  { look: 'a desktop in the light', size: SCREENS.desktop, colorScheme: 'light' },
] as const)(
  'axe finds nothing on $look, with every table open',
  { timeout: 120_000 },
  async ({ size, colorScheme }) => {
    const page = await loggedPage(app, await app.device({ ...size, colorScheme }), { path: '/progress' })
    await page.getByText('Show as table').first().waitFor()
    await page.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true })')
    expect(await accessFindings(page)).toEqual([])
  },
)
