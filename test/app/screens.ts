import type { Page } from 'playwright'
import { appAddresses } from '../../tools/browser/app-routes.ts'
import { settle } from './layout-findings.ts'

/** Looks at what is on the screen, and calls it something. */
export type Look = (page: Page, name: string) => Promise<void>

/** Early on a Tuesday with a session, after 24 weeks. */
export const TUESDAY = new Date('2026-11-24T05:30:00+01:00')

/** What stands on the screen in either language. */
const either = (english: string, german: string): RegExp => new RegExp(`${english}|${german}`)

const button = (page: Page, english: string, german: string) =>
  page.getByRole('button', { name: either(english, german) }).first()

const sheet = (page: Page) => page.getByRole('dialog')

/** Goes to a page as a link does, without the app being opened anew. */
const open = async (page: Page, path: string): Promise<void> => {
  await page.evaluate(
    `history.pushState({}, '', ${JSON.stringify(path)}); dispatchEvent(new PopStateEvent('popstate'))`,
  )
  await page.waitForFunction(`document.querySelector('main h1, main > p') !== null`)
  await settle(page)
}

const openAll = (page: Page): Promise<unknown> =>
  page.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true })')

const close = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape')
  await sheet(page).waitFor({ state: 'detached' })
}

/** Routes that have a tour of their own, or only lead to another. */
const ELSEWHERE = /^\/$|^\/start|^\/session/

/** Every page there is, as it opens, and with all that can be opened on it. */
export const lookAtPages = async (page: Page, look: Look): Promise<void> => {
  for (const path of [...appAddresses(), '/nowhere'].filter((each) => !ELSEWHERE.test(each))) {
    await open(page, path)
    const name = path.slice(1).replaceAll('/', '-')
    await look(page, name)
    if ((await page.locator('details').count()) === 0) continue
    await openAll(page)
    await look(page, `${name}-opened`)
  }
}

/** The sheets of the Plan page, and what would help most. */
export const lookAtPlan = async (page: Page, look: Look): Promise<void> => {
  await open(page, '/plan')
  await page.locator('[data-carries]').waitFor()
  const session = page.locator('[data-drag^="session"]').first()
  await session.click()
  await sheet(page).waitFor()
  await look(page, 'plan-session')
  await openAll(page)
  await sheet(page).getByRole('listitem').first().waitFor()
  await page.waitForTimeout(1500)
  await look(page, 'plan-session-opened')
  await close(page)
  await page.locator('[data-drag^="run"]').first().click()
  await sheet(page).waitFor()
  await openAll(page)
  await page.waitForTimeout(1500)
  await look(page, 'plan-run')
  await close(page)
  await button(page, 'Share this week', 'Woche teilen').click()
  await sheet(page).getByRole('button').nth(2).waitFor()
  await look(page, 'plan-share')
  await close(page)
  await button(page, 'Find out', 'Herausfinden').click()
  await button(page, 'Change .*answers', 'Antworten ändern').waitFor({ timeout: 60_000 })
  await button(page, '^Stop', 'Aufhören').waitFor({ state: 'detached', timeout: 60_000 })
  await look(page, 'plan-help')
}

/** What hurts, said; the other three; a test taken; settings that the plan does not follow yet. */
export const lookAtForms = async (page: Page, look: Look): Promise<void> => {
  await open(page, '/niggle?at=tibia')
  await page.getByRole('radio', { name: '6', exact: true }).first().check({ force: true })
  await look(page, 'niggle-pain')
  for (const [name, english, german] of [
    ['sore', 'Sore muscles', 'Muskelkater'],
    ['tired', 'Tired', 'Müde'],
    ['ill', '^Ill$', '^Krank$'],
  ] as const) {
    await page
      .getByRole('radio', { name: either(english, german) })
      .first()
      .check({ force: true })
    await look(page, `niggle-${name}`)
  }
  await open(page, '/settings/time')
  await page.getByRole('radio', { name: '1', exact: true }).first().click({ force: true })
  await button(page, 'See what would change', 'Sehen, was').click()
  await sheet(page).getByRole('button').nth(2).waitFor()
  await look(page, 'settings-offer')
  await close(page)
}

const main = (page: Page) => page.locator('main [class*="dock"] button').first()

/** The clock of a page, some seconds on. */
const later = async (page: Page, from: Date, seconds: number): Promise<Date> => {
  const to = new Date(from.getTime() + seconds * 1000)
  await page.clock.setFixedTime(to)
  return to
}

const SHEETS = [
  ['swap', 'Swap', 'Tauschen'],
  ['minutes', 'Less time', 'Weniger Zeit'],
  ['kit', 'Kit is taken', 'Gerät besetzt'],
  ['pain', 'This hurts', 'Das tut weh'],
  ['cues', 'Sounds and signals', 'Töne und Zeichen'],
  ['overview', 'Overview', 'Übersicht'],
] as const

const lookAtSheets = async (page: Page, look: Look): Promise<void> => {
  for (const [name, english, german] of SHEETS) {
    const opener = button(page, `^${english}$`, `^${german}$`)
    if ((await opener.count()) === 0) continue
    await opener.click()
    await sheet(page).waitFor()
    await page.waitForTimeout(300)
    if (name === 'minutes') await sheet(page).getByRole('radio').first().check({ force: true })
    if (name === 'pain') {
      await sheet(page).getByRole('radio').first().check({ force: true })
      await sheet(page).getByRole('radio', { name: '8', exact: true }).check({ force: true })
    }
    await page.waitForTimeout(300)
    await look(page, `session-${name}`)
    await close(page)
  }
}

/** What the one button says, and whether it is for the other side. */
const stepOf = async (page: Page): Promise<string> => {
  const says = (await main(page).textContent()) ?? ''
  if (/^(Done|Fertig): /.test(says))
    return (await page.getByText(either('Switch sides', 'Seite wechseln')).count()) > 0 ? 'second-side' : 'set'
  if (says.startsWith('Start: ')) return 'hold'
  if (/^Stopp?$/.test(says)) return 'holding'
  return /Finish|beenden/.test(says) ? 'all-done' : 'rest'
}

/** Steps of which each is looked at once. */
const STEPS: readonly string[] = ['set', 'second-side', 'rest', 'hold', 'holding']
const MOST_STEPS = 80

/** A second tap sooner than this is not taken for another set. */
const DOUBLE_TAP_MS = 620

/** Presses the one button, and waits until it says something else: a set is kept before it is done. */
const press = async (page: Page): Promise<void> => {
  const before: unknown = await page.evaluate('document.querySelector("main").innerText')
  await main(page).click()
  await page.waitForFunction(`document.querySelector('main').innerText !== ${JSON.stringify(before)}`)
  await page.waitForTimeout(DOUBLE_TAP_MS)
}

/** The rest in five minutes, which leaves little of it. */
const shorten = async (page: Page): Promise<void> => {
  await button(page, 'Less time', 'Weniger Zeit').click()
  await sheet(page).getByRole('radio').first().check({ force: true })
  await button(page, 'Do this', 'So machen').click()
  await sheet(page).waitFor({ state: 'detached' })
}

/** Does set after set and looks at each kind of step when it first comes; then ends soon. */
const doAll = async (page: Page, look: Look): Promise<void> => {
  const missing = new Set(STEPS)
  let now = TUESDAY
  for (let count = 0; count < MOST_STEPS; count += 1) {
    now = await later(page, now, 5)
    const step = await stepOf(page)
    if (step === 'all-done') break
    if (missing.delete(step)) {
      await look(page, `session-${step}`)
      if (step === 'set') await lookAtSheets(page, look)
      if (missing.size === 0) await shorten(page)
    }
    await press(page)
    if (step !== 'hold') continue
    now = await later(page, now, 5)
    await page.getByRole('timer').getByText(either('Hold', 'Halten')).waitFor()
  }
  if (missing.size > 0) throw new Error(`never came: ${[...missing].join(', ')}`)
}

/** A session from the warm-up to what it changes: each kind of step once, and every sheet. */
export const lookAtSession = async (page: Page, look: Look): Promise<void> => {
  await open(page, '/today')
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await page.waitForURL('**/session/**')
  await main(page).waitFor()
  await settle(page)
  await look(page, 'session-before')
  await main(page).click()
  await doAll(page, look)
  await look(page, 'session-all-done')
  await main(page).click()
  await sheet(page).waitFor()
  await look(page, 'session-finish')
  await button(page, '^Finish$', '^Beenden$').click()
  await page.getByRole('heading', { name: either('is done', 'ist geschafft') }).waitFor()
  await look(page, 'session-closing')
}

const entry = (title: string, day: string): string =>
  `BEGIN:VEVENT\r\nUID:${title}-${day}\r\nDTSTART;VALUE=DATE:${day}\r\nSUMMARY:${title}\r\nEND:VEVENT`

/** Runs, and two entries that nobody but the runner can know. */
const CALENDAR = [
  'BEGIN:VCALENDAR',
  ...['20261125', '20261202', '20261209'].map((day) => entry('Easy run 6 km', day)),
  ...['20261129', '20261206', '20261213'].map((day) => entry('Long run 14 km', day)),
  entry('The usual with Kim', '20261126'),
  entry('Dentist', '20261127'),
  'END:VCALENDAR',
].join('\r\n')

/** The first page: as it opens, with a race and a calendar, some of which was not understood. */
export const lookAtStart = async (page: Page, look: Look): Promise<void> => {
  const accept = button(page, 'Use this plan', 'Diesen Plan nehmen')
  await accept.waitFor()
  await look(page, 'start')
  await page.getByRole('radio', { name: 'Marathon', exact: true }).check({ force: true })
  await page.getByRole('tab', { name: either('Calendar', 'Kalender') }).click()
  await page.getByPlaceholder('BEGIN:VCALENDAR').fill(CALENDAR)
  await page.getByText(either('not understood', 'nicht verstanden')).first().waitFor()
  await settle(page)
  await openAll(page)
  await look(page, 'start-answered')
}
