import { MUSCLE_GROUPS, MUSCLES, MUSCLES_BY_GROUP } from '../anatomy/index.ts'
import type { MuscleId } from '../anatomy/index.ts'
import type { ExerciseId } from '../exercise/index.ts'
import type { SessionReading } from '../planner/index.ts'
import type { PlanItem, PlanWeek } from '../plan/index.ts'
import { toThousandths, type Thousandths } from '../units/index.ts'

/** What is left of a session, and the minutes there are for it. */
export interface ShortenSetting {
  /** Items with the sets that are left of each, one at least, in their order. */
  readonly left: readonly PlanItem[]
  readonly minutes: number
  /** The week: what it aims at, and what it holds with the whole session. */
  readonly week: Pick<PlanWeek, 'targets' | 'effectiveSets'>
  /** Nothing was done yet, so that the warm-up is still to come. */
  readonly isWhole: boolean
}

/** An exercise of which something is left out. */
export interface DroppedSets {
  readonly exercise: ExerciseId
  readonly sets: number
  /** Nothing of it is left. */
  readonly isAll: boolean
}

/** The rest of a session that fits the minutes. */
export interface ShortSession {
  readonly items: readonly PlanItem[]
  /** What it takes, rounded up; never more than there was. */
  readonly minutes: number
  readonly dropped: readonly DroppedSets[]
}

/** So many ways to share out the sets are all looked at; beyond it the best is searched set by set. */
const MOST_WAYS = 3000
/** Steps after which the search ends; there are never so many sets. */
const MOST_STEPS = 60

/** Worth of a set: whole up to this share of the week's target, then less, then hardly anything. */
const SLOPES = [
  { upTo: 600, slope: 1000 },
  { upTo: 1000, slope: 600 },
  { upTo: 1500, slope: 100 },
] as const

/** Sets of each muscle, thousandths. */
type Sums = ReadonlyMap<MuscleId, Thousandths>

interface Worth {
  readonly groups: number
  readonly value: number
  readonly minutes: number
}

const valueOf = (sets: Thousandths, target: Thousandths): number => {
  let [from, value] = [0, 0]
  for (const { upTo, slope } of SLOPES) {
    const to = (target * upTo) / 1000
    value += Math.max(0, Math.min(sets, to) - from) * slope
    from = to
  }
  return value
}

/** Effective sets of one set of an item, muscle by muscle. */
const perSet = (item: PlanItem, reading: SessionReading): readonly (readonly [MuscleId, Thousandths])[] => {
  if (item.part === 'plyo' || item.part === 'prep') return []
  const worth = reading.worthOf(item)
  return (reading.exerciseOf(item.exercise)?.muscles ?? []).map(({ muscle, share }) => [
    muscle,
    Math.round((toThousandths(share) * worth) / 1000),
  ])
}

interface Problem {
  readonly left: readonly PlanItem[]
  readonly gains: readonly (readonly (readonly [MuscleId, Thousandths])[])[]
  /** What the week holds without the rest of this session. */
  readonly without: Sums
  readonly targets: Sums
  readonly minutesOf: (sets: readonly number[]) => number
}

const pose = ({ left, week, isWhole, minutes }: ShortenSetting, reading: SessionReading): Problem => {
  const gains = left.map((item) => perSet(item, reading))
  const without = new Map(MUSCLES.map((muscle) => [muscle, toThousandths(week.effectiveSets[muscle] ?? 0)]))
  left.forEach(({ sets }, index) => {
    for (const [muscle, gain] of gains[index] ?? [])
      without.set(muscle, Math.max(0, (without.get(muscle) ?? 0) - sets * gain))
  })
  const targets = new Map(MUSCLES.map((muscle) => [muscle, toThousandths(week.targets[muscle] ?? 0)]))
  const whole = reading.frameFor(minutes)
  const frame = isWhole ? whole : { ...whole, warmUp: 0 }
  const minutesOf = (sets: readonly number[]): number => Math.ceil(reading.secondsOf(itemsWith(left, sets), frame) / 60)
  return { left, gains, without, targets, minutesOf }
}

const itemsWith = (left: readonly PlanItem[], sets: readonly number[]): readonly PlanItem[] =>
  left.map((item, index) => ({ ...item, sets: sets[index] ?? 0 })).filter((item) => item.sets > 0)

const worthOf = (sets: readonly number[], problem: Problem): Worth => {
  const sums = new Map(problem.without)
  sets.forEach((count, index) => {
    for (const [muscle, gain] of problem.gains[index] ?? []) sums.set(muscle, (sums.get(muscle) ?? 0) + count * gain)
  })
  const value = MUSCLES.reduce(
    (sum, muscle) => sum + valueOf(sums.get(muscle) ?? 0, problem.targets.get(muscle) ?? 0),
    0,
  )
  const groups = MUSCLE_GROUPS.filter((group) =>
    MUSCLES_BY_GROUP[group].some((muscle) => (sums.get(muscle) ?? 0) >= 500 && (problem.targets.get(muscle) ?? 0) > 0),
  ).length
  return { groups, value, minutes: problem.minutesOf(sets) }
}

/** Groups of the article first, then what the targets are worth, then the shorter. */
const isBetter = (a: Worth, b: Worth): boolean => {
  if (a.groups !== b.groups) return a.groups > b.groups
  return a.value === b.value ? a.minutes < b.minutes : a.value > b.value
}

/** Calf work and main lifts are not worth a single set (evidence R6.10): two, or as many as are left, or none. */
const FEWEST = 2

/** How many sets of an item may stay. */
const choicesOf = (item: PlanItem, reading: SessionReading): readonly number[] => {
  const pattern = reading.exerciseOf(item.exercise)?.pattern
  const isKey = item.part === 'main' || pattern === 'calf-straight' || pattern === 'calf-bent'
  const least = isKey ? Math.min(FEWEST, item.sets) : 1
  return [0, ...Array.from({ length: item.sets - least + 1 }, (_, more) => least + more)]
}

const everyWay = (choices: readonly (readonly number[])[]): readonly (readonly number[])[] =>
  choices.reduce<readonly (readonly number[])[]>(
    (ways, sets) => ways.flatMap((way) => sets.map((count) => [...way, count])),
    [[]],
  )

const best = (ways: readonly (readonly number[])[], minutes: number, problem: Problem): readonly number[] | null => {
  let found: { readonly way: readonly number[]; readonly worth: Worth } | null = null
  for (const way of ways) {
    const worth = worthOf(way, problem)
    if (worth.minutes <= minutes && (found === null || isBetter(worth, found.worth))) found = { way, worth }
  }
  return found?.way ?? null
}

/** One step more of an item, or of one item instead of another. */
const neighbours = (
  way: readonly number[],
  choices: readonly (readonly number[])[],
): readonly (readonly number[])[] => {
  const step = (at: number, by: 1 | -1): number | undefined => {
    const own = choices[at] ?? []
    return own[own.indexOf(way[at] ?? 0) + by]
  }
  const indices = way.map((_, index) => index)
  const moved = (more: number, less: number | null): readonly (readonly number[])[] => {
    const [up, down] = [step(more, 1), less === null ? 0 : step(less, -1)]
    if (up === undefined || down === undefined) return []
    return [way.map((sets, index) => (index === more ? up : index === less ? down : sets))]
  }
  return indices.flatMap((more) => [null, ...indices.filter((it) => it !== more)].flatMap((less) => moved(more, less)))
}

const searchWay = (choices: readonly (readonly number[])[], minutes: number, problem: Problem): readonly number[] => {
  let way: readonly number[] = choices.map(() => 0)
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const next = best([way, ...neighbours(way, choices)], minutes, problem) ?? way
    if (next.every((sets, index) => sets === way[index])) return way
    way = next
  }
  return way
}

const chooseWay = (choices: readonly (readonly number[])[], minutes: number, problem: Problem): readonly number[] => {
  const ways = choices.reduce((product, own) => product * own.length, 1)
  if (ways > MOST_WAYS) return searchWay(choices, minutes, problem)
  return best(everyWay(choices), minutes, problem) ?? choices.map(() => 0)
}

/**
 * The rest of a session that fits so many minutes, planned at once: the sets that are worth most for what the week aims
 * at, every group of muscles first, in the order they had. Nothing takes longer than before, nothing is added.
 */
export const shortenSession = (setting: ShortenSetting, reading: SessionReading): ShortSession => {
  const { left, minutes } = setting
  const problem = pose(setting, reading)
  const most = left.map(({ sets }) => sets)
  const choices = left.map((item) => choicesOf(item, reading))
  const chosen = problem.minutesOf(most) <= minutes ? most : chooseWay(choices, minutes, problem)
  const items = itemsWith(left, chosen)
  const dropped = left.flatMap((item, index): readonly DroppedSets[] => {
    const sets = item.sets - (chosen[index] ?? 0)
    return sets === 0 ? [] : [{ exercise: item.exercise, sets, isAll: sets === item.sets }]
  })
  return { items, minutes: items.length === 0 ? 0 : problem.minutesOf(chosen), dropped }
}
