import { MUSCLES } from '../anatomy/index.ts'
import type { MenuCandidate, MenuProblem, MenuRoom, MenuSets } from './menu-problem.ts'
import { emphasisMissed, mainCost, worthOf } from './menu-score.ts'
import type { MenuScore } from './menu-score.ts'

/** A candidate where the state keeps it: its session, and its ladder as a number of that session. */
export interface Spot {
  readonly candidate: MenuCandidate
  readonly session: number
  readonly index: number
  readonly ladder: number
  readonly pin: number
  /** Whether its sets weigh in MN-5. */
  readonly emphasised: boolean
}

const EMPHASISED = ['gastrocnemius', 'soleus', 'quadriceps', 'hamstrings', 'tibialis-anterior']

const toSpots = (problem: MenuProblem): readonly Spot[] => {
  const ladders = new Map<string, number>()
  return problem.candidates.flatMap((list, session) =>
    list.map((candidate, index): Spot => {
      const name = `${String(session)} ${candidate.ladder}`
      const ladder = ladders.get(name) ?? ladders.size
      ladders.set(name, ladder)
      return {
        candidate,
        session,
        index,
        ladder,
        pin: problem.pins.indexOf(candidate.id),
        emphasised: candidate.muscles.some((muscle) => EMPHASISED.includes(MUSCLES[muscle] ?? '')),
      }
    }),
  )
}

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

/**
 * A menu being built. Every sum is kept up to date, and a step is weighed without being taken, so that a look costs the
 * few muscles it touches. The one mutable thing of the planner; it never leaves the search.
 */
export class MenuState {
  readonly spots: readonly Spot[]
  /** Sets by spot. */
  readonly sets: number[]
  /** The effect of the step last weighed. */
  readonly effect: StepEffect = { missed: 0, gain: 0 }
  readonly #problem: MenuProblem
  readonly #muscles = MUSCLES.length
  readonly #round: number[]
  readonly #session: number[]
  readonly #seconds: number[]
  readonly #legLoad: number[]
  readonly #counted: number[]
  readonly #mains: number[]
  readonly #heavySets: number[]
  readonly #lines: number[]
  readonly #patterns: number[]
  readonly #pins: number[]
  readonly #ladders: number[]
  #legSets = 0
  #emphasis = 0

  constructor(problem: MenuProblem) {
    const zeros = (length: number): number[] => Array.from({ length }, () => 0)
    const sessions = problem.rooms.length
    this.#problem = problem
    this.spots = toSpots(problem)
    this.sets = zeros(this.spots.length)
    this.#round = [...problem.given]
    this.#lines = [...problem.linesGiven]
    this.#session = zeros(sessions * this.#muscles)
    this.#seconds = zeros(sessions)
    this.#legLoad = zeros(sessions)
    this.#counted = zeros(sessions)
    this.#mains = zeros(sessions)
    this.#heavySets = zeros(sessions)
    this.#patterns = zeros(problem.patternsNeeded.length)
    this.#pins = zeros(problem.pins.length)
    this.#ladders = zeros(this.spots.length)
    this.#emphasis = emphasisMissed(problem.emphasisTargets, this.#round)
  }

  /** Sets a spot's exercise to a number of sets; whether that {@link fits} is the caller's to ask. */
  change(at: number, to: number): void {
    const spot = this.spots[at]
    const from = this.sets[at] ?? 0
    if (spot === undefined || from === to) return
    const { candidate, session } = spot
    const sets = to - from
    const exercises = (to > 0 ? 1 : 0) - (from > 0 ? 1 : 0)
    this.sets[at] = to
    for (let k = 0; k < candidate.muscles.length; k += 1) {
      const muscle = candidate.muscles[k] ?? 0
      const effective = sets * (candidate.sets[k] ?? 0)
      bump(this.#round, muscle, effective)
      bump(this.#session, session * this.#muscles + muscle, effective)
    }
    this.#spend(spot, sets, exercises)
    if (candidate.pattern >= 0) bump(this.#patterns, candidate.pattern, sets)
    if (spot.pin >= 0) bump(this.#pins, spot.pin, exercises)
    for (const line of candidate.lines) bump(this.#lines, line, sets)
    if (spot.emphasised) this.#emphasis = emphasisMissed(this.#problem.emphasisTargets, this.#round)
  }

  #spend({ candidate, session, ladder }: Spot, sets: number, exercises: number): void {
    bump(this.#seconds, session, sets * candidate.secondsPerSet + exercises * candidate.fixedSeconds)
    bump(this.#legLoad, session, sets * candidate.legLoad)
    bump(this.#ladders, ladder, exercises)
    if (candidate.counted) bump(this.#counted, session, exercises)
    if (candidate.main) bump(this.#mains, session, exercises)
    if (candidate.heavySet) bump(this.#heavySets, session, sets)
    if (candidate.legs) this.#legSets += sets
  }

  /** Whether every hard limit would hold with so many sets: minutes, MN-7, ladders, leg load, DS-1. */
  fits(at: number, to: number): boolean {
    const spot = this.spots[at]
    if (spot === undefined) return false
    const room = this.#problem.rooms[spot.session]
    const from = this.sets[at] ?? 0
    const sets = to - from
    return (
      room !== undefined &&
      this.#keepsRoom(spot, room, sets, from > 0 ? 0 : 1) &&
      this.#keepsLegs(spot, room, sets) &&
      this.#keepsCaps(spot, sets)
    )
  }

  #keepsRoom({ candidate, session, ladder }: Spot, room: MenuRoom, sets: number, exercises: number): boolean {
    const seconds = sets * candidate.secondsPerSet + exercises * candidate.fixedSeconds
    if ((this.#seconds[session] ?? 0) + seconds > room.seconds) return false
    if (exercises === 0) return true
    if ((this.#ladders[ladder] ?? 0) > 0) return false
    return !candidate.counted || (this.#counted[session] ?? 0) < room.exercises
  }

  #keepsLegs({ candidate, session }: Spot, room: MenuRoom, sets: number): boolean {
    if ((this.#legLoad[session] ?? 0) + sets * candidate.legLoad > room.legLoad) return false
    if (candidate.heavySet && !room.mayBeHeavy && (this.#heavySets[session] ?? 0) + sets > 1) return false
    return !candidate.legs || this.#legSets + sets <= this.#problem.legSets
  }

  #keepsCaps({ candidate, session }: Spot, sets: number): boolean {
    const { roundCaps, sessionCaps } = this.#problem
    for (let k = 0; k < candidate.muscles.length; k += 1) {
      const muscle = candidate.muscles[k] ?? 0
      const effective = sets * (candidate.sets[k] ?? 0)
      if ((this.#session[session * this.#muscles + muscle] ?? 0) + effective > (sessionCaps[muscle] ?? 0)) return false
      if ((this.#round[muscle] ?? 0) + effective > (roundCaps[muscle] ?? 0)) return false
    }
    return true
  }

  /** Seconds a step takes, at least one. */
  secondsOf(at: number, to: number): number {
    const candidate = this.spots[at]?.candidate
    const from = this.sets[at] ?? 0
    if (candidate === undefined) return 1
    return Math.max(1, (to - from) * candidate.secondsPerSet + (from === 0 ? candidate.fixedSeconds : 0))
  }

  /** Weighs a step without taking it; the answer is in {@link effect} until the next one. */
  weigh(at: number, to: number): StepEffect {
    const { effect } = this
    effect.missed = 0
    effect.gain = 0
    const spot = this.spots[at]
    if (spot === undefined) return effect
    const { candidate, session } = spot
    const from = this.sets[at] ?? 0
    const sets = to - from
    const exercises = (to > 0 ? 1 : 0) - (from > 0 ? 1 : 0)
    effect.gain = sets * candidate.perSet + exercises * candidate.perExercise + this.#worthGained(candidate, sets)
    if (candidate.main && exercises !== 0) {
      const mains = this.#mains[session] ?? 0
      effect.gain += mainCost(this.#problem, mains) - mainCost(this.#problem, mains + exercises)
    }
    effect.missed = this.#missedMore(spot, sets, exercises)
    return effect
  }

  #worthGained({ muscles, sets: each }: MenuCandidate, sets: number): number {
    const { worth } = this.#problem
    let gained = 0
    for (let k = 0; k < muscles.length; k += 1) {
      const muscle = muscles[k] ?? 0
      const stretches = worth[muscle]
      if (stretches === undefined || stretches.length === 0) continue
      const now = this.#round[muscle] ?? 0
      gained += worthOf(stretches, now + sets * (each[k] ?? 0)) - worthOf(stretches, now)
    }
    return gained
  }

  #missedMore(spot: Spot, sets: number, exercises: number): number {
    const { candidate } = spot
    const { linesNeeded, patternsNeeded, emphasisTargets } = this.#problem
    let groups = 0
    for (const line of candidate.lines) {
      const lacks = (linesNeeded[line] ?? 0) - (this.#lines[line] ?? 0)
      groups += Math.max(0, lacks - sets) - Math.max(0, lacks)
    }
    let missed = groups * GROUP
    if (candidate.pattern >= 0) {
      const lacks = (patternsNeeded[candidate.pattern] ?? 0) - (this.#patterns[candidate.pattern] ?? 0)
      missed += (Math.max(0, lacks - sets) - Math.max(0, lacks)) * PATTERN
    }
    if (spot.pin >= 0 && exercises !== 0) {
      const now = this.#pins[spot.pin] ?? 0
      missed += ((now + exercises === 0 ? 1 : 0) - (now === 0 ? 1 : 0)) * PIN
    }
    return emphasisTargets === null || !spot.emphasised ? missed : missed + this.#emphasisMore(candidate, sets)
  }

  #emphasisMore({ muscles, sets: each }: MenuCandidate, sets: number): number {
    for (let k = 0; k < muscles.length; k += 1) bump(this.#round, muscles[k] ?? 0, sets * (each[k] ?? 0))
    const after = emphasisMissed(this.#problem.emphasisTargets, this.#round)
    for (let k = 0; k < muscles.length; k += 1) bump(this.#round, muscles[k] ?? 0, -sets * (each[k] ?? 0))
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

const bump = (list: number[], at: number, by: number): void => {
  list[at] = (list[at] ?? 0) + by
}
