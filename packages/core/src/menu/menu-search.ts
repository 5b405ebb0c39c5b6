import { makeChance } from './chance.ts'
import type { Chance } from './chance.ts'
import { Filling } from './filling.ts'
import { findLikelySpots } from './likely-spots.ts'
import type { MenuProblem, MenuSets } from './menu-problem.ts'
import { scoreMenu } from './menu-score.ts'
import type { MenuScore } from './menu-score.ts'
import { MenuState } from './menu-state.ts'
import { polishRoom } from './polishing.ts'
import type { Care } from './polishing.ts'
import type { Spot } from './spot-table.ts'

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
const LOOKS = 360
const LOOKS_ALONE = 100

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

/** A menu to come back to, with its score in the search's own terms, and the squares of the seconds its rooms have left. */
interface Mark {
  readonly inside: Int32Array
  readonly sets: Int32Array
  readonly missed: number
  readonly value: number
  readonly spare: number
}

const isBetter = (a: Omit<Mark, 'inside' | 'sets'>, b: Omit<Mark, 'inside' | 'sets'>): boolean =>
  a.missed < b.missed || (a.missed === b.missed && (a.value > b.value || (a.value === b.value && a.spare > b.spare)))

/** The spots of each exercise by room; below zero where a room has no spot of it. */
const twinsOf = (problem: MenuProblem, spots: readonly Spot[]): readonly Int32Array[] => {
  const named = new Map<string, Int32Array>()
  return spots.map(({ candidate, session }, at) => {
    const twins = named.get(candidate.id) ?? new Int32Array(problem.rooms.length).fill(-1)
    named.set(candidate.id, twins)
    twins[session] = at
    return twins
  })
}

/** A menu under way: its state, the moves that change it, and the marks it goes back to. */
class Search {
  readonly state: MenuState
  readonly filling: Filling
  readonly chance: Chance
  readonly #rooms: number
  /** By spot: the spots of the same exercise by room. */
  readonly #twins: readonly Int32Array[]
  /** By spot: the sets of the mark that is gone back to; none but then. */
  readonly #wanted: Int32Array

  constructor(problem: MenuProblem) {
    this.state = new MenuState(problem)
    this.filling = new Filling(problem, this.state)
    this.chance = makeChance(seedOf(problem))
    this.#rooms = problem.rooms.length
    this.#twins = twinsOf(problem, this.state.table.spots)
    this.#wanted = new Int32Array(this.state.size)
  }

  get missed(): number {
    return this.state.missed
  }

  get value(): number {
    return this.state.value
  }

  get spare(): number {
    let sum = 0
    for (let r = 0; r < this.#rooms; r += 1) sum += this.state.secondsLeft(r) * this.state.secondsLeft(r)
    return sum
  }

  mark(): Mark {
    const { inside, insideCount, sets } = this.state
    const spots = inside.slice(0, insideCount)
    const counts = new Int32Array(insideCount)
    for (let k = 0; k < insideCount; k += 1) counts[k] = sets[spots[k] ?? 0] ?? 0
    const { missed, value, spare } = this
    return { inside: spots, sets: counts, missed, value, spare }
  }

  /** Takes every exercise out. */
  clear(): void {
    const { state } = this
    while (state.insideCount > 0) state.change(state.inside[state.insideCount - 1] ?? 0, 0)
  }

  restore(mark: Mark): void {
    const { state } = this
    const wanted = this.#wanted
    for (let k = 0; k < mark.inside.length; k += 1) wanted[mark.inside[k] ?? 0] = mark.sets[k] ?? 0
    for (let k = state.insideCount - 1; k >= 0; k -= 1) {
      const at = state.inside[k] ?? 0
      state.change(at, wanted[at] ?? 0)
    }
    for (const at of mark.inside) {
      state.change(at, wanted[at] ?? 0)
      wanted[at] = 0
    }
  }

  /** Starts from a menu, as far as it fits. */
  start(sets: MenuSets): void {
    this.state.table.spots.forEach(({ session, index }, at) => {
      const to = Math.min(this.state.table.most[at] ?? 0, sets[session]?.[index] ?? 0)
      if (to >= (this.state.table.least[at] ?? 1) && this.state.fits(at, to)) this.state.change(at, to)
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
    this.state.change(at, byOne && now > (this.state.table.least[at] ?? 0) ? now - 1 : 0)
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
    const to = other < 0 ? chance(rooms) : this.#roomOf(other)
    const pairs = [
      [one, this.#freeTwin(one, to)],
      ...(other < 0 ? [] : [[other, this.#freeTwin(other, this.#roomOf(one))]]),
    ]
    if (this.#roomOf(one) === to || pairs.some(([, twin = -1]) => twin < 0)) return false
    const moves = pairs.map(([at = 0, twin = 0]) => ({ twin, sets: this.#leave(at) }))
    if (chance(3) > 0 && state.insideCount > 0) this.#lower(this.#anyInside(), chance(2) === 0)
    for (const { twin, sets } of moves) this.#enter(twin, sets)
    return true
  }

  #roomOf(at: number): number {
    return this.state.table.room[at] ?? 0
  }

  /** Takes an exercise out; the sets it had. */
  #leave(at: number): number {
    const sets = this.state.sets[at] ?? 0
    this.state.change(at, 0)
    return sets
  }

  #freeTwin(at: number, room: number): number {
    const twin = this.#twins[at]?.[room] ?? -1
    return twin >= 0 && (this.state.sets[twin] ?? 0) === 0 ? twin : -1
  }

  /** Takes an exercise in with so many sets, or as many as fit. */
  #enter(at: number, most: number): void {
    for (let to = most; to >= (this.state.table.least[at] ?? 1); to -= 1)
      if (this.state.fits(at, to)) {
        this.state.change(at, to)
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
    filling.fillRooms({
      round,
      secondsWeigh: 500 + chance(500),
      isThrifty: rooms > 1 && best.missed > 0 && round % 2 === 1,
    })
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

/** Nodes that filling a session again may take, in the end: alone, and one of several, where rounds of the search bring more. */
const NODES_ALONE = 40
const NODES = 5

/** How a session is looked through: alone with all there is; of several, each with what is likely to be in it. */
const careFor = ({ rooms }: MenuProblem, { filling, missed }: Search): Care =>
  rooms.length === 1 || missed > 0
    ? { mayTake: () => true, nodes: NODES_ALONE }
    : { mayTake: (at) => filling.isLikely(at), nodes: NODES }

/**
 * Stage 4 of the pipeline: fills the sessions greedily, then tears a few exercises out or exchanges them between
 * sessions, and fills again, keeping what is no worse, and begins again when that leads nowhere. In several
 * sessions it looks first at what the problem's linear relaxation would take. Each session is looked through exercise by
 * exercise in the end. Deterministic: the seed comes from the problem alone, and the budget
 * is counted in looks (specification, section 5).
 */
export const searchMenu = (
  problem: MenuProblem,
  { steps = menuSteps(problem), start }: SearchOptions = {},
): FoundMenu => {
  const search = new Search(problem)
  if (problem.rooms.length > 1) search.filling.expect(findLikelySpots(problem, search.state.table))
  if (start !== undefined) search.start(start)
  search.filling.fillRooms({ round: 0, secondsWeigh: 750, isThrifty: false })
  search.restore(improve(search, problem.rooms.length, steps))
  problem.rooms.forEach((_, room) => polishRoom(room, search.state, careFor(problem, search)))
  const sets = search.state.menuSets()
  return { sets, score: scoreMenu(problem, sets) }
}
