// `npm start`: installs what running needs, builds the app where it has changed, and opens it; with arguments it hands them to
// the command line. Runs on Node 20.19.
import { join } from 'node:path'
import { prepare, root, runOnProjectNode } from './prepare.js'

const launcher = join(root, 'packages', 'cli', 'bin', 'strongstride.js')
const cwd = process.env['INIT_CWD'] ?? process.cwd()
const args = process.argv.slice(2)

/** Builds the app where it has changed and serves it, with a data folder of its own, on this machine alone. */
const openApp = async () => {
  const built = await runOnProjectNode([join(root, 'tools', 'build-web.ts')], root)
  return built === 0 ? runOnProjectNode([launcher, 'serve', '--open'], cwd) : built
}

const start = async () => {
  if (!(await prepare('run'))) return 1
  return args.length === 0 ? openApp() : runOnProjectNode([launcher, ...args], cwd)
}

process.exitCode = await start()
