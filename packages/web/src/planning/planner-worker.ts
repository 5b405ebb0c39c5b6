// Holds the catalogue and plans, so that the screen never waits for it.
import { makePlan } from '@strongstride/core'
import { loadCatalogue } from './catalogue.ts'
import type { PlanQuestion, PlanReply } from './planner.ts'

const reply = (message: PlanReply): void => {
  // A worker has one page and no address for it; the rule means windows.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  globalThis.postMessage(message)
}

const answer = async ({ id, request }: PlanQuestion): Promise<void> => {
  try {
    reply({ id, plan: makePlan(request, await loadCatalogue()) })
  } catch (error) {
    reply({ id, plan: null, failure: String(error) })
  }
}

globalThis.addEventListener('message', ({ data }: MessageEvent<PlanQuestion>) => void answer(data))

// It is needed for the first plan; until then nothing else is.
loadCatalogue().catch(() => null)
