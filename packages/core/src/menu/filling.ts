import type { MenuProblem } from './menu-problem.ts'
import type { MenuState } from './menu-state.ts'

/** Seconds below which a room holds no further set of anything. */
const LEAST_SECONDS = 20
/** Rounds in which every spot is looked at; afterwards those that good menus had, and one in ten of the others. */
const OPEN_ROUNDS = 60
const ONE_IN = 10
/** How far a rate may have fallen since it was looked at, and still be taken as the best, thousandths. */
const STILL_BEST = 900
/** How the rounds of a search differ: what is liked more, and whether seconds or places are dear. */
export interface Mood {
  readonly round: number
  /** What the seconds of a step cost against the place it takes, thousandths. */
  readonly secondsWeigh: number
}

/** Mixes two whole numbers into one from zero to 2^24: a likeness of chance that needs no memory. */
const scatter = (a: number, b: number): number => {
  const mixed = Math.imul(a + 1, 0x9e3779b1) ^ Math.imul(b + 1, 0x85ebca6b)
  return Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> 8
}

/** What keeps a step from being taken. */
const NOTHING = 0
const BLOCKED = -1

/**
 * Fills the rooms of a menu step by step, each time the step that gains most for what it costs; what makes up for
 * something missed comes first. Gains only fall while sets come in, so a rate once looked at is a bound: the best is
 * looked at again, and taken if it still leads.
 */
export class Filling {
  /** Spots looked at so far: what a search's budget is counted in. */
  looks = 0
  readonly #state: MenuState
  readonly #take: (at: number, to: number) => void
  /** By spot: what its next step makes up for, and its gain for its cost; the rate of a step not to be taken is zero. */
  readonly #demand: Float64Array
  readonly #rate: Float64Array
  readonly #roomSeconds: Float64Array
  readonly #roomPlaces: Float64Array
  readonly #likely: Uint8Array
  readonly #isHeld: Uint8Array
  readonly #active: number[] = []
  #blocked: number[] = []
  #held: number[] = []
  #mood: Mood = { round: 0, secondsWeigh: 750 }

  constructor(problem: MenuProblem, state: MenuState, take: (at: number, to: number) => void) {
    this.#state = state
    this.#take = take
    this.#demand = new Float64Array(state.size)
    this.#rate = new Float64Array(state.size)
    this.#likely = new Uint8Array(state.size)
    this.#isHeld = new Uint8Array(state.size)
    this.#roomSeconds = Float64Array.from(problem.rooms, (room) => Math.max(1, room.seconds))
    this.#roomPlaces = Float64Array.from(problem.rooms, (room) => Math.max(1, room.exercises))
  }

  /** Holds a spot back until the rest of the next filling is done. */
  holdBack(at: number): void {
    if (this.#isHeld[at] === 1) return
    this.#isHeld[at] = 1
    this.#held.push(at)
  }

  /** Remembers the exercises of a good menu: they are looked at in every round. */
  remember(): void {
    const { inside, insideCount } = this.#state
    for (let k = 0; k < insideCount; k += 1) this.#likely[inside[k] ?? 0] = 1
  }

  /** Takes steps until none helps. */
  fillRooms(mood: Mood): void {
    this.#mood = mood
    for (let room = 0; room < this.#state.ladders.length; room += 1) this.#offerRoom(room)
    this.#takeBest()
    while (this.#offerLate()) this.#takeBest()
    this.#blocked = []
  }

  /** Offers what was blocked before the last steps, and what was held back; whether any of it is worth a step. */
  #offerLate(): boolean {
    const late = [...this.#blocked, ...this.#held]
    for (const at of this.#held) this.#isHeld[at] = 0
    this.#held = []
    this.#blocked = []
    for (const at of late) this.#offer(at)
    return this.#active.length > 0
  }

  #offerRoom(room: number): void {
    const state = this.#state
    const left = state.secondsLeft(room)
    if (left < LEAST_SECONDS) return
    for (const ladder of state.ladders[room] ?? []) {
      const holder = state.holderOf(ladder.spots[0] ?? 0)
      if (holder >= 0) this.#offer(holder)
      else if (!ladder.counted || state.hasPlace(room)) this.#offerLadder(ladder.spots, left)
    }
  }

  /** Offers the spots of a ladder that has none in yet, up to the first that takes too long. */
  #offerLadder(spots: Int32Array, left: number): void {
    for (let k = 0; k < spots.length; k += 1) {
      const at = spots[k] ?? 0
      if (this.#state.secondsOf(at, this.#state.least[at] ?? 0) > left) return
      if (this.#isLookedAt(at)) this.#offer(at)
    }
  }

  #isLookedAt(at: number): boolean {
    const { round } = this.#mood
    return round < OPEN_ROUNDS || this.#likely[at] === 1 || scatter(at, -round) % ONE_IN === 0
  }

  #offer(at: number): void {
    if (this.#isHeld[at] === 1) return
    const found = this.#look(at)
    if (found === BLOCKED) this.#blocked.push(at)
    else if (found > NOTHING) this.#active.push(at)
  }

  /** Looks at a spot's next step: its rate, above zero; or that it brings nothing, or makes something be missed. */
  #look(at: number): number {
    const state = this.#state
    this.looks += 1
    const now = state.sets[at] ?? 0
    const to = state.stepUp(at)
    if (to === 0 || !state.fits(at, to)) return NOTHING
    const { missed, gain } = state.weigh(at, to)
    if (missed > 0) return BLOCKED
    if (missed === 0 && gain <= 0) return NOTHING
    const room = state.roomOf(at)
    const { secondsWeigh, round } = this.#mood
    const seconds = (secondsWeigh * state.secondsOf(at, to)) / (this.#roomSeconds[room] ?? 1)
    const place = now === 0 ? (1000 - secondsWeigh) / (this.#roomPlaces[room] ?? 1) : 0
    const liking = 750 + (scatter(at, round) % 500)
    const rate = Math.floor((Math.max(0, gain) * liking) / (1 + Math.floor(seconds + place)))
    this.#demand[at] = -missed
    this.#rate[at] = 1 + rate
    return 1 + rate
  }

  /** Whether a spot has lost little since it led. */
  #stillLeads(at: number, rate: number, demand: number): boolean {
    return this.#demand[at] === demand && (this.#rate[at] ?? 0) * 1000 >= rate * STILL_BEST
  }

  /** The place of the leader: what it makes up for comes first, then its rate. */
  #leader(): number {
    const active = this.#active
    let best = 0
    let mostDemand = -1
    let mostRate = -1
    for (let k = 0; k < active.length; k += 1) {
      const at = active[k] ?? 0
      const demand = this.#demand[at] ?? 0
      if (demand < mostDemand) continue
      const rate = this.#rate[at] ?? 0
      if (demand === mostDemand && rate <= mostRate) continue
      best = k
      mostDemand = demand
      mostRate = rate
    }
    return best
  }

  /** Takes the leading step again and again, as long as it leads when looked at once more. */
  #takeBest(): void {
    const active = this.#active
    while (active.length > 0) {
      const place = this.#leader()
      const at = active[place] ?? 0
      const rate = this.#rate[at] ?? 0
      const demand = this.#demand[at] ?? 0
      const found = this.#look(at)
      if (found <= NOTHING) {
        if (found === BLOCKED) this.#blocked.push(at)
        active[place] = active[active.length - 1] ?? 0
        active.pop()
      } else if (this.#stillLeads(at, rate, demand) || this.#leader() === place) this.#take(at, this.#state.stepUp(at))
    }
  }
}
