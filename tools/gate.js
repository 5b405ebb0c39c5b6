// `npm test` and `npm run check`: installs what developing needs, then runs the gate. Runs on Node 20.19.
import { join } from 'node:path'
import { prepare, root, runOnProjectNode } from './prepare.js'

const gate = join(root, 'tools', 'gate', 'main.ts')
process.exitCode = (await prepare('dev')) ? await runOnProjectNode([gate, ...process.argv.slice(2)], root) : 1
