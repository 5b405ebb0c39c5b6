import type { SessionPart, SessionSlot } from '../plan/index.ts'
import type { PlanningTables } from '../strength/index.ts'
import type { RunnerFacts } from './runner-facts.ts'

/** What an item costs in time. */
export interface TimedItem {
  readonly exercise: string
  readonly part: SessionPart
  readonly position: 'standing' | 'floor'
  readonly sets: number
  readonly workSeconds: number
  readonly restSeconds: number
  readonly setupSeconds: number
}

/** When and how long a session may be. */
export interface SessionFrame {
  readonly minutes: number
  readonly slot: SessionSlot
  /** No barbell was lifted before this session, and it lifts one. */
  readonly firstBarbell: boolean
}

/** Seconds of warm-up and cool-down for a session of so many minutes on such a slot (section 7). */
export const frameSeconds = (
  { minutes, slot, firstBarbell }: SessionFrame,
  tables: PlanningTables,
): { readonly warmUp: number; readonly coolDown: number } => {
  const rows = tables.minutes.bySession
  const row = rows.find((it) => minutes <= it.upTo) ?? rows.at(-1)
  const longest = row === rows.at(-1)
  const coolDown = row?.coolDown ?? 0
  if (slot === 'after-run') return { warmUp: tables.minutes.warmUpAfterRun, coolDown }
  return { warmUp: longest && firstBarbell ? BARBELL_WARM_UP : (row?.warmUp ?? 0), coolDown }
}

/** Evidence 6.7: the first barbell session warms up for five minutes. */
const BARBELL_WARM_UP = 300

/** Planned seconds that fit so many minutes of this runner, whose sessions take longer or shorter than planned (section 7). */
export const secondsIn = (minutes: number, { minutesFactor }: Pick<RunnerFacts, 'minutesFactor'>): number =>
  (minutes * 60_000) / minutesFactor

/** Minutes that so many planned seconds take this runner, rounded up. */
export const minutesOf = (seconds: number, { minutesFactor }: Pick<RunnerFacts, 'minutesFactor'>): number =>
  Math.ceil((seconds * minutesFactor) / 60_000)

/** Seconds of a circuit: its rounds one after the other, each item as long as it has sets, pauses between any two sets. */
const circuitSeconds = (items: readonly TimedItem[], tables: PlanningTables): number => {
  const { changeOver, floorChange, sameMuscleAgain } = tables.minutes
  const rounds = Math.max(0, ...items.map((item) => item.sets))
  let seconds = 0
  let before: TimedItem | null = null
  for (let round = 0; round < rounds; round += 1)
    for (const item of items) {
      if (item.sets <= round) continue
      if (before !== null)
        seconds +=
          (before.exercise === item.exercise ? sameMuscleAgain : changeOver) +
          (before.position === item.position ? 0 : floorChange)
      before = item
    }
  return items.reduce((sum, item) => sum + item.setupSeconds + item.sets * item.workSeconds, seconds)
}

/** True seconds of a session: warm-up, straight items, circuit, change-overs, cool-down (sections 7 and 11). */
export const sessionSeconds = (
  items: readonly TimedItem[],
  frame: { readonly warmUp: number; readonly coolDown: number },
  tables: PlanningTables,
): number => {
  const { changeOver, floorChange } = tables.minutes
  const straight = items.filter((item) => item.part === 'plyo' || item.part === 'main')
  const circuit = items.filter((item) => item.part === 'circuit')
  const straightSeconds = straight.reduce(
    (sum, item) => sum + item.setupSeconds + item.sets * item.workSeconds + (item.sets - 1) * item.restSeconds,
    0,
  )
  const stops = [...straight, ...circuit.slice(0, 1)]
  const changes = stops
    .slice(1)
    .reduce((sum, item, index) => sum + changeOver + (stops[index]?.position === item.position ? 0 : floorChange), 0)
  return frame.warmUp + straightSeconds + changes + circuitSeconds(circuit, tables) + frame.coolDown
}

/** An upper bound of what an item adds to a session, whatever stands round it; the menu's time limit is linear in it. */
export const itemSecondsAtMost = (
  item: Omit<TimedItem, 'sets' | 'exercise'>,
  tables: PlanningTables,
): { readonly fixed: number; readonly perSet: number } => {
  const { changeOver, floorChange } = tables.minutes
  if (item.part === 'circuit')
    return {
      fixed: item.setupSeconds,
      perSet: item.workSeconds + changeOver + (item.position === 'floor' ? 2 * floorChange : 0),
    }
  return {
    fixed: item.setupSeconds - item.restSeconds + changeOver + floorChange,
    perSet: item.workSeconds + item.restSeconds,
  }
}

/** What the same exercise twice in a row may add to a circuit of at most three rounds. */
export const circuitSlackSeconds = (tables: PlanningTables): number =>
  2 * (tables.minutes.sameMuscleAgain - tables.minutes.changeOver)
