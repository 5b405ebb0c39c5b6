import { MUSCLES } from '../anatomy/index.ts'
import type { WorthStretch } from './menu-problem.ts'

/** Most stretches a muscle's worth has. */
const STRETCHES = 4

/** Muscles' worth laid out flat, so that a look costs one line: where each stretch ends, what it begins with, its slope. */
export class WorthTable {
  readonly #upTo = new Float64Array(MUSCLES.length * STRETCHES).fill(Number.MAX_SAFE_INTEGER)
  readonly #from = new Float64Array(MUSCLES.length * STRETCHES)
  readonly #base = new Float64Array(MUSCLES.length * STRETCHES)
  readonly #slope = new Float64Array(MUSCLES.length * STRETCHES)

  constructor(worth: readonly (readonly WorthStretch[])[]) {
    worth.forEach((stretches, muscle) => {
      let from = 0
      let base = 0
      stretches.forEach(({ upTo, slope }, k) => {
        const at = muscle * STRETCHES + k
        this.#upTo[at] = upTo
        this.#from[at] = from
        this.#base[at] = base
        this.#slope[at] = slope
        base += slope * (upTo - from)
        from = upTo
      })
    })
  }

  /** Millionths that so many thousandths of a set are worth. */
  of(muscle: number, sets: number): number {
    let at = muscle * STRETCHES
    while (sets > (this.#upTo[at] ?? 0)) at += 1
    return (this.#base[at] ?? 0) + (this.#slope[at] ?? 0) * (sets - (this.#from[at] ?? 0))
  }
}
