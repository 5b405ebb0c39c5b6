import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { figureOf } from './figure.ts'
import type { Figure } from './figure.ts'
import { runProgram } from './run-program.ts'

/** npm tells its scripts where it stands; on some machines it is a script for Node. */
const runNpm = (words: readonly string[], cwd: string): ReturnType<typeof runProgram> => {
  const npm = process.env['npm_execpath']
  return npm === undefined ? runProgram('npm', words, { cwd }) : runProgram(process.execPath, [npm, ...words], { cwd })
}

/** Seconds of the core's unit tests. */
export const unitTestFigures = (root: string): readonly Figure[] => {
  process.stderr.write("the core's unit tests\n")
  const vitest = join('node_modules', 'vitest', 'vitest.mjs')
  const { code, seconds } = runProgram(process.execPath, [vitest, 'run', 'packages/core', '--exclude', '.cache/**'], {
    cwd: root,
    env: { STRONGSTRIDE_LONG: '' },
  })
  return [
    figureOf('core-tests-seconds', seconds, 's', { goal: ['<', 5] }),
    figureOf('core-tests-exit', code, 'exit code', { goal: ['=', 0] }),
  ]
}

const cloneFigures = (root: string): readonly Figure[] => {
  process.stderr.write('a fresh clone: npm start -- plan\n')
  const folder = mkdtempSync(join(tmpdir(), 'strongstride-clone-'))
  const clone = join(folder, 'strongstride')
  try {
    runProgram('git', ['clone', '--quiet', root, clone], { cwd: root })
    const start = runNpm(
      ['start', '--', 'plan', '--week', 'tue easy 8km, sun long 18km', '--race', '2030-04-18'],
      clone,
    )
    const npx = runNpm(['exec', '--', 'strongstride', 'plan', '--help'], clone)
    return [
      figureOf('clone-start-seconds', start.seconds, 's', { goal: ['<', 60] }),
      figureOf('clone-start-exit', start.code, 'exit code', { goal: ['=', 0] }),
      figureOf('clone-npx-exit', npx.code, 'exit code', { goal: ['=', 0] }),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What is promised of the house and takes minutes: the gate with warm caches, a fresh clone from nothing to a plan. */
export const slowFigures = (root: string): readonly Figure[] => {
  process.stderr.write('npm run check\n')
  const check = runNpm(['run', 'check'], root)
  return [
    figureOf('check-seconds', check.seconds, 's', { goal: ['<', 60] }),
    figureOf('check-exit', check.code, 'exit code', { goal: ['=', 0] }),
    ...cloneFigures(root),
  ]
}
