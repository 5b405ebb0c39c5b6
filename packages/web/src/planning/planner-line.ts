import { slicedPause } from '../device/sliced-pause.ts'
import type { PlannerDesk } from './planner-desk.ts'
import type { PlannerQuestion, PlannerReply } from './questions.ts'

/** What carries questions to a planner and its replies back: a worker, the page itself, or a test. */
export interface PlannerLine {
  readonly ask: (question: PlannerQuestion) => void
  readonly listen: (heard: (reply: PlannerReply) => void) => void
}

/**
 * Plans in the page, where a browser has no worker: the what-ifs in slices, one plan in one go, during which the page
 * stands still for a moment.
 */
export const pageLine = (): PlannerLine => {
  const heards: ((reply: PlannerReply) => void)[] = []
  let desk: Promise<PlannerDesk> | null = null
  const open = async (): Promise<PlannerDesk> => {
    const [{ openDesk }, { loadCatalogue }] = await Promise.all([import('./planner-desk.ts'), import('./catalogue.ts')])
    const reply = (message: PlannerReply): void => {
      for (const heard of heards) heard(message)
    }
    return openDesk({ catalogue: loadCatalogue, reply, pause: slicedPause() })
  }
  return {
    ask: (question) => {
      desk ??= open()
      void desk.then((opened) => opened.hear(question))
    },
    listen: (heard) => void heards.push(heard),
  }
}

/** Plans in a worker of its own. */
export const workerLine = (): PlannerLine => {
  const worker = new Worker(new URL('./planner-worker.ts', import.meta.url), { type: 'module' })
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    ask: (question) => worker.postMessage(question),
    listen: (heard) => worker.addEventListener('message', ({ data }: MessageEvent<PlannerReply>) => heard(data)),
  }
}
