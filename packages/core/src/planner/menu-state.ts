import { MUSCLES } from '../anatomy/index.ts'
import type { Candidate, MenuProblem } from './menu-problem.ts'
import { DEMAND_LINES, WEEKLY_PATTERNS } from './menu-problem.ts'

/** How good a menu is, best first: groups missed, patterns missed, emphasis missed (fewer is better), then value. */
export interface MenuScore {
  readonly groups: number
  readonly patterns: number
  readonly emphasis: number
  readonly value: number
}

const INDEX = new Map<string, number>(MUSCLES.map((muscle, index) => [muscle, index]))
const at = (muscle: string): number => INDEX.get(muscle) ?? 0
const GASTROCNEMIUS = at('gastrocnemius')
const SOLEUS = at('soleus')
const QUADRICEPS = at('quadriceps')
const HAMSTRINGS = at('hamstrings')
const SHIN = at('tibialis-anterior')

/** Compares two scores: negative when `a` is the better one. */
export const compareScores = (a: MenuScore, b: MenuScore): number =>
  a.groups - b.groups || a.patterns - b.patterns || a.emphasis - b.emphasis || b.value - a.value

/**
 * A menu being built: sets of each candidate in each session, with every sum kept up to date so that a step costs the
 * few muscles it touches. The one mutable thing of the planner; it never leaves the search.
 */
export class MenuState {
  readonly sets: number[][]
  readonly #problem: MenuProblem
  readonly #week: number[]
  readonly #session: number[][]
  readonly #seconds: number[]
  readonly #legLoad: number[]
  readonly #counted: number[]
  readonly #mains: number[]
  readonly #heavySets: number[]
  readonly #lines: number[]
  readonly #patterns: number[]
  readonly #ladders: Map<string, number>[]
  #legSets = 0
  #extra = 0

  constructor(problem: MenuProblem) {
    const sessions = problem.rooms.length
    const each = <T>(value: () => T): T[] => Array.from({ length: sessions }, value)
    this.#problem = problem
    this.sets = problem.candidates.map((list) => list.map(() => 0))
    this.#week = problem.given.map((sets) => sets * this.#weeks())
    this.#session = each(() => MUSCLES.map(() => 0))
    this.#seconds = each(() => 0)
    this.#legLoad = each(() => 0)
    this.#counted = each(() => 0)
    this.#mains = each(() => 0)
    this.#heavySets = each(() => 0)
    this.#lines = problem.linesGiven.map((sets) => sets * this.#weeks())
    this.#patterns = WEEKLY_PATTERNS.map(() => 0)
    this.#ladders = each(() => new Map<string, number>())
  }

  /** Weeks one round of the sessions takes. */
  #weeks(): number {
    return this.#problem.alternating ? Math.max(1, this.#problem.rooms.length) : 1
  }

  /** Changes an exercise's sets; the caller has asked {@link fits} or will take the step back. */
  change(session: number, index: number, to: number): void {
    const candidate = this.#problem.candidates[session]?.[index]
    const row = this.sets[session]
    if (candidate === undefined || row === undefined) return
    const from = row[index] ?? 0
    row[index] = to
    this.#add(session, candidate, to - from, (to > 0 ? 1 : 0) - (from > 0 ? 1 : 0))
  }

  #add(session: number, candidate: Candidate, sets: number, exercises: number): void {
    const effective = this.#session[session] ?? []
    candidate.muscles.forEach((muscle, k) => {
      const change = sets * (candidate.sets[k] ?? 0)
      effective[muscle] = (effective[muscle] ?? 0) + change
      this.#week[muscle] = (this.#week[muscle] ?? 0) + change
    })
    bump(this.#seconds, session, sets * candidate.secondsPerSet + exercises * candidate.fixedSeconds)
    bump(this.#legLoad, session, sets * candidate.legLoad)
    if (candidate.counted) bump(this.#counted, session, exercises)
    if (candidate.main) bump(this.#mains, session, exercises)
    if (candidate.heavySet) bump(this.#heavySets, session, sets)
    for (const line of candidate.lines) bump(this.#lines, line, sets)
    const pattern = (WEEKLY_PATTERNS as readonly string[]).indexOf(candidate.pattern)
    if (pattern >= 0 && candidate.sets.some((it) => it >= 1000)) bump(this.#patterns, pattern, sets)
    const ladders = this.#ladders[session]
    ladders?.set(candidate.ladder, (ladders.get(candidate.ladder) ?? 0) + exercises)
    if (candidate.open.exercise.legLoad > 0) this.#legSets += sets
    this.#extra += sets * candidate.perSet + exercises * candidate.perExercise
  }

  /** Whether every hard limit holds: minutes, MN-7, ladders, DS-1, leg load. */
  fits(session: number, candidate: Candidate): boolean {
    const problem = this.#problem
    const room = problem.rooms[session]
    if (room === undefined) return false
    if ((this.#seconds[session] ?? 0) > room.seconds) return false
    if ((this.#counted[session] ?? 0) > room.exercises) return false
    if ((this.#ladders[session]?.get(candidate.ladder) ?? 0) > 1) return false
    if ((this.#legLoad[session] ?? 0) > room.legLoad) return false
    if (!room.mayBeHeavy && (this.#heavySets[session] ?? 0) >= 2) return false
    if (this.#legSets > problem.legSets) return false
    const weeks = this.#weeks()
    return candidate.muscles.every((muscle) => {
      const week = problem.weekCaps[muscle] ?? 0
      const alone = problem.alternating ? week - (problem.given[muscle] ?? 0) : problem.sessionCap
      return (
        (this.#session[session]?.[muscle] ?? 0) <= Math.min(problem.sessionCap, alone) &&
        (this.#week[muscle] ?? 0) <= week * weeks
      )
    })
  }

  score(): MenuScore {
    return {
      groups: this.#groups(),
      patterns: this.#patternsMissed(),
      emphasis: this.#emphasis(),
      value: this.#value(),
    }
  }

  #groups(): number {
    let missed = 0
    for (let line = 0; line < DEMAND_LINES.length; line += 1)
      missed += Math.max(0, (this.#problem.linesNeeded[line] ?? 0) - (this.#lines[line] ?? 0))
    return missed
  }

  #patternsMissed(): number {
    let missed = 0
    for (let pattern = 0; pattern < WEEKLY_PATTERNS.length; pattern += 1)
      missed += Math.max(0, (this.#problem.patternsNeeded[pattern] ?? 0) - (this.#patterns[pattern] ?? 0))
    return missed
  }

  #emphasis(): number {
    if (!this.#problem.keepsEmphasis) return 0
    const calves = (this.#share(GASTROCNEMIUS) + this.#share(SOLEUS)) / 2
    const week = (muscle: number): number => this.#week[muscle] ?? 0
    const reached = [QUADRICEPS, SHIN].every((muscle) => week(muscle) >= this.#rounded(muscle))
    const excess = [GASTROCNEMIUS, SOLEUS, HAMSTRINGS].reduce(
      (sum, muscle) => sum + Math.max(0, week(muscle) - this.#rounded(muscle) - 1000),
      0,
    )
    return (
      Math.max(0, Math.ceil(calves - this.#share(SHIN))) +
      Math.max(0, week(HAMSTRINGS) - week(QUADRICEPS)) +
      (reached ? 0 : excess)
    )
  }

  /** A muscle's target over one round of the sessions, each week's rounded up to half a set (MN-5). */
  #rounded(muscle: number): number {
    return Math.ceil((this.#problem.targets[muscle] ?? 0) / 500) * 500 * this.#weeks()
  }

  /** Share of a muscle's target met, in thousandths. */
  #share(muscle: number): number {
    const target = this.#rounded(muscle)
    return target === 0 ? 1000 : Math.min(1000, Math.floor(((this.#week[muscle] ?? 0) * 1000) / target))
  }

  #value(): number {
    const weeks = this.#weeks()
    let value = 0
    for (let muscle = 0; muscle < MUSCLES.length; muscle += 1) {
      const target = this.#problem.targets[muscle] ?? 0
      if (target === 0) continue
      const sets = (this.#week[muscle] ?? 0) / weeks
      value +=
        ((this.#problem.weights[muscle] ?? 1000) * this.#worth(sets, target, this.#problem.beyond[muscle] ?? false)) /
        1000
    }
    const { noMainCost, thirdMainCost } = this.#problem
    const mainCost = this.#mains.reduce(
      (sum, mains) => sum + (mains === 0 ? noMainCost : Math.max(0, mains - 2) * thirdMainCost),
      0,
    )
    return Math.round(value) + Math.round((this.#extra - mainCost) / weeks)
  }

  /** Millionths of a set: each part of the target at its slope. */
  #worth(sets: number, target: number, beyond: boolean): number {
    let from = 0
    let worth = 0
    for (const { upTo, slope } of this.#problem.slopes) {
      if (upTo > 1000 && !beyond) break
      const to = Math.floor((target * upTo) / 1000)
      worth += slope * Math.max(0, Math.min(sets, to) - from)
      from = to
    }
    const { excess } = this.#problem
    return beyond ? worth : worth - excess.cost * Math.max(0, sets - Math.floor((target * excess.from) / 1000))
  }
}

const bump = (list: number[], index: number, by: number): void => {
  list[index] = (list[index] ?? 0) + by
}
