import { MUSCLES } from '../anatomy/index.ts'
import type { MenuProblem, MenuSets } from './menu-problem.ts'
import { EMPHASISED, emphasisMissed, mainCost, ofEmphasised, scoreMenu } from './menu-score.ts'
import type { MenuScore } from './menu-score.ts'
import {
  COUNTED,
  EMPHASISES,
  layOut,
  layOutWorth,
  LEGS,
  LIMITED,
  LOADED,
  MAIN,
  STRAINS,
  toLimit,
} from './spot-table.ts'
import type { SpotTable, WorthTable } from './spot-table.ts'

const PATTERN = 1_048_576
const GROUP = PATTERN * 64
const PIN = GROUP * 64

/** What is missed as one number that compares as a score does: pins, groups, patterns, emphasis. */
export const missedAsOne = (score: Omit<MenuScore, 'value'>): number =>
  score.pins * PIN + score.groups * GROUP + score.patterns * PATTERN + score.emphasis

/** The gain of a step that a limit forbids. */
export const FORBIDDEN = -1_000_000_000

/** How much less is missed of what one line or pattern needs when sets come in. */
const madeUp = (lacks: number, sets: number): number => Math.max(0, lacks) - Math.max(0, lacks - sets)

/**
 * A menu being built. Every sum is kept up to date, and a step is weighed without being taken, so that a look costs the
 * few muscles it touches. The one mutable thing of the planner; it never leaves the search.
 */
export class MenuState {
  readonly table: SpotTable
  /** How many spots there are: candidates over all rooms. */
  readonly size: number
  readonly sets: Int32Array
  /** Spots with sets, in no order: the first {@link insideCount} of the list. */
  readonly inside: Int32Array
  insideCount = 0
  /** The score of the menu as it is: what is missed as one number, and its value. */
  missed: number
  value: number
  readonly #problem: MenuProblem
  readonly #worth: WorthTable
  readonly #round: Int32Array
  /** By muscle: the stretch of its worth it is in, and what it is worth now. */
  readonly #stretch: Int32Array
  readonly #worthNow: Int32Array
  /** By muscle: the slope it is on, and thousandths to the end of its stretch or to its cap. */
  readonly #slopeNow: Int32Array
  readonly #stretchLeft: Int32Array
  /** By room and muscle, by muscle: thousandths to the caps. */
  readonly #sessionLeft: Int32Array
  readonly #roundLeft: Int32Array
  readonly #secondsLeft: Int32Array
  readonly #loadLeft: Int32Array
  readonly #placesLeft: Int32Array
  readonly #mains: Int32Array
  readonly #limited: Int32Array
  readonly #linesLack: Int32Array
  readonly #patternsLack: Int32Array
  readonly #pins: Int32Array
  readonly #place: Int32Array
  readonly #holder: Int32Array
  /** Of the muscles that MN-5 weighs: their targets, their sets as they are, and as they would be. */
  readonly #emphasisTargets: Int32Array | null
  readonly #emphasised = new Int32Array(EMPHASISED.length)
  readonly #emphasisedThen = new Int32Array(EMPHASISED.length)
  #legSetsLeft: number
  #emphasis: number

  constructor(problem: MenuProblem) {
    const table = layOut(problem)
    const { rooms } = problem
    this.#problem = problem
    this.table = table
    this.size = table.spots.length
    this.sets = new Int32Array(this.size)
    this.inside = new Int32Array(this.size)
    this.#place = new Int32Array(this.size)
    this.#holder = new Int32Array(this.size).fill(-1)
    this.#worth = layOutWorth(problem)
    this.#round = new Int32Array(MUSCLES.length)
    this.#stretch = Int32Array.from(MUSCLES, (_, muscle) => muscle * this.#worth.stretches)
    this.#worthNow = new Int32Array(MUSCLES.length)
    this.#slopeNow = new Int32Array(MUSCLES.length)
    this.#stretchLeft = new Int32Array(MUSCLES.length)
    this.#sessionLeft = Int32Array.from(rooms.flatMap(() => problem.sessionCaps.map(toLimit)))
    this.#roundLeft = Int32Array.from(problem.roundCaps, (cap, muscle) => toLimit(cap) - (problem.given[muscle] ?? 0))
    this.#secondsLeft = Int32Array.from(rooms, (it) => toLimit(it.seconds))
    this.#loadLeft = Int32Array.from(rooms, (it) => toLimit(it.legLoad))
    this.#placesLeft = Int32Array.from(rooms, (it) => it.exercises)
    this.#mains = new Int32Array(rooms.length)
    this.#limited = new Int32Array(rooms.length)
    this.#linesLack = Int32Array.from(problem.linesNeeded, (need, at) => need - (problem.linesGiven[at] ?? 0))
    this.#patternsLack = Int32Array.from(problem.patternsNeeded)
    this.#pins = new Int32Array(problem.pins.length)
    this.#legSetsLeft = toLimit(problem.legSets)
    problem.given.forEach((sets, muscle) => this.#trainMuscle(muscle, sets))
    this.#emphasisTargets =
      problem.emphasisTargets === null ? null : Int32Array.from(ofEmphasised(problem.emphasisTargets))
    this.#emphasised.set(ofEmphasised(this.#round))
    const score = scoreMenu(problem, this.menuSets())
    this.#emphasis = score.emphasis
    this.missed = missedAsOne(score)
    this.value = score.value
  }

  /** Sets a spot's exercise to a number of sets; whether that {@link fits} is the caller's to ask. */
  change(at: number, to: number): void {
    const from = this.sets[at] ?? 0
    if (from === to) return
    const sets = to - from
    const exercises = (to > 0 ? 1 : 0) - (from > 0 ? 1 : 0)
    this.sets[at] = to
    this.value += sets * (this.table.perSet[at] ?? 0)
    this.#train(at, sets)
    this.#spend(at, sets, exercises)
    if (exercises !== 0) this.#enterOrLeave(at, exercises)
    this.#serve(at, sets, exercises)
  }

  #train(at: number, sets: number): void {
    const { room, firstMuscle, muscles, each, traits } = this.table
    const own = (room[at] ?? 0) * MUSCLES.length
    const end = firstMuscle[at + 1] ?? 0
    for (let k = firstMuscle[at] ?? 0; k < end; k += 1) {
      const muscle = muscles[k] ?? 0
      const effective = sets * (each[k] ?? 0)
      this.#sessionLeft[own + muscle] = (this.#sessionLeft[own + muscle] ?? 0) - effective
      this.#roundLeft[muscle] = (this.#roundLeft[muscle] ?? 0) - effective
      this.#trainMuscle(muscle, effective)
    }
    if (((traits[at] ?? 0) & EMPHASISES) === 0) return
    const more = this.#emphasisMore(at, sets)
    this.#emphasised.set(this.#emphasisedThen)
    this.missed += more
    this.#emphasis += more
  }

  #trainMuscle(muscle: number, effective: number): void {
    const { upTo, from, base, slope } = this.#worth
    const now = (this.#round[muscle] ?? 0) + effective
    let stretch = this.#stretch[muscle] ?? 0
    while (now > (upTo[stretch] ?? 0)) stretch += 1
    while (now < (from[stretch] ?? 0)) stretch -= 1
    const worth = (base[stretch] ?? 0) + (slope[stretch] ?? 0) * (now - (from[stretch] ?? 0))
    this.value += worth - (this.#worthNow[muscle] ?? 0)
    this.#round[muscle] = now
    this.#stretch[muscle] = stretch
    this.#worthNow[muscle] = worth
    this.#slopeNow[muscle] = slope[stretch] ?? 0
    this.#stretchLeft[muscle] = (upTo[stretch] ?? 0) - now
  }

  #spend(at: number, sets: number, exercises: number): void {
    const { room, secondsPerSet, fixedSeconds, legLoad, traits } = this.table
    const own = room[at] ?? 0
    const seconds = sets * (secondsPerSet[at] ?? 0) + exercises * (fixedSeconds[at] ?? 0)
    this.#secondsLeft[own] = (this.#secondsLeft[own] ?? 0) - seconds
    const trait = traits[at] ?? 0
    if ((trait & LOADED) === 0) return
    this.#loadLeft[own] = (this.#loadLeft[own] ?? 0) - sets * (legLoad[at] ?? 0)
    if ((trait & LIMITED) !== 0) this.#limited[own] = (this.#limited[own] ?? 0) + sets
    if ((trait & LEGS) !== 0) this.#legSetsLeft -= sets
  }

  #enterOrLeave(at: number, exercises: number): void {
    const { room, ladder, perExercise, traits } = this.table
    const trait = traits[at] ?? 0
    const own = room[at] ?? 0
    this.value += exercises * (perExercise[at] ?? 0)
    if ((trait & COUNTED) !== 0) this.#placesLeft[own] = (this.#placesLeft[own] ?? 0) - exercises
    if ((trait & MAIN) !== 0) {
      this.value += this.#mainsSaved(own, exercises)
      this.#mains[own] = (this.#mains[own] ?? 0) + exercises
    }
    this.#holder[ladder[at] ?? 0] = exercises > 0 ? at : -1
    if (exercises > 0) {
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

  #serve(at: number, sets: number, exercises: number): void {
    const { firstLine, lines, pattern, pin } = this.table
    this.missed -= this.#needsMadeUp(at, sets, exercises)
    const end = firstLine[at + 1] ?? 0
    for (let k = firstLine[at] ?? 0; k < end; k += 1) {
      const line = lines[k] ?? 0
      this.#linesLack[line] = (this.#linesLack[line] ?? 0) - sets
    }
    const own = pattern[at] ?? -1
    if (own >= 0) this.#patternsLack[own] = (this.#patternsLack[own] ?? 0) - sets
    const wanted = pin[at] ?? -1
    if (wanted >= 0) this.#pins[wanted] = (this.#pins[wanted] ?? 0) + exercises
  }

  /** The spot of a ladder that is in, by any of its spots; below zero: none. */
  holderOf(at: number): number {
    return this.#holder[this.table.ladder[at] ?? 0] ?? -1
  }

  /** Seconds a room has left. */
  secondsLeft(room: number): number {
    return this.#secondsLeft[room] ?? 0
  }

  /** Exercises that count a room may have more. */
  placesLeft(room: number): number {
    return this.#placesLeft[room] ?? 0
  }

  /** One step up for a spot: its least sets when it is out, one more when it is in; 0 at its most. */
  stepUp(at: number): number {
    const now = this.sets[at] ?? 0
    if (now >= (this.table.most[at] ?? 0)) return 0
    return now === 0 ? (this.table.least[at] ?? 0) : now + 1
  }

  /** Seconds a step takes. */
  secondsOf(at: number, to: number): number {
    const from = this.sets[at] ?? 0
    const fixed = from === 0 ? (this.table.fixedSeconds[at] ?? 0) : 0
    return (to - from) * (this.table.secondsPerSet[at] ?? 0) + fixed
  }

  /** Whether every hard limit would hold with so many sets: minutes, MN-7, ladders, leg load, DS-1. */
  fits(at: number, to: number): boolean {
    const { room, traits } = this.table
    const own = room[at] ?? 0
    if (this.secondsOf(at, to) > (this.#secondsLeft[own] ?? 0)) return false
    const from = this.sets[at] ?? 0
    const trait = traits[at] ?? 0
    if (from === 0 && (this.holderOf(at) >= 0 || ((trait & COUNTED) !== 0 && this.placesLeft(own) <= 0))) return false
    if ((trait & LOADED) !== 0 && !this.#keepsLoads(at, own, to - from)) return false
    return this.#keepsCaps(at, own, to - from)
  }

  #keepsLoads(at: number, room: number, sets: number): boolean {
    const { legLoad, traits } = this.table
    const trait = traits[at] ?? 0
    if (sets * (legLoad[at] ?? 0) > (this.#loadLeft[room] ?? 0)) return false
    if ((trait & LEGS) !== 0 && sets > this.#legSetsLeft) return false
    return (trait & LIMITED) === 0 || (this.#limited[room] ?? 0) + sets <= 1
  }

  #keepsCaps(at: number, room: number, sets: number): boolean {
    const { firstMuscle, muscles, each } = this.table
    const own = room * MUSCLES.length
    const end = firstMuscle[at + 1] ?? 0
    for (let k = firstMuscle[at] ?? 0; k < end; k += 1) {
      const muscle = muscles[k] ?? 0
      if (this.#isOverCap(own + muscle, muscle, sets * (each[k] ?? 0))) return false
    }
    return true
  }

  /** The value a step would gain, millionths. */
  gainOf(at: number, to: number): number {
    const { firstMuscle, muscles, each } = this.table
    const sets = to - (this.sets[at] ?? 0)
    let gain = this.#ownGain(at, to)
    const end = firstMuscle[at + 1] ?? 0
    for (let k = firstMuscle[at] ?? 0; k < end; k += 1)
      gain += this.#worthGained(muscles[k] ?? 0, sets * (each[k] ?? 0))
    return gain
  }

  /**
   * The value a step up would gain, or {@link FORBIDDEN}: {@link gainOf} and {@link fits} in one, for a step that is
   * known to have seconds, a place and a free ladder.
   */
  stepGain(at: number, to: number): number {
    const { room, traits, firstMuscle, muscles, each } = this.table
    const own = room[at] ?? 0
    const sets = to - (this.sets[at] ?? 0)
    if (((traits[at] ?? 0) & LOADED) !== 0 && !this.#keepsLoads(at, own, sets)) return FORBIDDEN
    const caps = own * MUSCLES.length
    const end = firstMuscle[at + 1] ?? 0
    let gain = this.#ownGain(at, to)
    for (let k = firstMuscle[at] ?? 0; k < end; k += 1) {
      const muscle = muscles[k] ?? 0
      const effective = sets * (each[k] ?? 0)
      if (this.#isOverCap(caps + muscle, muscle, effective)) return FORBIDDEN
      gain += this.#worthOnStretch(muscle, effective)
    }
    return gain
  }

  #isOverCap(place: number, muscle: number, effective: number): boolean {
    return effective > (this.#sessionLeft[place] ?? 0) || effective > (this.#roundLeft[muscle] ?? 0)
  }

  /** {@link #worthGained} at less cost where sets stay on the stretch they are on. */
  #worthOnStretch(muscle: number, effective: number): number {
    return effective <= (this.#stretchLeft[muscle] ?? 0)
      ? effective * (this.#slopeNow[muscle] ?? 0)
      : this.#worthGained(muscle, effective)
  }

  /** What a step gains or costs beside what its sets fill. */
  #ownGain(at: number, to: number): number {
    const { perSet, perExercise, traits, room } = this.table
    const from = this.sets[at] ?? 0
    const own = (to - from) * (perSet[at] ?? 0)
    const exercises = (to > 0 ? 1 : 0) - (from > 0 ? 1 : 0)
    if (exercises === 0) return own
    const mains = ((traits[at] ?? 0) & MAIN) === 0 ? 0 : this.#mainsSaved(room[at] ?? 0, exercises)
    return own + exercises * (perExercise[at] ?? 0) + mains
  }

  #worthGained(muscle: number, effective: number): number {
    const { upTo, from, base, slope } = this.#worth
    const then = (this.#round[muscle] ?? 0) + effective
    let stretch = this.#stretch[muscle] ?? 0
    while (then > (upTo[stretch] ?? 0)) stretch += 1
    while (then < (from[stretch] ?? 0)) stretch -= 1
    return (base[stretch] ?? 0) + (slope[stretch] ?? 0) * (then - (from[stretch] ?? 0)) - (this.#worthNow[muscle] ?? 0)
  }

  /** What a main lift more or less in a room saves. */
  #mainsSaved(room: number, exercises: number): number {
    const mains = this.#mains[room] ?? 0
    return mainCost(this.#problem, mains) - mainCost(this.#problem, mains + exercises)
  }

  /** How much more would be missed after a step; less: below zero. */
  missedBy(at: number, to: number): number {
    const from = this.sets[at] ?? 0
    const sets = to - from
    const trait = this.table.traits[at] ?? 0
    if (sets > 0 && this.missed === 0 && (trait & STRAINS) === 0) return 0
    const emphasis = (trait & EMPHASISES) === 0 ? 0 : this.#emphasisMore(at, sets)
    if (sets > 0 && this.missed === this.#emphasis) return emphasis
    return emphasis - this.#needsMadeUp(at, sets, (to > 0 ? 1 : 0) - (from > 0 ? 1 : 0))
  }

  /** What a step makes up for of lines, patterns and pins. */
  #needsMadeUp(at: number, sets: number, exercises: number): number {
    const { firstLine, lines, pattern, pin } = this.table
    let groups = 0
    const end = firstLine[at + 1] ?? 0
    for (let k = firstLine[at] ?? 0; k < end; k += 1) groups += madeUp(this.#linesLack[lines[k] ?? 0] ?? 0, sets)
    const own = pattern[at] ?? -1
    const patterns = own < 0 ? 0 : madeUp(this.#patternsLack[own] ?? 0, sets)
    const wanted = pin[at] ?? -1
    const pins = wanted < 0 || exercises === 0 ? 0 : madeUp(1 - (this.#pins[wanted] ?? 0), exercises)
    return pins * PIN + groups * GROUP + patterns * PATTERN
  }

  /** How much more of MN-5 would be missed with so many sets more. */
  #emphasisMore(at: number, sets: number): number {
    if (this.#emphasisTargets === null) return 0
    const { emphasised } = this.table
    const then = this.#emphasisedThen
    const own = at * EMPHASISED.length
    for (let k = 0; k < then.length; k += 1) then[k] = (this.#emphasised[k] ?? 0) + sets * (emphasised[own + k] ?? 0)
    return emphasisMissed(this.#emphasisTargets, then) - this.#emphasis
  }

  /** Sets by room and candidate, as the problem lists them. */
  menuSets(): MenuSets {
    const rows = this.#problem.candidates.map((list) => list.map(() => 0))
    this.table.spots.forEach(({ session, index }, at) => {
      const row = rows[session]
      if (row !== undefined) row[index] = this.sets[at] ?? 0
    })
    return rows
  }
}
