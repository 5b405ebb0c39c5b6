import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import type { CivilDay } from '@strongstride/core'
import type { SealedEvent } from '@strongstride/core/journal'
import { testEvent } from '@strongstride/server/testing'
import type { BrowserContext, Page } from 'playwright'
import { afterEach, expect, it } from 'vitest'
import { appAddresses } from '../../tools/browser/app-routes.ts'
import { BUILT_APP, serveBuilt, type AppServer } from '../../tools/browser/app-server.ts'
import { finishBuild } from '../../tools/web/finish-build.ts'
import { acceptPlan, accessFindings, isKept, openApp, until } from './open-app.ts'

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
    await until(page, 'document.title !== "Strongstride"')
    expect(await page.title()).toBe(`${headings[path]} · Strongstride`)
    await page.close()
  }
  expect(headings).toMatchObject({ '/today': 'Today', '/plan': 'Plan', '/library': 'Library' })
})

it('a plan is made and accepted without any network', async () => {
  const server = await start()
  const device = await app.device()
  const first = await openAt(device, `${server.address}/library`)
  await isKept(first)
  await first.close()
  await server.stop()
  await device.setOffline(true)
  const page = await openAt(device, `${server.address}/start`)
  await page.getByRole('radio', { name: 'Half marathon' }).click()
  await page.getByText('First session').waitFor()
  await acceptPlan(page)
  await page.getByText('0 of 2 sessions').waitFor()
})

it('what is done offline is there after closing and opening again, and in the other tab', async () => {
  const { device, address } = await cutOff()
  const one = await openAt(device, `${address}/today`)
  const two = await openAt(device, `${address}/today`)
  await two.getByRole('button', { name: 'Not today' }).waitFor()
  await one.getByRole('button', { name: 'Not today' }).click()
  await two.getByText('Left out', { exact: true }).waitFor()
  await one.close()
  await two.close()
  const again = await openAt(device, `${address}/today`)
  await again.getByText('Left out', { exact: true }).waitFor()
})

/** The median of some. */
const medianOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

it('a cold start offline comes to Today at once', async () => {
  const { device, address } = await cutOff()
  const start = async (slower: number): Promise<number> => {
    const page = await device.newPage()
    await page.clock.setFixedTime(TUESDAY)
    const session = await device.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower })
    const began = performance.now()
    await page.goto(`${address}/today`, { waitUntil: 'commit' })
    await page.getByRole('button', { name: 'Not today' }).waitFor()
    const took = performance.now() - began
    await page.close()
    return took
  }
  for (const slower of [1, 4]) {
    const times = [await start(slower), await start(slower), await start(slower)]
    process.stdout.write(`offline to Today, processor ${slower} times slower: ${Math.round(medianOf(times))} ms\n`)
  }
})

/** A folder with the built app that a test may change. */
const copyOfApp = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'strongstride-app-'))
  folders.push(folder)
  cpSync(BUILT_APP, folder, { recursive: true })
  return folder
}

/** Puts a later build where the first one is: a page that says so, and other names for what is named by its content. */
const updateApp = async (folder: string): Promise<void> => {
  const index = join(folder, 'index.html')
  const assets = join(folder, 'assets')
  const renamed = (text: string): string => text.replaceAll(/(\/assets\/|\.\/)([\w.-]+)-([\w-]{8})\.js/g, '$1$2-N$3.js')
  for (const name of readdirSync(assets)) {
    if (/\.(?:br|gz)$/.test(name)) rmSync(join(assets, name))
    else if (name.endsWith('.js')) {
      const text = renamed(readFileSync(join(assets, name), 'utf8'))
      rmSync(join(assets, name))
      writeFileSync(join(assets, name.replace(/-([\w-]{8})\.js$/, '-N$1.js')), text)
    }
  }
  const page = renamed(readFileSync(index, 'utf8'))
  writeFileSync(index, page.replace('<head>', '<head><meta name="build" content="second">'))
  await finishBuild(folder)
}

const buildOf = (page: Page): Promise<string | null> =>
  page.evaluate(`document.querySelector('meta[name=build]')?.content ?? null`)

/** Asks for a new version, unless the browser has found it by itself already. */
const lookForUpdate = async (page: Page): Promise<void> => {
  const button = page.getByRole('button', { name: 'Look for a new version' })
  await button.click({ timeout: 5000 }).catch(() => button.waitFor({ state: 'detached' }))
}

it('a new version waits until it is wanted; the old page goes on, and then all tabs follow', async () => {
  const folder = copyOfApp()
  const { address } = await start(folder)
  const device = await app.device()
  const one = await openAt(device, address)
  await acceptPlan(one)
  await isKept(one)
  await one.getByRole('link', { name: 'Settings' }).click()
  const two = await openAt(device, `${address}/today`)
  await lookForUpdate(one)
  await one.getByText('This is the newest that your server has.').waitFor()
  await updateApp(folder)
  await lookForUpdate(one)
  await one.getByRole('button', { name: 'Reload' }).waitFor()
  // Pages that were never opened before are of the old build, which the server no longer has.
  await two.getByRole('link', { name: 'Body' }).click()
  await two.getByRole('heading', { level: 1, name: 'Body' }).waitFor()
  await two.getByText('A new version is ready.').waitFor()
  expect([await buildOf(one), await buildOf(two)]).toEqual([null, null])
  await two.getByRole('button', { name: 'Later' }).click()
  await two.getByText('A new version is ready.').waitFor({ state: 'detached' })
  await one.getByRole('button', { name: 'Reload' }).click()
  for (const page of [one, two]) await page.locator('meta[content=second]').waitFor({ state: 'attached' })
  await two.getByRole('link', { name: 'Library' }).click()
  await two.getByRole('heading', { level: 1, name: 'Library' }).waitFor()
  expect(await one.evaluate('caches.keys().then((names) => names.length)')).toBe(1)
})

it('no new version is offered while a session runs, on whichever device it was begun', async () => {
  const folder = copyOfApp()
  const { address, events } = await start(folder)
  const page = await openAt(await app.device(), address)
  await acceptPlan(page)
  await isKept(page)
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByText('the same since').waitFor()
  const here = (await (await fetch(`${address}/api/here`)).json()) as { readonly runner: string }
  const say = async (number: number, type: string, data: SealedEvent['data']): Promise<void> => {
    const said = testEvent(number, { type, data, day: '2026-11-24' as CivilDay })
    const done = await events.append(here.runner, { events: [said], documents: [] }, { by: null, sent: true })
    expect(done.ok).toBe(true)
    await page.evaluate("dispatchEvent(new Event('online'))")
  }
  const session = { week: '2026-11-23', letter: 'A', plannedMinutes: 20 }
  await say(1, 'SessionStarted', { ...session, place: null })
  await updateApp(folder)
  await lookForUpdate(page)
  await page.getByText('It waits until your session is finished.').waitFor()
  expect(await page.getByRole('button', { name: 'Reload' }).count()).toBe(0)
  await say(2, 'SessionFinished', { ...session, minutes: 20, effort: null, note: null })
  await page.getByRole('button', { name: 'Reload' }).click()
  await page.locator('meta[content=second]').waitFor({ state: 'attached' })
})

/** Counts how often a browser is asked to keep it all for good, over all pages. */
const COUNT_ASKED = `navigator.storage.persisted = async () => false
  navigator.storage.persist = async () => {
    localStorage.setItem('count', Number(localStorage.getItem('count')) + 1)
    return false
  }`

it('the browser is asked to keep it all once a plan is accepted, not before, and from the settings', async () => {
  const { address } = await start()
  const device = await app.device()
  await device.addInitScript(COUNT_ASKED)
  const page = await openAt(device, address)
  const wasAsked = (times: number): Promise<void> => until(page, `Number(localStorage.getItem('count')) === ${times}`)
  await page.getByText('First session').waitFor()
  await isKept(page)
  await wasAsked(0)
  await acceptPlan(page)
  await wasAsked(1)
  await page.reload()
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByText('The browser may clear it').waitFor()
  await wasAsked(1)
  await page.getByRole('button', { name: 'Ask the browser to keep it' }).click()
  await wasAsked(2)
})

/** What Chromium says when a page may be installed; without a screen it never says it itself. */
const OFFER = `dispatchEvent(Object.assign(new Event('beforeinstallprompt', { cancelable: true }),
  { prompt: async () => ({ outcome: 'accepted' }) }))`

it('installing is offered from the second visit on, once, and always in the settings', async () => {
  const { address } = await start()
  const device = await app.device()
  const page = await openAt(device, address)
  await acceptPlan(page)
  await page.evaluate(OFFER)
  const offer = page.getByRole('complementary', { name: 'Install' })
  await page.getByText('0 of').waitFor()
  expect(await offer.count()).toBe(0)
  await page.clock.setFixedTime(new Date(TUESDAY.getTime() + 3_600_000))
  await page.reload()
  await page.getByText('0 of').waitFor()
  await page.evaluate(OFFER)
  await offer.getByRole('button', { name: 'No, thanks' }).click()
  expect(await offer.count()).toBe(0)
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByText('Strongstride can be installed.').waitFor()
  await page.getByRole('button', { name: 'Install' }).click()
  await page.getByText('Strongstride is installed.').waitFor()
})

it('the app may be installed: the browser finds nothing that is missing', async () => {
  const { address } = await start()
  const device = await app.device()
  const page = await openAt(device, address)
  await isKept(page)
  const session = await device.newCDPSession(page)
  expect((await session.send('Page.getAppManifest')).errors).toEqual([])
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors')
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([])
})

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.html': 'text/html',
}

it('at an address without https all works but what the browser forbids, and that is said once and in the settings', async () => {
  const device = await app.device()
  await device.route('http://strong.lan/**', (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname.startsWith('/api/')) return route.fulfill({ status: 404 })
    const name = extname(pathname) === '' ? '/index.html' : pathname
    return route.fulfill({ path: join(BUILT_APP, name), contentType: TYPES[extname(name)] ?? 'font/woff2' })
  })
  const page = await openAt(device, 'http://strong.lan/start')
  expect(await page.evaluate('isSecureContext')).toBe(false)
  await acceptPlan(page)
  await page.getByRole('button', { name: 'Not today' }).click()
  const note = page.getByRole('complementary', { name: 'Without https' })
  await note.getByRole('button', { name: 'Understood' }).click()
  await page.reload()
  await page.getByText('Left out', { exact: true }).waitFor()
  expect(await note.count()).toBe(0)
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByText('The app opens only while your server answers').waitFor()
  await page.getByText('This browser promises nothing.').waitFor()
  await page.getByText('Only from a secure address (https).').waitFor()
})

it('where the browser keeps no apps, as in a private window, all else works, and it is said', async () => {
  const { address } = await start()
  const device = await app.device()
  await device.addInitScript(
    `navigator.serviceWorker.register = async () => { throw new DOMException('', 'SecurityError') }`,
  )
  const page = await openAt(device, address)
  await acceptPlan(page)
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByText('keeps no apps').waitFor()
})

it('a page that never came, on a device that keeps no app and has no network, says so and takes nothing away', async () => {
  const { address } = await start()
  const device = await app.device()
  await device.addInitScript('delete Navigator.prototype.serviceWorker')
  await device.route('**/library-page-*.js', (request) => request.abort())
  const page = await openAt(device, address)
  await acceptPlan(page)
  await page.getByRole('button', { name: 'Not today' }).waitFor()
  await device.setOffline(true)
  await page.getByRole('link', { name: 'Library' }).click()
  await page.getByText('This page did not open').waitFor()
  expect(await accessFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Load again' }).click()
  await page.getByText('There is no way to the server now.').waitFor()
  await page.getByRole('link', { name: 'Today' }).click()
  await page.getByRole('button', { name: 'Not today' }).waitFor()
  await device.unroute('**/library-page-*.js')
  await device.setOffline(false)
  await page.getByRole('link', { name: 'Library' }).click()
  await page.getByRole('heading', { level: 1, name: 'Library' }).waitFor()
  await page.goto(`${address}/nowhere`)
  await page.getByText('There is no such page.').waitFor()
  await page.getByRole('button', { name: 'To the beginning' }).click()
  await page.waitForURL('**/today')
})

it('with too little room for the app the journal has it all, and it is said', async () => {
  const { address } = await start()
  const device = await app.device()
  const page = await openAt(device, `${address}/icon.svg`)
  const session = await device.newCDPSession(page)
  await session.send('Storage.overrideQuotaForOrigin', { origin: address, quotaSize: 1_200_000 })
  await page.goto(`${address}/settings`)
  await page.getByText('The app could not be kept').waitFor()
  expect(await page.evaluate('caches.keys().then((names) => names.length)')).toBe(0)
  await page.goto(`${address}/start`)
  await acceptPlan(page)
  await page.getByRole('button', { name: 'Not today' }).click()
  await page.getByText('Left out', { exact: true }).waitFor()
  await page.reload()
  await page.getByText('Left out', { exact: true }).waitFor()
})

it('no page asks anybody but the server it came from, nor does anything the policy of that server forbids', async () => {
  const { address } = await start()
  const device = await app.device()
  const asked = new Set<string>()
  const complaints: string[] = []
  device.on('request', (request) => asked.add(new URL(request.url()).origin))
  device.on('page', (page) => {
    page.on('websocket', (socket) => asked.add(new URL(socket.url()).origin))
    page.on('console', (line) => {
      if (line.type() === 'error' || line.type() === 'warning') complaints.push(`${page.url()}: ${line.text()}`)
    })
    page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
  })
  const first = await openAt(device, address)
  await acceptPlan(first)
  await isKept(first)
  for (const path of appAddresses()) {
    const page = await openAt(device, `${address}${path}`)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await page.waitForLoadState('networkidle')
    await page.close()
  }
  expect([...asked].filter((origin) => origin !== 'null')).toEqual([address])
  expect(complaints).toEqual([])
})

it('the way from page to page leads to the heading, and names the tab in the language of the page', async () => {
  const { address } = await start()
  const page = await openAt(await app.device(), address)
  await acceptPlan(page)
  const focused = (): Promise<string> => page.evaluate<string>('document.activeElement.tagName + " " + document.title')
  await page.getByRole('link', { name: 'Library' }).click()
  await page.getByRole('heading', { level: 1, name: 'Library' }).waitFor()
  await until(page, 'document.activeElement.tagName === "H1"')
  expect(await focused()).toBe('H1 Library · Strongstride')
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('radio', { name: 'Deutsch' }).click()
  await until(page, 'document.title === "Einstellungen · Strongstride"')
})
