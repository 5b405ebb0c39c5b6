import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

// What Node has compiled once it need not compile again, in this process and in the threads that read it.
const COMPILED = join(import.meta.dirname, '.cache', 'compiled')
process.env['NODE_COMPILE_CACHE'] ??= COMPILED

// Every run leaves some hundred files that no other reads: tests have a new name each time.
const MOST_COMPILED = 20_000
if (existsSync(COMPILED) && readdirSync(COMPILED, { recursive: true }).length > MOST_COMPILED)
  rmSync(COMPILED, { recursive: true, force: true })

const long = process.env['STRONGSTRIDE_LONG'] === '1'

export default defineConfig({
  cacheDir: '.cache/vite',
  test: {
    include: [
      'packages/*/src/**/*.test.ts',
      'tools/**/*.test.ts',
      'test/**/*.test.ts',
      'bench/**/*.test.ts',
      '.cache/docs-examples/**/*.test.ts',
    ],
    // What needs a browser has a configuration of its own (tools/browser); tests that take seconds each run in
    // `npm test` only.
    exclude: ['**/node_modules/**', '**/*.browser.test.ts', ...(long ? [] : ['**/*.long.test.ts'])],
    setupFiles: ['test/property-runs.ts'],
    isolate: false,
    pool: 'threads',
    // Without it the runner leaves one of two cores to itself.
    maxWorkers: 2,
    // Node reads TypeScript itself: nothing needs to be made into something else first, and nothing is mocked.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    testTimeout: long ? 600_000 : 20_000,
  },
})
