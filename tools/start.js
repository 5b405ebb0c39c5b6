// `npm start`: installs what running needs, then hands over to the command line. Runs on Node 20.19.
import { join } from 'node:path'
import { prepare, root, runOnProjectNode } from './prepare.js'

const launcher = join(root, 'packages', 'cli', 'bin', 'strongstride.js')
const cwd = process.env['INIT_CWD'] ?? process.cwd()
process.exitCode = (await prepare('run')) ? await runOnProjectNode([launcher, ...process.argv.slice(2)], cwd) : 1
