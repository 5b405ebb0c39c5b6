import { addDays, type CivilDay } from '../calendar/index.ts'
import type { ExerciseId } from '../exercise/index.ts'
import type { JournalSet } from '../journal/index.ts'

/** Left against right in an exercise: what each side did on the newest days that both did with the same weight. */
export interface SideStory {
  readonly exercise: ExerciseId
  /** Mean of the best set of each day, in what the exercise counts. */
  readonly left: number
  readonly right: number
  /** Days that are compared, at most {@link NEWEST}. */
  readonly days: number
  /** Weaker side as a share of the stronger one. */
  readonly symmetry: number
  /** Under nine tenths on each of the newest two days (R5.4). */
  readonly isUneven: boolean
}

const NEWEST = 5
const LOOK_BACK_DAYS = 84
const EVEN = 0.9

interface Pair {
  readonly day: CivilDay
  readonly left: number
  readonly right: number
}

const best = (sets: readonly JournalSet[], side: 'left' | 'right'): JournalSet | null =>
  sets.reduce<JournalSet | null>(
    (most, set) => (set.side === side && (most === null || set.done > most.done) ? set : most),
    null,
  )

const pairOf = (day: CivilDay, sets: readonly JournalSet[]): readonly Pair[] => {
  const [left, right] = [best(sets, 'left'), best(sets, 'right')]
  if (left === null || right === null || left.kg !== right.kg || Math.max(left.done, right.done) === 0) return []
  return [{ day, left: left.done, right: right.done }]
}

const shareOf = ({ left, right }: Pick<Pair, 'left' | 'right'>): number => Math.min(left, right) / Math.max(left, right)

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

const grouped = <Key>(sets: readonly JournalSet[], keyOf: (set: JournalSet) => Key): Map<Key, JournalSet[]> => {
  const groups = new Map<Key, JournalSet[]>()
  for (const set of sets) {
    const key = keyOf(set)
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [set])
    else known.push(set)
  }
  return groups
}

/** Left against right in every exercise that was logged side by side in the last twelve weeks, the least even first. */
export const sideStories = (sets: readonly JournalSet[], today: CivilDay): readonly SideStory[] => {
  const from = addDays(today, -LOOK_BACK_DAYS)
  const recent = sets.filter(({ day, side }) => day >= from && day <= today && side !== null && side !== 'both')
  const stories = [...grouped(recent, ({ exercise }) => exercise)].flatMap(([exercise, own]): readonly SideStory[] => {
    const pairs = [...grouped(own, ({ day }) => day)]
      .toSorted(([a], [b]) => (a < b ? 1 : -1))
      .flatMap(([day, daySets]) => pairOf(day, daySets))
      .slice(0, NEWEST)
    if (pairs.length === 0) return []
    const left = mean(pairs.map((pair) => pair.left))
    const right = mean(pairs.map((pair) => pair.right))
    const isUneven = pairs.length > 1 && pairs.slice(0, 2).every((pair) => shareOf(pair) < EVEN)
    return [{ exercise, left, right, days: pairs.length, symmetry: shareOf({ left, right }), isUneven }]
  })
  return stories.toSorted((a, b) => a.symmetry - b.symmetry || (a.exercise < b.exercise ? -1 : 1))
}
