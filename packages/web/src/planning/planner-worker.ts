// Holds the catalogue and plans, so that the screen never waits for it.
import { loadCatalogue } from './catalogue.ts'
import { openDesk } from './planner-desk.ts'
import type { PlannerQuestion, PlannerReply } from './questions.ts'

const reply = (message: PlannerReply): void => {
  // A worker has one page and no address for it; the rule means windows.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  globalThis.postMessage(message)
}

/** A turn of the event loop: what was asked meanwhile is heard first. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

const desk = openDesk({ catalogue: loadCatalogue, reply, pause })

globalThis.addEventListener('message', ({ data }: MessageEvent<PlannerQuestion>) => void desk.hear(data))

// It is needed for the first plan; until then nothing else is.
loadCatalogue().catch(() => null)
