import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { BUILT_APP } from '../../tools/browser/app-server.ts'
import { firstScripts } from '../../tools/browser/first-scripts.ts'
import { acceptPlan, openApp, SCREENS } from './open-app.ts'

const app = openApp()

const calendarFrom = (first: Date): string => {
  const stamp = (day: number): string =>
    new Date(first.getTime() + day * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '')
  const event = (title: string, day: number): string =>
    `BEGIN:VEVENT\r\nUID:${title}-${day}\r\nDTSTART;VALUE=DATE:${stamp(day)}\r\nSUMMARY:${title}\r\nEND:VEVENT`
  const weeks = Array.from({ length: 10 }, (_, week) => week * 7)
  const events = weeks.flatMap((day) => [
    event('Easy run 6 km', day + 1),
    event('Intervals 8 km', day + 3),
    event('Long run 14 km', day + 6),
  ])
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, event('Dentist', 2), 'END:VCALENDAR'].join('\r\n')
}

const taps = async (page: Page): Promise<number> => Number(await page.evaluate('window.taps'))

it.each(Object.entries(SCREENS))(
  'a newcomer gets from the first page to an accepted plan for a pasted calendar in twelve taps (%s)',
  async (_name, screen) => {
    const page = await app.tab(await app.device(screen))
    await page.evaluate("window.taps = 0; addEventListener('click', () => { window.taps += 1 }, true)")
    const began = performance.now()
    await page.getByRole('radio', { name: 'Half marathon' }).click()
    await page.getByRole('tab', { name: 'Calendar' }).click()
    await page.getByLabel('Paste your calendar here').fill(calendarFrom(new Date()))
    await page.getByText(/\d+ runs read/).waitFor()
    await page.getByText('1 entry not understood').waitFor()
    const group = (name: string) => page.getByRole('group', { name })
    for (const day of ['Tue', 'Thu', 'Sat']) await group('Days that suit you').getByLabel(day).click()
    await group('Minutes a session').getByLabel('30 min').click()
    await page.getByRole('radio', { name: 'Have raced' }).click()
    const tapped = await taps(page)
    await acceptPlan(page)
    expect(tapped + 1).toBeLessThanOrEqual(12)
    expect(performance.now() - began).toBeLessThan(120_000)
    await page.getByText('0 of').waitFor()
    await page.getByRole('link', { name: 'Plan' }).click()
    await page.getByRole('heading', { name: 'What is not covered' }).waitFor()
  },
)

it('the plan draws itself anew with every answer, and says what is assumed for the others', async () => {
  const page = await app.tab(await app.device(SCREENS.desktop))
  const pane = page.getByRole('complementary', { name: 'Your plan so far' })
  await pane.getByText('2 sessions a week, up to').first().waitFor()
  await page.getByText('twelve weeks of steady work').waitFor()
  await page.getByRole('group', { name: 'Sessions a week' }).getByLabel('1', { exact: true }).click()
  await pane.getByText('1 session a week, up to').first().waitFor()
})

it('an answer about health that comes before any plan stops it kindly, until a clinician has agreed', async () => {
  const page = await app.tab(await app.device())
  await page.getByLabel('Pregnant').click()
  await page.getByText('comes before any plan').first().waitFor()
  expect(await page.getByRole('button', { name: 'Use this plan' }).isDisabled()).toBe(true)
  await page.getByRole('switch', { name: 'A clinician has agreed' }).click()
  await acceptPlan(page)
})

it('a part that is named hurts now, until it is said to be over', async () => {
  const page = await app.tab(await app.device())
  await page.getByRole('checkbox', { name: 'Shin bone' }).click()
  const shinBone = page.getByRole('group', { name: 'Shin bone' })
  expect(await shinBone.getByLabel('Hurts now').isChecked()).toBe(true)
  await shinBone.getByLabel('Is over').click()
  await acceptPlan(page)
})

it('what is not a calendar is said to be none', async () => {
  const page = await app.tab(await app.device())
  await page.getByRole('tab', { name: 'Calendar' }).click()
  await page.getByLabel('Paste your calendar here').fill('<html></html>')
  await page.getByText('This is not a calendar').waitFor()
})

it('a calendar is opened as a file', async () => {
  const page = await app.tab(await app.device())
  await page.getByRole('tab', { name: 'Calendar' }).click()
  const buffer = Buffer.from(calendarFrom(new Date()))
  await page.locator('input[type=file]').setInputFiles({ name: 'runs.ics', mimeType: 'text/calendar', buffer })
  await page.getByText(/\d+ runs read/).waitFor()
})

it('the app asks nobody but the server it came from', async () => {
  const device = await app.device()
  const asked: string[] = []
  device.on('request', (request) => asked.push(new URL(request.url()).host))
  const page = await app.tab(device)
  await acceptPlan(page)
  await page.getByRole('link', { name: 'Plan' }).click()
  await page.getByRole('link', { name: 'Settings' }).click()
  expect([...new Set(asked.filter((host) => host !== ''))]).toEqual([new URL(page.url()).host])
})

/** Bytes of script before the first page stands, compressed; the planner and the catalogue come after it and count apart. */
const MOST_SCRIPT = 160_000

it('the first page needs at most 160 kB of script, compressed', async () => {
  const page = await app.tab(await app.device(), '/icon.svg')
  const files = await firstScripts(page, new URL('/start', page.url()).href)
  const sizes = files.map((file) => gzipSync(readFileSync(join(BUILT_APP, file)), { level: 9 }).length)
  const script = sizes.reduce((sum, size) => sum + size, 0)
  expect(script).toBeGreaterThan(50_000)
  expect(script).toBeLessThan(MOST_SCRIPT)
})

it('the words of the start page are those of the message files, with no English left in German', async () => {
  const page = await app.tab(await app.device({ locale: 'de-DE' }))
  await page.getByRole('heading', { name: 'Kraft, die zu deinem Laufen passt' }).waitFor()
  const source = readFileSync(join('packages', 'web', 'src', 'words', 'en', 'screens.ts'), 'utf8')
  const text = await page.locator('main').innerText()
  const english = [...source.matchAll(/: '([A-Z][^']{8,})'/g)].map(([, message]) => message ?? '')
  expect(english.length).toBeGreaterThan(50)
  expect(english.filter((message) => text.includes(message))).toEqual([])
})
