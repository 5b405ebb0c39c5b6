import type { Exercise } from '../exercise/index.ts'
import type { JournalSet } from '../journal/index.ts'
import type { PlanItem, Reason } from '../plan/index.ts'
import { nextLoad, type LiftEstimate, type LoadAsk, type LoadHold, type NextLoad } from '../progress/index.ts'
import type { Range } from '../strength/index.ts'
import { gapShare, lastTime, loadsSoreTissue, ownedLoads, readLift, type GymLog } from './gym-log.ts'

/** What a set asks: one tap says that it was done like this. */
export interface AskedSet {
  readonly unit: Exercise['doseForm']
  /** Repetitions, seconds, contacts or metres to go for, a side. */
  readonly amount: number
  /** From and to, where the plan gives a range. */
  readonly range: Range | null
  /** Kilograms for one implement; null where nothing is held, or nobody knows what there is. */
  readonly kg: number | null
  /** Why so much, where the log says more than the plan: a `next-load`. */
  readonly reason: Reason | null
}

/** What an item is asked against. */
export interface AskSetting {
  readonly gym: GymLog
  /** Where it is done. */
  readonly place: string | null
  /** A lighter week or a taper: nothing goes up (DS-5). */
  readonly isRest: boolean
}

/** Seconds more to hold, where the range has room. */
const HOLD_STEP = 5

const doseOf = (item: PlanItem): Pick<AskedSet, 'unit' | 'amount' | 'range'> => {
  const { reps, seconds, contacts, metres } = item
  if (contacts !== null) return { unit: 'contacts', amount: contacts, range: null }
  if (metres !== null) return { unit: 'metres', amount: metres, range: null }
  if (seconds !== null) return { unit: 'seconds', amount: seconds[0], range: seconds }
  return { unit: 'reps', amount: reps?.[0] ?? 1, range: reps }
}

/** A little more than the weakest set of last time, within the range; its low end where there was none. */
const grownAmount = (item: PlanItem, { gym, isRest }: AskSetting): number => {
  const { unit, amount, range } = doseOf(item)
  const last = lastTime(item.exercise, gym)
  if (range === null || last.length === 0) return amount
  const weakest = Math.floor(Math.min(...last.map(({ done }) => done)))
  const step = unit === 'seconds' ? HOLD_STEP : 1
  return Math.min(range[1], Math.max(range[0], weakest + (isRest ? 0 : step)))
}

const reasonOf = (next: NextLoad, estimate: LiftEstimate | null): Reason => ({
  code: 'next-load',
  values: {
    step: next.step,
    kg: next.kg,
    last: next.lastKg,
    reps: next.reps,
    ...(estimate === null
      ? {}
      : { maximum: estimate.kg, from: estimate.low, to: estimate.high, sessions: estimate.sessions }),
  },
  evidence: next.step === 'gap' ? ['R3.14'] : ['R6.1', 'R6.4', 'R6.5'],
})

const holdOf = (exercise: Exercise, { gym, isRest }: AskSetting): LoadHold | null => {
  if (loadsSoreTissue(exercise, gym)) return 'pain'
  return isRest ? 'rest' : null
}

/** The next weight of a lift counted in repetitions, as the log leads to it (R6.4); null where it leads to none. */
const loadFor = (
  item: PlanItem,
  exercise: Exercise,
  setting: AskSetting,
): { readonly next: NextLoad; readonly reason: Reason } | null => {
  const { gym, place } = setting
  if (exercise.load === null || item.reps === null) return null
  const lift = readLift(exercise, gym)
  const ask: LoadAsk = {
    aim: { reps: item.reps, rir: item.rir ?? 0 },
    owned: ownedLoads(exercise, place, gym),
    gapShare: gapShare(gym),
    held: holdOf(exercise, setting),
  }
  const next = nextLoad(lift, ask, gym.catalogue.tables)
  return next === null ? null : { next, reason: reasonOf(next, lift.estimate) }
}

/**
 * What each set of an item asks now. The weight is the one that the log leads to, so that a plan adopted weeks ago does
 * not forget what was lifted since; without a log it is the plan's. Repetitions and seconds begin at the low end of the
 * range and grow toward the top.
 */
export const askSet = (item: PlanItem, setting: AskSetting): AskedSet => {
  const dose = doseOf(item)
  const exercise = setting.gym.catalogue.exercises.find(({ id }) => id === item.exercise)
  const load = exercise === undefined ? null : loadFor(item, exercise, setting)
  const isEased = item.reasons.some(({ code }) => code === 'eased-for-pain')
  if (load !== null && !isEased) return { ...dose, amount: load.next.reps, kg: load.next.kg, reason: load.reason }
  const held = lastTime(item.exercise, setting.gym).find(({ kg }) => kg !== null)?.kg
  const kg = item.load?.kg ?? (item.reps === null ? (held ?? null) : null)
  return { ...dose, amount: grownAmount(item, setting), kg, reason: null }
}

/** The same after the sets of an item that were done today: with the weight that was really held in the newest of them. */
export const askAgain = (asked: AskedSet, today: readonly JournalSet[]): AskedSet => {
  const kg = today.findLast((set) => set.kg !== null)?.kg ?? null
  return kg === null ? asked : { ...asked, kg }
}
