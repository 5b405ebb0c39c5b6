import { makeChance } from './chance.ts'
import type { Chance } from './chance.ts'
import { Filling } from './filling.ts'
import type { MenuProblem, MenuSets } from './menu-problem.ts'
import { scoreMenu } from './menu-score.ts'
import type { MenuScore } from './menu-score.ts'
import { MenuState, missedAsOne } from './menu-state.ts'

/** A menu found, and how good it is. */
export interface FoundMenu {
  readonly sets: MenuSets
  readonly score: MenuScore
}

/** How a search goes on: how many looks it takes, and a menu it starts from and never ends below. */
export interface SearchOptions {
  readonly steps?: number
  readonly start?: MenuSets
}

/** Looks a search has for each candidate of each room; a budget in steps, never in time. A single room needs fewer. */
const LOOKS = 300
const LOOKS_ALONE = 150

/** How many looks a search has when nobody says: more where there is more to choose from. */
export const menuSteps = (problem: MenuProblem): number =>
  (problem.rooms.length === 1 ? LOOKS_ALONE : LOOKS) * problem.candidates.reduce((sum, list) => sum + list.length, 0)

/** The seed of a problem: the same problem draws the same chances, whatever the day. */
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

/** A menu to come back to, with its score in the search's own terms. */
interface Mark {
  readonly inside: Int32Array
  readonly sets: Int32Array
  readonly missed: number
  readonly value: number
  readonly spare: number
}

const isBetter = (a: Omit<Mark, 'inside' | 'sets'>, b: Omit<Mark, 'inside' | 'sets'>): boolean =>
  a.missed < b.missed || (a.missed === b.missed && (a.value > b.value || (a.value === b.value && a.spare > b.spare)))

/** A menu under way: its state, its score kept up to date, and the marks it goes back to. */
class Search {
  readonly state: MenuState
  readonly filling: Filling
  readonly chance: Chance
  missed: number
  value: number
  /** By spot and room: the spot of the same exercise there; below zero: none. */
  readonly #twins: readonly Int32Array[]

  constructor(problem: MenuProblem) {
    this.state = new MenuState(problem)
    this.filling = new Filling(problem, this.state, (at, to) => this.take(at, to))
    this.chance = makeChance(seedOf(problem))
    const score = scoreMenu(problem, this.state.menuSets())
    this.missed = missedAsOne(score)
    this.value = score.value
    const nameOf = (room: number, id: string): string => `${String(room)} ${id}`
    const named = new Map(this.state.spots.map((it, at) => [nameOf(it.session, it.candidate.id), at]))
    this.#twins = this.state.spots.map((it) =>
      Int32Array.from(problem.rooms, (_, room) => named.get(nameOf(room, it.candidate.id)) ?? -1),
    )
  }

  take(at: number, to: number): void {
    const { missed, gain } = this.state.weigh(at, to)
    this.missed += missed
    this.value += gain
    this.state.change(at, to)
  }

  get spare(): number {
    let sum = 0
    for (let r = 0; r < this.state.ladders.length; r += 1) sum += this.state.secondsLeft(r) * this.state.secondsLeft(r)
    return sum
  }

  mark(): Mark {
    const inside = this.state.inside.slice(0, this.state.insideCount)
    return {
      inside,
      sets: inside.map((at) => this.state.sets[at] ?? 0),
      missed: this.missed,
      value: this.value,
      spare: this.spare,
    }
  }

  /** Takes every exercise out. */
  clear(): void {
    for (const at of this.state.inside.slice(0, this.state.insideCount)) this.take(at, 0)
  }

  restore(mark: Mark): void {
    const { state } = this
    for (const at of state.inside.slice(0, state.insideCount)) if (!mark.inside.includes(at)) state.change(at, 0)
    mark.inside.forEach((at, k) => state.change(at, mark.sets[k] ?? 0))
    this.missed = mark.missed
    this.value = mark.value
  }

  /** Starts from a menu, as far as it fits. */
  start(sets: MenuSets): void {
    this.state.spots.forEach(({ session, index }, at) => {
      const to = Math.min(this.state.most[at] ?? 0, sets[session]?.[index] ?? 0)
      if (to >= (this.state.least[at] ?? 1) && this.state.fits(at, to)) this.take(at, to)
    })
  }

  /** An exercise that is in, at random. */
  #anyInside(): number {
    return this.state.inside[this.chance(this.state.insideCount)] ?? 0
  }

  /** Takes one to four exercises out or a set down; some stay out until the rest is filled. */
  tear(): void {
    for (let left = 1 + this.chance(4); left > 0 && this.state.insideCount > 0; left -= 1) {
      const at = this.#anyInside()
      this.#lower(at, this.chance(4) === 0)
      if (this.chance(3) === 0) this.filling.holdBack(at)
    }
  }

  #lower(at: number, byOne: boolean): void {
    const now = this.state.sets[at] ?? 0
    this.take(at, byOne && now > (this.state.least[at] ?? 0) ? now - 1 : 0)
  }

  /**
   * Lets an exercise change its room, or two exercises change theirs with each other; mostly a third one makes room.
   * Menus of several sessions differ in little else. Whether it could be done.
   */
  exchange(rooms: number): boolean {
    const { state, chance } = this
    if (rooms < 2 || state.insideCount < 2) return false
    const one = this.#anyInside()
    const other = chance(3) === 0 ? -1 : this.#anyInside()
    const to = other < 0 ? chance(rooms) : state.roomOf(other)
    const pairs = [
      [one, this.#freeTwin(one, to)],
      ...(other < 0 ? [] : [[other, this.#freeTwin(other, state.roomOf(one))]]),
    ]
    if (state.roomOf(one) === to || pairs.some(([, twin = -1]) => twin < 0)) return false
    const moves = pairs.map(([at = 0, twin = 0]) => ({ twin, sets: this.#leave(at) }))
    if (chance(3) > 0 && state.insideCount > 0) this.#lower(this.#anyInside(), chance(2) === 0)
    for (const { twin, sets } of moves) this.#enter(twin, sets)
    return true
  }

  /** Takes an exercise out; the sets it had. */
  #leave(at: number): number {
    const sets = this.state.sets[at] ?? 0
    this.take(at, 0)
    return sets
  }

  #freeTwin(at: number, room: number): number {
    const twin = this.#twins[at]?.[room] ?? -1
    return twin >= 0 && (this.state.sets[twin] ?? 0) === 0 ? twin : -1
  }

  /** Takes an exercise in with so many sets, or as many as fit. */
  #enter(at: number, most: number): void {
    for (let to = most; to >= (this.state.least[at] ?? 1); to -= 1)
      if (this.state.fits(at, to)) {
        this.take(at, to)
        return
      }
  }
}

/** Menus within so many thousandths of the best are good: their exercises are remembered. */
const GOOD = 980
/** Rounds without anything better, for each room, after which a search begins again from nothing. */
const STALE_ROUNDS = 60

/**
 * Tears and fills until the budget is spent; what is no worse is kept. Where nothing better comes for long it begins
 * again with empty rooms: a menu is easily one that no small change makes better.
 */
const improve = (search: Search, rooms: number, steps: number): Mark => {
  const { filling, chance } = search
  let best = search.mark()
  let now = best
  let stale = 0
  for (let round = 1; filling.looks < steps && search.state.size > 0; round += 1) {
    stale += 1
    if (stale > STALE_ROUNDS * rooms) {
      search.clear()
      now = search.mark()
      stale = 0
    } else if (chance(2) === 0 || !search.exchange(rooms)) search.tear()
    filling.fillRooms({ round, secondsWeigh: 500 + chance(500) })
    filling.looks += 1
    if (search.missed === best.missed && search.value * 1000 >= best.value * GOOD) filling.remember()
    if (isBetter(now, search)) search.restore(now)
    else {
      if (search.missed < now.missed || search.value > now.value) stale = 0
      now = search.mark()
      if (isBetter(now, best)) best = now
    }
  }
  return best
}

/**
 * Stage 4 of the pipeline: fills the sessions greedily, then tears a few exercises out or exchanges them between
 * sessions, and fills again, keeping what is no worse, and begins again when that leads nowhere. Deterministic: the seed comes from the problem alone, and the
 * budget is counted in looks (specification, section 5).
 */
export const searchMenu = (
  problem: MenuProblem,
  { steps = menuSteps(problem), start }: SearchOptions = {},
): FoundMenu => {
  const search = new Search(problem)
  if (start !== undefined) search.start(start)
  search.filling.fillRooms({ round: 0, secondsWeigh: 750 })
  search.restore(improve(search, problem.rooms.length, steps))
  const sets = search.state.menuSets()
  return { sets, score: scoreMenu(problem, sets) }
}
