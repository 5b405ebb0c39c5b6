// Installs what is missing. Runs before anything is installed, so: plain JavaScript, Node 20.19, no dependencies.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** @typedef {'run' | 'dev'} Need what running needs, or what developing needs as well */
/** @typedef {{ version?: string, link?: boolean, dev?: boolean, devOptional?: boolean, optional?: boolean }} Locked */
/** @typedef {Record<string, Locked>} Lock the `packages` of a lockfile, by folder */

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/**
 * The folders whose package is missing or not the one that the lockfile names.
 *
 * @param {Lock} wanted from package-lock.json
 * @param {Lock} installed from npm's own record in node_modules
 * @param {Need} need
 * @returns {string[]}
 */
export const missingPackages = (wanted, installed, need) =>
  Object.entries(wanted)
    .filter(([folder, entry]) => {
      if (!folder.includes('node_modules/')) return false
      if (need === 'run' && (entry.dev === true || entry.devOptional === true)) return false
      const present = installed[folder]
      if (present === undefined) return entry.optional !== true && entry.devOptional !== true
      return present.version !== entry.version
    })
    .map(([folder]) => folder)

/**
 * @param {string} path
 * @returns {Lock}
 */
const readLock = (path) => {
  if (!existsSync(path)) return {}
  const parsed = /** @type {{ packages?: Lock }} */ (JSON.parse(readFileSync(path, 'utf8')))
  return parsed.packages ?? {}
}

const installedRecord = () => readLock(join(root, 'node_modules', '.package-lock.json'))

/** The project's own Node, which the package `node` brings. */
export const projectNode = () =>
  join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

/**
 * @param {Need} need
 * @returns {boolean}
 */
const isReady = (need) => {
  const wanted = readLock(join(root, 'package-lock.json'))
  const installed = installedRecord()
  return (
    existsSync(projectNode()) &&
    missingPackages(wanted, installed, need).length === 0 &&
    Object.keys(installed).every((folder) => existsSync(join(root, folder)))
  )
}

/**
 * npm as this process was started by it, else the one on the path.
 *
 * @returns {[string, string[]]}
 */
const npmCommand = () => {
  const { npm_execpath: script, npm_node_execpath: node } = process.env
  if (script !== undefined && /npm-cli\.c?js$/.test(script)) return [node ?? process.execPath, [script]]
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', []]
}

/**
 * @param {Need} need
 * @returns {string[]}
 */
const installArguments = (need) => {
  const installed = Object.values(installedRecord())
  const quiet = ['--loglevel=error', '--no-audit', '--no-fund']
  if (installed.length === 0) return ['ci', ...(need === 'run' ? ['--omit=dev'] : []), ...quiet]
  const keepsDev = need === 'dev' || installed.some((entry) => entry.dev === true)
  return ['install', '--no-save', ...(keepsDev ? ['--include=dev'] : ['--omit=dev']), ...quiet]
}

/**
 * What npm says first is what is wrong; then come pages of its options.
 *
 * @param {string} text
 * @returns {string}
 */
const firstLines = (text) => `${text.split('\n').slice(0, 25).join('\n')}\n`

/**
 * Runs npm, says every few seconds that it still does, and shows what npm printed only when it failed.
 *
 * @param {string[]} args
 * @returns {Promise<number>}
 */
const runNpm = (args) =>
  new Promise((resolve) => {
    const [command, before] = npmCommand()
    const began = performance.now()
    const seconds = () => Math.round((performance.now() - began) / 1000)
    const child = spawn(command, [...before, ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: command.endsWith('.cmd'),
    })
    let output = ''
    child.stdout.on('data', (chunk) => (output += String(chunk)))
    child.stderr.on('data', (chunk) => (output += String(chunk)))
    const tick = setInterval(() => process.stderr.write(`  still installing, ${seconds()} s\n`), 5000)
    child.on('error', (error) => {
      clearInterval(tick)
      process.stderr.write(`npm could not be started: ${error.message}\n`)
      resolve(1)
    })
    child.on('close', (code) => {
      clearInterval(tick)
      process.stderr.write(code === 0 ? `  installed in ${seconds()} s\n` : firstLines(output))
      resolve(code ?? 1)
    })
  })

/**
 * Makes sure that what `need` names is installed; quick when it is.
 *
 * @param {Need} need
 * @returns {Promise<boolean>} false when the installation failed
 */
export const prepare = async (need) => {
  if (isReady(need)) return true
  process.stderr.write(`Installing what ${need === 'run' ? 'Strongstride' : 'the gate'} needs (once, under a minute)\n`)
  const code = await runNpm(installArguments(need))
  if (code === 0 && isReady(need)) return true
  process.stderr.write(
    code === 0
      ? 'The installation ended without an error but something is still missing; delete node_modules and try again.\n'
      : `The installation failed (npm ended with ${code}); nothing was started.\n`,
  )
  return false
}

/**
 * Runs a script of the repository on the project's own Node, in this terminal.
 *
 * @param {string[]} args the script and its arguments
 * @param {string} cwd the folder that relative paths in the arguments mean
 * @returns {Promise<number>} the exit code
 */
export const runOnProjectNode = (args, cwd) =>
  new Promise((resolve) => {
    const child = spawn(projectNode(), args, { cwd, stdio: 'inherit' })
    // A server is told to stop when this process is; Ctrl-C reaches both by itself.
    process.on('SIGTERM', () => child.kill('SIGTERM'))
    process.on('SIGINT', () => undefined)
    child.on('error', (error) => {
      process.stderr.write(`${error.message}\n`)
      resolve(1)
    })
    child.on('close', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)))
  })
