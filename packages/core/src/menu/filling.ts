import type { MenuProblem } from './menu-problem.ts'
import { FORBIDDEN } from './menu-state.ts'
import type { MenuState } from './menu-state.ts'
import { COUNTED } from './spot-table.ts'

/** Rounds in which every spot is looked at where none is known to be likely; then the likely ones, and one in ten of the others. */
const OPEN_ROUNDS = 60
const ONE_IN = 10
/** A step is liked by so many thousandths of its gain at least, and up to so many more. */
const LIKED_LEAST = 750
const LIKED_MORE = 500
/** What it is worth in a room alone that a step makes up for something; several rooms can share what is missed. */
const MADE_UP = 2_000_000
/** The rate of a step that only makes up for something; the more it costs, the further below. */
const COSTLY = 1000
/** How far a rate may have fallen since it was looked at, and still be taken as the best, thousandths. */
const STILL_BEST = 900

/** How the rounds of a search differ: what is liked more, and whether seconds or places are dear. */
export interface Mood {
  readonly round: number
  /** What the seconds of a step cost against the place it takes, thousandths. */
  readonly secondsWeigh: number
  /** What makes up most for its seconds comes first, not what makes up most. */
  readonly isThrifty: boolean
}

/** Mixes two whole numbers into one from zero to 2^24: a likeness of chance that needs no memory. */
const scatter = (a: number, b: number): number => {
  const mixed = Math.imul(a + 1, 0x9e3779b1) ^ Math.imul(b + 1, 0x85ebca6b)
  return Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> 8
}

/** What keeps a step from being taken. */
const NOTHING = 0
const BLOCKED = -1

/** Spots of a room, those that take least time first. */
type Shelf = Int32Array

/**
 * Fills the rooms of a menu step by step, each time the step that gains most for what it costs; what makes up for
 * something missed comes first. Gains only fall while sets come in, so a rate once looked at is a bound: the best is
 * looked at again, and taken if it still leads.
 */
export class Filling {
  /** Spots looked at so far: what a search's budget is counted in. */
  looks = 0
  readonly #state: MenuState
  readonly #roomSeconds: readonly number[]
  readonly #roomPlaces: readonly number[]
  readonly #madeUpWorth: number
  readonly #secondPrice: Int32Array
  readonly #placePrice: Int32Array
  readonly #isLikely: Uint8Array
  readonly #isHeld: Uint8Array
  readonly #all: readonly Shelf[]
  readonly #likely: Shelf[]
  readonly #others: Shelf[]
  /** Spots whose next step is worth taking: what it makes up for, its gain for its cost, and the seconds it takes. */
  readonly #active: Int32Array
  readonly #demand: Float64Array
  readonly #rate: Int32Array
  readonly #seconds: Int32Array
  readonly #room: Int32Array
  #activeCount = 0
  #openRounds = OPEN_ROUNDS
  /** Of the step last looked at: the sets it goes to, the seconds it takes, and what it makes up for. */
  #to = 0
  #takes = 0
  #madeUp = 0
  #blocked: number[] = []
  #held: number[] = []
  #mood: Mood = { round: 0, secondsWeigh: 750, isThrifty: false }

  constructor(problem: MenuProblem, state: MenuState) {
    const { leastSeconds, room, shaded } = state.table
    const column = (): Int32Array => new Int32Array(state.size + 1)
    this.#state = state
    this.#demand = new Float64Array(state.size + 1)
    this.#rate = column()
    this.#active = column()
    this.#seconds = column()
    this.#room = column()
    this.#isLikely = new Uint8Array(state.size)
    this.#isHeld = new Uint8Array(state.size)
    this.#roomSeconds = problem.rooms.map((it) => Math.max(1, it.seconds))
    this.#roomPlaces = problem.rooms.map((it) => Math.max(1, it.exercises))
    this.#madeUpWorth = problem.rooms.length === 1 ? MADE_UP : 0
    this.#secondPrice = new Int32Array(problem.rooms.length)
    this.#placePrice = new Int32Array(problem.rooms.length)
    const spots = Array.from({ length: state.size }, (_, at) => at).filter((at) => !shaded.has(at))
    this.#all = problem.rooms.map((_, own) =>
      Int32Array.from(spots.filter((at) => room[at] === own)).sort(
        (a, b) => (leastSeconds[a] ?? 0) - (leastSeconds[b] ?? 0) || a - b,
      ),
    )
    this.#likely = this.#all.map(() => new Int32Array(0))
    this.#others = [...this.#all]
  }

  /** Holds a spot back until the rest of the next filling is done. */
  holdBack(at: number): void {
    if (this.#isHeld[at] === 1) return
    this.#isHeld[at] = 1
    this.#held.push(at)
  }

  /** Looks at some spots in every round from the first on, and at the others now and then. */
  expect(spots: readonly number[]): void {
    this.#openRounds = 0
    this.#addLikely(spots, spots.length)
  }

  /** Whether a spot is looked at in every round. */
  isLikely(at: number): boolean {
    return this.#isLikely[at] === 1
  }

  /** Remembers the exercises of a good menu: they are looked at in every round. */
  remember(): void {
    this.#addLikely(this.#state.inside, this.#state.insideCount)
  }

  #addLikely(spots: ArrayLike<number>, count: number): void {
    const { room } = this.#state.table
    let changed = 0
    for (let k = 0; k < count; k += 1) {
      const at = spots[k] ?? 0
      if (this.#isLikely[at] === 0) changed |= 1 << (room[at] ?? 0)
      this.#isLikely[at] = 1
    }
    if (changed === 0) return
    this.#all.forEach((shelf, own) => {
      if ((changed & (1 << own)) === 0) return
      this.#likely[own] = shelf.filter((at) => this.#isLikely[at] === 1)
      this.#others[own] = shelf.filter((at) => this.#isLikely[at] === 0)
    })
  }

  /** Takes steps until none helps. */
  fillRooms(mood: Mood): void {
    this.#mood = mood
    const { secondsWeigh } = mood
    for (let room = 0; room < this.#all.length; room += 1) {
      this.#secondPrice[room] = Math.floor((secondsWeigh * 1024) / (this.#roomSeconds[room] ?? 1))
      this.#placePrice[room] = Math.floor((1000 - secondsWeigh) / (this.#roomPlaces[room] ?? 1))
    }
    this.#offerInside()
    for (let room = 0; room < this.#all.length; room += 1) this.#offerRoom(room)
    this.#takeBest()
    while (this.#offerLate()) this.#takeBest()
    this.#blocked.length = 0
  }

  /** Offers what was blocked before the last steps, and what was held back; whether any of it is worth a step. */
  #offerLate(): boolean {
    if (this.#blocked.length === 0 && this.#held.length === 0) return false
    const late = [...this.#blocked, ...this.#held]
    for (const at of this.#held) this.#isHeld[at] = 0
    this.#held = []
    this.#blocked = []
    for (const at of late) {
      const to = this.#state.stepUp(at)
      if (to > 0 && this.#state.fits(at, to)) this.#offer(at)
    }
    return this.#activeCount > 0
  }

  /** Offers another set of what is in. */
  #offerInside(): void {
    const state = this.#state
    const { inside, insideCount } = state
    const { secondsPerSet, room, most } = state.table
    for (let k = 0; k < insideCount; k += 1) {
      const at = inside[k] ?? 0
      if ((secondsPerSet[at] ?? 0) > state.secondsLeft(room[at] ?? 0)) continue
      if ((state.sets[at] ?? 0) < (most[at] ?? 0)) this.#offer(at)
    }
  }

  #offerRoom(room: number): void {
    const { round } = this.#mood
    if (round < this.#openRounds) {
      this.#offerShelf(room, this.#all[room], 0, 1)
      return
    }
    this.#offerShelf(room, this.#likely[room], 0, 1)
    this.#offerShelf(room, this.#others[room], scatter(room, round) % ONE_IN, ONE_IN)
  }

  /** Offers spots that are out, each or one in so many, up to the first that takes too long. */
  #offerShelf(room: number, shelf: Shelf | undefined, first: number, every: number): void {
    if (shelf === undefined) return
    const state = this.#state
    const { leastSeconds, traits } = state.table
    const left = state.secondsLeft(room)
    const isFull = state.placesLeft(room) <= 0
    for (let k = first; k < shelf.length; k += every) {
      const at = shelf[k] ?? 0
      if ((leastSeconds[at] ?? 0) > left) return
      const isShut = state.holderOf(at) >= 0 || (isFull && ((traits[at] ?? 0) & COUNTED) !== 0)
      if (!isShut) this.#offer(at)
    }
  }

  #offer(at: number): void {
    if (this.#isHeld[at] === 1) return
    const rate = this.#look(at)
    if (rate === BLOCKED) this.#blocked.push(at)
    else if (rate > NOTHING) {
      const place = this.#activeCount
      this.#active[place] = at
      this.#rate[place] = rate
      this.#demand[place] = this.#madeUp
      this.#seconds[place] = this.#takes
      this.#room[place] = this.#state.table.room[at] ?? 0
      this.#activeCount += 1
    }
  }

  /**
   * Looks at a spot's next step, which has the seconds, a place and a free ladder: its rate, above zero; or that it
   * brings nothing, or makes something be missed.
   */
  #look(at: number): number {
    const state = this.#state
    this.looks += 1
    const to = state.stepUp(at)
    this.#to = to
    const gain = state.stepGain(at, to)
    if (gain === FORBIDDEN || (gain <= 0 && state.missed === 0)) return NOTHING
    const missed = state.missedBy(at, to)
    if (missed > 0) return BLOCKED
    this.#madeUp = missed === 0 ? 0 : -missed
    this.#takes = state.secondsOf(at, to)
    const worth = missed < 0 ? gain + this.#madeUpWorth : gain
    if (worth <= 0) return missed === 0 ? NOTHING : Math.max(1, COSTLY + (gain >> 10))
    const room = state.table.room[at] ?? 0
    const place = (state.sets[at] ?? 0) === 0 ? (this.#placePrice[room] ?? 0) : 0
    const cost = 1 + place + (((this.#secondPrice[room] ?? 0) * this.#takes) >> 10)
    const liking = LIKED_LEAST + (scatter(at, this.#mood.round) % LIKED_MORE)
    return 1 + ((((worth >> 10) * liking) / cost) | 0)
  }

  /** The place of the leader: what it makes up for comes first, then its rate. */
  #leader(): number {
    const rates = this.#rate
    const count = this.#activeCount
    if (this.#state.missed > 0) return this.#neediest()
    let best = 0
    let most = -1
    for (let k = 0; k < count; k += 1) {
      const rate = rates[k] ?? 0
      if (rate <= most) continue
      best = k
      most = rate
    }
    return best
  }

  #neediest(): number {
    let best = 0
    let mostDemand = -1
    let mostRate = -1
    for (let k = 0; k < this.#activeCount; k += 1) {
      const rate = this.#rate[k] ?? 0
      const made = this.#demand[k] ?? 0
      const demand = this.#mood.isThrifty ? made / (this.#seconds[k] ?? 1) : made
      if (demand < mostDemand || (demand === mostDemand && rate <= mostRate)) continue
      best = k
      mostDemand = demand
      mostRate = rate
    }
    return best
  }

  /** Drops what has no seconds, no place or no ladder any more since a room took a step. */
  #dropShut(room: number): void {
    const left = this.#state.secondsLeft(room)
    for (let k = this.#activeCount - 1; k >= 0; k -= 1) {
      if (this.#room[k] !== room) continue
      if ((this.#seconds[k] ?? 0) > left || this.#isShut(this.#active[k] ?? 0)) this.#drop(k)
    }
  }

  #drop(place: number): void {
    this.#activeCount -= 1
    const last = this.#activeCount
    this.#active[place] = this.#active[last] ?? 0
    this.#rate[place] = this.#rate[last] ?? 0
    this.#demand[place] = this.#demand[last] ?? 0
    this.#seconds[place] = this.#seconds[last] ?? 0
    this.#room[place] = this.#room[last] ?? 0
  }

  /** Whether a spot that is out has no way in any more: its ladder is taken, or its room has no place. */
  #isShut(at: number): boolean {
    const state = this.#state
    if ((state.sets[at] ?? 0) > 0) return false
    const isCounted = ((state.table.traits[at] ?? 0) & COUNTED) !== 0
    return state.holderOf(at) >= 0 || (isCounted && state.placesLeft(state.table.room[at] ?? 0) <= 0)
  }

  /** Takes the leading step again and again, as long as it leads when looked at once more. */
  #takeBest(): void {
    const state = this.#state
    while (this.#activeCount > 0) {
      const place = this.#leader()
      const at = this.#active[place] ?? 0
      const wasRate = this.#rate[place] ?? 0
      const wasDemand = this.#demand[place] ?? 0
      const rate = this.#look(at)
      if (rate <= NOTHING) {
        if (rate === BLOCKED) this.#blocked.push(at)
        this.#drop(place)
        continue
      }
      this.#rate[place] = rate
      this.#demand[place] = this.#madeUp
      const stillLeads = this.#madeUp === wasDemand && rate * 1000 >= wasRate * STILL_BEST
      if (!stillLeads && this.#leader() !== place) continue
      state.change(at, this.#to)
      const next = state.stepUp(at)
      if (next === 0) this.#drop(place)
      else this.#seconds[place] = state.secondsOf(at, next)
      this.#dropShut(state.table.room[at] ?? 0)
    }
  }
}
