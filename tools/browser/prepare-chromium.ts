import { spawnSync } from 'node:child_process'
import { findChromium } from './find-chromium.ts'

/** How Chromium is started everywhere: without a screen, without a sandbox of its own, and without calling anyone. */
export const CHROMIUM_FLAGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const hasCommand = (name: string): boolean => spawnSync('which', [name]).status === 0

/** Debian's own, with a font, so that text is drawn; only where nobody need be asked. */
const installFromDebian = (): void => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !hasCommand('apt-get')) return
  const packages = ['chromium', 'fonts-dejavu-core']
  spawnSync('apt-get', ['update'], { stdio: 'ignore' })
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { stdio: 'ignore' })
}

/** What to do where there is no browser, in a line. */
export const NO_BROWSER =
  process.platform === 'linux'
    ? 'no Chromium: install it (apt-get install chromium, dnf install chromium), or set CHROME_PATH'
    : 'no Chromium: install Google Chrome or Microsoft Edge, or set CHROME_PATH'

/** The browser of this machine; as root in continuous integration it is installed first. Null where there is none. */
export const prepareChromium = (): string | null => {
  const found = findChromium()
  if (found !== null || process.env['CI'] !== 'true') return found
  installFromDebian()
  return findChromium()
}
