import { ok, type Plan, type PlanWeek, type Result } from '@strongstride/core'
import {
  openPlan,
  openWeek,
  type AdoptedPlan,
  type Hash,
  type JournalState,
  type PlanRefusal,
} from '@strongstride/core/journal'
import type { Followed } from './state-follower.ts'

/** Reads an adopted plan. */
export type PlanReader = (adopted: AdoptedPlan) => Promise<Result<Plan, PlanRefusal>>

/** Whose plans are read, and what is called between two parts of a long task, if there is anything else to do meanwhile. */
interface PlanReaderSetting extends Followed {
  readonly pause?: () => Promise<void>
}

/** Opens adopted plans from their documents. A week that was open already, of this plan or of one before, is not opened again. */
export const planReader = ({ events, runner, pause }: PlanReaderSetting, state: () => JournalState): PlanReader => {
  let open: ReadonlyMap<Hash, PlanWeek> = new Map()
  const openWeeks = async ({ weeks }: AdoptedPlan, texts: ReadonlyMap<Hash, string>): Promise<typeof open> => {
    const opened = new Map<Hash, PlanWeek>()
    for (const hash of weeks) {
      const known = open.get(hash)
      const week = known === undefined ? openWeek(texts.get(hash) ?? '') : null
      if (known !== undefined) opened.set(hash, known)
      else if (week?.ok === true) opened.set(hash, week.value)
      if (week !== null) await pause?.()
    }
    return opened
  }
  return async (adopted) => {
    const documents = await events.readDocuments(runner, [adopted.plan, ...adopted.weeks])
    const texts = new Map(documents.map(({ hash, text }) => [hash, text]))
    const opened = await openWeeks(adopted, texts)
    open = opened
    return openPlan(adopted, state(), {
      text: (hash) => texts.get(hash) ?? null,
      week: (hash) => {
        const week = opened.get(hash)
        const text = texts.get(hash)
        if (week !== undefined) return ok(week)
        return text === undefined ? null : openWeek(text)
      },
    })
  }
}
