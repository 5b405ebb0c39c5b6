import type { Exercise } from '../exercise/index.ts'
import type { PlanItem, PlanSession } from '../plan/index.ts'
import type { PlanningTables } from '../strength/index.ts'

/** Warm-up of the first session with a barbell, instead of the usual longest one (section 7). Seconds. */
const FIRST_BARBELL_WARM_UP = 300

/** An item and its exercise. */
export interface KnownItem {
  readonly item: PlanItem
  readonly exercise: Exercise
}

/** Seconds round a session's work. */
export interface Frame {
  readonly warmUp: number
  readonly coolDown: number
}

/** Warm-up and cool-down by the minutes allowed; `firstBarbell` when no barbell was used before. */
export const frameOf = (session: PlanSession, firstBarbell: boolean, minutes: PlanningTables['minutes']): Frame => {
  const rows = minutes.bySession
  const row = rows.find(({ upTo }) => session.minutesAllowed <= upTo) ?? rows.at(-1)
  const longest = rows.at(-1)
  const coolDown = row?.coolDown ?? 0
  if (session.slot === 'after-run') return { warmUp: minutes.warmUpAfterRun, coolDown }
  return { warmUp: firstBarbell && row === longest ? FIRST_BARBELL_WARM_UP : (row?.warmUp ?? 0), coolDown }
}

/** Seconds of work in one set: both sides, at the top of the range. */
export const workSeconds = (item: PlanItem): number => {
  const once = item.reps?.[1] ?? item.contacts ?? item.metres
  const oneSide = once === null ? (item.seconds?.[1] ?? 0) : once * item.secondsPerRep
  return item.sides * oneSide
}

const straightSeconds = ({ item }: KnownItem): number =>
  item.setupSeconds + item.sets * workSeconds(item) + (item.sets - 1) * item.restSeconds

/** The sets of a circuit in the order they are done: round by round, each item as often as it has sets. */
const setsInTurn = (circuit: readonly KnownItem[]): readonly KnownItem[] => {
  const rounds = circuit.reduce((most, { item }) => Math.max(most, item.sets), 0)
  return Array.from({ length: rounds }, (_, round) => circuit.filter(({ item }) => item.sets > round)).flat()
}

const floorSeconds = (a: KnownItem, b: KnownItem, minutes: PlanningTables['minutes']): number =>
  a.exercise.position === b.exercise.position ? 0 : minutes.floorChange

const circuitSeconds = (circuit: readonly KnownItem[], minutes: PlanningTables['minutes']): number => {
  const sets = setsInTurn(circuit)
  const setups = circuit.reduce((sum, { item }) => sum + item.setupSeconds, 0)
  return sets.reduce((sum, set, index) => {
    const before = sets[index - 1]
    const work = sum + workSeconds(set.item)
    if (before === undefined) return work
    const pause = before.exercise.id === set.exercise.id ? minutes.sameMuscleAgain : minutes.changeOver
    return work + pause + floorSeconds(before, set, minutes)
  }, setups)
}

/** Straight items one by one, then the circuits, each with the items that share its number. */
const groupsOf = (items: readonly KnownItem[]): readonly (readonly KnownItem[])[] => {
  const straight = items.filter(({ item }) => item.part === 'plyo' || item.part === 'main').map((one) => [one])
  const circuits = new Map<number | null, KnownItem[]>()
  for (const one of items) {
    if (one.item.part !== 'circuit') continue
    const others = circuits.get(one.item.circuit)
    if (others === undefined) circuits.set(one.item.circuit, [one])
    else others.push(one)
  }
  return [...straight, ...circuits.values()]
}

/**
 * True seconds of a session (specification, section 11, "Minutes"): warm-up, straight items with their rests, the
 * circuit, change-overs, cool-down. Preparation is done inside the warm-up.
 */
export const sessionSeconds = (
  items: readonly KnownItem[],
  frame: Frame,
  minutes: PlanningTables['minutes'],
): number => {
  const groups = groupsOf(items)
  return groups.reduce((sum, group, index) => {
    const first = group[0]
    const last = groups[index - 1]?.at(-1)
    const isCircuit = first?.item.part === 'circuit'
    const own = isCircuit || first === undefined ? circuitSeconds(group, minutes) : straightSeconds(first)
    const change =
      first === undefined || last === undefined ? 0 : minutes.changeOver + floorSeconds(last, first, minutes)
    return sum + own + change
  }, frame.warmUp + frame.coolDown)
}
