import type { BrowserContext, Page } from 'playwright'
import { expect, it } from 'vitest'
import { acceptPlan, openApp, syncNow } from './open-app.ts'
import { runServers, type RunningServer } from './run-server.ts'

const app = openApp()
const servers = runServers()

/** A device that takes the certificate of the tests. */
const device = (): Promise<BrowserContext> => app.device({ ignoreHTTPSErrors: true })

const openAt = async (on: BrowserContext, address: string): Promise<Page> => {
  const page = await on.newPage()
  await page.goto(address)
  return page
}

const CODE = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/

/** The code that the server prints after its address. */
const printedCode = async ({ said }: RunningServer): Promise<string> => {
  await expect.poll(said).toMatch(CODE)
  return CODE.exec(said())?.[0] ?? ''
}

const signIn = async (page: Page, code: string): Promise<void> => {
  await page.getByRole('textbox', { name: 'Code' }).fill(code)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByText('Devices that are signed in have the same').waitFor()
}

const isSame = (page: Page): Promise<void> => page.getByText('on your server, the same since').first().waitFor()

const makeCode = async (page: Page): Promise<string> => {
  await page.getByRole('button', { name: 'Make a code' }).click()
  await page.getByText(CODE).waitFor()
  return CODE.exec(await page.getByText(CODE).innerText())?.[0] ?? ''
}

it('devices sign in to a public server with a code, good once, and have the same from then on', async () => {
  const front = await servers.front()
  const server = await servers.servePublic(servers.folder(), front)
  const code = await printedCode(server)
  const phone = await openAt(await device(), front.address)
  await acceptPlan(phone)
  await phone.goto(`${front.address}/settings/devices`)
  await phone.getByText('Sign in to your server under Devices').waitFor()
  await phone.getByRole('textbox', { name: 'Code' }).fill('AAAA-BBBB-CCCC')
  await phone.getByRole('button', { name: 'Sign in' }).click()
  await phone.getByText('The code is wrong, used or too old').waitFor()
  await signIn(phone, code)
  await isSame(phone)

  const laptop = await openAt(await device(), `${front.address}/settings/devices`)
  await laptop.getByRole('textbox', { name: 'Code' }).fill(code)
  await laptop.getByRole('button', { name: 'Sign in' }).click()
  await laptop.getByText('The code is wrong, used or too old').waitFor()
  await signIn(laptop, await makeCode(phone))
  await isSame(laptop)
  await laptop.goto(`${front.address}/today`)
  await laptop.getByRole('heading', { name: 'This week' }).waitFor()
})

const chooseMiles = async (page: Page, address: string): Promise<void> => {
  await page.goto(`${address}/settings`)
  await page.getByRole('radio', { name: 'Miles' }).click()
}

it('with the public server gone all goes on; back again, it gets the rest, and a session that was ended must sign in', async () => {
  const front = await servers.front()
  const data = servers.folder()
  const server = await servers.servePublic(data, front)
  const phone = await openAt(await device(), `${front.address}/settings/devices`)
  await signIn(phone, await printedCode(server))
  await phone.goto(`${front.address}/start`)
  await acceptPlan(phone)
  await phone.goto(`${front.address}/settings`)
  await isSame(phone)
  await server.stop()
  await phone.getByRole('radio', { name: 'Miles' }).click()
  await phone.getByText('Your server does not answer now').first().waitFor()
  await servers.servePublic(data, front)
  await phone.evaluate("dispatchEvent(new Event('online'))")
  await isSame(phone)

  await phone.goto(`${front.address}/settings/devices`)
  const code = await makeCode(phone)
  const laptop = await openAt(await device(), `${front.address}/settings/devices`)
  await signIn(laptop, code)
  await laptop.goto(`${front.address}/settings`)
  await laptop.getByRole('radio', { name: 'Miles', checked: true }).waitFor()

  await phone.reload()
  await phone.getByRole('button', { name: 'Sign out: Signed in on' }).click()
  await phone.getByText('That device is signed out').waitFor()
  await laptop.goto(`${front.address}/settings/devices`)
  await laptop.getByRole('textbox', { name: 'Code' }).waitFor()
})

it('what two devices did while the server was gone comes together when it is back', async () => {
  const front = await servers.front()
  const data = servers.folder()
  const server = await servers.servePublic(data, front)
  const phone = await openAt(await device(), `${front.address}/settings/devices`)
  await signIn(phone, await printedCode(server))
  const code = await makeCode(phone)
  const laptop = await openAt(await device(), `${front.address}/settings/devices`)
  await signIn(laptop, code)
  await chooseMiles(phone, front.address)
  await isSame(phone)
  await laptop.goto(`${front.address}/settings/you`)
  await laptop.getByRole('heading', { level: 1, name: 'You' }).waitFor()
  await server.stop()
  await phone.getByRole('radio', { name: 'Deutsch' }).click()
  await laptop.getByRole('radio', { name: 'Have raced' }).click()
  await servers.servePublic(data, front)
  for (const page of [phone, laptop, phone]) await syncNow(page)
  await phone.goto(`${front.address}/settings/you`)
  await phone.getByRole('radio', { name: 'Schon gelaufen', checked: true }).waitFor()
  await laptop.goto(`${front.address}/settings`)
  await laptop.getByRole('radio', { name: 'Deutsch', checked: true }).waitFor()
  expect(await phone.locator('html').getAttribute('lang')).toBe('de')
})
