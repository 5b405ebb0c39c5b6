import { addDays, dayNumber } from '../calendar/index.ts'
import type { DayNumber } from '../calendar/index.ts'
import type { ExerciseId } from '../exercise/index.ts'
import type { BlockMenu } from './block-menu.ts'
import { exposuresBefore, FRESH_DAYS, newSince } from './history.ts'
import type { History } from './history.ts'
import type { MenuItem } from './menu.ts'
import type { OpenExercise } from './open-exercises.ts'
import type { SeasonView } from './planner-view.ts'
import type { SeasonWeek } from './season.ts'
import type { Done } from './week-problem.ts'

const isIn = (open: OpenExercise, letter: string, items: readonly MenuItem[], menu: BlockMenu): boolean =>
  items.some((item) => item.open.exercise.id === open.exercise.id) ||
  menu.plyo.get(letter)?.some((it) => it.exercise.id === open.exercise.id) === true

/** Letters of the menu's sessions that hold an exercise. */
const lettersWith = (open: OpenExercise, menu: BlockMenu): readonly string[] =>
  menu.menu.sessions.filter(({ letter, items }) => isIn(open, letter, items, menu)).map(({ letter }) => letter)

/** An exercise in a week: from how many times in the block on it is new no more, and fresh no more. */
export interface Newness {
  readonly letters: readonly string[]
  readonly newUntil: number
  readonly freshUntil: number
}

/** What newness is read from. */
interface NewnessView {
  readonly week: SeasonWeek
  readonly menu: BlockMenu
  readonly history: History
  readonly view: SeasonView
}

/** When an exercise stops being new: the careful side where the exact day decides. */
const newnessOf = (open: OpenExercise, { week, menu, history, view }: NewnessView): Newness => {
  const { newAfterDays, newExposures } = view.catalogue.tables.legLoad
  const end = dayNumber(addDays(week.start, 6))
  const before = [dayNumber(week.start), end].map((day) => exposuresBefore(open.exercise, day, history, newAfterDays))
  const left = Math.max(0, ...before.map((count) => (count === null ? 0 : newExposures - count)))
  return {
    letters: lettersWith(open, menu),
    newUntil: open.exercise.role === 'plyo' && left > 0 ? Infinity : left,
    freshUntil: freshUntil(open, before[1] ?? null, end, history),
  }
}

const freshUntil = (open: OpenExercise, before: number | null, end: DayNumber, history: History): number => {
  if (before === null || open.exercise.legLoad === 0) return 0
  if (before === 0) return 3
  const since = newSince(open.exercise, history)
  return since !== null && end - since < FRESH_DAYS + 6 ? Infinity : 0
}

/** What is still new in a week, given what was done of the block before it. */
export interface Novelty {
  /** Sessions of this week count as done: a deload may lose exercises yet. */
  readonly isCounted: boolean
  /** No barbell has been lifted so far. */
  readonly firstBarbell: boolean
  readonly isNew: (open: OpenExercise) => boolean
  readonly isFresh: (open: OpenExercise) => boolean
  /** Both in one character. */
  readonly stateOf: (open: OpenExercise) => string
}

/** Reads the newness of each exercise of a week once. */
export const rememberNewness = (
  week: SeasonWeek,
  menu: BlockMenu,
  history: History,
  view: SeasonView,
): ((open: OpenExercise) => Newness) => {
  const from = { week, menu, history, view }
  const known = new Map<ExerciseId, Newness>()
  return (open) => {
    const { id } = open.exercise
    const newness = known.get(id) ?? newnessOf(open, from)
    known.set(id, newness)
    return newness
  }
}

export const noveltyAfter = (
  done: Done,
  newness: (open: OpenExercise) => Newness,
  week: SeasonWeek,
  history: History,
): Novelty => {
  const isUnder = (until: number, { letters }: Newness): boolean => {
    if (until === 0) return false
    let times = 0
    for (const letter of letters) times += done[letter] ?? 0
    return times < until
  }
  const isNew = (it: Newness): boolean => isUnder(it.newUntil, it)
  const isFresh = (it: Newness): boolean => isUnder(it.freshUntil, it)
  return {
    isCounted: !week.deload,
    firstBarbell: !history.barbell,
    isNew: (open) => isNew(newness(open)),
    isFresh: (open) => isFresh(newness(open)),
    stateOf: (open) => {
      const it = newness(open)
      return isNew(it) ? (isFresh(it) ? 'b' : 'n') : isFresh(it) ? 'f' : '-'
    },
  }
}

/** How often each letter must have been done for one time more to change nothing. */
export const countsThatMatter = (held: readonly Newness[]): Done => {
  const counts: Record<string, number> = {}
  for (const { letters, newUntil, freshUntil: fresh } of held)
    for (const letter of letters)
      counts[letter] = Math.max(counts[letter] ?? 0, ...[newUntil, fresh].filter((count) => count < Infinity))
  return counts
}
