import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { CHROMIUM_FLAGS, prepareChromium } from './prepare-chromium.ts'

const executablePath = prepareChromium()

export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  cacheDir: '.cache/vite-browser',
  test: {
    include: ['packages/web/src/**/*.browser.test.ts'],
    testTimeout: 30_000,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: { args: [...CHROMIUM_FLAGS], ...(executablePath === null ? {} : { executablePath }) },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
})
