import { MUSCLES } from '../anatomy/index.ts'
import type { MenuProblem, MenuSets } from './menu-problem.ts'
import { emphasisMissed, mainCost } from './menu-score.ts'
import type { MenuScore } from './menu-score.ts'
import { toSpots } from './spots.ts'
import type { Spot } from './spots.ts'
import { WorthTable } from './worth-table.ts'

const PATTERN = 1_048_576
const GROUP = PATTERN * 64
const PIN = GROUP * 64

/** What is missed as one number that compares as a score does: pins, groups, patterns, emphasis. */
export const missedAsOne = (score: Omit<MenuScore, 'value'>): number =>
  score.pins * PIN + score.groups * GROUP + score.patterns * PATTERN + score.emphasis

/** What a step does to a score: what is missed more (less: below zero) and the value gained. */
export interface StepEffect {
  missed: number
  gain: number
}

/** A ladder of a room: its spots, those that take least time first, and whether each counts toward MN-7. */
export interface Ladder {
  readonly spots: Int32Array
  readonly counted: boolean
}

/** How much more is missed of what one line or pattern needs when sets come in. */
const missedBy = (needed: ArrayLike<number>, have: ArrayLike<number>, at: number, sets: number): number => {
  const lacks = (needed[at] ?? 0) - (have[at] ?? 0)
  return Math.max(0, lacks - sets) - Math.max(0, lacks)
}

/** Each pin is wanted once. */
const ONE_EACH: ArrayLike<number> = Array.from({ length: 100 }, () => 1)

const bump = (list: Int32Array | Float64Array, at: number, by: number): void => {
  list[at] = (list[at] ?? 0) + by
}

/**
 * A menu being built. Every sum is kept up to date, and a step is weighed without being taken, so that a look costs the
 * few muscles it touches. The one mutable thing of the planner; it never leaves the search.
 */
export class MenuState {
  /** How many spots there are: candidates over all rooms. */
  readonly size: number
  readonly sets: Int32Array
  /** Spots with sets, in no order: the first {@link insideCount} of the list. */
  readonly inside: Int32Array
  insideCount = 0
  /** The ladders of each room. */
  readonly ladders: readonly (readonly Ladder[])[]
  readonly #session: Int32Array
  readonly least: Int32Array
  readonly most: Int32Array
  /** The effect of the step last weighed. */
  readonly effect: StepEffect = { missed: 0, gain: 0 }
  readonly spots: readonly Spot[]
  readonly #problem: MenuProblem
  readonly #worth: WorthTable
  readonly #perSet: Float64Array
  readonly #perExercise: Float64Array
  readonly #secondsPerSet: Int32Array
  readonly #fixedSeconds: Int32Array
  readonly #load: Int32Array
  readonly #firstMuscle: Int32Array
  readonly #muscles: Int32Array
  readonly #each: Int32Array
  readonly #round: Float64Array
  readonly #worthNow: Float64Array
  readonly #inSession: Int32Array
  readonly #seconds: Int32Array
  readonly #legLoad: Int32Array
  readonly #counted: Int32Array
  readonly #mains: Int32Array
  readonly #heavySets: Int32Array
  readonly #lines: Int32Array
  readonly #patterns: Int32Array
  readonly #pins: Int32Array
  readonly #place: Int32Array
  readonly #ladderOf: Int32Array
  readonly #holder: Int32Array
  readonly #roomSeconds: Float64Array
  readonly #roomLoad: Float64Array
  readonly #roundCaps: Float64Array
  readonly #sessionCaps: Float64Array
  #legSets = 0
  #emphasis = 0

  constructor(problem: MenuProblem) {
    const spots = toSpots(problem)
    const rooms = problem.rooms.length
    const whole = (of: (spot: Spot) => number): Int32Array => Int32Array.from(spots, of)
    this.#problem = problem
    this.#worth = new WorthTable(problem.worth)
    this.spots = spots
    this.size = spots.length
    this.sets = new Int32Array(spots.length)
    this.#session = whole((it) => it.session)
    this.least = whole((it) => it.candidate.least)
    this.most = whole((it) => it.candidate.most)
    this.#perSet = Float64Array.from(spots, (it) => it.candidate.perSet)
    this.#perExercise = Float64Array.from(spots, (it) => it.candidate.perExercise)
    this.#secondsPerSet = whole((it) => it.candidate.secondsPerSet)
    this.#fixedSeconds = whole((it) => it.candidate.fixedSeconds)
    this.#load = whole((it) => it.candidate.legLoad)
    this.#muscles = Int32Array.from(spots.flatMap((it) => it.candidate.muscles))
    this.#each = Int32Array.from(spots.flatMap((it) => it.candidate.sets))
    this.#firstMuscle = new Int32Array(spots.length + 1)
    spots.forEach((it, at) => {
      this.#firstMuscle[at + 1] = (this.#firstMuscle[at] ?? 0) + it.candidate.muscles.length
    })
    this.#round = Float64Array.from(problem.given)
    this.#worthNow = Float64Array.from(problem.given, (sets, muscle) => this.#worth.of(muscle, sets))
    this.#inSession = new Int32Array(rooms * MUSCLES.length)
    this.#seconds = new Int32Array(rooms)
    this.#legLoad = new Int32Array(rooms)
    this.#counted = new Int32Array(rooms)
    this.#mains = new Int32Array(rooms)
    this.#heavySets = new Int32Array(rooms)
    this.#lines = Int32Array.from(problem.linesGiven)
    this.#patterns = new Int32Array(problem.patternsNeeded.length)
    this.#pins = new Int32Array(problem.pins.length)
    this.inside = new Int32Array(spots.length)
    this.#place = new Int32Array(spots.length)
    this.#ladderOf = whole((it) => it.ladder)
    this.#holder = new Int32Array(spots.length).fill(-1)
    this.ladders = problem.rooms.map((_, session) => {
      const own = spots.flatMap((it, at) => (it.session === session ? [at] : []))
      return [...new Set(own.map((at) => this.#ladderOf[at] ?? 0))].map((ladder): Ladder => {
        const rungs = own.filter((at) => this.#ladderOf[at] === ladder)
        return {
          spots: Int32Array.from(rungs).sort(
            (a, b) => this.secondsOf(a, this.least[a] ?? 0) - this.secondsOf(b, this.least[b] ?? 0) || a - b,
          ),
          counted: rungs.every((at) => spots[at]?.candidate.counted === true),
        }
      })
    })
    this.#roomSeconds = Float64Array.from(problem.rooms, (it) => it.seconds)
    this.#roomLoad = Float64Array.from(problem.rooms, (it) => it.legLoad)
    this.#roundCaps = Float64Array.from(problem.roundCaps)
    this.#sessionCaps = Float64Array.from(problem.sessionCaps)
    this.#emphasis = emphasisMissed(problem.emphasisTargets, this.#round)
  }

  /** Sets a spot's exercise to a number of sets; whether that {@link fits} is the caller's to ask. */
  change(at: number, to: number): void {
    const from = this.sets[at] ?? 0
    const spot = this.spots[at]
    if (spot === undefined || from === to) return
    const sets = to - from
    const exercises = (to > 0 ? 1 : 0) - (from > 0 ? 1 : 0)
    this.sets[at] = to
    this.#train(at, spot.session, sets)
    this.#spend(at, spot, sets, exercises)
    for (const line of spot.candidate.lines) bump(this.#lines, line, sets)
    if (spot.candidate.pattern >= 0) bump(this.#patterns, spot.candidate.pattern, sets)
    if (spot.pin >= 0) bump(this.#pins, spot.pin, exercises)
    if (spot.emphasised) this.#emphasis = emphasisMissed(this.#problem.emphasisTargets, this.#round)
  }

  #train(at: number, session: number, sets: number): void {
    const end = this.#firstMuscle[at + 1] ?? 0
    for (let k = this.#firstMuscle[at] ?? 0; k < end; k += 1) {
      const muscle = this.#muscles[k] ?? 0
      const effective = sets * (this.#each[k] ?? 0)
      bump(this.#round, muscle, effective)
      bump(this.#inSession, session * MUSCLES.length + muscle, effective)
      this.#worthNow[muscle] = this.#worth.of(muscle, this.#round[muscle] ?? 0)
    }
  }

  #spend(at: number, { candidate, session }: Spot, sets: number, exercises: number): void {
    bump(this.#seconds, session, sets * (this.#secondsPerSet[at] ?? 0) + exercises * (this.#fixedSeconds[at] ?? 0))
    bump(this.#legLoad, session, sets * (this.#load[at] ?? 0))
    if (exercises !== 0) this.#enterOrLeave(at, exercises > 0)
    if (candidate.counted) bump(this.#counted, session, exercises)
    if (candidate.main) bump(this.#mains, session, exercises)
    if (candidate.heavySet) bump(this.#heavySets, session, sets)
    if (candidate.legs) this.#legSets += sets
  }

  #enterOrLeave(at: number, enters: boolean): void {
    this.#holder[this.#ladderOf[at] ?? 0] = enters ? at : -1
    if (enters) {
      this.#place[at] = this.insideCount
      this.inside[this.insideCount] = at
      this.insideCount += 1
      return
    }
    this.insideCount -= 1
    const last = this.inside[this.insideCount] ?? 0
    const place = this.#place[at] ?? 0
    this.inside[place] = last
    this.#place[last] = place
  }

  /** The spot of a ladder that is in, by any of its spots; below zero: none. */
  holderOf(at: number): number {
    return this.#holder[this.#ladderOf[at] ?? 0] ?? -1
  }

  /** Seconds a room has left. */
  secondsLeft(session: number): number {
    return (this.#roomSeconds[session] ?? 0) - (this.#seconds[session] ?? 0)
  }

  /** Whether a room may have another exercise that counts. */
  hasPlace(session: number): boolean {
    return (this.#counted[session] ?? 0) < (this.#problem.rooms[session]?.exercises ?? 0)
  }

  /** The room of a spot. */
  roomOf(at: number): number {
    return this.#session[at] ?? 0
  }

  /** One step up for a spot: its least sets when it is out, one more when it is in; 0 at its most. */
  stepUp(at: number): number {
    const now = this.sets[at] ?? 0
    if (now >= (this.most[at] ?? 0)) return 0
    return now === 0 ? (this.least[at] ?? 0) : now + 1
  }

  /** Seconds a step takes. */
  secondsOf(at: number, to: number): number {
    const from = this.sets[at] ?? 0
    const fixed = from === 0 ? (this.#fixedSeconds[at] ?? 0) : 0
    return (to - from) * (this.#secondsPerSet[at] ?? 0) + fixed
  }

  /** Whether every hard limit would hold with so many sets: minutes, MN-7, ladders, leg load, DS-1. */
  fits(at: number, to: number): boolean {
    const session = this.roomOf(at)
    if ((this.#seconds[session] ?? 0) + this.secondsOf(at, to) > (this.#roomSeconds[session] ?? 0)) return false
    const spot = this.spots[at]
    const from = this.sets[at] ?? 0
    if (spot === undefined) return false
    if (from === 0 && (this.holderOf(at) >= 0 || (spot.candidate.counted && !this.hasPlace(session)))) return false
    return this.#keepsLegs(at, spot, to - from) && this.#keepsCaps(at, session, to - from)
  }

  #keepsLegs(at: number, { candidate, session }: Spot, sets: number): boolean {
    if ((this.#legLoad[session] ?? 0) + sets * (this.#load[at] ?? 0) > (this.#roomLoad[session] ?? 0)) return false
    if (candidate.legs && this.#legSets + sets > this.#problem.legSets) return false
    const isLimited = candidate.heavySet && this.#problem.rooms[session]?.mayBeHeavy === false
    return !isLimited || (this.#heavySets[session] ?? 0) + sets <= 1
  }

  #keepsCaps(at: number, session: number, sets: number): boolean {
    const end = this.#firstMuscle[at + 1] ?? 0
    for (let k = this.#firstMuscle[at] ?? 0; k < end; k += 1) {
      const muscle = this.#muscles[k] ?? 0
      const effective = sets * (this.#each[k] ?? 0)
      const inSession = this.#inSession[session * MUSCLES.length + muscle] ?? 0
      if (inSession + effective > (this.#sessionCaps[muscle] ?? 0)) return false
      if ((this.#round[muscle] ?? 0) + effective > (this.#roundCaps[muscle] ?? 0)) return false
    }
    return true
  }

  /** Weighs a step without taking it; the answer is in {@link effect} until the next one. */
  weigh(at: number, to: number): StepEffect {
    const { effect } = this
    const spot = this.spots[at]
    const from = this.sets[at] ?? 0
    const sets = to - from
    const exercises = (to > 0 ? 1 : 0) - (from > 0 ? 1 : 0)
    effect.gain = this.#worthGained(at, sets) + exercises * (this.#perExercise[at] ?? 0)
    effect.missed = 0
    if (spot === undefined) return effect
    if (spot.candidate.main && exercises !== 0) effect.gain += this.#mainsSaved(spot.session, exercises)
    effect.missed = this.#missedMore(at, spot, sets, exercises)
    return effect
  }

  #worthGained(at: number, sets: number): number {
    let gain = sets * (this.#perSet[at] ?? 0)
    const end = this.#firstMuscle[at + 1] ?? 0
    for (let k = this.#firstMuscle[at] ?? 0; k < end; k += 1) {
      const muscle = this.#muscles[k] ?? 0
      const then = (this.#round[muscle] ?? 0) + sets * (this.#each[k] ?? 0)
      gain += this.#worth.of(muscle, then) - (this.#worthNow[muscle] ?? 0)
    }
    return gain
  }

  /** What a main lift more or less in a room saves. */
  #mainsSaved(session: number, exercises: number): number {
    const mains = this.#mains[session] ?? 0
    return mainCost(this.#problem, mains) - mainCost(this.#problem, mains + exercises)
  }

  #missedMore(at: number, { candidate, pin, emphasised }: Spot, sets: number, exercises: number): number {
    const { linesNeeded, patternsNeeded } = this.#problem
    let groups = 0
    for (const line of candidate.lines) groups += missedBy(linesNeeded, this.#lines, line, sets)
    const patterns = candidate.pattern < 0 ? 0 : missedBy(patternsNeeded, this.#patterns, candidate.pattern, sets)
    const pins = pin < 0 || exercises === 0 ? 0 : missedBy(ONE_EACH, this.#pins, pin, exercises)
    const emphasis = emphasised ? this.#emphasisMore(at, sets) : 0
    return pins * PIN + groups * GROUP + patterns * PATTERN + emphasis
  }

  #emphasisMore(at: number, sets: number): number {
    if (this.#problem.emphasisTargets === null) return 0
    const first = this.#firstMuscle[at] ?? 0
    const end = this.#firstMuscle[at + 1] ?? 0
    for (let k = first; k < end; k += 1) bump(this.#round, this.#muscles[k] ?? 0, sets * (this.#each[k] ?? 0))
    const after = emphasisMissed(this.#problem.emphasisTargets, this.#round)
    for (let k = first; k < end; k += 1) bump(this.#round, this.#muscles[k] ?? 0, -sets * (this.#each[k] ?? 0))
    return after - this.#emphasis
  }

  /** Sets by room and candidate, as the problem lists them. */
  menuSets(): MenuSets {
    const rows = this.#problem.candidates.map((list) => list.map(() => 0))
    this.spots.forEach(({ session, index }, at) => {
      const row = rows[session]
      if (row !== undefined) row[index] = this.sets[at] ?? 0
    })
    return rows
  }
}
