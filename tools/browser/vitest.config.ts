import { fileURLToPath } from 'node:url'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { CHROMIUM_FLAGS, prepareChromium } from './prepare-chromium.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const executablePath = prepareChromium()

export default defineConfig({
  root,
  cacheDir: '.cache/vite-browser',
  test: {
    projects: [
      {
        root,
        cacheDir: '.cache/vite-browser',
        test: {
          name: 'rooms',
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
      },
      {
        root,
        cacheDir: '.cache/vite-browser',
        test: {
          name: 'journeys',
          include: ['test/app/**/*.journey.ts'],
          globalSetup: ['tools/browser/serve-app.ts'],
          testTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
