// Draws the icons that systems want as pictures of points, from the one that is drawn in lines; after a change of icon.svg.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { CHROMIUM_FLAGS, NO_BROWSER, prepareChromium } from './browser/prepare-chromium.ts'

const folder = join(import.meta.dirname, '..', 'packages', 'web', 'public')

/** `whole`: the ground goes to the edges and the mark keeps to the middle, since the system cuts its own shape out of it. */
const ICONS = [
  { name: 'icon-192.png', size: 192, whole: false },
  { name: 'icon-512.png', size: 512, whole: false },
  { name: 'icon-maskable-192.png', size: 192, whole: true },
  { name: 'icon-maskable-512.png', size: 512, whole: true },
  { name: 'apple-touch-icon.png', size: 180, whole: true },
] as const

/** How much of the side the mark has where the system cuts: a circle of four fifths is always seen. */
const MIDDLE = 0.78

const cutOut = (svg: string): string =>
  svg.replace(' rx="13"', '').replace('<g ', `<g transform="translate(32 32) scale(${MIDDLE}) translate(-32.5 -32)" `)

const drawIcons = async (executablePath: string): Promise<void> => {
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS] })
  try {
    const svg = readFileSync(join(folder, 'icon.svg'), 'utf8')
    for (const { name, size, whole } of ICONS) {
      const page = await browser.newPage({ viewport: { width: size, height: size } })
      await page.setContent(`<style>body{margin:0}svg{display:block}</style>${whole ? cutOut(svg) : svg}`)
      writeFileSync(join(folder, name), await page.screenshot({ omitBackground: true }))
      await page.close()
    }
  } finally {
    await browser.close()
  }
}

const found = prepareChromium()
if (found === null) {
  process.stderr.write(`${NO_BROWSER}\n`)
  process.exitCode = 1
} else await drawIcons(found)
