import { figureOf, type Figure, type Goal } from '../figure.ts'
import { medianOf } from '../run-program.ts'
import { onDevice, slowDown, withPlan, type Device } from './device.ts'

const RUNS = 5

/** Milliseconds from asking for Today to seeing the week on it, in a tab of its own. */
const coldStart = async ({ context, address }: Device, slower: number): Promise<number> => {
  const page = await context.newPage()
  await slowDown(page, slower)
  const began = performance.now()
  await page.goto(`${address}/today`, { waitUntil: 'commit' })
  await page.getByText('0 of').waitFor()
  const took = performance.now() - began
  await page.close()
  return took
}

const coldStarts = async (device: Device, slower: number): Promise<readonly number[]> => {
  const times: number[] = []
  for (let run = 0; run < RUNS; run++) times.push(await coldStart(device, slower))
  return times
}

const startFigure = (id: string, times: readonly number[], goal: Goal): Figure => {
  const notes = [`runs: ${times.map(Math.round).join(', ')}`]
  return figureOf(id, medianOf(times), 'ms', { goal, notes })
}

/** From nothing to Today with the network off and the server stopped. */
export const offlineFigures = (): Promise<readonly Figure[]> =>
  onDevice(async (device) => {
    const page = await withPlan(device)
    await page.evaluate('navigator.serviceWorker.ready')
    // What controls the page has kept everything.
    await page.getByText('0 of').waitFor()
    await page.close()
    await device.stopServer()
    await device.context.setOffline(true)
    // The first one only warms up what the machine reads from its disk.
    await coldStart(device, 1)
    return [
      startFigure('offline-start', await coldStarts(device, 1), ['<=', 1000]),
      startFigure('offline-start-4x', await coldStarts(device, 4), ['<=', 2500]),
    ]
  })
