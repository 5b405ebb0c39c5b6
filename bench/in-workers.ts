import { Worker } from 'node:worker_threads'

/** Threads of `npm run figures`; its promises are made for two cores. */
const LANES = 2

/** What is done with the reports of threads as they come in. */
export interface Stream<Report> {
  /** Threads at work at once. */
  readonly lanes: number
  readonly onReport: (report: Report) => void
}

/** A thread that is given a task whenever it has reported one; null tells it that there are no more. */
const runLane = (file: URL, tasks: Iterator<unknown>, onReport: (report: unknown) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(file, { stdout: true, stderr: true })
    const giveNext = (): void => {
      const next = tasks.next()
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads has no origin
      worker.postMessage(next.done === true ? null : { task: next.value })
    }
    worker.stdout.resume()
    worker.stderr.resume()
    worker.on('message', (report: unknown) => {
      onReport(report)
      giveNext()
    })
    worker.on('error', reject)
    worker.on('exit', () => resolve())
    giveNext()
  })

/** Shares tasks among threads that run a file, each taking the next when it is free, and hands on every report. */
export const streamFromWorkers = async <Report>(
  file: URL,
  tasks: Iterable<unknown>,
  { lanes, onReport }: Stream<Report>,
): Promise<void> => {
  const left = tasks[Symbol.iterator]()
  await Promise.all(Array.from({ length: lanes }, () => runLane(file, left, (report) => onReport(report as Report))))
}

/** Collects a report for each task, in any order. Progress goes to the standard error, ten lines of it. */
export const inWorkers = async <Report>(
  file: URL,
  tasks: readonly unknown[],
  what: string,
): Promise<readonly Report[]> => {
  const reports: Report[] = []
  const step = Math.max(1, Math.floor(tasks.length / 10))
  const onReport = (report: Report): void => {
    reports.push(report)
    if (reports.length % step === 0) process.stderr.write(`${what}: ${reports.length} of ${tasks.length}\n`)
  }
  await streamFromWorkers<Report>(file, tasks, { lanes: LANES, onReport })
  return reports
}
