import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')

/** The rooms of the small house; enough to break every kind of wall. */
const ROOMS = ['core', 'catalogue', 'formats', 'figures', 'app', 'storage', 'server', 'cli'] as const

const CONFIGURATION = [
  '.dependency-cruiser.mjs',
  '.oxfmtrc.json',
  '.oxlintrc.json',
  'knip.json',
  'package.json',
  'tsconfig.base.json',
  'tsconfig.json',
  'vitest.config.ts',
  'tools/lint',
] as const

/** What a file of the house says, by its path. */
export type Files = Readonly<Record<string, string>>

/** The house before anything is broken: a few lines a room, all of them allowed. */
const SOUND: Files = {
  'packages/core/src/index.ts':
    "export * from './units/index.ts'\nexport * from './plan/index.ts'\nexport * from './planner/index.ts'\n",
  'packages/core/src/units/index.ts': 'export const half = (n: number): number => n / 2\n',
  'packages/core/src/plan/index.ts':
    "export { Plan } from './plan.schema.ts'\nexport { quarter } from './quarter.ts'\n",
  'packages/core/src/plan/quarter.ts':
    "import { half } from '../units/index.ts'\n\nexport const quarter = (n: number): number => half(half(n))\n",
  'packages/core/src/planner/index.ts': "export { quarter as plan } from '../plan/index.ts'\n",
  'packages/core/src/rules/index.ts': "export { quarter as check } from '../plan/index.ts'\n",
  'packages/core/src/testing/index.ts': "import fc from 'fast-check'\n\nexport const numbers = fc.integer()\n",
  'packages/core/src/plan/plan.schema.ts': "import { number } from 'valibot'\n\nexport const Plan = number()\n",
  'packages/catalogue/src/index.ts': "export { half } from '@strongstride/core'\n",
  'packages/formats/src/index.ts': "export { quarter } from '@strongstride/core'\n",
  'packages/figures/src/index.ts': "export { half } from '@strongstride/core'\n",
  'packages/app/src/index.ts': "export { half } from '@strongstride/core'\n",
  'packages/storage/src/index.ts': "export { half } from '@strongstride/core'\n",
  'packages/server/src/index.ts': "export { half } from '@strongstride/core'\n",
  'packages/cli/bin/strongstride.js': "import '../src/main.ts'\n",
  'packages/cli/src/main.ts':
    "import { quarter } from '@strongstride/formats'\n\nprocess.stdout.write(`${quarter(8)}\\n`)\n",
}

const writeFiles = (house: string, files: Files): void => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(house, path)), { recursive: true })
    writeFileSync(join(house, path), text)
  }
}

/** The installed packages as they are here, and the rooms as they are in the house. */
const furnish = (house: string): void => {
  const modules = join(house, 'node_modules')
  mkdirSync(join(modules, '@strongstride'), { recursive: true })
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name !== '.cache' && name !== '@strongstride')
      symlinkSync(join(root, 'node_modules', name), join(modules, name))
  }
  for (const room of ROOMS) symlinkSync(join(house, 'packages', room), join(modules, '@strongstride', room))
}

/** Builds a small house under the same configuration as the real one, with `planted` in it, and answers its folder. */
export const buildHouse = (planted: Files): string => {
  const house = mkdtempSync(join(tmpdir(), 'strongstride-walls-'))
  for (const path of CONFIGURATION) cpSync(join(root, path), join(house, path), { recursive: true })
  for (const room of ROOMS) {
    for (const file of ['package.json', 'tsconfig.json']) {
      cpSync(join(root, 'packages', room, file), join(house, 'packages', room, file))
    }
  }
  const references = ROOMS.map((room) => ({ path: `packages/${room}` }))
  writeFiles(house, { 'tsconfig.json': JSON.stringify({ files: [], references }), ...SOUND, ...planted })
  furnish(house)
  return house
}

/** A tool of the gate, as it is run in the house. */
export type Tool = 'types' | 'lint' | 'walls' | 'format' | 'unused'

const COMMANDS: Readonly<Record<Tool, readonly string[]>> = {
  types: ['@typescript/native/bin/tsc', '-b', '--pretty', 'false'],
  lint: ['oxlint/bin/oxlint', '--format=unix', 'packages'],
  walls: ['dependency-cruiser/bin/dependency-cruiser.mjs', '--config', '.dependency-cruiser.mjs', 'packages'],
  format: ['oxfmt/bin/oxfmt', '--list-different', 'packages/*/src/**'],
  unused: ['knip/bin/knip.js', '--include', 'files,exports', '--reporter', 'compact', '--no-config-hints'],
}

/** What a tool says about the house. */
export interface Verdict {
  readonly passed: boolean
  readonly output: string
}

/** Runs one tool of the gate in the house. */
export const runTool = (tool: Tool, house: string): Verdict => {
  const [script = '', ...args] = COMMANDS[tool]
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(house, 'node_modules', script), ...args], {
    cwd: house,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, NO_COLOR: '1' },
  })
  return { passed: status === 0, output: stdout + stderr }
}
