import { Worker } from 'node:worker_threads'

/** Threads at most; the promises are made for two cores. */
const LANES = 2

const runLane = (file: URL, tasks: readonly unknown[], onReport: (report: unknown) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData: tasks, stdout: true, stderr: true })
    worker.stdout.resume()
    worker.stderr.resume()
    worker.on('message', onReport)
    worker.on('error', reject)
    worker.on('exit', () => resolve())
  })

/** Shares tasks among threads that run a file, and collects a report each. Progress goes to the standard error. */
export const inWorkers = async <Report>(
  file: URL,
  tasks: readonly unknown[],
  what: string,
): Promise<readonly Report[]> => {
  const reports: Report[] = []
  const step = Math.max(1, Math.floor(tasks.length / 10))
  const onReport = (report: unknown): void => {
    reports.push(report as Report)
    if (reports.length % step === 0) process.stderr.write(`${what}: ${reports.length} of ${tasks.length}\n`)
  }
  const lanes = Array.from({ length: LANES }, (_, lane) => tasks.filter((_task, index) => index % LANES === lane))
  await Promise.all(lanes.map((lane) => runLane(file, lane, onReport)))
  return reports
}
