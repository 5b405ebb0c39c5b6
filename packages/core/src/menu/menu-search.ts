import { makeChance } from './chance.ts'
import type { Chance } from './chance.ts'
import type { MenuProblem, MenuSets } from './menu-problem.ts'
import { scoreMenu } from './menu-score.ts'
import type { MenuScore } from './menu-score.ts'
import { MenuState, missedAsOne } from './menu-state.ts'

/** A menu found, and how good it is. */
export interface FoundMenu {
  readonly sets: MenuSets
  readonly score: MenuScore
}

/** How a search goes on: how many steps it may weigh, and a menu it starts from and never ends below. */
export interface SearchOptions {
  readonly steps?: number
  readonly start?: MenuSets
}

/** Steps weighed at most; a budget in steps, never in time. */
export const MENU_STEPS = 60_000

const seedOf = (problem: MenuProblem): number => {
  let seed = problem.rooms.length
  const mix = (value: number): void => {
    seed = (Math.imul(seed, 31) + value) | 0
  }
  problem.emphasisTargets?.forEach(mix)
  for (const stretches of problem.worth) mix(stretches[0]?.upTo ?? 0)
  for (const room of problem.rooms) mix(room.seconds)
  for (const list of problem.candidates) mix(list.length)
  return seed
}

/** A menu and its score in the search's own terms. */
interface Mark {
  readonly sets: readonly number[]
  readonly missed: number
  readonly value: number
}

const isBetter = (a: Mark, b: Mark): boolean => a.missed < b.missed || (a.missed === b.missed && a.value > b.value)

/** One search: its state, its chance and what it has spent. */
class Search {
  readonly problem: MenuProblem
  readonly state: MenuState
  readonly chance: Chance
  /** How much a spot is liked in this round, thousandths. */
  readonly liking: number[]
  /** Spots left out of a filling. */
  readonly out: boolean[]
  missed: number
  value: number
  weighed = 0

  constructor(problem: MenuProblem, chance: Chance) {
    this.problem = problem
    this.state = new MenuState(problem)
    this.chance = chance
    this.liking = this.state.spots.map(() => 1000)
    this.out = this.state.spots.map(() => false)
    const score = scoreMenu(problem, this.state.menuSets())
    this.missed = missedAsOne(score)
    this.value = score.value
  }

  take(at: number, to: number): void {
    const { missed, gain } = this.state.weigh(at, to)
    this.missed += missed
    this.value += gain
    this.state.change(at, to)
  }

  mark(): Mark {
    return { sets: [...this.state.sets], missed: this.missed, value: this.value }
  }

  restore(mark: Mark): void {
    for (let at = 0; at < mark.sets.length; at += 1) this.state.change(at, mark.sets[at] ?? 0)
    this.missed = mark.missed
    this.value = mark.value
  }
}

interface Step {
  at: number
  to: number
  missed: number
  rate: number
}

/** One step up for a spot: its least sets when it is out, one more when it is in; 0 at its most, or when left out. */
const stepUp = ({ state, out }: Search, at: number): number => {
  const candidate = state.spots[at]?.candidate
  const now = state.sets[at] ?? 0
  if (candidate === undefined || out[at] === true || now >= candidate.most) return 0
  return now === 0 ? candidate.least : now + 1
}

/** Looks at one spot; the better of it and the best so far stays in `best`. */
const look = (search: Search, at: number, best: Step): void => {
  const { state } = search
  const to = stepUp(search, at)
  if (to === 0 || !state.fits(at, to)) return
  const { missed, gain } = state.weigh(at, to)
  search.weighed += 1
  if (missed > best.missed || (missed === 0 && gain <= 0)) return
  const rate = (gain * (search.liking[at] ?? 1000)) / state.secondsOf(at, to)
  if (missed < best.missed || best.at < 0 || rate > best.rate) Object.assign(best, { at, to, missed, rate })
}

/** Takes the step that gains most for its seconds until none helps; what is missed weighs before what is gained. */
const fill = (search: Search): void => {
  for (;;) {
    const best: Step = { at: -1, to: 0, missed: 0, rate: 0 }
    for (let at = 0; at < search.state.spots.length; at += 1) look(search, at, best)
    if (best.at < 0) return
    search.take(best.at, best.to)
  }
}

/** Takes one to four exercises out or a set down, at random; some stay out of the filling that follows. */
const tear = ({ state, chance, ...search }: Search, take: Search['take']): void => {
  const inside = state.sets.flatMap((sets, at) => (sets > 0 ? [at] : []))
  for (let left = 1 + chance(4); left > 0 && inside.length > 0; left -= 1) {
    const at = inside[chance(inside.length)] ?? 0
    const now = state.sets[at] ?? 0
    if (now === 0) continue
    take(at, chance(3) === 0 && now > (state.spots[at]?.candidate.least ?? 0) ? now - 1 : 0)
    if (chance(2) === 0) search.out[at] = true
  }
}

const round = (search: Search): void => {
  for (let at = 0; at < search.liking.length; at += 1) search.liking[at] = 700 + search.chance(600)
  search.out.fill(false)
  tear(search, (at, to) => search.take(at, to))
  fill(search)
  search.out.fill(false)
  fill(search)
}

/**
 * Stage 4 of the pipeline: fills the sessions greedily, then tears a few exercises out and fills again, keeping what is
 * better. Deterministic: the seed comes from the problem alone, and the budget is counted in steps (specification,
 * section 5).
 */
export const searchMenu = (problem: MenuProblem, { steps = MENU_STEPS, start }: SearchOptions = {}): FoundMenu => {
  const search = new Search(problem, makeChance(seedOf(problem)))
  if (start !== undefined)
    search.state.spots.forEach(({ session, index }, at) => search.take(at, start[session]?.[index] ?? 0))
  fill(search)
  let best = search.mark()
  while (search.weighed < steps) {
    round(search)
    search.weighed += 1
    const found = search.mark()
    if (isBetter(found, best)) best = found
    else search.restore(best)
  }
  search.restore(best)
  const sets = search.state.menuSets()
  return { sets, score: scoreMenu(problem, sets) }
}
