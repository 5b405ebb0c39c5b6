import type { Locator, Page } from 'playwright'
import { figureOf, type Figure, type Goal } from '../figure.ts'
import { medianOf } from '../run-program.ts'
import { onDevice, slowDown, withPlan } from './device.ts'

/** Re-plans that are measured at each speed. */
const MOVES = 30
const SHARE = 0.95

/**
 * Put before the page's own script: the page measures every change from its question to its answer; noted is that, and when
 * what came of it stood in the page, before it is painted.
 */
const WATCH_PLANNER = `globalThis.replans = []
  let open = null
  const measure = performance.measure.bind(performance)
  performance.measure = (...given) => {
    const made = measure(...given)
    if (made.name === 'change') open = made
    return made
  }
  new MutationObserver(() => {
    if (open === null) return
    globalThis.replans.push({ planner: open.duration, all: performance.now() - open.startTime })
    open = null
  }).observe(document, { childList: true, subtree: true, characterData: true, attributes: true })`

/** Milliseconds of a re-plan: from the question to the planner's answer, foreseen or not, and all of it with React's commit. */
interface RePlan {
  readonly planner: number
  readonly all: number
}

const middle = async (of: Locator): Promise<readonly [number, number]> => {
  const box = await of.boundingBox()
  if (box === null) throw new Error('what should be moved is not on the page')
  return [box.x + box.width / 2, box.y + box.height / 2]
}

/** Carries a run over the days of its week and back again and again, so that the build flows anew over each. */
const dragRuns = async (page: Page): Promise<void> => {
  const run = page.locator('[data-drag^="run "]').nth(1)
  const days = page.locator('[data-day]')
  const [x, y] = await middle(run)
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 12, y + 12)
  for (let move = 0; move < MOVES; move++) {
    const [toX, toY] = await middle(days.nth(move % 6))
    await page.mouse.move(toX, toY, { steps: 3 })
    await page.waitForTimeout(120)
  }
  await page.keyboard.press('Escape')
  await page.mouse.up()
}

/** Moves a session to another day by the buttons that do the same, again and again. */
const moveSessions = async (page: Page): Promise<void> => {
  for (let move = 0; move < MOVES / 2; move++) {
    await page.getByRole('listitem').getByRole('button', { name: 'Strength' }).nth(1).click()
    const sheet = page.getByRole('dialog')
    await sheet.getByText('Move it').click()
    const days = sheet.getByRole('listitem').locator('button:enabled')
    await days.nth(move % 2).click()
    await sheet.waitFor({ state: 'detached' })
  }
}

/** Makes the build flow anew: by dragging a run where the page lets runs be dragged, else by the Move buttons. */
const flowAnew = async (page: Page): Promise<'dragged' | 'moved'> => {
  await page.goto(new URL('/plan', page.url()).href)
  await page.getByRole('heading', { level: 1, name: 'Plan' }).waitFor()
  await page.waitForTimeout(1500)
  const canDrag = (await page.locator('[data-drag^="run "]').count()) > 1
  await page.evaluate('globalThis.replans.length = 0')
  await (canDrag ? dragRuns(page) : moveSessions(page))
  return canDrag ? 'dragged' : 'moved'
}

const readRePlans = async (page: Page): Promise<readonly RePlan[]> => page.evaluate('globalThis.replans')

const quantileOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * SHARE))] ?? Infinity

const figuresAt = async (page: Page, slower: number, goals: { readonly planner?: Goal; readonly all: Goal }) => {
  await slowDown(page, slower)
  const how = await flowAnew(page)
  const times = await readRePlans(page)
  const name = slower === 1 ? 'drag' : `drag-${slower}x`
  const notes = [
    `${times.length} re-plans of a build of 24 weeks, a ${how === 'dragged' ? 'run dragged' : 'session moved by its buttons'}`,
  ]
  const figure = (id: string, values: readonly number[], goal: Goal | undefined): Figure =>
    figureOf(id, quantileOf(values), 'ms p95', {
      goal: goal ?? null,
      notes: [...notes, `half of them within ${medianOf(values).toFixed(1)} ms`],
    })
  return [
    figure(
      `${name}-planner`,
      times.map(({ planner }) => planner),
      goals.planner,
    ),
    figure(
      `${name}-with-commit`,
      times.map(({ all }) => all),
      goals.all,
    ),
  ]
}

/** How fast a build of 24 weeks flows anew under the finger: from the question to the page that stands. */
export const rePlanFigures = (): Promise<readonly Figure[]> =>
  onDevice(async (device) => {
    const first = await withPlan(device)
    await first.close()
    const page = await device.context.newPage()
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.addInitScript(WATCH_PLANNER)
    await page.goto(`${device.address}/plan`)
    return [
      ...(await figuresAt(page, 1, { planner: ['<=', 8], all: ['<=', 16] })),
      ...(await figuresAt(page, 4, { all: ['<=', 100] })),
    ]
  })
