import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright'
import { afterEach, expect, it } from 'vitest'
import { acceptPlan, openApp } from './open-app.ts'

const app = openApp()
const launcher = join(import.meta.dirname, '..', '..', 'packages', 'cli', 'bin', 'strongstride.js')

const servers: ChildProcess[] = []
const folders: string[] = []

/** Ends a server as Ctrl-C does, and waits until it is gone. */
const stop = (server: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (server.exitCode !== null) return resolve()
    server.on('close', () => resolve())
    server.kill('SIGTERM')
  })

const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'strongstride-sync-'))
  folders.push(folder)
  return folder
}

/** `strongstride serve` on a folder; its address. */
const serve = async (data: string, port = 0): Promise<{ readonly address: string; readonly server: ChildProcess }> => {
  const server = spawn(process.execPath, [launcher, 'serve', '--data', data, '--port', String(port)])
  servers.push(server)
  let said = ''
  const address = await new Promise<string>((resolve, reject) => {
    server.stdout.on('data', (chunk) => {
      said += String(chunk)
      const found = /http:\/\/localhost:\d+/.exec(said)
      if (found !== null) resolve(found[0])
    })
    server.on('close', () => reject(new Error(`the server ended: ${said}`)))
  })
  return { address, server }
}

const openAt = async (device: BrowserContext, address: string): Promise<Page> => {
  const page = await device.newPage()
  await page.goto(address)
  return page
}

const isSame = (page: Page): Promise<void> => page.getByText('on your server, the same since').waitFor()

afterEach(async () => {
  await Promise.all(servers.splice(0).map(stop))
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

it('a second device has the plan that the first one accepted, and what is changed there comes back', async () => {
  const { address } = await serve(newFolder())
  const phone = await openAt(await app.device(), address)
  await acceptPlan(phone)
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
  const data = newFolder()
  const first = await serve(data)
  const phone = await openAt(await app.device(), first.address)
  await acceptPlan(phone)
  await phone.getByRole('link', { name: 'Settings' }).click()
  await isSame(phone)
  await stop(first.server)
  await phone.getByRole('radio', { name: 'Miles' }).click()
  await phone.getByText('Your server does not answer now').waitFor()
  const again = await serve(data, Number(new URL(first.address).port))
  expect(again.address).toBe(first.address)
  await phone.evaluate("dispatchEvent(new Event('online'))")
  await isSame(phone)
  const laptop = await openAt(await app.device(), `${again.address}/settings`)
  await laptop.getByRole('radio', { name: 'Miles', checked: true }).waitFor()
})

it('what was done before the server was there goes along', async () => {
  const { address } = await serve(newFolder())
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
