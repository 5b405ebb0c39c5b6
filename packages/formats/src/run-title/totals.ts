import type { Quantity, TitleQuantities } from './quantities.ts'
import { KM_PER_MILE } from './units.ts'

/** How far and how long a run is in all, as far as its title says. `isGuess` when a bare `m` had to be interpreted. */
export interface RunTotals {
  /** Kilometres, to three decimals at most. */
  readonly km: number | null
  /** Whole minutes. */
  readonly minutes: number | null
  readonly isGuess: boolean
}

/** What helps to tell miles, metres and minutes apart where all are written `m`. */
export interface MContext {
  /** The feed writes minutes as `m`, always. */
  readonly isMinutes: boolean
  /** The run is a long one. */
  readonly isLong: boolean
}

/** Fewer metres than this are a part of a session: a repetition, a stride, a jog between. */
const LEAST_METRES = 2000
const MOST_METRES_AS_M = 100
/** Runs of so many miles are common, of so many minutes rare; beyond, it is the other way round. */
const MOST_MILES = 19
const MOST_LONG_MILES = 31
const MOST_KM = 300
const MOST_MINUTES = 1440

const SEGMENTS: ReadonlySet<string> = new Set([
  'warm',
  'warmup',
  'wu',
  'cool',
  'cooldown',
  'cd',
  'einlaufen',
  'auslaufen',
  'echauffement',
])

/**
 * What a bare `m` stands for. From 100 on metres (`400m`); below 20 miles (`3 m run`); else minutes (`45m`), but miles
 * in a long run (`22 m long run`).
 */
const unitOfM = (value: number, { isMinutes, isLong }: MContext): 'metre' | 'mile' | 'minute' => {
  if (isMinutes) return 'minute'
  if (value >= MOST_METRES_AS_M) return 'metre'
  return value <= (isLong ? MOST_LONG_MILES : MOST_MILES) ? 'mile' : 'minute'
}

interface Measure {
  readonly type: 'km' | 'minutes'
  readonly value: number
  readonly role: Quantity['role']
  /** Too short to be a run, but not to be added to one. */
  readonly isShort: boolean
}

const KM_BY_UNIT = { km: 1, mile: KM_PER_MILE, metre: 0.001 } as const

const measureOf = ({ value, unit, role }: Quantity, context: MContext): Measure => {
  const known = unit === 'm' ? unitOfM(value, context) : unit
  if (known === 'minute') return { type: 'minutes', value, role, isShort: false }
  return { type: 'km', value: value * KM_BY_UNIT[known], role, isShort: known === 'metre' && value < LEAST_METRES }
}

const sumOf = (measures: readonly Measure[]): number => measures.reduce((sum, { value }) => sum + value, 0)

/** The whole of a list of segments; `null` where it is not known: with repetitions, or with both kilometres and minutes. */
const wholeOfSegments = (measures: readonly Measure[], type: Measure['type'], isRepeated: boolean): number | null =>
  isRepeated || measures.some((measure) => measure.type !== type) ? null : sumOf(measures)

/**
 * The whole of several measures: what is said to be the total; else the sum, where the title lists segments; else the
 * largest, the others being parts of it.
 */
const wholeOf = (measures: readonly Measure[], type: Measure['type'], title: TitleQuantities): number | null => {
  const own = measures.filter((measure) => measure.type === type)
  const total = own.find(({ role }) => role === 'total')
  if (total !== undefined) return total.value
  const wholes = measures.filter(({ role }) => role !== 'part')
  const isList = wholes.some(({ role }) => role === 'added') || title.words.some((word) => SEGMENTS.has(word))
  if (isList) return wholeOfSegments(wholes, type, title.isRepeated)
  return Math.max(0, ...own.filter(({ role, isShort }) => role !== 'part' && !isShort).map(({ value }) => value))
}

/** A measure within what a day can hold, rounded; `null` when it is not. */
const plausible = (value: number | null, most: number, decimals: number): number | null =>
  value === null || value <= 0 || value > most ? null : Math.round(value * 10 ** decimals) / 10 ** decimals

/**
 * The distance and duration of the whole run from the quantities of its title.
 */
export const runTotals = (title: TitleQuantities, context: MContext): RunTotals => {
  const measures = title.quantities.map((quantity) => measureOf(quantity, context))
  return {
    km: plausible(wholeOf(measures, 'km', title), MOST_KM, 3),
    minutes: plausible(wholeOf(measures, 'minutes', title), MOST_MINUTES, 0),
    isGuess: !context.isMinutes && title.quantities.some(({ unit, value }) => unit === 'm' && value < MOST_METRES_AS_M),
  }
}
