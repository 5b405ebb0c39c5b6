import { parentPort } from 'node:worker_threads'

/** In a thread of `streamFromWorkers`: reports each task it is given, until there are no more. */
export const reportTasks = (report: (task: unknown) => unknown): Promise<void> =>
  new Promise((resolve, reject) => {
    const answer = async (given: { readonly task: unknown } | null): Promise<void> => {
      if (given === null) {
        parentPort?.close()
        resolve()
        return
      }
      const done = await report(given.task)
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads has no origin
      parentPort?.postMessage(done)
    }
    parentPort?.on('message', (given) => void answer(given as { readonly task: unknown } | null).catch(reject))
  })
