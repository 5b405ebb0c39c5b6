import { gzipSync } from 'node:zlib'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { BUILT_APP } from '../../tools/browser/app-server.ts'
import { firstScripts } from '../../tools/browser/first-scripts.ts'
import { figureOf, type Figure } from '../figure.ts'
import { onDevice, withPlan, type Device } from './device.ts'

const KILO = 1000
const MOST = 160

/** Kilobytes of script, compressed, that a page needs until it stands; the planner and the copy for later count apart. */
const scriptOf = async ({ context, address }: Device, path: string): Promise<number> => {
  const page = await context.newPage()
  const files = await firstScripts(page, address + path)
  await page.close()
  const sizes = files.map((file) => gzipSync(readFileSync(join(BUILT_APP, file)), { level: 9 }).length)
  return sizes.reduce((sum, size) => sum + size, 0) / KILO
}

const keptMegabytes = (): number => {
  const names = readdirSync(BUILT_APP, { recursive: true, encoding: 'utf8' })
  const files = names.filter((name) => !/\.(?:br|gz)$/.test(name)).map((name) => statSync(join(BUILT_APP, name)))
  return files.filter((file) => file.isFile()).reduce((sum, { size }) => sum + size, 0) / 1e6
}

/** What the network carries before the first page stands, and what a device keeps of it all. */
export const scriptFigures = (): Promise<readonly Figure[]> =>
  onDevice(async (device) => {
    const start = await scriptOf(device, '/start')
    await (await withPlan(device)).close()
    const today = await scriptOf(device, '/today')
    const notes = ['openGym 35181af: 251 kB in one piece; Endurain b0bc916: 938 kB and 124 kB of styles']
    return [
      figureOf('first-script', start, 'kB', { goal: ['<=', MOST], notes }),
      figureOf('today-script', today, 'kB', { goal: ['<=', MOST] }),
      figureOf('kept-on-device', keptMegabytes(), 'MB', { notes: ['Endurain keeps 92 MB in 287 files'] }),
    ]
  })
