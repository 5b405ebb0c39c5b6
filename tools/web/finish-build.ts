import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { build } from 'vite'

const SOURCE = fileURLToPath(new URL('../../packages/web/src/service-worker/service-worker.ts', import.meta.url))
const WORKER = 'sw.js'
/** What the app itself never asks for: for machines and the server, or another form of a file beside it. */
const NOT_KEPT = /^(?:\..*|sw\.js|robots\.txt|.*\.(?:map|br|gz))$/

/** A file of a build as the service worker knows it. */
interface BuiltFile {
  readonly path: string
  readonly hash: string
}

const namesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => statSync(join(folder, name)).isFile())
    .toSorted()

const hashOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

const EDITION_DIGITS = 16

/** All that is kept of a build, and a name that is another for every other content. */
const editionOf = (folder: string): { readonly id: string; readonly files: readonly BuiltFile[] } => {
  const files = namesIn(folder)
    .filter((name) => !NOT_KEPT.test(name))
    .map((name) => ({ path: `/${name}`, hash: hashOf(readFileSync(join(folder, name))) }))
  return { id: hashOf(JSON.stringify(files)).slice(0, EDITION_DIGITS), files }
}

const writeServiceWorker = async (folder: string): Promise<void> => {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { EDITION: JSON.stringify(editionOf(folder)) },
    build: {
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: SOURCE, output: { entryFileNames: WORKER, format: 'iife' } },
    },
  })
}

const IS_TEXT = /^[^.].*\.(?:html|js|css|json|svg|webmanifest|txt)$/
/** Bytes; below it nothing is won. */
const LEAST = 1024

/** Beside each text its smaller forms: a server on a small machine then compresses nothing itself. */
const compressFiles = (folder: string): void => {
  for (const name of namesIn(folder).filter((each) => IS_TEXT.test(each))) {
    const path = join(folder, name)
    const content = readFileSync(path)
    if (content.byteLength < LEAST) continue
    const params = { [constants.BROTLI_PARAM_SIZE_HINT]: content.byteLength }
    writeFileSync(`${path}.br`, brotliCompressSync(content, { params }))
    writeFileSync(`${path}.gz`, gzipSync(content, { level: constants.Z_BEST_COMPRESSION }))
  }
}

/** Makes a folder with a built app complete: the service worker that keeps it, and the smaller forms of its texts. */
export const finishBuild = async (folder: string): Promise<void> => {
  for (const name of namesIn(folder).filter((each) => /\.(?:br|gz)$/.test(each))) rmSync(join(folder, name))
  await writeServiceWorker(folder)
  compressFiles(folder)
}
