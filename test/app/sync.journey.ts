import type { BrowserContext, Page } from 'playwright'
import { expect, it } from 'vitest'
import { acceptPlan, openApp } from './open-app.ts'
import { runServers } from './run-server.ts'

const app = openApp()
const servers = runServers()

const openAt = async (device: BrowserContext, address: string): Promise<Page> => {
  const page = await device.newPage()
  await page.goto(address)
  return page
}

const isSame = (page: Page): Promise<void> => page.getByText('on your server, the same since').waitFor()

it('a second device has the plan that the first one accepted, and what is changed there comes back', async () => {
  const { address } = await servers.serve(servers.folder())
  const phone = await openAt(await app.device(), address)
  const accepted = phone.waitForResponse((answer) => answer.request().method() === 'POST' && answer.ok())
  await acceptPlan(phone)
  await accepted
  await phone.getByRole('link', { name: 'Settings' }).click()
  await isSame(phone)
  const laptop = await openAt(await app.device({ viewport: { width: 1280, height: 800 } }), `${address}/today`)
  await laptop.getByRole('heading', { name: 'This week' }).waitFor()
  await laptop.getByRole('link', { name: 'Settings' }).click()
  const pushed = laptop.waitForResponse((answer) => answer.request().method() === 'POST' && answer.ok())
  await laptop.getByRole('radio', { name: 'Miles' }).click()
  await pushed
  await isSame(laptop)
  await phone.reload()
  await phone.getByRole('radio', { name: 'Miles', checked: true }).waitFor()
})

it('with the server stopped everything goes on, and reaches it when it is back', async () => {
  const data = servers.folder()
  const first = await servers.serve(data)
  const phone = await openAt(await app.device(), first.address)
  await acceptPlan(phone)
  await phone.getByRole('link', { name: 'Settings' }).click()
  await isSame(phone)
  await first.stop()
  await phone.getByRole('radio', { name: 'Miles' }).click()
  await phone.getByText('Your server does not answer now').waitFor()
  const again = await servers.serve(data, Number(new URL(first.address).port))
  expect(again.address).toBe(first.address)
  await phone.evaluate("dispatchEvent(new Event('online'))")
  await isSame(phone)
  const laptop = await openAt(await app.device(), `${again.address}/settings`)
  await laptop.getByRole('radio', { name: 'Miles', checked: true }).waitFor()
})

it('what was done before the server was there goes along', async () => {
  const { address } = await servers.serve(servers.folder())
  const device = await app.device()
  await device.route('**/api/here', (route) => route.abort())
  const alone = await openAt(device, address)
  await acceptPlan(alone)
  await alone.getByRole('link', { name: 'Settings' }).click()
  await alone.getByText('kept on this device alone').waitFor()
  await device.unroute('**/api/here')
  await alone.reload()
  await isSame(alone)
  const other = await openAt(await app.device(), `${address}/today`)
  await other.getByRole('heading', { name: 'This week' }).waitFor()
})
