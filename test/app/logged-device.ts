import { createHash, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { memoryEventStore, openJournal } from '@strongstride/app'
import { logSeason } from '@strongstride/app/testing'
import { readCompiledCatalogue } from '@strongstride/catalogue/compiled'
import { addDays, parseDay, startOfWeek, type CivilDay } from '@strongstride/core'
import type { BrowserContext, Page } from 'playwright'
import type { AppBrowser } from './open-app.ts'

const compiled = join(import.meta.dirname, '..', '..', 'packages', 'catalogue', 'compiled', 'catalogue.json')
const hashText = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The Saturday, 24 weeks after the first, on which the runner of {@link loggedPage} opens the app. */
export const LOGGED_UNTIL = new Date('2026-11-21T08:00:00+01:00')

interface Season {
  readonly runner: string
  readonly rows: readonly unknown[]
  readonly documents: readonly unknown[]
}

/** The events and documents of a runner who trained for 24 weeks, as a browser keeps them. */
const trainSeason = async (until: CivilDay): Promise<Season> => {
  const runner = randomUUID()
  const events = memoryEventStore()
  const start = addDays(startOfWeek(until, 'mon'), -23 * 7)
  const surroundings = { now: () => LOGGED_UNTIL.getTime(), newId: () => randomUUID() }
  const opened = await openJournal({ runner, device: randomUUID(), events, surroundings })
  if (!opened.ok) throw new Error(opened.error.type)
  const catalogue = readCompiledCatalogue(JSON.parse(readFileSync(compiled, 'utf8')))
  await logSeason(opened.value, { catalogue, hashText, start, weeks: 24 })
  const page = await events.read(runner, { after: 0, limit: 100_000 })
  if (!page.ok) throw new Error(page.error.type)
  return {
    runner,
    rows: page.value.events.map(({ position, by, event }) => ({ runner, position, id: event.id, by, event })),
    documents: page.value.documents.map(({ hash, text }) => ({ runner, hash, text })),
  }
}

let trained: Promise<Season> | null = null

const DEVICE_NOTES = '00000000-0000-0000-0000-000000000000'

/** Runs in the page: puts what a season left into the browser's own tables, and makes the device that runner's. */
const keepSeason = `async ({ runner, rows, documents, owner }) => {
  const db = await new Promise((resolve, reject) => {
    const asked = indexedDB.open('strongstride')
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error)
  })
  const writing = db.transaction(['events', 'documents', 'notes'], 'readwrite')
  for (const row of rows) writing.objectStore('events').put(row)
  for (const document of documents) writing.objectStore('documents').put(document)
  writing.objectStore('notes').put({ runner: owner, name: 'runner', text: runner })
  await new Promise((resolve, reject) => {
    writing.oncomplete = resolve
    writing.onerror = () => reject(writing.error)
  })
  db.close()
}`

/** The app at a path on a device of a runner who has trained for 24 weeks; `now`: when they open it. */
export const loggedPage = async (
  app: AppBrowser,
  device: BrowserContext,
  { path, now = LOGGED_UNTIL }: { readonly path: string; readonly now?: Date },
): Promise<Page> => {
  const until = parseDay('2026-11-21')
  if (until === null) throw new Error('not a day')
  trained ??= trainSeason(until)
  const season = await trained
  const page = await app.tab(device)
  await page.getByRole('button', { name: /Use this plan|Diesen Plan nehmen/ }).waitFor()
  await page.evaluate(`(${keepSeason})(${JSON.stringify({ ...season, owner: DEVICE_NOTES })})`)
  await page.clock.setFixedTime(now)
  await page.goto(new URL(path, page.url()).href)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}
