import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { figureOf, type Figure } from '../figure.ts'
import { runProgram } from '../run-program.ts'
import { inFreshFolder } from './places.ts'
import type { SoakPart } from './soak-part.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const VITEST = join('node_modules', 'vitest', 'vitest.mjs')

interface Counts {
  readonly numTotalTests: number
  readonly numPassedTests: number
}

const runTests = (files: readonly string[]): Promise<Counts> =>
  inFreshFolder(async (folder) => {
    const report = join(folder, 'tests.json')
    const words = [VITEST, 'run', '--reporter=json', `--outputFile=${report}`, ...files]
    runProgram(process.execPath, words, { cwd: ROOT, env: { STRONGSTRIDE_LONG: '1' } })
    return JSON.parse(readFileSync(report, 'utf8')) as Counts
  })

const testFigures = async (id: string, files: readonly string[]): Promise<readonly Figure[]> => {
  const { numTotalTests, numPassedTests } = await runTests(files)
  return [
    figureOf(`${id}.tried`, numTotalTests, 'cases', { goal: ['>=', 1], notes: files }),
    figureOf(`${id}.broken`, numTotalTests - numPassedTests, 'cases', { goal: ['=', 0] }),
  ]
}

/** Every row of the route table by every caller; the test is generated from the table. */
export const callersPart: SoakPart = () =>
  testFigures('callers', [join('packages', 'server', 'src', 'access', 'every-caller.test.ts')])

/** Servers that a feed may be read from and that mean no good: the tests beside the reader. */
export const feedsPart: SoakPart = async () => {
  const sources = join('packages', 'server', 'src')
  const files = readdirSync(join(ROOT, sources), { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)feeds?\/.*\.test\.ts$/.test(file))
    .map((file) => join(sources, file))
  if (files.length === 0) return [figureOf('feeds.tried', 0, 'cases', { notes: ['not run: no feed is read here yet'] })]
  return testFigures('feeds', files)
}
