#!/usr/bin/env node
// The launcher: valid on Node 20, runs the command line on the project's own Node 24.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import module from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(import.meta.url)
const root = dirname(dirname(dirname(dirname(here))))
const NEEDED = 24

/**
 * @param {string} node
 * @param {string[]} args
 * @returns {number}
 */
const runNode = (node, args) => {
  const { status, signal } = spawnSync(node, args, { stdio: 'inherit' })
  return status ?? (signal === 'SIGINT' ? 130 : 1)
}

/**
 * Runs this launcher again on the project's Node. It is told to stop when this process is; Ctrl-C reaches both by itself.
 *
 * @param {string[]} args
 * @returns {Promise<number>}
 */
const runOnProjectNode = (args) =>
  new Promise((resolve) => {
    const child = spawn(projectNode(), args, { stdio: 'inherit' })
    process.on('SIGTERM', () => child.kill('SIGTERM'))
    process.on('SIGINT', () => undefined)
    child.on('close', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)))
  })

const projectNode = () => join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

/**
 * When the newest file or folder below `folder` changed.
 *
 * @param {string} folder
 * @returns {number}
 */
const newestBelow = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).reduce(
    (newest, name) => Math.max(newest, statSync(join(folder, name)).mtimeMs),
    statSync(folder).mtimeMs,
  )

/** True when the content, or the code that compiles it, is newer than what was compiled from it. */
const isContentStale = () => {
  const compiled = join(root, 'packages', 'catalogue', 'compiled', 'catalogue.json')
  if (!existsSync(compiled)) return true
  const sources = ['content', 'packages/catalogue/src', 'packages/core/src']
  const since = statSync(compiled).mtimeMs
  return sources.some((folder) => newestBelow(join(root, folder)) > since)
}

/**
 * The program, loaded by address so that the compiler does not take it for a part of this launcher.
 *
 * @returns {Promise<{ main: (argv: readonly string[]) => Promise<number> }>}
 */
const loadProgram = () => import(new URL('../src/main.ts', import.meta.url).href)

/** Node says at every start that its SQLite is new; that is of no use to a runner. All other warnings stay. */
const keepQuietAboutSqlite = () => {
  const emitWarning = process.emitWarning.bind(process)
  /**
   * @param {string | Error} warning
   * @param {...unknown} more
   */
  const emitOthers = (warning, ...more) => {
    if (more.includes('ExperimentalWarning') && String(warning).includes('SQLite')) return
    Reflect.apply(emitWarning, null, [warning, ...more])
  }
  process.emitWarning = emitOthers
}

const run = async () => {
  const args = process.argv.slice(2)
  if (Number(process.versions.node.split('.')[0]) < NEEDED) {
    if (existsSync(projectNode())) return runOnProjectNode([here, ...args])
    process.stderr.write('Strongstride is not installed yet; run `npm start` in its folder first.\n')
    return 1
  }
  keepQuietAboutSqlite()
  module.enableCompileCache(join(root, 'node_modules', '.cache', 'strongstride'))
  if (isContentStale()) {
    const code = runNode(process.execPath, [join(root, 'tools', 'compile-content.ts'), '--only-compile'])
    if (code !== 0) return code
  }
  return (await loadProgram()).main(args)
}

process.exitCode = await run()
