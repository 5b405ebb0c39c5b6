import type { Catalogue, Exercise, PlanItem, PlanSession } from '@strongstride/core'
import { restBetween, stepsOf, type GymStep, type RestSetting } from '@strongstride/core/gym'
import type { Draw } from '@strongstride/core/testing'

/**
 * How long people take beside the work itself, tenths of a second. Saying a set done: the phone is taken, looked at, tapped and
 * put down; the keystroke-level model (Card, Moran and Newell 1980: 1.35 s to decide, 0.4 s to reach, 0.28 s to press) is the
 * fast end. Starting after a rest: the sound is heard and the position taken.
 */
const TAP_TENTHS = [20, 60] as const
const START_TENTHS = [10, 40] as const
/** Seconds that the clock of a hold gives to get into position. */
const HOLD_LEAD_SECONDS = 5
/** Percent of the usual pace, by runner and by set; percent of the time that setting up is planned with. */
const PACE_PERCENT = [85, 110] as const
const SET_PACE_PERCENT = [95, 105] as const
const SETUP_PERCENT = [60, 150] as const

const drawn = (draw: Draw, [from, to]: readonly [number, number]): number => draw.whole(from, to)

/** A number of the range that a set asks for. */
const amountOf = ({ reps, seconds, contacts, metres }: PlanItem, draw: Draw): number => {
  const range = reps ?? seconds
  return range === null ? (contacts ?? metres ?? 0) : draw.whole(range[0], range[1])
}

/** Seconds of one side of a set, or of both where both work at once. */
const workOf = (item: PlanItem, pace: number, draw: Draw): number => {
  const amount = amountOf(item, draw)
  if (item.seconds !== null) return amount + HOLD_LEAD_SECONDS
  return (amount * item.secondsPerRep * pace * drawn(draw, SET_PACE_PERCENT)) / 100
}

/** Seconds from one set said done to the beginning of the next. The clock waits for whoever sets up longer. */
const pauseOf = (before: GymStep, next: GymStep, setting: RestSetting, draw: Draw): number => {
  const { kind, seconds } = restBetween(before, next, setting)
  const settingUp = kind === 'exercise' ? (seconds * drawn(draw, SETUP_PERCENT)) / 100 : 0
  return Math.max(seconds, settingUp) + drawn(draw, START_TENTHS) / 10
}

/**
 * Minutes a session takes whoever follows it by the player: its steps and rests, repetitions within their ranges at a pace of
 * the runner's own, and the taps, every one of them.
 *
 * @param session as planned, for a runner of whom no session is known.
 */
export const playMinutes = (
  session: PlanSession,
  { catalogue, draw }: { readonly catalogue: Catalogue; readonly draw: Draw },
): number => {
  const exercises = new Map<string, Exercise>(catalogue.exercises.map((exercise) => [exercise.id, exercise]))
  const { items } = session
  const numbers = catalogue.tables.minutes
  const setting = { items, positionOf: (item: PlanItem) => exercises.get(item.exercise)?.position ?? null, numbers }
  const pace = drawn(draw, PACE_PERCENT) / 100
  let seconds = session.warmUpSeconds
  let before: GymStep | null = null
  for (const step of stepsOf(items)) {
    const item = items[step.item]
    if (item === undefined) continue
    seconds += before === null ? item.setupSeconds : pauseOf(before, step, setting, draw)
    seconds += workOf(item, pace, draw) + drawn(draw, TAP_TENTHS) / 10
    before = step
  }
  return (seconds + session.coolDownSeconds) / 60
}
