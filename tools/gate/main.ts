// The gate: steps in two lanes, then those that want the machine for themselves; seconds a step, output only of what failed,
// one closing line.
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { countTests, formatCounts } from './counts.ts'
import type { Counts } from './counts.ts'
import { inLanes } from './lanes.ts'
import { runStep } from './run-step.ts'
import type { StepOutcome } from './run-step.ts'
import { hashSources, hasPassed, rememberPassed } from './sources.ts'
import { stepsOf, TEST_REPORT } from './steps.ts'
import type { Step } from './steps.ts'

const LANES = 2
const STILL_RUNNING_MS = 15_000

const say = (line: string): void => void process.stdout.write(`${line}\n`)

const root = process.cwd()

/** Runs a step, or passes over it where it cannot but pass again. */
const runUnlessPassed = async (step: Step, sources: string | null, verbose: boolean): Promise<StepOutcome> => {
  if (step.readsSources === true && hasPassed(root, step.name, sources)) {
    say(`  ok    ${step.name.padEnd(12)} as before`)
    return { name: step.name, passed: true, seconds: 0, output: '' }
  }
  const outcome = await runAloud(step, verbose)
  if (step.readsSources === true && outcome.passed) rememberPassed(root, step.name, sources)
  return outcome
}

const runAloud = async (step: Step, verbose: boolean): Promise<StepOutcome> => {
  let waited = 0
  const tick = setInterval(() => {
    waited += STILL_RUNNING_MS / 1000
    say(`  ..    ${step.name}: ${waited} s so far`)
  }, STILL_RUNNING_MS)
  const outcome = await runStep(step)
  clearInterval(tick)
  say(`  ${outcome.passed ? 'ok  ' : 'FAIL'}  ${outcome.name.padEnd(12)} ${outcome.seconds.toFixed(1).padStart(6)} s`)
  if (!outcome.passed || verbose) say(outcome.output.trimEnd().replaceAll(/^/gm, '        '))
  return outcome
}

/** Each test counts as one; so does each other step; a tests step that left no report counts as one failure. */
const countAll = (outcomes: readonly StepOutcome[]): Counts => {
  const ran = outcomes.some(({ name }) => name === 'tests')
  const reported = ran && existsSync(TEST_REPORT)
  const tests = reported ? countTests(readFileSync(TEST_REPORT, 'utf8')) : { passed: 0, failed: 0, skipped: 0 }
  const steps = outcomes.filter((outcome) => outcome.name !== 'tests' || (!outcome.passed && tests.failed === 0))
  return {
    passed: tests.passed + steps.filter(({ passed }) => passed).length,
    failed: tests.failed + steps.filter(({ passed }) => !passed).length,
    skipped: tests.skipped,
  }
}

const main = async (): Promise<number> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { full: { type: 'boolean', default: false }, verbose: { type: 'boolean', default: false } },
  })
  const began = performance.now()
  const all = stepsOf(values.full ? 'test' : 'check')
  const steps = positionals.length === 0 ? all : all.filter(({ name }) => positionals.includes(name))
  if (steps.length === 0) {
    say(`There is no such step; there are: ${all.map(({ name }) => name).join(', ')}`)
    return 1
  }
  rmSync(TEST_REPORT, { force: true })
  const sources = steps.some(({ readsSources }) => readsSources === true) ? hashSources(root) : null
  const run = (step: Step): Promise<StepOutcome> => runUnlessPassed(step, sources, values.verbose)
  const beside = steps.filter(({ isAlone }) => isAlone !== true)
  const alone = steps.filter(({ isAlone }) => isAlone === true)
  const outcomes = [...(await inLanes(LANES, beside, run)), ...(await inLanes(1, alone, run))]
  const counts = countAll(outcomes)
  say(`\n${((performance.now() - began) / 1000).toFixed(1)} s; counted: every test, and every other step as one\n`)
  say(formatCounts(counts))
  return counts.failed === 0 ? 0 : 1
}

process.exitCode = await main()
