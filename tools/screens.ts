// `npm run screens`: a picture of every screen, in both languages, light and dark, on a phone, a narrow one, a desktop and with
// text twice as large; for a person to look at. `npm run screens -- plan dark`: those with these words in their names.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { NO_BROWSER, prepareChromium } from './browser/prepare-chromium.ts'

const root = join(import.meta.dirname, '..')
const folder = join(root, 'dist', 'screens')

/** Every word somewhere in a name, in any order. */
const patternOf = (words: readonly string[]): string => words.map((word) => `(?=.*${word})`).join('')

const main = (): number => {
  const chromium = prepareChromium()
  if (chromium === null) {
    process.stderr.write(`no pictures: ${NO_BROWSER}\n`)
    return 1
  }
  const args = ['run', '--config', 'tools/browser/vitest.config.ts', 'test/app/looks.journey.ts']
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', 'vitest', 'vitest.mjs'), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      CHROME_PATH: chromium,
      SCREENS_FOLDER: folder,
      SCREENS_ONLY: patternOf(process.argv.slice(2)),
    },
  })
  process.stdout.write(`the pictures are in ${folder}\n`)
  return status ?? 1
}

process.exitCode = main()
