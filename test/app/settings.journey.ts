import { readFileSync } from 'node:fs'
import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { acceptPlan, accessFindings, openApp, SCREENS } from './open-app.ts'
import { runServers, type RunningServer } from './run-server.ts'

const app = openApp()
const servers = runServers()

const SECTIONS = ['places', 'time', 'you', 'health', 'exercises', 'calendars', 'devices', 'data'] as const

const goTo = async (page: Page, section: string): Promise<void> => {
  await page.goto(new URL(`/settings/${section}`, page.url()).href)
  await page.getByRole('heading', { level: 1 }).waitFor()
}

const withPlan = async (options = {}): Promise<Page> => {
  const page = await app.tab(await app.device(options))
  await acceptPlan(page)
  return page
}

/** A device of its own on a server, its own unless one is named, with a plan. */
const onServer = async (server?: RunningServer): Promise<Page> => {
  const { address } = server ?? (await servers.serve(servers.folder()))
  const page = await (await app.device()).newPage()
  await page.goto(`${address}/settings`)
  await page.getByText('on your server, the same since').waitFor()
  await page.goto(`${address}/start`)
  await acceptPlan(page)
  return page
}

describe.each(Object.entries(SCREENS))('on a %s', (_screen, size) => {
  it.each(['light', 'dark'] as const)(
    'axe finds nothing in any section, nor in the offer of a plan (%s)',
    async (colorScheme) => {
      const page = await withPlan({ ...size, colorScheme, reducedMotion: 'reduce' })
      const findings: Record<string, readonly string[]> = {}
      for (const section of SECTIONS) {
        await goTo(page, section)
        findings[section] = await accessFindings(page)
      }
      await goTo(page, 'places')
      await page.getByRole('checkbox', { name: 'Dumbbells' }).click()
      await page.getByRole('button', { name: '2.5–25 kg (10)' }).click()
      await page.getByRole('button', { name: 'See what would change' }).waitFor()
      findings['offer'] = await accessFindings(page)
      await page.getByRole('button', { name: 'See what would change' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Change the plan' }).waitFor()
      findings['sheet'] = await accessFindings(page)
      expect(Object.entries(findings).flatMap(([place, found]) => found.map((one) => `${place}: ${one}`))).toEqual([])
    },
  )
})

it('nothing of any section runs out of a page of 320 pixels, nor with text twice as large', async () => {
  const page = await withPlan({ viewport: { width: 320, height: 700 } })
  const over: string[] = []
  for (const section of ['', ...SECTIONS])
    for (const size of ['100%', '200%']) {
      await goTo(page, section)
      await page.evaluate(`document.documentElement.style.fontSize = '${size}'`)
      const wide = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
      if (wide !== 0) over.push(`${section} ${size}: ${String(wide)}`)
    }
  expect(over).toEqual([])
})

it('a change never touches the plan by itself: what would be otherwise is shown, taken, and taken back', async () => {
  const page = await withPlan()
  await goTo(page, 'time')
  await page.getByRole('group', { name: 'Sessions a week' }).getByLabel('1', { exact: true }).click()
  await page.getByRole('button', { name: 'See what would change' }).click()
  await page.getByRole('dialog').getByText('is left out').first().waitFor()
  await page.getByRole('button', { name: 'Change the plan' }).click()
  await page.getByText('The plan follows the change now').waitFor()
  await page.getByText('Your plan can follow').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('Your plan can follow').first().waitFor()
  await page.getByRole('button', { name: 'See what would change' }).click()
  await page.getByRole('button', { name: 'Leave it as it is' }).click()
  await page.getByText('The plan stays as it is').waitFor()
  await page.reload()
  await page
    .getByRole('group', { name: 'Sessions a week' })
    .getByLabel('1', { exact: true, checked: true } as never)
    .waitFor()
  expect(await page.getByText('Your plan can follow').count()).toBe(0)
})

it('weights are listed, picked and read in the unit they are stamped in, down to the session', async () => {
  const page = await withPlan()
  await goTo(page, 'places')
  await page.getByRole('checkbox', { name: 'Dumbbells' }).click()
  await page.getByRole('group', { name: 'Dumbbells: stamped in' }).getByLabel('lb').click()
  const list = page.getByRole('textbox', { name: 'Dumbbells: weights, lb' })
  await list.fill('10, fifteen')
  await page.getByText('These are not all weights').waitFor()
  await list.fill('10, 15, 20')
  await page.getByText('3 weights').waitFor()
  await page.getByRole('button', { name: '5–50 lb (10)' }).click()
  await page.getByText('10 weights').waitFor()
  expect(await list.inputValue()).toBe('5, 10, 15, 20, 25, 30, 35, 40, 45, 50')
  await page.getByRole('button', { name: 'See what would change' }).click()
  await page.getByRole('dialog').getByText(/\d lb/).first().waitFor()
  await page.getByRole('button', { name: 'Change the plan' }).click()
  await page.getByText('The plan follows the change now').waitFor()
  await page.getByRole('link', { name: 'Plan', exact: true }).click()
  await page
    .locator('[data-drag^="session"]')
    .or(page.getByRole('button', { name: /^Strength A/ }))
    .first()
    .click()
  await page
    .getByRole('dialog')
    .getByText(/from \d+ lb/)
    .first()
    .waitFor()
})

it('new kit is offered as soon as it is there, whether or not a weight of it is listed', async () => {
  const page = await withPlan()
  await goTo(page, 'places')
  await page.getByRole('checkbox', { name: 'Dumbbells' }).click()
  await page.getByRole('button', { name: 'See what would change' }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByText('instead of').first().waitFor()
  await sheet.getByRole('button', { name: 'Leave it as it is' }).click()
  await page.getByText('The plan stays as it is').waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('button', { name: 'See what would change' }).waitFor()
})

it('places are added, renamed, given days and removed, and one stays', async () => {
  const page = await withPlan()
  await goTo(page, 'places')
  await page.getByText('One place stays').waitFor()
  await page.getByRole('textbox', { name: 'Its name' }).fill('Club')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  const club = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Club' }) })
  await club.getByRole('checkbox', { name: 'Tue' }).click()
  await club.getByRole('textbox', { name: 'Name of the place' }).fill('Track')
  const track = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Track' }) })
  await track.waitFor()
  await page.reload()
  expect(await track.getByRole('checkbox', { name: 'Tue' }).isChecked()).toBe(true)
  await track.getByRole('button', { name: 'Remove Track' }).click()
  await page.getByText('Track is removed').waitFor()
  await page.getByText('One place stays').waitFor()
})

it('a holiday is taken off in one go, and given back', async () => {
  const page = await withPlan()
  await goTo(page, 'time')
  const day = (after: number): string => new Date(Date.now() + after * 86_400_000).toISOString().slice(0, 10)
  await page.getByLabel('From', { exact: true }).fill(day(3))
  await page.getByLabel('To', { exact: true }).fill(day(1))
  await page.getByText('The last day lies before the first').waitFor()
  await page.getByLabel('To', { exact: true }).fill(day(9))
  await page.getByRole('button', { name: 'Take these days off' }).click()
  await page.getByRole('button', { name: /^Remove .* to / }).click()
  await page.getByText('No day off ahead').waitFor()
})

it('an exercise that is not wanted is found by its name and leaves the plan once the runner agrees', async () => {
  const page = await withPlan()
  await goTo(page, 'exercises')
  await page.getByRole('textbox', { name: 'Find an exercise' }).fill('reverse lunge')
  await page.getByRole('button', { name: 'Not Reverse lunge', exact: true }).click()
  await page.getByRole('button', { name: 'Remove Reverse lunge' }).waitFor()
  await page.getByRole('button', { name: 'See what would change' }).click()
  await page
    .getByRole('dialog')
    .getByText(/instead of Reverse lunge|Without Reverse lunge/)
    .first()
    .waitFor()
})

it('with the keyboard alone a runner says their age, and it is kept', async () => {
  const page = await withPlan()
  await goTo(page, 'you')
  const age = page.getByRole('textbox', { name: 'Age, years' })
  for (
    let step = 0;
    step < 60 && !(await age.evaluate('(field) => field === document.activeElement').catch(() => false));
    step += 1
  ) {
    await page.keyboard.press('Tab')
    if ((await page.evaluate('document.activeElement?.id')) === (await age.getAttribute('id'))) break
  }
  await page.keyboard.type('47')
  await page.keyboard.press('Tab')
  await page.waitForTimeout(900)
  await page.reload()
  expect(await age.inputValue()).toBe('47')
})

it('an export is saved, brought in elsewhere after it was looked at, and a damaged one takes nothing', async () => {
  const page = await withPlan()
  await goTo(page, 'data')
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export' }).click()
  const zip = readFileSync(await (await downloading).path())
  const other = await app.tab(await app.device(), '/settings/data')
  const choose = (bytes: Buffer): Promise<void> =>
    other.locator('input[type=file]').setInputFiles({ name: 'all.zip', mimeType: 'application/zip', buffer: bytes })
  await choose(Buffer.from('no zip'))
  await other.getByText('This is no zip').waitFor()
  await choose(Buffer.concat([zip.subarray(0, zip.length / 2), zip.subarray(zip.length / 2 + 40)]))
  await other
    .getByRole('alert')
    .getByText(/Nothing/)
    .waitFor()
  await choose(zip)
  await other.getByRole('heading', { name: 'What all.zip would bring' }).waitFor()
  await other.getByText('Another plan would be followed').waitFor()
  expect(await other.getByRole('link', { name: 'Today' }).count()).toBe(0)
  await other.getByRole('button', { name: 'Import it' }).click()
  await other.getByText('brought in').waitFor()
  await other.getByRole('link', { name: 'Today' }).click()
  await other.getByRole('heading', { name: 'This week' }).waitFor()
  await goTo(other, 'data')
  await choose(zip)
  await other.getByText('All of it is here already').waitFor()
})

it('everything is deleted for good, here and on the server, in every tab, and it says what is gone', async () => {
  const page = await onServer()
  const second = await page.context().newPage()
  await second.goto(new URL('/today', page.url()).href)
  await second.getByRole('heading', { name: 'This week' }).waitFor()
  await goTo(page, 'data')
  const button = page.getByRole('button', { name: 'Delete everything' })
  expect(await button.isDisabled()).toBe(true)
  await page.getByRole('textbox', { name: 'Type “delete”' }).fill('delete')
  await button.click()
  await page.getByRole('heading', { name: 'Everything is deleted' }).waitFor()
  await page.getByText(/On your server: \d+ entr/).waitFor()
  await second.getByRole('heading', { name: 'There is no plan yet' }).waitFor()
  await page.getByRole('link', { name: 'Make a plan' }).click()
  await acceptPlan(page)
})

it('with the server silent nothing is deleted, unless the runner says: on this device alone', async () => {
  const server = await servers.serve(servers.folder())
  const page = await onServer(server)
  await goTo(page, 'data')
  await server.stop()
  await page.getByRole('textbox', { name: 'Type “delete”' }).fill('delete')
  await page.getByRole('button', { name: 'Delete everything' }).click()
  await page.getByText('so nothing was deleted').waitFor()
  await page.getByRole('button', { name: 'Delete on this device alone' }).waitFor()
})

it('a calendar address that leads nowhere good is refused in plain words, and leaves nothing behind', async () => {
  const page = await onServer()
  await goTo(page, 'calendars')
  await page.getByRole('textbox', { name: 'Address of the calendar' }).fill('http://192.168.1.1/runs.ics')
  await page.getByRole('button', { name: 'Add this calendar' }).click()
  await page.getByText('leads to this machine or this house').waitFor()
  await page.getByRole('textbox', { name: 'Address of the calendar' }).fill('runs')
  await page.getByRole('button', { name: 'Add this calendar' }).click()
  await page.getByText('This is no address of a calendar').waitFor()
  expect(await page.getByRole('button', { name: /^Read .* now$/ }).count()).toBe(0)
})

it('an address of the calendar of sessions is made, shown once, read by whoever has it, and taken back', async () => {
  const page = await onServer()
  await goTo(page, 'calendars')
  await page.getByText('No address is in use').waitFor()
  await page.getByRole('switch', { name: 'It may say what hurts' }).click()
  await page.getByRole('button', { name: 'Make an address' }).click()
  const address = await page.getByText(/\/calendar\/.*\.ics/).innerText()
  const read = async (): Promise<number> => (await fetch(address)).status
  expect(await (await fetch(address)).text()).toContain('BEGIN:VEVENT')
  await page.getByText('may say what hurts', { exact: false }).first().waitFor()
  await page.getByRole('button', { name: /^Take back/ }).click()
  await page.getByText('leads nowhere now').waitFor()
  expect(await read()).toBe(404)
})
