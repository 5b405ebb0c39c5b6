import { MUSCLES } from '../anatomy/index.ts'
import type { MenuCandidate, MenuProblem } from './menu-problem.ts'
import { HELD_BACK, EMPHASISED } from './menu-score.ts'

/** Beyond every sum a menu can have, and small enough to add to. */
const NO_END = 1_000_000_000

/** A candidate of a room: where it stands in the problem. */
export interface Spot {
  readonly candidate: MenuCandidate
  readonly session: number
  readonly index: number
}

/**
 * The candidates of all rooms laid out flat, a column for each thing a step needs, so that a look costs a few reads. A
 * spot is a place in these columns.
 */
export interface SpotTable {
  readonly spots: readonly Spot[]
  readonly room: Int32Array
  readonly least: Int32Array
  readonly most: Int32Array
  readonly perSet: Int32Array
  readonly perExercise: Int32Array
  readonly secondsPerSet: Int32Array
  readonly fixedSeconds: Int32Array
  readonly legLoad: Int32Array
  /** The ladder as a number of its room. */
  readonly ladder: Int32Array
  readonly pattern: Int32Array
  readonly pin: Int32Array
  /** Seconds its fewest sets take. */
  readonly leastSeconds: Int32Array
  /** What holds of it, as bits: {@link COUNTED} and the like. */
  readonly traits: Int32Array
  /** Muscles, and thousandths a set brings each: those of a spot from its first to the next one's first. */
  readonly firstMuscle: Int32Array
  readonly muscles: Int32Array
  readonly each: Int32Array
  /** Thousandths a set brings the muscles that MN-5 weighs: five of each spot. */
  readonly emphasised: Int32Array
  readonly firstLine: Int32Array
  readonly lines: Int32Array
  /** Spots that another one of their ladder and room stands in for at no loss: nobody need look at them. */
  readonly shaded: ReadonlySet<number>
}

/** Counts toward MN-7. */
export const COUNTED = 1
export const MAIN = 2
export const LEGS = 4
/** A heavy set in a room that may hold one of them at most. */
export const LIMITED = 8
/** Leg load, leg sets or heavy sets may keep it out. */
export const LOADED = 16
/** Its sets weigh in MN-5, and more of them may make it be missed. */
export const EMPHASISES = 32
export const STRAINS = 64

const traitsOf = ({ candidate, session }: Spot, problem: MenuProblem): number => {
  const room = problem.rooms[session]
  const isLimited = candidate.heavySet && room?.mayBeHeavy === false
  const isWeighed = candidate.legLoad > 0 && room !== undefined && room.legLoad < NO_END
  const isCounted = candidate.legs && problem.legSets < NO_END
  const trains = (list: readonly number[]): boolean =>
    problem.emphasisTargets !== null && candidate.muscles.some((muscle) => list.includes(muscle))
  const traits: readonly (readonly [bit: number, holds: boolean])[] = [
    [COUNTED, candidate.counted],
    [MAIN, candidate.main],
    [LEGS, candidate.legs],
    [LIMITED, isLimited],
    [LOADED, isLimited || isWeighed || isCounted],
    [EMPHASISES, trains(EMPHASISED)],
    [STRAINS, trains(HELD_BACK)],
  ]
  return traits.reduce((sum, [bit, holds]) => (holds ? sum | bit : sum), 0)
}

const firsts = (counts: readonly number[]): Int32Array => {
  const list = new Int32Array(counts.length + 1)
  counts.forEach((count, at) => {
    list[at + 1] = (list[at] ?? 0) + count
  })
  return list
}

const numberLadders = (spots: readonly Spot[]): Int32Array => {
  const known = new Map<string, number>()
  return Int32Array.from(spots, ({ candidate, session }) => {
    const name = `${String(session)} ${candidate.ladder}`
    const ladder = known.get(name) ?? known.size
    known.set(name, ladder)
    return ladder
  })
}

const isSame = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((it, k) => it === b[k])

/** What an exercise costs, brings and needs, written so that less is better. */
const costsOf = (it: MenuCandidate): readonly number[] => [
  it.fixedSeconds,
  it.secondsPerSet,
  -it.perSet,
  -it.perExercise,
  it.least,
  -it.most,
  it.legLoad,
  Number(it.heavySet),
  Number(it.counted),
  Number(it.legs),
]

/** Whether an exercise trains and serves just what another does, for no more of anything. */
const standsIn = (one: MenuCandidate, other: MenuCandidate): boolean => {
  if (one.main !== other.main || one.pattern !== other.pattern) return false
  if (!isSame(one.muscles, other.muscles) || !isSame(one.sets, other.sets) || !isSame(one.lines, other.lines))
    return false
  const costs = costsOf(other)
  return costsOf(one).every((cost, at) => cost <= (costs[at] ?? 0))
}

/** Of two that stand in for each other the first stays; what the runner wants stays in any case. */
const findShaded = (spots: readonly Spot[], ladder: Int32Array, pins: readonly string[]): ReadonlySet<number> => {
  const rungs = new Map<number, number[]>()
  spots.forEach((_, at) => {
    const own = ladder[at] ?? 0
    const list = rungs.get(own)
    if (list === undefined) rungs.set(own, [at])
    else list.push(at)
  })
  const isShaded = (at: number, by: number): boolean => {
    const [one, other] = [spots[by]?.candidate, spots[at]?.candidate]
    if (by === at || one === undefined || other === undefined || !standsIn(one, other)) return false
    return by < at || !standsIn(other, one)
  }
  const shaded = [...rungs.values()].flatMap((list) =>
    list.filter((at) => !pins.includes(spots[at]?.candidate.id ?? '') && list.some((by) => isShaded(at, by))),
  )
  return new Set(shaded)
}

/** Thousandths a set of an exercise brings a muscle. */
const setsFor = (muscle: number, { muscles, sets }: MenuCandidate): number => sets[muscles.indexOf(muscle)] ?? 0

/** Lays a problem's candidates out. */
export const layOut = (problem: MenuProblem): SpotTable => {
  const spots = problem.candidates.flatMap((list, session) =>
    list.map((candidate, index): Spot => ({ candidate, session, index })),
  )
  const whole = (of: (candidate: MenuCandidate, spot: Spot) => number): Int32Array => {
    const column = new Int32Array(spots.length)
    spots.forEach((it, at) => {
      column[at] = of(it.candidate, it)
    })
    return column
  }
  const ladder = numberLadders(spots)
  return {
    spots,
    shaded: findShaded(spots, ladder, problem.pins),
    room: whole((_, it) => it.session),
    least: whole((it) => it.least),
    most: whole((it) => it.most),
    perSet: whole((it) => it.perSet),
    perExercise: whole((it) => it.perExercise),
    secondsPerSet: whole((it) => it.secondsPerSet),
    fixedSeconds: whole((it) => it.fixedSeconds),
    legLoad: whole((it) => it.legLoad),
    ladder,
    pattern: whole((it) => it.pattern),
    pin: whole((it) => problem.pins.indexOf(it.id)),
    leastSeconds: whole((it) => it.fixedSeconds + it.least * it.secondsPerSet),
    traits: whole((_, it) => traitsOf(it, problem)),
    firstMuscle: firsts(spots.map((it) => it.candidate.muscles.length)),
    muscles: Int32Array.from(spots.flatMap((it) => it.candidate.muscles)),
    each: Int32Array.from(spots.flatMap((it) => it.candidate.sets)),
    emphasised: Int32Array.from(spots.flatMap((it) => EMPHASISED.map((muscle) => setsFor(muscle, it.candidate)))),
    firstLine: firsts(spots.map((it) => it.candidate.lines.length)),
    lines: Int32Array.from(spots.flatMap((it) => it.candidate.lines)),
  }
}

/** A limit as a number that can be added to. */
export const toLimit = (limit: number): number => Math.min(limit, NO_END)

/** What each muscle's sets are worth, flat: where each stretch ends, what it begins with, and its slope. */
export interface WorthTable {
  readonly stretches: number
  readonly from: Int32Array
  readonly upTo: Int32Array
  readonly base: Int32Array
  readonly slope: Int32Array
}

/** Lays a problem's worth out; a muscle without a target has one stretch that is worth nothing. */
export const layOutWorth = (problem: MenuProblem): WorthTable => {
  const stretches = Math.max(1, ...problem.worth.map((it) => it.length))
  const column = (): Int32Array => new Int32Array(MUSCLES.length * stretches)
  const table = { stretches, from: column(), upTo: column().fill(NO_END), base: column(), slope: column() }
  problem.worth.forEach((list, muscle) => {
    let from = 0
    let base = 0
    list.forEach(({ upTo, slope }, k) => {
      const at = muscle * stretches + k
      const end = toLimit(upTo)
      table.from[at] = from
      table.upTo[at] = end
      table.base[at] = base
      table.slope[at] = slope
      base += end === NO_END ? 0 : slope * (end - from)
      from = end
    })
  })
  return table
}
