import type { Exercise } from '../exercise/index.ts'
import type { ProgressTables } from '../strength/index.ts'
import { toThousandths } from '../units/index.ts'
import { trialFactor } from './first-load.ts'
import { estimateError, heldKg, movedKg, shareOfMaximum } from './lift-estimate.ts'
import type { LiftEstimate } from './lift-estimate.ts'
import { loadAbove, loadShare, loadUpTo } from './owned-loads.ts'
import type { OwnedLoads } from './owned-loads.ts'
import type { ExerciseDay } from './read-log.ts'
import { judgeSession, workOf } from './session-verdict.ts'
import type { LiftAim, Verdict, WorkedDay } from './session-verdict.ts'

/**
 * Why a load is what it is. `more`: the top of the range was reached; `heaviest`: it was, and there is nothing heavier;
 * `reps`: first more repetitions; `hold`: a session missed; `less`: two did; `fits`: another range of repetitions asks
 * for less; `trial`: the first weight was too light or too heavy; `gap`: after a gap; `rest`: a lighter week; `pain`: what
 * it loads hurts.
 */
export type LoadStep = 'more' | 'heaviest' | 'reps' | 'hold' | 'less' | 'fits' | 'trial' | 'gap' | LoadHold

/** What keeps a load from going up: a deload or taper (DS-5), or pain in what it loads. */
export type LoadHold = 'rest' | 'pain'

/** The next weight of a lift. */
export interface NextLoad {
  readonly kg: number
  readonly step: LoadStep
  /** What was lifted last. */
  readonly lastKg: number
  /** Repetitions to go for in each set, a side. */
  readonly reps: number
}

/** A lift as the next load sees it. */
export interface LiftSoFar {
  readonly exercise: Exercise
  /** Its days in the log, from early to late. */
  readonly days: readonly ExerciseDay[]
  readonly estimate: LiftEstimate | null
  readonly bodyMassKg: number | null
}

/** What the next session asks, and what may keep a load from growing. */
export interface LoadAsk {
  readonly aim: LiftAim
  readonly owned: OwnedLoads
  /** Share of the last load after a gap in training, thousandths; 1000 where there was none. */
  readonly gapShare: number
  readonly held: LoadHold | null
}

type Numbers = Pick<ProgressTables, 'strengthEstimate' | 'progression' | 'firstLoad'>

/** Repetitions the weakest set of a session could have had. */
const ableOf = ({ sets }: WorkedDay, aim: LiftAim): number =>
  Math.min(...sets.map(({ done, rir }) => done + (rir ?? aim.rir)))

/**
 * Kilograms that the best that can be hoped for allows at the low end of the range: by the estimate, or by the last
 * session itself, whichever is more; null where the body counts and its mass is not known.
 */
const mostFor = (last: WorkedDay, lift: LiftSoFar, { aim }: LoadAsk, numbers: Numbers): number | null => {
  const { exercise, estimate, bodyMassKg } = lift
  const share = shareOfMaximum(aim.reps[0] + aim.rir, numbers.strengthEstimate)
  const moved = movedKg(exercise, last.kg, bodyMassKg)
  if (moved === null) return null
  const hope = 1000 + estimateError(exercise, numbers.strengthEstimate)
  const byLast = (moved * share * hope) / (1000 * shareOfMaximum(ableOf(last, aim), numbers.strengthEstimate))
  return heldKg(exercise, Math.max(byLast, ((estimate?.high ?? 0) * share) / 1000), bodyMassKg)
}

const newestInRow = (verdicts: readonly Verdict[], counts: (verdict: Verdict) => boolean): number => {
  const end = verdicts.findIndex((verdict) => !counts(verdict))
  return end === -1 ? verdicts.length : end
}

/** The newest sessions in a row that were done with one weight. */
const newestAt = (worked: readonly WorkedDay[], kg: number): readonly WorkedDay[] => {
  const end = worked.findIndex((work) => work.kg !== kg)
  return end === -1 ? worked : worked.slice(0, end)
}

/** Repetitions to go for: one more than the weakest set had, within the range. */
const nextReps = ({ sets }: WorkedDay, { reps }: LiftAim): number =>
  Math.min(reps[1], Math.max(reps[0], Math.floor(Math.min(...sets.map(({ done }) => done))) + 1))

/** After trials of eight repetitions: the weight that "how many more?" leads to; null when it was found. */
const trialLoad = (last: WorkedDay, lift: LiftSoFar, ask: LoadAsk, numbers: Numbers): number | null => {
  const { trials, reps } = numbers.firstLoad
  const left = last.sets.flatMap(({ rir }) => rir ?? [])
  const wereTrials = last.sets.every(({ done }) => done === reps) && left.length === last.sets.length
  if (lift.days.length >= trials || !wereTrials) return null
  const region = lift.exercise.load?.region ?? 'lower'
  const factor = trialFactor(Math.min(...left), ask.aim.rir, region, numbers.firstLoad)
  const kg = loadUpTo((toThousandths(last.kg) * factor) / 1_000_000, ask.owned)
  return kg === last.kg ? null : kg
}

const stepUp = (last: WorkedDay, lift: LiftSoFar, ask: LoadAsk, numbers: Numbers): Pick<NextLoad, 'kg' | 'step'> => {
  const kg = loadAbove(last.kg, ask.owned)
  if (kg === last.kg) return { kg, step: 'heaviest' }
  const most = mostFor(last, lift, ask, numbers)
  return most !== null && kg > most ? { kg: last.kg, step: 'reps' } : { kg, step: 'more' }
}

const stepOf = (
  worked: readonly [WorkedDay, ...WorkedDay[]],
  lift: LiftSoFar,
  ask: LoadAsk,
  numbers: Numbers,
): Pick<NextLoad, 'kg' | 'step'> => {
  const [last] = worked
  const verdicts = newestAt(worked, last.kg).map((work) => judgeSession(work, ask.aim, numbers.progression))
  const { topSessions, missSessions, backOff } = numbers.progression
  const same = { kg: last.kg }
  if (verdicts[0] === 'hard') {
    const most = mostFor(last, lift, ask, numbers)
    if (most !== null && last.kg > most) return { kg: Math.min(last.kg, loadUpTo(most, ask.owned)), step: 'fits' }
    if (newestInRow(verdicts, (it) => it === 'hard') < missSessions) return { ...same, step: 'hold' }
    return { kg: loadShare(last.kg, toThousandths(backOff), ask.owned), step: 'less' }
  }
  if (ask.held !== null) return { ...same, step: ask.held }
  const atTop = newestInRow(verdicts, (it) => it === 'top' || it === 'easy') >= topSessions
  if (verdicts[0] !== 'easy' && !atTop) return { ...same, step: 'reps' }
  return stepUp(last, lift, ask, numbers)
}

/**
 * The next load of a lift by double progression (R6.4): first more repetitions; when two sessions reached the top of the
 * range with the reserve asked for, or one with two more to spare, a step up and back to the low end; after a miss the
 * same again; after two in a row five per cent less. Null where no weight was ever logged.
 */
export const nextLoad = (lift: LiftSoFar, ask: LoadAsk, numbers: Numbers): NextLoad | null => {
  const worked = lift.days.toReversed().flatMap((day) => workOf(day) ?? [])
  const [last, ...before] = worked
  if (last === undefined) return null
  const from = (made: Pick<NextLoad, 'kg' | 'step'>, reps: number): NextLoad => ({ ...made, lastKg: last.kg, reps })
  const low = ask.aim.reps[0]
  if (ask.gapShare < 1000) return from({ kg: loadShare(last.kg, ask.gapShare, ask.owned), step: 'gap' }, low)
  const trial = ask.held === null ? trialLoad(last, lift, ask, numbers) : null
  if (trial !== null) return from({ kg: trial, step: 'trial' }, low)
  const made = stepOf([last, ...before], lift, ask, numbers)
  return from(made, made.kg === last.kg ? nextReps(last, ask.aim) : low)
}
