import type { RunnerJournal } from '@strongstride/app'
import type { CivilDay, PlanningTables, TissueId } from '@strongstride/core'
import type { Command, EventId, HealthAnswer, JournalNiggle, Side } from '@strongstride/core/journal'
import { lightOfNiggle } from '@strongstride/core/report'
import { keepWishes } from '../runner/keep-wishes.ts'

/** What the form of a niggle knows. */
export interface NiggleGiven {
  readonly tissue: TissueId
  readonly side: Side | null
  readonly during: number | null
  readonly after: number | null
  readonly isAlarming: boolean
}

/** Keeps what hurts. A sign that alarms stops the planning of that part until a clinician has agreed. */
export const reportNiggle = (
  journal: RunnerJournal,
  given: NiggleGiven,
  on: CivilDay,
  numbers: PlanningTables['painLights'],
): Promise<readonly EventId[] | null> => {
  const { isAlarming, ...told } = given
  const said = { ...told, nextMorning: null }
  const light = lightOfNiggle({ ...said, day: on, isAlarming }, journal.state().niggles, numbers)
  return keepWishes(
    journal,
    { type: 'report-niggle', on, ...said, ...light, note: null },
    ...(isAlarming
      ? [{ type: 'answer-health', on, gate: 'red-flag', answer: 'yes', tissue: given.tissue } as const]
      : []),
  )
}

/** Keeps how a part is the morning after: it completes what was said the day before. */
export const reportMorning = (
  journal: RunnerJournal,
  before: JournalNiggle,
  nextMorning: number,
  { on, numbers }: { readonly on: CivilDay; readonly numbers: PlanningTables['painLights'] },
): Promise<readonly EventId[] | null> => {
  const { tissue, side, during, after } = before
  const light = lightOfNiggle(
    { tissue, day: on, during, after, nextMorning, isAlarming: before.light === 'red' },
    journal.state().niggles,
    numbers,
  )
  // The pain of yesterday belongs to yesterday: this day has its morning alone.
  return keepWishes(journal, {
    type: 'report-niggle',
    on,
    tissue,
    side,
    during: null,
    after: null,
    nextMorning,
    ...light,
    note: null,
  })
}

/** A part that hurt and does so no more: it is remembered. */
export const endNiggle = (journal: RunnerJournal, tissue: TissueId, on: CivilDay): Promise<readonly EventId[] | null> =>
  keepWishes(journal, { type: 'change-complaint', on, tissue, light: 'green', past: true, since: on })

/** Answers the question for signs that need help; without a part it concerns the whole runner. */
export const answerRedFlag = (
  journal: RunnerJournal,
  { tissue, answer }: { readonly tissue: TissueId | null; readonly answer: HealthAnswer },
  on: CivilDay,
): Promise<readonly EventId[] | null> =>
  keepWishes(journal, { type: 'answer-health', on, gate: 'red-flag', answer, tissue })

/** Keeps a report of the day: soreness, how the morning is, illness. */
export const reportDay = (
  journal: RunnerJournal,
  report: Extract<Command, { readonly type: 'report-soreness' | 'report-readiness' | 'report-illness' }>,
): Promise<readonly EventId[] | null> => keepWishes(journal, report)
