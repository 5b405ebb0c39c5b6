/** How many things were checked and how they ended. */
export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

/** The part of the test runner's JSON report that is counted. */
interface TestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly FileReport[]
}

interface FileReport {
  readonly status: string
  readonly assertionResults: readonly { readonly status: string }[]
}

/** A file that failed without a failed test could not be loaded; it counts as one failure. */
const isBroken = (file: FileReport): boolean =>
  file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed')

/** Counts the tests of a report as the test runner wrote it. */
export const countTests = (report: string): Counts => {
  const read = JSON.parse(report) as TestReport
  return {
    passed: read.numPassedTests,
    failed: read.numFailedTests + read.testResults.filter(isBroken).length,
    skipped: read.numPendingTests + read.numTodoTests,
  }
}

/**
 * The closing line of the gate.
 *
 * @example
 * ```ts
 * formatCounts({ passed: 12, failed: 0, skipped: 0 }) // '12 passed, 0 failed'
 * formatCounts({ passed: 12, failed: 1, skipped: 3 }) // '12 passed, 1 failed, 3 skipped'
 * ```
 */
export const formatCounts = ({ passed, failed, skipped }: Counts): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
