import type { CivilDay } from '../calendar/index.ts'
import type { SessionPart } from '../plan/index.ts'
import type { Catalogue } from '../strength/index.ts'
import type { SessionKind } from '../plan/index.ts'
import type { Thousandths } from '../units/index.ts'
import { doseSet, workSeconds } from './dosing.ts'
import type { DoseSetting, SetDose } from './dosing.ts'
import type { DoneSession } from './history.ts'
import { isHeavy, itemLegLoad } from './leg-load.ts'
import type { MenuItem } from './menu.ts'
import type { OpenExercise } from './open-exercises.ts'
import type { RunnerView } from './planner-view.ts'
import type { RunnerFacts } from './runner-facts.ts'
import { frameSeconds, sessionSeconds } from './session-time.ts'
import type { SessionFrame } from './session-time.ts'

/** An exercise of a session with its sets and its dose. */
export interface DosedItem {
  readonly open: OpenExercise
  readonly part: SessionPart
  readonly sets: number
  readonly dose: SetDose
}

/** A session's items and how far it has given way. */
export interface DosedSession {
  readonly letter: string
  readonly kind: SessionKind
  readonly items: readonly DosedItem[]
}

const partOf = (open: OpenExercise): SessionPart => {
  const { role } = open.exercise
  return role === 'accessory' ? 'circuit' : role
}

/** Doses a menu's exercises for a week. */
export const doseItems = (items: readonly MenuItem[], setting: DoseSetting, view: RunnerView): readonly DosedItem[] =>
  items.map(({ open, sets }) => ({ open, part: partOf(open), sets, dose: doseSet(open, setting, view) }))

/** Whether an item counts as a leg set (section 11). */
export const isLegItem = (item: { readonly open: OpenExercise }): boolean =>
  item.open.exercise.legLoad > 0 && item.open.exercise.role !== 'plyo'

/** Sets of a session, whatever they are. */
export const setsOf = (items: readonly DosedItem[]): number => items.reduce((sum, item) => sum + item.sets, 0)

/** Leg sets of a session. */
export const legSetsOf = (items: readonly DosedItem[]): number => setsOf(items.filter(isLegItem))

/** Foot contacts of a session. */
export const contactsOf = (items: readonly DosedItem[]): number =>
  items.reduce((sum, item) => sum + (item.dose.contacts ?? 0) * item.sets * item.open.exercise.sides, 0)

/** Leg load of a session and whether it is heavy; `isNew` tells which exercises are in their first two sessions. */
export const loadOf = (
  items: readonly DosedItem[],
  isNew: (open: OpenExercise) => boolean,
  facts: RunnerFacts,
  catalogue: Catalogue,
): { readonly legLoad: Thousandths; readonly heavy: boolean } => {
  const loaded = items.map((item) => ({
    exercise: item.open.exercise,
    sets: item.sets,
    contacts: item.dose.contacts,
    rir: item.dose.rir,
    isNew: isNew(item.open),
  }))
  const legLoad = loaded.reduce((sum, item) => sum + itemLegLoad(item, catalogue.tables), 0)
  return { legLoad, heavy: isHeavy(loaded, legLoad, facts.heavyFrom, catalogue.tables) }
}

/** True seconds of a session on a slot. */
export const secondsOf = (items: readonly DosedItem[], frame: SessionFrame, { tables }: Catalogue): number =>
  sessionSeconds(
    items.map((item) => ({
      exercise: item.open.exercise.id,
      part: item.part,
      position: item.open.exercise.position,
      sets: item.sets,
      workSeconds: workSeconds(item.open.exercise, item.dose),
      restSeconds: item.dose.restSeconds,
      setupSeconds: item.open.exercise.setupSeconds,
    })),
    frameSeconds(frame, tables),
    tables,
  )

/** Items that count for MN-7. */
export const countedItems = (items: readonly DosedItem[]): number =>
  items.filter((item) => item.part !== 'prep' && !item.open.exercise.drill).length

/** Sets an item's number of sets; an item without sets goes. */
export const withSets = (items: readonly DosedItem[], setsOf: (item: DosedItem) => number): readonly DosedItem[] =>
  items.map((item) => ({ ...item, sets: setsOf(item) })).filter((item) => item.sets > 0)

/** Whether a session lifts a barbell; the first one warms up longer (section 7). */
export const usesBarbell = (items: readonly DosedItem[]): boolean =>
  items.some((item) => item.open.loadKit === 'barbell')

/** A session as history keeps it. */
export const doneBy = (day: CivilDay, items: readonly DosedItem[]): DoneSession => ({
  day,
  exercises: items.map((item) => item.open.exercise),
  barbell: usesBarbell(items),
})
