import type { History } from '../history.ts'
import { leastSets } from '../pose-menu.ts'
import type { SeasonView } from '../planner-view.ts'
import { secondsOf, setsOf, usesBarbell } from '../session-items.ts'
import type { DosedItem, DosedSession } from '../session-items.ts'
import { secondsIn } from '../session-time.ts'
import type { SessionFrame } from '../session-time.ts'
import type { YieldedSession } from '../session-yields.ts'
import type { WeekDay } from '../week-days.ts'

/** Takes sets away, one by one from the exercise that has most, until the session fits; null where its fewest do not. */
const trimTo = (items: readonly DosedItem[], frame: SessionFrame, view: SeasonView): readonly DosedItem[] | null => {
  let now = items
  while (secondsOf(now, frame, view.catalogue) > secondsIn(frame.minutes, view.facts)) {
    const spare = now.filter(
      (item) => (item.part === 'main' || item.part === 'circuit') && item.sets > leastSets(item.open, view.catalogue),
    )
    const most = Math.max(...spare.map((item) => item.sets))
    const victim = spare.findLast((item) => item.sets === most)
    if (victim === undefined) return null
    now = now.map((item) => (item === victim ? { ...item, sets: item.sets - 1 } : item))
  }
  return now
}

/** The session with all its exercises and fewer sets, for days that have fewer minutes than it needs (ST-2). */
export const trimmedWays = (
  session: DosedSession,
  days: readonly WeekDay[],
  history: History,
  view: SeasonView,
): readonly YieldedSession[] => {
  const firstBarbell = !history.barbell && usesBarbell(session.items)
  const minutes = [...new Set(days.filter((day) => day.closed === null).map((day) => day.minutes))]
  return minutes.flatMap((limit): readonly YieldedSession[] => {
    const items = trimTo(session.items, { minutes: limit, slot: 'only', firstBarbell }, view)
    if (items === null || items === session.items) return []
    return [{ ...session, items, yields: setsOf(session.items) - setsOf(items) }]
  })
}
