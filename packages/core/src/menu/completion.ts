import { FORBIDDEN } from './menu-state.ts'
import type { MenuState } from './menu-state.ts'
import { COUNTED } from './spot-table.ts'

/** Most steps that a completion is made of. */
const DEEPEST = 8

/** Steps there are to choose from at a depth of the search, column by column. */
interface Ways {
  count: number
  readonly spot: Int32Array
  readonly to: Int32Array
  readonly gain: Int32Array
  readonly seconds: Int32Array
  /** Gain a second, in millionths, one more than it is. */
  readonly rate: Float64Array
}

const makeWays = (most: number): Ways => ({
  count: 0,
  spot: new Int32Array(most),
  to: new Int32Array(most),
  gain: new Int32Array(most),
  seconds: new Int32Array(most),
  rate: new Float64Array(most),
})

const copyWay = (from: Ways, at: number, to: Ways, place: number): void => {
  to.spot[place] = from.spot[at] ?? 0
  to.to[place] = from.to[at] ?? 0
  to.gain[place] = from.gain[at] ?? 0
  to.seconds[place] = from.seconds[at] ?? 0
  to.rate[place] = from.rate[at] ?? 0
}

const MILLION = 1_000_000
/** What a step is worth that makes up for something missed, beside its gain: more than any value there is to lose. */
const NEEDED = 1_000_000_000

/**
 * Fills one room of a menu in the best way there is, by branch and bound: gains only fall while sets come in, so what
 * the seconds left would bring at the rates of now, one step a ladder, is a bound.
 */
export class Completion {
  /** Steps weighed so far. */
  looks = 0
  readonly #state: MenuState
  readonly #room: number
  readonly #spots: Int32Array
  readonly #ways: readonly Ways[]
  /** By ladder: its best rate and the most seconds a step of it takes; those with any, best rate first. */
  readonly #ladderRate: Float64Array
  readonly #ladderSeconds: Int32Array
  readonly #ladders: Int32Array
  #ladderCount = 0
  /** The steps taken on the way here, and those of the best way found. */
  readonly #path: [spot: number, to: number][] = []
  readonly #best: [spot: number, to: number][] = []
  #isFound = false
  #floorMissed = 0
  #floorValue = 0
  #nodesLeft = 0

  /** Fills a room with some of its spots. */
  constructor(state: MenuState, room: number, mayTake: (at: number) => boolean = () => true) {
    const { table } = state
    const spots = table.spots.flatMap((spot, at) =>
      spot.session === room && !table.shaded.has(at) && mayTake(at) ? [at] : [],
    )
    const most = spots.reduce((sum, at) => sum + (table.most[at] ?? 0), 0)
    this.#state = state
    this.#room = room
    this.#spots = Int32Array.from(spots)
    this.#ways = Array.from({ length: DEEPEST + 1 }, () => makeWays(most))
    this.#ladderRate = new Float64Array(state.size)
    this.#ladderSeconds = new Int32Array(state.size)
    this.#ladders = new Int32Array(state.size)
  }

  /** Completes the menu so that it is better than a floor, in so many nodes at most; whether there is such a way. */
  complete(floor: { readonly missed: number; readonly value: number }, nodes: number): boolean {
    this.#floorMissed = floor.missed
    this.#floorValue = floor.value
    this.#nodesLeft = nodes
    this.#isFound = false
    const [ways] = this.#ways
    if (ways !== undefined) this.#collect(ways)
    this.#visit(0)
    return this.#takeFound()
  }

  #takeFound(): boolean {
    if (this.#isFound) for (const [spot, to] of this.#best) this.#state.change(spot, to)
    return this.#isFound
  }

  /** Every step there is from here, for each spot up to its most sets. */
  #collect(ways: Ways): void {
    const { table, sets } = this.#state
    ways.count = 0
    for (const at of this.#spots) {
      const most = table.most[at] ?? 0
      const from = sets[at] ?? 0
      if (from === 0 && this.#state.holderOf(at) >= 0) continue
      for (let to = from === 0 ? (table.least[at] ?? 0) : from + 1; to <= most; to += 1)
        if (!this.#offer(ways, at, to)) break
    }
  }

  /** Adds a step whose ladder is free, where it gains or makes up for something; whether it fits. */
  #offer(ways: Ways, at: number, to: number): boolean {
    const state = this.#state
    const seconds = state.secondsOf(at, to)
    if (seconds > state.secondsLeft(this.#room)) return false
    const isCounted = ((state.table.traits[at] ?? 0) & COUNTED) !== 0 && (state.sets[at] ?? 0) === 0
    if (isCounted && state.placesLeft(this.#room) <= 0) return false
    this.looks += 1
    const gain = state.stepGain(at, to)
    if (gain === FORBIDDEN) return false
    const isNeeded = (state.missed > this.#floorMissed || this.#floorMissed > 0) && state.missedBy(at, to) < 0
    const worth = isNeeded ? Math.max(0, gain) + NEEDED : gain
    if (worth <= 0) return true
    const place = ways.count
    ways.spot[place] = at
    ways.to[place] = to
    ways.gain[place] = worth
    ways.seconds[place] = seconds
    ways.rate[place] = Math.floor((worth * MILLION) / Math.max(1, seconds)) + 1
    ways.count += 1
    return true
  }

  #visit(depth: number): void {
    this.#record()
    const ways = this.#ways[depth]
    const next = this.#ways[depth + 1]
    if (ways === undefined || next === undefined || ways.count === 0 || this.#nodesLeft <= 0) return
    this.#nodesLeft -= 1
    this.#orderLadders(ways)
    if (this.#boundOf(this.#state.secondsLeft(this.#room), -1) <= this.#needed()) return
    this.#keepHopeful(ways)
    for (let k = 0; k < ways.count && this.#nodesLeft > 0; k += 1) this.#branch(ways, k, depth)
  }

  /** Takes a way, and those after it that are still open. */
  #branch(ways: Ways, k: number, depth: number): void {
    const state = this.#state
    const { ladder } = state.table
    const at = ways.spot[k] ?? 0
    const from = state.sets[at] ?? 0
    const next = this.#ways[depth + 1]
    if (next === undefined) return
    state.change(at, ways.to[k] ?? 0)
    this.#path.push([at, ways.to[k] ?? 0])
    next.count = 0
    for (let j = k + 1; j < ways.count; j += 1) {
      const other = ways.spot[j] ?? 0
      if (ladder[other] !== ladder[at]) this.#offer(next, other, ways.to[j] ?? 0)
    }
    this.#visit(depth + 1)
    this.#path.pop()
    state.change(at, from)
  }

  #record(): void {
    const { missed, value } = this.#state
    if (missed > this.#floorMissed || (missed === this.#floorMissed && value <= this.#floorValue)) return
    this.#floorMissed = missed
    this.#floorValue = value
    this.#isFound = true
    this.#best.splice(0, this.#best.length, ...this.#path)
  }

  /** What a completion must gain at least. */
  #needed(): number {
    return this.#floorValue - this.#state.value
  }

  #orderLadders(ways: Ways): void {
    const { ladder } = this.#state.table
    const ladders = this.#ladders
    for (let k = 0; k < ways.count; k += 1) this.#ladderSeconds[ladder[ways.spot[k] ?? 0] ?? 0] = 0
    this.#ladderCount = 0
    for (let k = 0; k < ways.count; k += 1) {
      const own = ladder[ways.spot[k] ?? 0] ?? 0
      if (this.#ladderSeconds[own] === 0) {
        ladders[this.#ladderCount] = own
        this.#ladderCount += 1
        this.#ladderRate[own] = 0
      }
      this.#ladderSeconds[own] = Math.max(this.#ladderSeconds[own] ?? 0, ways.seconds[k] ?? 0, 1)
      this.#ladderRate[own] = Math.max(this.#ladderRate[own] ?? 0, ways.rate[k] ?? 0)
    }
    const rates = this.#ladderRate
    ladders.subarray(0, this.#ladderCount).sort((a, b) => (rates[b] ?? 0) - (rates[a] ?? 0) || a - b)
  }

  /** Most that so many seconds bring, one ladder left out. */
  #boundOf(seconds: number, without: number): number {
    let left = seconds
    let bound = 0
    for (let k = 0; k < this.#ladderCount && left > 0; k += 1) {
      const own = this.#ladders[k] ?? 0
      if (own === without) continue
      const some = Math.min(left, this.#ladderSeconds[own] ?? 0)
      bound += some * (this.#ladderRate[own] ?? 0)
      left -= some
    }
    return Math.floor(bound / MILLION) + 1
  }

  /** Keeps the ways that can be part of something better, those of the best rate first. */
  #keepHopeful(ways: Ways): void {
    const { ladder } = this.#state.table
    const left = this.#state.secondsLeft(this.#room)
    const needed = this.#needed()
    const count = ways.count
    ways.count = 0
    for (let k = 0; k < count; k += 1) {
      const rest = this.#boundOf(left - (ways.seconds[k] ?? 0), ladder[ways.spot[k] ?? 0] ?? 0)
      if ((ways.gain[k] ?? 0) + rest > needed) this.#insert(ways, k)
    }
  }

  /** Moves a way from behind to its place by rate among those kept. */
  #insert(ways: Ways, from: number): void {
    const spare = this.#spare
    copyWay(ways, from, spare, 0)
    let place = ways.count
    while (place > 0 && (ways.rate[place - 1] ?? 0) < (spare.rate[0] ?? 0)) {
      copyWay(ways, place - 1, ways, place)
      place -= 1
    }
    copyWay(spare, 0, ways, place)
    ways.count += 1
  }

  readonly #spare = makeWays(1)
}
