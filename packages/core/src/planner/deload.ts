import type { PlanningTables } from '../strength/index.ts'
import { isLegItem, legSetsOf, withSets } from './session-items.ts'
import type { DosedItem, DosedSession } from './session-items.ts'

const allItems = (sessions: readonly DosedSession[]): readonly DosedItem[] => sessions.flatMap((it) => it.items)

/** Leg sets of a week. */
export const weekLegSets = (sessions: readonly DosedSession[]): number => legSetsOf(allItems(sessions))

const replace = (sessions: readonly DosedSession[], victim: DosedItem, sets: number): readonly DosedSession[] =>
  sessions.map((session) => ({
    ...session,
    items: withSets(session.items, (item) => (item === victim ? sets : item.sets)),
  }))

/** Takes leg sets away one by one until at most so many are left: from the exercise with most sets, accessories first. */
export const capLegSets = (sessions: readonly DosedSession[], most: number): readonly DosedSession[] => {
  let now = sessions
  while (weekLegSets(now) > most) {
    const legs = allItems(now).filter(isLegItem)
    const victim = [...legs].sort(
      (a, b) => b.sets - a.sets || Number(a.part === 'main') - Number(b.part === 'main') || byId(b, a),
    )[0]
    if (victim === undefined) return now
    now = replace(now, victim, victim.sets - 1)
  }
  return now
}

const byId = (a: DosedItem, b: DosedItem): number => (a.open.exercise.id < b.open.exercise.id ? -1 : 1)

/**
 * Most leg sets of each session in a deload, by those of the full week: six tenths in all (DS-5). Each session has its
 * own share, so that the others keep theirs where one has no place in the week.
 */
export const deloadLegSets = (legSets: readonly number[], { caps }: PlanningTables): readonly number[] => {
  const share = (sets: number): number => Math.ceil(Math.round(sets * caps.deloadSets[1] * 1000) / 1000)
  let before = 0
  return legSets.map((sets) => {
    const most = share(before + sets) - share(before)
    before += sets
    return most
  })
}

/** A deload week's sessions: leg sets between half and six tenths of the full week, other sets by the same share (DS-5). */
export const deloadSessions = (sessions: readonly DosedSession[], tables: PlanningTables): readonly DosedSession[] => {
  const share = tables.caps.deloadSets[1]
  const most = deloadLegSets(
    sessions.map((session) => weekLegSets([session])),
    tables,
  )
  return sessions.flatMap((session, index) => {
    const items = withSets(session.items, (item) =>
      isLegItem(item) || item.part === 'plyo' ? item.sets : Math.max(1, Math.ceil(item.sets * share)),
    )
    return capLegSets([{ ...session, items }], most[index] ?? 0)
  })
}
