import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { finishBuild } from './finish-build.ts'
import { writePreloads } from './write-preloads.ts'

const from = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))

const outDir = from('dist/web')

/** What several pages are made of, and little by itself. */
const SHARED = [
  /packages\/web\/src\/(?:design|words)\//,
  /packages\/web\/src\/season\/(?!exercise-figure)/,
  /packages\/web\/src\/planning\/(?:adopt|planner|foreseen-changes|lane|planner-line|use-catalogue|catalogue)\.ts/,
  /packages\/web\/src\/(?:niggle\/niggle-link|progress\/progress-link|self-tests\/due-tests|session\/(?:device-note|session-wishes))/,
  /packages\/catalogue\/src\/compiled\.ts/,
  /packages\/core\/src\/(?:gym\/missed|plan\/(?:session-letter|wanted-move)|progress\/(?:pain-light|tissue-lights)|report\/(?:niggle-story|test-story))\.ts/,
]

const isShared = (id: string): boolean => SHARED.some((pattern) => pattern.test(id))

/** Where people begin: who has no plan yet at the start, who has one today. */
const PAGES = {
  '/': '/start/start-page.tsx',
  '/start': '/start/start-page.tsx',
  '/today': '/today/today-page.tsx',
  '/plan': '/plan/plan-page.tsx',
}

/** After all files are written, since the service worker names each by its content. */
const finishing = (): Plugin => ({ name: 'finish-build', apply: 'build', closeBundle: () => finishBuild(outDir) })

/** The app as static files in `dist/web`, and while it is written, on a port of its own. */
export default defineConfig({
  root: from('packages/web'),
  cacheDir: from('.cache/vite-web'),
  plugins: [react(), writePreloads(PAGES), finishing()],
  // Readable names in development, short ones in what ships; both are kept apart by file.
  css: { modules: { localsConvention: 'camelCaseOnly' } },
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2022',
    // What knows light-dark() and nesting by itself; older ones would need every colour written twice.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // One small file, so that its order is the same whichever page comes first.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          // A phone asks for six files at a time: what every page needs comes in one, what most share in another, and what
          // has time in a third.
          // Pictures of exercises bring all that draws them, and come when one is looked at.
          groups: [
            { name: 'first', tags: ['$initial'], priority: 1 },
            { name: 'later', test: /packages\/web\/src\/(?:offline\/(?!install-offer)|sync\/)/ },
            { name: 'parts', test: isShared, minShareCount: 2 },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  server: { port: 4180, strictPort: true },
  preview: { port: 4181, strictPort: true },
})
