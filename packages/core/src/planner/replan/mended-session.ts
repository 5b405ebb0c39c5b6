import { weekdayOf } from '../../calendar/index.ts'
import { isRestRow } from '../../strength/index.ts'
import type { AcceptedSession } from '../accepted.ts'
import { doseSet } from '../dosing.ts'
import type { DoseSetting } from '../dosing.ts'
import { openExercises } from '../open-exercises.ts'
import type { OpenExercise } from '../open-exercises.ts'
import { usualPlace } from '../places.ts'
import { leastSets, mostSets } from '../pose-menu.ts'
import type { SeasonView } from '../planner-view.ts'
import { steadyLimit } from '../season-view.ts'
import type { SeasonWeek } from '../season.ts'
import type { DosedItem } from '../session-items.ts'

/** How a week doses what must be dosed anew. */
const settingOf = (week: SeasonWeek, view: SeasonView): DoseSetting => ({
  row: week.row,
  extraRir: week.deload ? view.catalogue.tables.doseRows.deloadExtraRir : 0,
  rirFloor: steadyLimit(week, view)?.rir ?? 0,
})

/** The next lighter step that is open where the session is done (ST-2); the session's other exercises left aside. */
const lighterStep = (
  { exercise }: OpenExercise,
  session: AcceptedSession,
  view: SeasonView,
): OpenExercise | undefined => {
  const place = usualPlace(weekdayOf(session.session.day), view.request)
  const held = session.items.map((item) => item.open.exercise.id)
  return openExercises(place, view)
    .open.filter((it) => it.exercise.ladder === exercise.ladder && it.exercise.step < exercise.step)
    .filter((it) => it.exercise.role === exercise.role && !held.includes(it.exercise.id))
    .toSorted((a, b) => b.exercise.step - a.exercise.step || (a.exercise.id < b.exercise.id ? -1 : 1))[0]
}

/** No more sets than it may have where it hurts, and as many as it must where that has passed. */
const setsNow = ({ open, part, sets }: DosedItem, isWhole: boolean, { catalogue }: SeasonView): number => {
  if (open.amber) return Math.min(sets, mostSets(open, catalogue))
  return part === 'main' && isWhole ? Math.max(sets, leastSets(open, catalogue)) : sets
}

/** An item as the setting asks at least: slow where it hurts, with as much in reserve. */
const ease = (item: DosedItem, setting: DoseSetting, isWhole: boolean, view: SeasonView): DosedItem => {
  const dose = doseSet(item.open, setting, view)
  const isSlow = !item.open.amber || item.dose.tempo === dose.tempo
  const sets = setsNow(item, isWhole, view)
  const rir = item.dose.rir === null ? null : Math.max(item.dose.rir, setting.rirFloor)
  if (isSlow && sets === item.sets && rir === item.dose.rir) return item
  return { ...item, sets, dose: { ...(isSlow ? item.dose : { ...dose, contacts: item.dose.contacts }), rir } }
}

const stepDown = (
  item: DosedItem,
  session: AcceptedSession,
  setting: DoseSetting,
  view: SeasonView,
): readonly DosedItem[] => {
  if (item.part === 'plyo') return []
  const open = lighterStep(item.open, session, view)
  if (open === undefined) return []
  const sets = Math.max(leastSets(open, view.catalogue), Math.min(item.sets, mostSets(open, view.catalogue)))
  return [{ ...item, open, sets, dose: doseSet(open, setting, view) }]
}

/**
 * What an accepted session holds as it may be done now: what is closed goes to a lighter step of its ladder or goes, what
 * hurts is slow and less, what has healed has its fewest sets again, and DS-7 keeps as much in reserve as it asks (ST-2, MN-3). The very same items where all may be.
 */
export const mendItems = (session: AcceptedSession, week: SeasonWeek, view: SeasonView): readonly DosedItem[] => {
  const place = usualPlace(weekdayOf(session.session.day), view.request)
  const { openById } = openExercises(place, view)
  const setting = settingOf(week, view)
  const isWhole = session.session.kind === 'full' && !week.deload && !isRestRow(week.row)
  const mended = session.items.flatMap((item) =>
    openById.has(item.open.exercise.id) ? [ease(item, setting, isWhole, view)] : stepDown(item, session, setting, view),
  )
  const isSame = mended.length === session.items.length && mended.every((item, index) => item === session.items[index])
  return isSame ? session.items : mended
}
