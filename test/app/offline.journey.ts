import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright'
import { afterEach, expect, it } from 'vitest'
import { appAddresses } from '../../tools/browser/app-routes.ts'
import { BUILT_APP, serveBuilt, type AppServer } from '../../tools/browser/app-server.ts'
import { acceptPlan, openApp } from './open-app.ts'

const app = openApp()

const TUESDAY = new Date('2026-11-24T05:30:00+01:00')

const servers: AppServer[] = []
const folders: string[] = []

afterEach(async () => {
  await Promise.all(servers.splice(0).map(({ stop }) => stop()))
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

const start = async (folder = BUILT_APP): Promise<AppServer> => {
  const server = await serveBuilt(folder)
  servers.push(server)
  return server
}

const openAt = async (device: BrowserContext, address: string): Promise<Page> => {
  const page = await device.newPage()
  await page.clock.setFixedTime(TUESDAY)
  await page.goto(address)
  return page
}

/** Waits until the device has the whole app and answers from it. */
const isKept = async (page: Page): Promise<void> => {
  await page.waitForFunction('navigator.serviceWorker.controller?.state === "activated"')
}

/** A device with an accepted plan and the app on it, whose network is off and whose server is stopped. */
const cutOff = async () => {
  const server = await start()
  const device = await app.device()
  const page = await openAt(device, server.address)
  await acceptPlan(page)
  await isKept(page)
  await page.close()
  await server.stop()
  await device.setOffline(true)
  return { device, address: server.address }
}

it('every page opens cold with the server stopped and the network off', async () => {
  const { device, address } = await cutOff()
  const headings: Record<string, string> = {}
  for (const path of appAddresses()) {
    const page = await openAt(device, `${address}${path}`)
    const heading = page.getByRole('heading', { level: 1 }).first()
    await heading.waitFor()
    headings[path] = await heading.innerText()
    await page.waitForFunction('document.title !== "Strongstride"')
    expect(await page.title()).toBe(`${headings[path]} · Strongstride`)
    await page.close()
  }
  expect(headings).toMatchObject({ '/today': 'Today', '/plan': 'Plan', '/library': 'Library' })
})
