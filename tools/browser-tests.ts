// The gate's step `browser`: what needs a real browser. Without one it says so; in continuous integration it fails.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { NO_BROWSER, prepareChromium } from './browser/prepare-chromium.ts'

const root = join(import.meta.dirname, '..')

const run = (script: string, args: readonly string[], chromium: string): number =>
  spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, CHROME_PATH: chromium },
  }).status ?? 1

const main = (): number => {
  const chromium = prepareChromium()
  if (chromium === null) {
    process.stdout.write(`the browser tests did not run: ${NO_BROWSER}\n`)
    return process.env['CI'] === 'true' ? 1 : 0
  }
  return run('vitest/vitest.mjs', ['run', '--config', 'tools/browser/vitest.config.ts'], chromium)
}

process.exitCode = main()
