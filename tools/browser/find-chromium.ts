import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** What the search for a browser looks at. */
export interface BrowserSearch {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
  readonly exists: (path: string) => boolean
}

const ON_PATH = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge']
const ON_MACOS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]
const ON_WINDOWS = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe']

const candidates = ({ env, platform }: BrowserSearch): readonly string[] => {
  if (platform === 'darwin') return ON_MACOS
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
    return folders.flatMap((folder) => (folder === undefined ? [] : ON_WINDOWS.map((path) => join(folder, path))))
  }
  return (env['PATH'] ?? '').split(delimiter).flatMap((folder) => ON_PATH.map((name) => join(folder, name)))
}

/** A browser of the Chromium family on this machine: `CHROME_PATH`, else the usual places; null where there is none. */
export const findChromium = (
  search: BrowserSearch = { env: process.env, platform: process.platform, exists: existsSync },
): string | null => {
  const named = search.env['CHROME_PATH']
  if (named !== undefined && named !== '') return search.exists(named) ? named : null
  return candidates(search).find((path) => search.exists(path)) ?? null
}
