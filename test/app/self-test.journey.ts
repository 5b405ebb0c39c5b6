import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { loggedPage } from './logged-device.ts'
import { acceptPlan, accessFindings, openApp, SCREENS } from './open-app.ts'

const app = openApp()

const tap = async (page: Page, side: string, times: number): Promise<void> => {
  const button = page.getByRole('button', { name: `${side}: Count one` })
  for (let count = 0; count < times; count += 1) await button.click()
}

it('a runner counts a test by tapping, sees band and sides, and what it changes in the plan', async () => {
  const page = await app.tab(await app.device())
  await acceptPlan(page)
  await page.goto(new URL('/tests/heel-raise', page.url()).href)
  await page.getByRole('button', { name: 'Start the metronome' }).click()
  await tap(page, 'Left', 12)
  await tap(page, 'Right', 14)
  await page.getByRole('button', { name: 'Save the result' }).click()
  await page.getByText('12 repetitions: Low.', { exact: true }).waitFor()
  await page.getByText('The weaker side does 86 %').waitFor()
  await page.getByText('Weekly sets for Upper calf and Lower calf: × 1.5').waitFor()
  await page.getByRole('heading', { name: 'Your plan can follow' }).waitFor()
  expect(await page.getByText(/fail/i).count()).toBe(0)
})

it('a hold is timed by the clock, and what was counted can be put right', async () => {
  const page = await app.tab(await app.device())
  await page.clock.install({ time: new Date('2026-11-24T07:00:00+01:00') })
  await acceptPlan(page)
  await page.goto(new URL('/tests/plank', page.url()).href)
  await page.getByRole('button', { name: 'Start the clock' }).click()
  await page.clock.runFor(61_000)
  await page.getByRole('button', { name: 'Stop the clock' }).click()
  await page.getByRole('button', { name: 'Result: less' }).click()
  await page.getByRole('button', { name: 'Save the result' }).click()
  await page.getByText('60 s: OK.', { exact: true }).waitFor()
})

it('no test is taken on a part that is not green', async () => {
  const page = await app.tab(await app.device())
  await acceptPlan(page)
  await page.goto(new URL('/niggle?at=achilles', page.url()).href)
  await page.getByRole('group', { name: 'Worst while training' }).getByRole('radio', { name: '4', exact: true }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Achilles tendon is noted.').waitFor()
  await page.goto(new URL('/tests/heel-raise', page.url()).href)
  await page.getByText('Not now: Achilles tendon is not green').waitFor()
  expect(await page.getByRole('button', { name: 'Save the result' }).count()).toBe(0)
})

it('after six weeks tests are offered again, from Today', async () => {
  const page = await loggedPage(app, await app.device(), { path: '/today' })
  await page.clock.setFixedTime(new Date('2026-12-28T08:00:00+01:00'))
  await page.reload()
  await page.getByRole('link', { name: /self-tests are six weeks old/ }).click()
  await page.getByRole('heading', { name: 'Take again' }).waitFor()
  await page.getByRole('link', { name: 'One-leg heel raise', exact: true }).click()
  await page.getByText(/^From 13 \| 18/).waitFor()
})

it.each(['light', 'dark'] as const)('axe finds nothing in %s', async (colorScheme) => {
  const page = await loggedPage(app, await app.device({ ...SCREENS.desktop, colorScheme }), { path: '/tests' })
  const findings = [...(await accessFindings(page))]
  await page.goto(new URL('/tests/heel-raise', page.url()).href)
  await page.getByText('Show as table').waitFor()
  findings.push(...(await accessFindings(page)))
  expect(findings).toEqual([])
})
