import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** A command as Node runs it: a script and its arguments. */
export type Command = readonly string[]

/** One step of the gate; its commands run one after the other, and the first that fails ends it. */
export interface Step {
  readonly name: string
  readonly commands: readonly Command[]
  readonly env?: Readonly<Record<string, string>>
  /** Runs when all others are done: a browser beside other work is slow enough to look broken. */
  readonly isAlone?: boolean
  /** Reads the sources and nothing else: `check` passes over it while they are as they were when it passed. */
  readonly readsSources?: boolean
}

/** `check` is for every few minutes, `test` is the whole gate. */
export type GateMode = 'check' | 'test'

/** How many generated runners the property tests plan for. */
const RUNNERS: Readonly<Record<GateMode, string>> = { check: '50', test: '2000' }

/** Where the test runner leaves its counts, below the root. */
export const TEST_REPORT = '.cache/gate/tests.json'

const bin = (path: string): string => join('node_modules', path)

/** The folders that hold code today. */
const codeFolders = (): readonly string[] =>
  ['packages', 'tools', 'test', 'bench'].filter((folder) => existsSync(folder))

const testStep = (mode: GateMode): Step => ({
  name: 'tests',
  commands: [
    [join('tools', 'docs-examples.ts')],
    [
      bin('vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${TEST_REPORT}`,
      '--passWithNoTests=false',
    ],
  ],
  env: { STRONGSTRIDE_RUNNERS: RUNNERS[mode], STRONGSTRIDE_LONG: mode === 'test' ? '1' : '' },
})

/** What needs a real browser is in the whole gate alone. */
const browserSteps = (mode: GateMode): readonly Step[] =>
  mode === 'test' ? [{ name: 'browser', commands: [[join('tools', 'browser-tests.ts')]], isAlone: true }] : []

/** The steps of the gate, longest first, so that two lanes end together. */
export const stepsOf = (mode: GateMode): readonly Step[] => [
  testStep(mode),
  ...browserSteps(mode),
  { name: 'types', commands: [[bin('@typescript/native/bin/tsc'), '-b']] },
  { name: 'lint', commands: [[bin('oxlint/bin/oxlint'), '--format=unix']], readsSources: mode === 'check' },
  {
    name: 'walls',
    readsSources: mode === 'check',
    commands: [
      [bin('dependency-cruiser/bin/dependency-cruiser.mjs'), '--config', '.dependency-cruiser.mjs', ...codeFolders()],
    ],
  },
  {
    name: 'unused',
    readsSources: mode === 'check',
    commands: [[bin('knip/bin/knip.js'), '--no-config-hints', '--cache', '--cache-location=.cache/knip']],
  },
  { name: 'content', commands: [[join('tools', 'compile-content.ts')]] },
  { name: 'format', commands: [[bin('oxfmt/bin/oxfmt'), '--check']] },
  { name: 'spec', commands: [[join('tools', 'spec-check.ts')]] },
  { name: 'repository', commands: [[join('tools', 'repository-check.ts')]] },
]
