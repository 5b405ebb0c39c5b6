import type { Exercise } from '../exercise/index.ts'
import type { EventId, Instant } from '../journal/index.ts'
import type { PlanItem } from '../plan/index.ts'
import { askSet, type AskedSet, type AskSetting } from './asked-set.ts'
import { madeAt } from './rest-timer.ts'

/** What next time asks of an exercise that was done. */
export interface NextTime {
  readonly item: PlanItem
  readonly asked: AskedSet
  readonly change: 'more' | 'less' | 'same'
}

const MS_A_MINUTE = 60_000
/** A pause so long is no part of the session: it was left and gone on with. */
const LONGEST_PAUSE = 15 * MS_A_MINUTE

/**
 * Minutes that a session took, from its start over every set to its end, 1 at least. What was left for longer than a
 * quarter of an hour and gone on with counts up to there.
 */
export const playedMinutes = (start: Instant | null, sets: readonly EventId[], end: Instant): number => {
  const marks = [...(start === null ? [] : [start]), ...sets.map(madeAt)].toSorted((a, b) => a - b)
  const last = marks.at(-1)
  if (last === undefined) return 1
  // What comes after the last set is looking at the phone, not training; putting things away is counted.
  const all = [...marks, Math.min(Math.max(end, last), last + MS_A_MINUTE)]
  const worked = all.slice(1).reduce((sum, at, index) => sum + Math.min(at - (all[index] ?? at), LONGEST_PAUSE), 0)
  return Math.max(1, Math.round(worked / MS_A_MINUTE))
}

const changeOf = (today: AskedSet, next: AskedSet): NextTime['change'] => {
  const [before, after] = [today.kg ?? 0, next.kg ?? 0]
  if (before !== after) return after > before ? 'more' : 'less'
  if (today.amount === next.amount) return 'same'
  return next.amount > today.amount ? 'more' : 'less'
}

/**
 * What the log with today's sets asks next time of each exercise, against what was asked today: first what goes up, then
 * what goes down. `today` and `after` are the same log without and with this session.
 */
export const nextTime = (
  items: readonly PlanItem[],
  done: ReadonlySet<Exercise['id']>,
  { today, after }: { readonly today: AskSetting; readonly after: AskSetting },
): readonly NextTime[] => {
  const all = items
    .filter(({ exercise, contacts }) => done.has(exercise) && contacts === null)
    .map((item): NextTime => {
      const asked = askSet(item, after)
      return { item, asked, change: changeOf(askSet(item, today), asked) }
    })
  return ['more', 'less', 'same'].flatMap((change) => all.filter((one) => one.change === change))
}
