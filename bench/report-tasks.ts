import { parentPort, workerData } from 'node:worker_threads'

/** In a thread of `inWorkers`: works through the tasks it was given and reports each. */
export const reportTasks = async (report: (task: unknown) => unknown): Promise<void> => {
  for (const task of workerData as readonly unknown[]) {
    const done = await report(task)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads has no origin
    parentPort?.postMessage(done)
  }
}
